import type { Rij } from './schema.ts';

/** De partijen die voor een hele groep melden: de monitor vroeg elke gemeente en elke regio apart (monitor 2024, §2). */
const GROEPSPARTIJEN = ['gemeenten', 'jeugdregios'];

export function isGroep(partij: string): boolean {
  return GROEPSPARTIJEN.includes(partij);
}

type Vraag = Rij<'vragen'>;

/** Het deel van een afspraak waar het antwoord op een vraag bij hoort. */
export interface Deel {
  vraag: Vraag;
  afspraak: string;
  rol: 'verantwoordelijk' | 'bevraagd';
  /** Leeg als de vraag over de hele afspraak gaat. */
  onderdeel: string;
}

/**
 * Bij welke deelstatus hoort het antwoord op een vraag? Een vraag en de vragen waarmee zij gedeeld is krijgen op dezelfde
 * afspraak altijd hetzelfde onderdeel, zodat hun antwoorden naast elkaar staan (design §4, Shared agreements).
 *
 * De vragen gaan over de **hele afspraak** (onderdeel leeg) als voor elk van hen geldt dat de koppeling `zeker` is en de
 * partij over deze afspraak geen andere zekere vraag kreeg, en ten minste één van de partijen verantwoordelijk is.
 * Anders gaan ze over een **onderdeel** met de titel van de vraag. Wie wel bevraagd is maar volgens de agenda niet
 * verantwoordelijk, krijgt een deelstatus met rol `bevraagd`.
 *
 * @param verantwoordelijk de verantwoordelijke partijen van een afspraak
 */
export function delenVan(vragen: Vraag[], verantwoordelijk: (afspraak: string) => readonly string[]): Deel[] {
  const opId = new Map(vragen.map((vraag) => [vraag.id, vraag]));

  const gedeeld = (vraag: Vraag, afspraak: string) =>
    [vraag.id, ...vraag.gedeeld_met].flatMap((id) => {
      const ander = opId.get(id);
      return ander?.afspraken.includes(afspraak) ? [ander] : [];
    });
  const isEnigeZekere = (vraag: Vraag, afspraak: string) =>
    vraag.koppeling_zekerheid === 'zeker' &&
    vragen.filter(
      (ander) =>
        ander.statusronde === vraag.statusronde &&
        ander.partij === vraag.partij &&
        ander.koppeling_zekerheid === 'zeker' &&
        ander.afspraken.includes(afspraak),
    ).length === 1;

  return vragen.flatMap((vraag) =>
    vraag.afspraken.map((afspraak) => {
      const groep = gedeeld(vraag, afspraak);
      const trekkers = verantwoordelijk(afspraak);
      const overHetGeheel =
        groep.every((lid) => isEnigeZekere(lid, afspraak)) &&
        groep.some((lid) => trekkers.includes(lid.partij));
      return {
        vraag,
        afspraak,
        rol: trekkers.includes(vraag.partij) ? 'verantwoordelijk' : 'bevraagd',
        onderdeel: overHetGeheel ? '' : onderdeelVan(vraag),
      };
    }),
  );
}

/** De naam van het onderdeel waar de vraag over gaat. */
export function onderdeelVan(vraag: Vraag): string {
  return vraag.onderdeel ?? vraag.titel;
}
