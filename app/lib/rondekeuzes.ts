import { langeDatum } from '#domain/datum/datum.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { korteGremiumnaam, type Statusronde } from '#domain/overleg/overleg.ts';
import { overlegZonderRonde, rondeBij } from '#domain/ronde/voorstel.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { partijkeuzes } from './partijkeuzes.ts';

/** De velden van het formulier van een ronde, als tekst. */
export interface Rondewaarden {
  naam: string;
  overlegId: string;
  van: string;
  tot: string;
  peildatum: string;
  opgaven: string[];
  partijen: string[];
}

/** Waaruit te kiezen is. */
export interface Rondekeuzes {
  overleggen: { id: string; naam: string }[];
  opgaven: { nr: string; titel: string }[];
  partijen: { slug: string; naam: string }[];
}

/** De overleggen die doorgaan en waarvan de agenda nog niet vastligt, de opgaven, en de partijen die iets te melden hebben. Het overleg
 * van de ronde zelf (`eigen`) staat er altijd bij. */
export function rondekeuzes(stand: Stand, eigen: number | null = null): Rondekeuzes {
  const { overleggen, gremia, opgaven } = stand.snapshot;
  const { vijfhoek, overige } = partijkeuzes(stand);
  return {
    overleggen: overleggen
      .filter(
        (overleg) =>
          overleg.id === eigen ||
          (gaatDoor(overleg) && overleg.bevrorenOp === null && overleg.datum >= stand.peildatum),
      )
      .map((overleg) => ({
        id: String(overleg.id),
        naam: `${naamVan(gremia, overleg.gremium)} van ${langeDatum(overleg.datum)}${gaatDoor(overleg) ? '' : ' (afgezegd)'}`,
      })),
    opgaven: opgaven.map(({ nr, titel }) => ({ nr: String(nr), titel })),
    partijen: [...vijfhoek, ...overige].filter(({ slug }) => stand.perPartij.has(slug)),
  };
}

/**
 * Wat er in een nieuw formulier staat: de dagen die bij het gekozen overleg passen, of bij het eerste waar nog geen ronde
 * naartoe werkt, en wat er al ingevuld was (`zoek`).
 */
export function nieuweWaarden(
  stand: Stand,
  rondes: readonly Statusronde[],
  zoek: URLSearchParams,
): Rondewaarden {
  const { overleggen, gremia } = stand.snapshot;
  const gekozen = zoek.get('overlegId');
  const overleg =
    gekozen === null
      ? overlegZonderRonde(stand.snapshot, rondes, stand.peildatum)
      : overleggen.filter(gaatDoor).find(({ id }) => String(id) === gekozen);
  const gremium = gremia.find(({ slug }) => slug === overleg?.gremium);
  const dagen = overleg && gremium ? rondeBij(overleg, gremium, rondes, stand.peildatum) : null;
  return {
    naam: dagen?.naam ?? zoek.get('naam') ?? '',
    overlegId: overleg ? String(overleg.id) : '',
    van: dagen?.van ?? zoek.get('van') ?? stand.peildatum,
    tot: dagen?.tot ?? zoek.get('tot') ?? '',
    peildatum: dagen?.peildatum ?? zoek.get('peildatum') ?? '',
    opgaven: zoek.getAll('opgaven'),
    partijen: zoek.getAll('partijen'),
  };
}

/** Een bestaande ronde in het formulier. */
export function waardenVan({
  naam,
  overlegId,
  van,
  tot,
  peildatum,
  opgaven,
  partijen,
}: Statusronde): Rondewaarden {
  return {
    naam,
    overlegId: overlegId === null ? '' : String(overlegId),
    van,
    tot,
    peildatum,
    opgaven: opgaven.map(String),
    partijen: [...partijen],
  };
}

/** Wat iemand instuurde. */
export function gestuurdeWaarden(formulier: FormData): Rondewaarden {
  const tekst = (naam: string) => {
    const waarde = formulier.get(naam);
    return typeof waarde === 'string' ? waarde : '';
  };
  const lijst = (naam: string) => formulier.getAll(naam).filter((waarde) => typeof waarde === 'string');
  return {
    naam: tekst('naam'),
    overlegId: tekst('overlegId'),
    van: tekst('van'),
    tot: tekst('tot'),
    peildatum: tekst('peildatum'),
    opgaven: lijst('opgaven'),
    partijen: lijst('partijen'),
  };
}

function naamVan(gremia: Stand['snapshot']['gremia'], slug: string): string {
  const gremium = gremia.find((kandidaat) => kandidaat.slug === slug);
  return gremium ? korteGremiumnaam(gremium) : slug;
}
