import type { Db } from '#db/verbinding.ts';
import { ConfigFout, leesConfig } from '../config.ts';
import { openOpslag } from '../opslag.ts';
import { agenda } from './agenda.ts';
import { documenten } from './documenten.ts';
import { importeer } from './import.ts';
import { stand } from './stand.ts';
import { Gebruik } from './vlaggen.ts';

/** 0 gelukt, 1 geweigerd (met redenen op stderr), 2 verkeerd gebruikt (design §3). */
export interface Uitkomst {
  code: 0 | 1 | 2;
  uit?: string;
  fout?: string;
}

interface Opdracht {
  gebruik: string;
  doe(db: Db, argumenten: string[]): Promise<Uitkomst>;
}

const OPDRACHTEN: Record<string, Opdracht> = { stand, agenda, documenten, import: importeer };

const HULP = [
  'Gebruik: npm run -s cli -- <opdracht>',
  '',
  ...Object.values(OPDRACHTEN).map(({ gebruik }) => `  ${gebruik}`),
  '',
  'DATA_DIR en DATABASE_URL gelden net als bij npm start. Zie docs/cli.md.',
].join('\n');

/** Voert één opdracht uit, op dezelfde opslag en met dezelfde functies als de pagina's. */
export async function draai(
  argumenten: string[],
  env: Record<string, string | undefined>,
): Promise<Uitkomst> {
  const [naam = '', ...rest] = argumenten;
  const opdracht = Object.hasOwn(OPDRACHTEN, naam) ? OPDRACHTEN[naam] : undefined;
  if (!opdracht) return { code: 2, fout: naam ? `De opdracht ${naam} bestaat niet.\n\n${HULP}` : HULP };
  try {
    const db = await openOpslag(leesConfig(env));
    try {
      return await opdracht.doe(db, rest);
    } finally {
      await db.sluit();
    }
  } catch (fout) {
    if (fout instanceof Gebruik)
      return { code: 2, fout: `${fout.message}\nGebruik: npm run -s cli -- ${opdracht.gebruik}` };
    if (fout instanceof ConfigFout) return { code: 2, fout: fout.message };
    throw fout;
  }
}
