import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Overleg } from '#domain/overleg/overleg.ts';
import { mag } from '#domain/policy/mag.ts';

/** Een deel van een overleg, met zijn eigen pagina. */
export interface Deel {
  naam: string;
  href: string;
}

/** De delen van een overleg die deze gebruiker in deze fase kan openen, in de volgorde waarin ermee gewerkt wordt. */
export function overlegdelen(gebruiker: Gebruiker, overleg: Overleg): Deel[] {
  const { id, kring, bevrorenOp, geeindigdOp, lijstRondgestuurdOp } = overleg;
  const ding = { soort: 'overleg', kring } as const;
  const bevroren = bevrorenOp !== null;
  const door = gaatDoor(overleg);
  const klaar = geeindigdOp !== null;
  const lijst = lijstRondgestuurdOp !== null || (klaar && mag(gebruiker, 'lijstVoorbereiden', ding));
  const delen: [naam: string, pad: string, isEr: boolean][] = [
    ['Agenda', '', true],
    ['Voorraad', '/voorraad', door && !klaar && mag(gebruiker, 'voorstellenZien', ding)],
    ['Planning', '/planning', !klaar],
    ['Briefing', '/briefing', mag(gebruiker, 'voorbereiden', ding)],
    ['Stukken', '/stukken', bevroren],
    ['Vergadering', '/vergadering', door && bevroren && mag(gebruiker, 'vergaderingZien', ding)],
    ['Scherm', '/scherm', door && bevroren && !klaar],
    ['Besluitenlijst', '/besluitenlijst', lijst],
  ];
  return delen.filter(([, , isEr]) => isEr).map(([naam, pad]) => ({ naam, href: `/overleggen/${id}${pad}` }));
}
