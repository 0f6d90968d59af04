import { partijNaam } from '#app/lib/beeld.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { volgendPunt } from '#domain/overleg/vergaderklok.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { tekstverschil } from '#domain/vergelijken/zinnen.ts';
import type { Zaalscherm } from '#server/diensten/vergaderen.ts';
import { agendaBeeld } from '../overleg/beeld.ts';
import { klokBeeld } from '../vergadering/beeld.ts';

/** Zoveel statussen passen er leesbaar op; de rest telt. */
const MEESTE_STATUSSEN = 6;

/** Wat er op het scherm staat: het punt van nu, groot, en wat erna komt. */
export function schermBeeld(scherm: Zaalscherm, stand: Stand) {
  const { overleg, klok, stand: hoe, beslotenDeel, magLeiden, punten, besluiten } = scherm;
  const agenda = agendaBeeld(scherm, [], stand);
  const plek = beslotenDeel ? -1 : hoe.punten.findIndex(({ staat }) => staat === 'bezig');
  const punt = agenda.punten[plek];
  const volgend = agenda.punten.find(({ id }) => id === volgendPunt(hoe));
  return {
    id: overleg.id,
    naam: agenda.naam,
    datum: overleg.datum,
    begin: overleg.begin,
    afgezegd: !gaatDoor(overleg),
    aantal: agenda.punten.length,
    // Wat niet doorgaat valt niet te leiden.
    magLeiden: magLeiden && gaatDoor(overleg),
    beslotenDeel,
    // Wie niet mag zien wat er nu besproken wordt, heeft alles gehad.
    fase: hoe.fase !== 'nog_niet' && !punt && !beslotenDeel ? ('klaar' as const) : hoe.fase,
    klok: punt ? klokBeeld({ ...scherm, klok: zonderAnder(klok, punten) }) : null,
    punt: punt
      ? {
          nr: punt.nr,
          titel: punt.titel,
          soort: punt.soort,
          inbrenger: punt.inbrenger,
          toelichter: punten[plek]?.toelichter ?? '',
          besloten: punten[plek]?.alleenVoor !== null,
          gevraagdBesluit: punt.gevraagdBesluit,
          keuze: punten[plek]?.kaart?.keuze ?? '',
          opties: punten[plek]?.kaart?.opties ?? [],
          advies: punten[plek]?.kaart?.advies ?? '',
          statussen: punt.statussen.slice(0, MEESTE_STATUSSEN),
          meerStatussen: Math.max(0, punt.statussen.length - MEESTE_STATUSSEN),
          besluiten: besluiten
            .filter(({ agendapuntId }) => agendapuntId === punt.id)
            .map(({ id, uitkomst, tekst, termijn, partijen }) => ({
              ...{ id, uitkomst, tekst, termijn },
              gebonden: partijen.map((slug) => partijNaam(stand, slug)),
              verschil:
                uitkomst === 'gewijzigd' && punt.gevraagdBesluit !== ''
                  ? tekstverschil(punt.gevraagdBesluit, tekst)
                  : null,
            })),
        }
      : null,
    hierna: volgend ? { nr: volgend.nr, titel: volgend.titel } : null,
    punten: agenda.punten.map(({ id, nr, titel, minuten }) => ({ id, nr, titel, minuten })),
  };
}
export type SchermBeeld = ReturnType<typeof schermBeeld>;

/** De klok met alleen de tijd van wat hier te zien is: de rest gaat niet naar de browser. */
function zonderAnder(klok: Zaalscherm['klok'], punten: Zaalscherm['punten']): Zaalscherm['klok'] {
  const zichtbaar = new Set(punten.map(({ id }) => id));
  return {
    ...klok,
    zaalBesloten: false,
    gebruik: new Map([...klok.gebruik].filter(([id]) => zichtbaar.has(id))),
  };
}
