import { readFile } from 'node:fs/promises';
import { laadProgramma } from '#db/programma/laad.ts';
import type { Db } from '#db/verbinding.ts';
import type { Uitkomst } from './draai.ts';
import { Gebruik, leesVlaggen } from './vlaggen.ts';

/** Leest een programmabestand in: alles of niets, en twee keer is hetzelfde als één keer (docs/cli.md). */
export const importeer = {
  gebruik: 'import <bestand> [--json]',
  async doe(db: Db, argumenten: string[]): Promise<Uitkomst> {
    const { json, los } = leesVlaggen(argumenten, []);
    const [bestand, teveel] = los;
    if (!bestand || teveel) throw new Gebruik('Geef één bestand.');
    const inhoud = await readFile(bestand, 'utf8').catch(() => null);
    if (inhoud === null) return { code: 1, fout: `Het bestand ${bestand} is niet te lezen.` };

    const uitkomst = await laadProgramma(db.kysely, inhoud, { nu: new Date() });
    if (!uitkomst.ok) {
      const fouten = uitkomst.fouten.map(({ regel, zin }) => `${bestand}:${regel}: ${zin}`);
      return { code: 1, fout: ['Er is niets ingelezen.', ...fouten].join('\n') };
    }
    if (json)
      return { code: 0, uit: JSON.stringify({ naam: uitkomst.naam, telling: uitkomst.telling }, null, 2) };
    const regels = Object.entries(uitkomst.telling).map(
      ([soort, { nieuw, gewijzigd, ongewijzigd }]) =>
        `${soort.padEnd(18)}${nieuw} nieuw, ${gewijzigd} gewijzigd, ${ongewijzigd} ongewijzigd`,
    );
    return { code: 0, uit: [`${uitkomst.naam} ingelezen.`, ...regels].join('\n') };
  },
};
