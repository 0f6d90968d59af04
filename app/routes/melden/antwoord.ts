import type { Sleutel } from '#domain/melding/melding.ts';
import type { Waarden } from './invoer.ts';

/** Wat het scherm terugkrijgt op een formulier. */
export type Meldantwoord =
  | { ok: true; sleutel: Sleutel; zin: string }
  | { ok: false; sleutel: Sleutel | null; fouten: Record<string, string>; waarden: Waarden | null };
