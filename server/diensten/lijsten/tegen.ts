import type { Inlezing } from '#db/queries/inlezing.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { partijnamen } from '#domain/lijst/partijnaam.ts';
import type { Omstandigheden } from '#domain/lijst/regel.ts';
import { maakZoekwijzer, type Zoekwijzer } from '#domain/lijst/zoekwijzer.ts';
import { neemtDeel } from '#domain/opgave/deelname.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Per stand één: wie zijn keuzes bewaart en de proef weer bekijkt, wacht er maar één keer op. */
const wijzers = new WeakMap<Stand, Zoekwijzer>();

function wijzerVan(stand: Stand): Zoekwijzer {
  const wijzer = wijzers.get(stand) ?? maakZoekwijzer(stand.items);
  wijzers.set(stand, wijzer);
  return wijzer;
}

/** Waartegen een lijst gehouden wordt: de stand van nu zoals deze gebruiker die mag zien. */
export function omstandigheden(
  gebruiker: Gebruiker,
  stand: Stand,
  { soort, instelling }: Pick<Inlezing, 'soort' | 'instelling'>,
): Omstandigheden {
  const { opgaven, partijen, plannen } = stand.snapshot;
  const perOpgave = new Map(opgaven.map((opgave) => [opgave.nr, opgave]));
  return {
    soort,
    instelling,
    gebruiker,
    stand,
    plannen: new Map(
      plannen.flatMap(({ opgaveNr, kring }) => {
        const opgave = perOpgave.get(opgaveNr);
        return opgave ? [[opgaveNr, { kring, deelnemers: neemtDeel(opgave, partijen) }] as const] : [];
      }),
    ),
    namen: partijnamen(partijen),
    wijzer: wijzerVan(stand),
  };
}
