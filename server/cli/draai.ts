import { laadPartijen } from '#db/queries/partij.ts';
import { ConfigFout, leesConfig } from '../config.ts';
import { openOpslag } from '../opslag.ts';
import { agenda } from './agenda.ts';
import { documenten } from './documenten.ts';
import { gebruiker } from './gebruiker.ts';
import { importeer } from './import.ts';
import type { Opdracht, Uitkomst } from './opdracht.ts';
import { stand } from './stand.ts';
import { Gebruik } from './vlaggen.ts';

const OPDRACHTEN: Record<string, Opdracht> = { stand, agenda, documenten, gebruiker, import: importeer };

const HULP = [
  'Gebruik: npm run -s cli -- <opdracht>',
  '',
  ...Object.values(OPDRACHTEN).map(({ gebruik }) => `  ${gebruik}`),
  '',
  'DATA_DIR en DATABASE_URL gelden net als bij npm start. Zie docs/cli.md.',
].join('\n');

const LEEG =
  'Deze opslag is leeg: start de app eens (npm start), lees een programma in, of kies een andere met DATA_DIR of DATABASE_URL.';

/** Voert één opdracht uit, op dezelfde opslag en met dezelfde functies als de pagina's. */
export async function draai(
  argumenten: string[],
  env: Record<string, string | undefined>,
): Promise<Uitkomst> {
  const [naam = '', ...rest] = argumenten;
  const opdracht = Object.hasOwn(OPDRACHTEN, naam) ? OPDRACHTEN[naam] : undefined;
  if (!opdracht) return { code: 2, fout: naam ? `De opdracht ${naam} bestaat niet.\n\n${HULP}` : HULP };
  try {
    const werk = opdracht.lees(rest);
    const db = await openOpslag(leesConfig(env));
    try {
      const isLeeg = !opdracht.magLeeg && (await laadPartijen(db.kysely)).length === 0;
      return isLeeg ? { code: 1, fout: LEEG } : await werk(db);
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
