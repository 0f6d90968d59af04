import { z } from 'zod';
import type { PlanNode } from '../document/inhoud.ts';
import { actieNummer } from '../document/nodes/actie.ts';
import { sleutelUit } from '../document/nodes/verwijzingen.ts';
import type { PlanWaarden } from '../document/waarden.ts';
import { canoniek } from '../overleg/stuk.ts';
import { LICHTEN } from '../verkeerslicht/verkeerslicht.ts';

const attrs = z.record(z.string(), z.json());

const node: z.ZodType<PlanNode> = z.object({
  type: z.string(),
  attrs,
  marks: z.array(z.object({ type: z.string(), attrs })),
  text: z.string(),
  get content() {
    return z.array(node);
  },
});

const actie = z.object({
  id: z.number(),
  titel: z.string(),
  partijNaam: z.string(),
  persoon: z.string(),
  planningTekst: z.string(),
  standingNaam: z.string().optional(),
  licht: z.enum([...LICHTEN, 'afgerond', 'niet_gemeld']),
  signaalZin: z.string().nullable(),
  afspraakId: z.string().nullable(),
});

const cijferwaarde = z.object({
  versie: z.number(),
  waarde: z.string(),
  bron: z.string(),
  peildatum: z.string(),
});

const nummer = z.coerce.number();

/** De vastgestelde kopie van een plan: de tekst en alles wat de levende objecten erin op de peildatum toonden. */
export const planstukSchema = z.object({
  vorm: z.literal(1),
  opgaveNr: z.number(),
  titel: z.string(),
  versie: z.object({ nummer: z.number(), naam: z.string() }),
  /** `JJJJ-MM-DD` */
  peildatum: z.string(),
  inhoud: node,
  waarden: z.object({
    acties: z.record(nummer, actie),
    afspraken: z.record(z.string(), z.object({ id: z.string(), paragraaf: z.string(), titel: z.string() })),
    partijen: z.record(z.string(), z.string()),
    personen: z.record(nummer, z.object({ naam: z.string(), partij: z.string().nullable() })),
    cijfers: z.record(
      nummer,
      z.object({ id: z.number(), naam: z.string(), eenheid: z.string(), versies: z.array(cijferwaarde) }),
    ),
  }),
});

export type Planstuk = z.infer<typeof planstukSchema>;

/** Het stuk als tekst, altijd dezelfde bij dezelfde inhoud: hier gaat de SHA-256 over. */
export function planstukTekst(stuk: Omit<Planstuk, 'vorm' | 'waarden'> & { waarden: PlanWaarden }): string {
  // Het schema laat weg wat alleen voor één lezer is; heen en terug door JSON laat weg wat `undefined` is.
  const kopie = planstukSchema.parse({ vorm: 1, ...stuk });
  return canoniek(z.json().parse(JSON.parse(JSON.stringify(kopie))));
}

/** Alleen de waarden van wat in de tekst genoemd wordt. */
export function waardenIn(inhoud: PlanNode, waarden: PlanWaarden): PlanWaarden {
  const acties = new Set<unknown>();
  const afspraken = new Set<unknown>();
  const partijen = new Set<unknown>();
  const personen = new Set<unknown>();
  const cijfers = new Set<unknown>();
  const loop = ({ type, attrs, content }: PlanNode) => {
    if (type === 'actie') acties.add(actieNummer(attrs.id));
    if (type === 'afspraak') afspraken.add(sleutelUit(attrs.id));
    if (type === 'partij') partijen.add(sleutelUit(attrs.slug));
    if (type === 'persoon') personen.add(actieNummer(attrs.id));
    if (type === 'cijfer') cijfers.add(actieNummer(attrs.id));
    // De partij die voor een onderdeel verantwoordelijk is.
    if (type === 'heading') partijen.add(sleutelUit(attrs.partij));
    content.forEach(loop);
  };
  loop(inhoud);
  const opNummer = <T>(alles: Record<number, T>, welke: ReadonlySet<unknown>): Record<number, T> =>
    Object.fromEntries(Object.entries(alles).filter(([sleutel]) => welke.has(Number(sleutel))));
  const opSleutel = <T>(alles: Record<string, T>, welke: ReadonlySet<unknown>): Record<string, T> =>
    Object.fromEntries(Object.entries(alles).filter(([sleutel]) => welke.has(sleutel)));
  return {
    acties: opNummer(waarden.acties, acties),
    afspraken: opSleutel(waarden.afspraken, afspraken),
    partijen: opSleutel(waarden.partijen, partijen),
    personen: opNummer(waarden.personen, personen),
    cijfers: opNummer(waarden.cijfers, cijfers),
  };
}
