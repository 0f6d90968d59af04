import { readFile } from 'node:fs/promises';
import { laadProgramma } from '#db/programma/laad.ts';
import type { Opdracht } from './opdracht.ts';
import { Gebruik, leesVlaggen } from './vlaggen.ts';

/** Leest een programmabestand in: alles of niets, en twee keer is hetzelfde als één keer (docs/cli.md). */
export const importeer: Opdracht = {
  gebruik: 'import <bestand> [--json]',
  magLeeg: true,
  lees(argumenten) {
    const { json, los } = leesVlaggen(argumenten, []);
    const [bestand, teveel] = los;
    if (!bestand || teveel) throw new Gebruik('Geef één bestand.');
    return async ({ kysely }) => {
      const inhoud = await readFile(bestand, 'utf8').catch(() => null);
      if (inhoud === null) return { code: 1, fout: `Het bestand ${bestand} is niet te lezen.` };

      const uitkomst = await laadProgramma(kysely, inhoud, { nu: new Date() });
      if (!uitkomst.ok) {
        const fouten = uitkomst.fouten.map(({ regel, zin }) => `${bestand}:${regel}: ${zin}`);
        return { code: 1, fout: ['Er is niets ingelezen.', ...fouten].join('\n') };
      }
      const { naam, telling } = uitkomst;
      if (json) return { code: 0, uit: JSON.stringify({ naam, telling }, null, 2) };
      const regels = Object.entries(telling).map(
        ([soort, { nieuw, gewijzigd, ongewijzigd }]) =>
          `${soort.padEnd(18)}${nieuw} nieuw, ${gewijzigd} gewijzigd, ${ongewijzigd} ongewijzigd`,
      );
      return { code: 0, uit: [`${naam} ingelezen.`, ...regels].join('\n') };
    };
  },
};
