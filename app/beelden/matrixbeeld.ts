import { partijNaam } from '#app/lib/beeld.ts';
import { tellingTekst } from '#app/ui/lichtbalk.tsx';
import { sindsTekst } from '#app/ui/sinds.tsx';
import type { Partijmatrix } from '#domain/beeld/partijmatrix.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Cel } from '#domain/stand/matrix.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { BEELD_TITEL } from './namen.ts';

/** Partijen bij opgaven, met de verandering sinds het vorige BO: in een zin, als tabel en om te tekenen. */
export function matrixBeeld(stand: Stand, matrix: Partijmatrix) {
  const { opgaven, rijen, kolommen, totaal } = matrix;
  const sinds = stand.snapshot.vorigOverlegDatum;
  const cel = (bron: Cel | undefined) =>
    bron ? { telling: bron.gemeld, sinds: sinds === null ? null : bron.sinds } : null;
  return {
    zin: zin(matrix, sinds),
    tabel: tabel(stand, matrix, sinds),
    opgaven: opgaven.map((nr) => ({
      nr,
      titel: stand.snapshot.opgaven.find((opgave) => opgave.nr === nr)?.titel ?? '',
    })),
    rijen: [
      ...rijen.map((rij) => ({
        naam: partijNaam(stand, rij.partij),
        cellen: opgaven.map((nr) => cel(rij.cellen.get(nr))),
        samen: cel(rij.totaal),
      })),
      { naam: 'Samen', cellen: opgaven.map((nr) => cel(kolommen.get(nr))), samen: cel(totaal) },
    ],
  };
}

export type Matrixregel = ReturnType<typeof matrixBeeld>['rijen'][number];

function zin({ rijen, totaal }: Partijmatrix, sinds: string | null): string {
  if (totaal.gemeld.totaal === 0) return 'Hier zijn geen afspraken of acties.';
  const partijen = rijen.length === 1 ? '1 partij' : `${rijen.length} partijen`;
  const begin = `Delen van afspraken en acties van ${partijen}: ${tellingTekst(totaal.gemeld)}.`;
  if (sinds === null) return begin;
  return `${begin} Sinds het BO van ${langeDatum(sinds)}: ${sindsTekst(totaal.sinds) || 'niets veranderd'}.`;
}

function tabel(stand: Stand, { opgaven, rijen }: Partijmatrix, sinds: string | null): Tabel {
  const getal = (kop: string) => ({ kop, soort: 'getal', breed: 12 }) as const;
  return {
    titel: BEELD_TITEL.matrix,
    kolommen: [
      { kop: 'Partij', soort: 'tekst', breed: 24 },
      getal('Opgave'),
      ...['Afgerond', 'Op koers', 'Risico', 'Zit vast', 'Geen oordeel', 'Niet gemeld', 'Samen'].map(getal),
      getal('Over tijd'),
      ...(sinds === null ? [] : ['Nu afgerond', 'Beter', 'Slechter'].map(getal)),
    ],
    rijen: rijen.flatMap((rij) =>
      opgaven.flatMap((nr) => {
        const cel = rij.cellen.get(nr);
        if (!cel) return [];
        const { afgerond, groen, oranje, rood, grijs, nietGemeld, totaal } = cel.gemeld;
        return [
          [
            partijNaam(stand, rij.partij),
            nr,
            ...[afgerond, groen, oranje, rood, grijs, nietGemeld, totaal, cel.overTijd],
            ...(sinds === null ? [] : [cel.sinds.afgerond, cel.sinds.beter, cel.sinds.slechter]),
          ],
        ];
      }),
    ),
  };
}
