import type { Lijstsoort } from '#domain/lijst/velden.ts';

/** Hoe de drie soorten lijsten op het scherm heten. */
export const LIJSTSOORT_NAAM: Record<Lijstsoort, string> = {
  acties: 'Acties',
  meldingen: 'Meldingen',
  beide: 'Acties met hun voortgang',
};

export const LIJSTSOORT_UITLEG: Record<Lijstsoort, string> = {
  acties: 'Nieuwe acties maken, en van bestaande de planning, eigenaar of persoon wijzigen.',
  meldingen:
    'Voortgang en licht melden over afspraken en acties van je eigen partij. Verder verandert er niets.',
  beide:
    'Acties maken en wijzigen, en meteen melden hoe het ermee staat. Ook meldingen over afspraken mogen erin.',
};

/** `1 regel`, `12 regels` */
export function aantalRegels(aantal: number): string {
  return aantal === 1 ? '1 regel' : `${aantal} regels`;
}
