import { LICHTSOORT_WOORD, LICHTSOORTEN } from '#app/ui/licht.tsx';
import { aantal, tellingTekst } from '#app/ui/lichtbalk.tsx';
import { type Verlooppunt, zonderAanloop } from '#domain/beeld/verloop.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import { hoofdletter } from '#domain/tekst/tekst.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { BEELD_TITEL } from './namen.ts';

/** De gemelde lichten door de tijd: wat het beeld laat zien, in een zin, als tabel en om te tekenen. */
export function lichtBeeld(verloop: readonly Verlooppunt[]) {
  const punten = zonderAanloop(verloop);
  return { zin: zin(punten), tabel: tabel(punten), punten };
}

function zin(punten: readonly Verlooppunt[]): string {
  const nu = punten.at(-1);
  const toen = punten[0];
  if (!nu || nu.telling.totaal === 0) return 'Er is hier nog niets om over te melden.';
  const begin = `Op ${langeDatum(nu.dag)}: ${tellingTekst(nu.telling)}.`;
  if (!toen || toen === nu) return begin;
  const werkwoord = (vak: 'afgerond' | 'rood') => (toen.telling[vak] === nu.telling[vak] ? 'bleef' : 'ging');
  const verloop = (vak: 'afgerond' | 'rood') =>
    werkwoord(vak) === 'bleef' ? `op ${nu.telling[vak]}` : `van ${toen.telling[vak]} naar ${nu.telling[vak]}`;
  const nogEens = werkwoord('rood') === werkwoord('afgerond') ? '' : `${werkwoord('rood')} `;
  return `${begin} Sinds ${langeDatum(toen.dag)} ${werkwoord('afgerond')} afgerond ${verloop('afgerond')} en ${nogEens}zit vast ${verloop('rood')}.`;
}

function tabel(punten: readonly Verlooppunt[]): Tabel {
  return {
    titel: BEELD_TITEL.lichten,
    kolommen: [
      { kop: 'Dag', soort: 'dag', breed: 12 },
      ...LICHTSOORTEN.map(
        (soort) => ({ kop: hoofdletter(LICHTSOORT_WOORD[soort]), soort: 'getal', breed: 12 }) as const,
      ),
      { kop: 'Samen', soort: 'getal', breed: 10 },
    ],
    rijen: punten.map(({ dag, telling }) => [
      dag,
      ...LICHTSOORTEN.map((soort) => aantal(telling, soort)),
      telling.totaal,
    ]),
  };
}
