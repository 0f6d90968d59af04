import { z } from 'zod';
import type { Vorm } from '#server/uitvoer/stuk.ts';

const VORMEN = ['docx', 'md', 'html'] as const satisfies readonly Vorm[];

const vraag = z.object({ vorm: z.enum(VORMEN) });

/** Wat er van de uitvoer gevraagd wordt, uit het adres. @throws Response 404 bij een vorm die er niet is. */
export function leesUitvoervraag(params: URLSearchParams): { vorm: Vorm } {
  const gelezen = vraag.safeParse(Object.fromEntries(params));
  if (!gelezen.success) throw new Response(null, { status: 404 });
  return gelezen.data;
}
