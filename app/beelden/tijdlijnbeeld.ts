import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import { LICHTSOORT_WOORD } from '#app/ui/licht.tsx';
import type { Tijdlijn, Tijdlijnrij } from '#domain/beeld/tijdlijn.ts';
import { deadline, planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { BEELD_TITEL } from './namen.ts';

/** De tijdlijn: in een zin, als tabel en om te tekenen. */
export function tijdlijnBeeld(stand: Stand, { rijen, rest }: Tijdlijn) {
  return {
    zin: zin(rijen, rest),
    tabel: tabel(stand, rijen),
    peildatum: stand.peildatum,
    rijen: rijen.map(({ knoop, titel, planning, oorspronkelijk, standing, af, wachtOp }) => ({
      knoop,
      titel,
      href: padVan(knoop),
      planning,
      oorspronkelijk,
      standing,
      af,
      wachtOp: wachtOp.map((op) => ({ knoop: op.knoop, titel: op.titel })),
    })),
  };
}

export type Lijnrij = ReturnType<typeof tijdlijnBeeld>['rijen'][number];

function zin(rijen: readonly Tijdlijnrij[], rest: number): string {
  if (rijen.length === 0) return 'Hier zijn geen afspraken of acties.';
  const tel = (klopt: (rij: Tijdlijnrij) => boolean) => rijen.filter(klopt).length;
  const delen = [
    `${tel(({ af }) => af)} afgerond`,
    `${tel(({ standing }) => standing === 'over_tijd')} over tijd`,
    `${tel(({ oorspronkelijk }) => oorspronkelijk !== null)} met een andere planning dan eerst`,
    `${tel(({ planning }) => planning.soort !== 'doorlopend' && deadline(planning) === null)} zonder datum`,
  ];
  const wacht = tel(({ wachtOp }) => wachtOp.length > 0);
  const zinnen = [`${rijen.length} afspraken en acties: ${opsomming(delen)}.`];
  if (wacht > 0) zinnen.push(`${wacht === 1 ? 'Eén wacht' : `${wacht} wachten`} op iets anders.`);
  if (rest > 0) zinnen.push(`Nog ${rest} passen hier niet; kies bij In beeld ook een partij om die te zien.`);
  return zinnen.join(' ');
}

function tabel(stand: Stand, rijen: readonly Tijdlijnrij[]): Tabel {
  return {
    titel: BEELD_TITEL.tijdlijn,
    kolommen: [
      { kop: 'Afspraak of actie', soort: 'tekst', breed: 60 },
      { kop: 'Partijen', soort: 'tekst', breed: 24 },
      { kop: 'Planning', soort: 'tekst', breed: 20 },
      { kop: 'Oorspronkelijk', soort: 'tekst', breed: 20 },
      { kop: 'Staat', soort: 'tekst', breed: 16 },
      { kop: 'Gemeld', soort: 'tekst', breed: 14 },
      { kop: 'Wacht op', soort: 'tekst', breed: 40 },
    ],
    rijen: rijen.map((rij) => [
      rij.titel,
      opsomming(rij.partijen.map((slug) => partijNaam(stand, slug))),
      planningTekst(rij.planning),
      rij.oorspronkelijk && planningTekst(rij.oorspronkelijk),
      STANDING_NAAM[rij.standing],
      LICHTSOORT_WOORD[gemeldSoort(rij)],
      rij.wachtOp.map(({ titel }) => titel).join('; '),
    ]),
  };
}
