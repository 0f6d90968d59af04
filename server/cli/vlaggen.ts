import { parseArgs } from 'node:util';
import { isDag } from '#domain/datum/datum.ts';

/** Verkeerd gebruikt: de boodschap zegt wat er mis is. */
export class Gebruik extends Error {}

interface Vlaggen {
  json: boolean;
  /** De waarde van een vlag, of undefined als die er niet staat. */
  tekst(naam: string): string | undefined;
  /** Wat er los staat, zonder `--` ervoor. */
  los: string[];
}

/** De vlaggen en losse argumenten van een opdracht. @throws {Gebruik} bij een vlag die niet kan. */
export function leesVlaggen(argumenten: string[], namen: readonly string[]): Vlaggen {
  try {
    const { values, positionals } = parseArgs({
      args: argumenten,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        ...Object.fromEntries(namen.map((naam) => [naam, { type: 'string' as const }])),
      },
    });
    const waarden = new Map<string, unknown>(Object.entries(values));
    const tekst = (naam: string) => {
      const waarde = waarden.get(naam);
      return typeof waarde === 'string' ? waarde : undefined;
    };
    return { json: values.json === true, tekst, los: positionals };
  } catch (fout) {
    if (!(fout instanceof TypeError && 'code' in fout)) throw fout;
    const vlaggen = ['json', ...namen].map((naam) => `--${naam}`).join(', ');
    throw new Gebruik(
      fout.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `Deze vlag bestaat hier niet. Wel: ${vlaggen}.`
        : `Bij een vlag ontbreekt de waarde, of er staat er een die er niet hoort (vlaggen: ${vlaggen}).`,
    );
  }
}

/** @throws {Gebruik} als er iets los staat. */
export function weigerLos([eerste]: readonly string[]): void {
  if (eerste !== undefined) throw new Gebruik(`Het losse argument ${eerste} hoort hier niet.`);
}

/** De peildatum uit `--peildatum`. @throws {Gebruik} als die ontbreekt of geen dag is. */
export function eisPeildatum(waarde: string | undefined): string {
  if (!waarde) throw new Gebruik('--peildatum ontbreekt.');
  if (!isDag(waarde)) throw new Gebruik(`--peildatum moet een dag zijn als JJJJ-MM-DD, niet ${waarde}.`);
  return waarde;
}
