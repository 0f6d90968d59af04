import type { Cijfer } from '#domain/cijfer/cijfer.ts';
import { dagVan, langeDatum } from '#domain/datum/datum.ts';
import { metEenheid } from '#domain/document/verwijzing.ts';

/** Een waarde, klaar om te tonen. */
export interface WaardeBeeld {
  versie: number;
  waarde: string;
  bron: string;
  bronUrl: string | null;
  peildatum: string;
  toelichting: string;
  /** `Vera, 1 maart 2026`; een ingelezen waarde heeft geen naam. */
  vastgelegd: string;
}

export interface CijferBeeld {
  id: number;
  naam: string;
  /** `Opgave 2`, of `Alle opgaven`. */
  waarvoor: string;
  afgeschermd: boolean;
  nu: WaardeBeeld;
  /** De waarden ervoor, de nieuwste eerst. */
  eerder: WaardeBeeld[];
}

/** Het register: de cijfers waarin elk woord van de zoektekst voorkomt. */
export function cijfersBeeld(cijfers: readonly Cijfer[], zoek: string): CijferBeeld[] {
  const woorden = zoek.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
  return cijfers.flatMap((cijfer) => {
    const { id, naam, eenheid, opgaveNr, kring } = cijfer;
    const versies = cijfer.versies.map(
      ({ versie, waarde, bron, bronUrl, peildatum, toelichting, door, vastgelegdOp }): WaardeBeeld => ({
        versie,
        waarde: metEenheid(waarde, eenheid),
        bron,
        bronUrl,
        peildatum: langeDatum(peildatum),
        toelichting,
        vastgelegd: [door, langeDatum(dagVan(new Date(vastgelegdOp)))].filter(Boolean).join(', '),
      }),
    );
    const [nu, ...eerder] = versies.reverse();
    const tekst = `${naam} ${eenheid} ${nu?.bron}`.toLocaleLowerCase('nl');
    if (!nu || !woorden.every((woord) => tekst.includes(woord))) return [];
    const waarvoor = opgaveNr === null ? 'Alle opgaven' : `Opgave ${opgaveNr}`;
    return [{ id, naam, waarvoor, afgeschermd: kring === 'rijk_vng', nu, eerder }];
  });
}
