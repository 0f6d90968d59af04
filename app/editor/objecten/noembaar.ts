import type { Verwijzingsoort } from '#domain/document/verwijzing.ts';
import { metEenheid } from '#domain/document/verwijzing.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';

/** Iets dat met `@` in de zin gezet kan worden. */
export interface Noembaar {
  soort: Verwijzingsoort;
  /** De attributen van de knoop in het document. */
  attrs: Record<string, string | number>;
  naam: string;
  bij: string;
  groep: string;
}

/** Zoveel regels per groep: meer leest niemand in een menu, verder typen gaat sneller. */
const PER_GROEP = 5;

/** Wat deze lezer kan noemen en bij het getypte past: partijen, mensen, afspraken en cijfers, elk hoogstens vijf. */
export function noembaar(waarden: PlanWaarden, getypt: string): Noembaar[] {
  const zoek = eenvoudig(getypt);
  const woorden = zoek.split(' ').filter(Boolean);
  const partijen = Object.entries(waarden.partijen).map(
    ([slug, naam]): Noembaar => ({ soort: 'partij', attrs: { slug }, naam, bij: '', groep: 'Partijen' }),
  );
  const personen = Object.entries(waarden.personen).map(
    ([id, { naam, partij }]): Noembaar => ({
      soort: 'persoon',
      attrs: { id: Number(id) },
      naam,
      bij: partij ?? '',
      groep: 'Mensen (krijgen bericht)',
    }),
  );
  const afspraken = Object.values(waarden.afspraken).map(
    ({ id, titel }): Noembaar => ({
      soort: 'afspraak',
      attrs: { id },
      naam: id,
      bij: titel,
      groep: 'Afspraken',
    }),
  );
  const cijfers = Object.values(waarden.cijfers).flatMap(({ id, naam, eenheid, versies }): Noembaar[] => {
    const laatste = versies.at(-1);
    if (!laatste) return [];
    const bij = metEenheid(laatste.waarde, eenheid);
    return [{ soort: 'cijfer', attrs: { id, versie: laatste.versie }, naam, bij, groep: 'Cijfers' }];
  });
  const past = ({ naam, bij }: Noembaar) => {
    const tekst = eenvoudig(`${naam} ${bij}`);
    return woorden.every((woord) => tekst.includes(woord));
  };
  // Wat begint met wat iemand typt staat vooraan; `sort` laat de rest op volgorde.
  const begint = ({ naam }: Noembaar) => (eenvoudig(naam).startsWith(zoek) ? 0 : 1);
  return [partijen, personen, afspraken, cijfers].flatMap((groep) =>
    groep
      .filter(past)
      .sort((a, b) => begint(a) - begint(b))
      .slice(0, PER_GROEP),
  );
}

/** Zonder hoofdletters en accenten. */
function eenvoudig(tekst: string): string {
  return tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
