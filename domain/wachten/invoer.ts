import { z } from 'zod';
import { dag, tekst, verplichteTekst } from '../invoer/velden.ts';
import { AARDEN, leesKnoop } from './wachten.ts';

const KIES = 'Zoek waarop dit wacht, en kies het uit de lijst.';

/** Of er bestaat waarop gewacht wordt, en of het geen kring geeft, weet de dienst. */
export const afhankelijkheidInvoer = z.object({
  op: z.string({ error: KIES }).transform((gekozen, ctx) => {
    const knoop = leesKnoop(gekozen);
    if (knoop === null) ctx.addIssue({ code: 'custom', message: KIES });
    return knoop ?? z.NEVER;
  }),
  aard: z.enum(AARDEN, { error: 'Kies hoe het samenhangt.' }),
  reden: verplichteTekst(500, 'Schrijf op waarom dit moet wachten.'),
});

export const kanAlvastInvoer = z.object({ kanAlvast: tekst(1000) });

/** Of `van` niet in de toekomst ligt weet de dienst. */
export const opschortInvoer = z.object({
  voorwaarde: verplichteTekst(1000, 'Schrijf op wat er eerst moet gebeuren.'),
  van: dag('Vul in vanaf welke dag de medewerking is opgeschort.'),
});

export const hervatInvoer = z.object({
  notitie: verplichteTekst(1000, 'Schrijf op waarom jullie weer meedoen.'),
});
