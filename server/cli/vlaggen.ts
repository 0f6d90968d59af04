import { parseArgs } from 'node:util';
import { isDag } from '#domain/datum/datum.ts';

/** Verkeerd gebruikt: de boodschap zegt wat er mis is. */
export class Gebruik extends Error {}

/** De vlaggen en losse argumenten van een opdracht. @throws {Gebruik} bij een onbekende vlag. */
export function leesVlaggen(argumenten: string[], namen: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argumenten,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        ...Object.fromEntries(namen.map((naam) => [naam, { type: 'string' as const }])),
      },
    });
    const tekst = (naam: string): string | undefined => {
      const waarde = Object.entries(values).find(([sleutel]) => sleutel === naam)?.[1];
      return typeof waarde === 'string' ? waarde : undefined;
    };
    return { json: values.json === true, tekst, los: positionals };
  } catch (fout) {
    throw new Gebruik(fout instanceof Error ? fout.message : String(fout));
  }
}

/** De peildatum uit `--peildatum`. @throws {Gebruik} als die ontbreekt of geen dag is. */
export function eisPeildatum(waarde: string | undefined): string {
  if (!waarde) throw new Gebruik('--peildatum ontbreekt.');
  if (!isDag(waarde)) throw new Gebruik(`--peildatum moet een dag zijn als JJJJ-MM-DD, niet ${waarde}.`);
  return waarde;
}
