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

const GETAL = new Intl.NumberFormat('nl-NL');

/** `1 regel`, `12 regels`, `2.000 regels` */
export function aantalRegels(aantal: number): string {
  return aantal === 1 ? '1 regel' : `${GETAL.format(aantal)} regels`;
}

/** Hoe groot een gelezen lijst is, als zin. */
export function omvangVan(regels: number, kolommen: number): string {
  const werkwoord = regels === 1 ? 'staat' : 'staan';
  return `In het bestand ${werkwoord} ${aantalRegels(regels)} met ${kolommen === 1 ? '1 kolom' : `${kolommen} kolommen`}.`;
}
