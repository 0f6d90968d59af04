import { z } from 'zod';
import type { Vorm } from '#server/uitvoer/stuk.ts';

const VORMEN = ['docx', 'md', 'html'] as const satisfies readonly Vorm[];

/** Welke tekst: het nummer van een versie; leeg of weg is de werktekst. */
const versie = z
  .string()
  .regex(/^([1-9]\d{0,8})?$/)
  .transform((nummer) => (nummer === '' ? null : Number(nummer)))
  .default(null);

const vraag = z.object({ vorm: z.enum(VORMEN), versie });

/** Wat er van de uitvoer gevraagd wordt, uit het adres. @throws Response 404 bij een vorm die er niet is. */
export function leesUitvoervraag(params: URLSearchParams): z.infer<typeof vraag> {
  const gelezen = vraag.safeParse(Object.fromEntries(params));
  if (!gelezen.success) throw new Response(null, { status: 404 });
  return gelezen.data;
}

/** De versie uit het adres; null is de werktekst. @throws Response 404 als het geen nummer is. */
export function leesVersie(params: URLSearchParams): number | null {
  const gelezen = versie.safeParse(params.get('versie') ?? undefined);
  if (!gelezen.success) throw new Response(null, { status: 404 });
  return gelezen.data;
}
