import { readFile } from 'node:fs/promises';
import type { Transaction } from 'kysely';
import { DEMO_WACHTWOORD, laadDemo } from '#db/programma/demo.ts';
import { DEMO_ACCOUNTS } from '#db/programma/demo-accounts.ts';
import { laadProgrammaIn } from '#db/programma/laad.ts';
import { heeftDemoaccounts } from '#db/queries/gebruiker.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import { bewaakVolgorde } from '#db/slot.ts';
import type { Database } from '#db/tables.ts';
import type { Db } from '#db/verbinding.ts';
import { dagVan, type Klok } from '#domain/datum/datum.ts';
import { hashWachtwoord } from './aanmelden/wachtwoord.ts';

const PROGRAMMA = ['hervormingsagenda.json', 'monitor-2024.json', 'cijfers.json'];

/**
 * Vult een lege opslag: het programma, en met `demo` ook de demo-accounts met voorbeelden (design §3).
 * @returns of de opslag demo-accounts heeft, en de regels die dat aan de console vertellen.
 */
export async function vulLegeOpslag(
  { kysely }: Db,
  { demo, klok }: { demo: boolean; klok: Klok },
): Promise<{ demo: boolean; aanmeldingen: string[] }> {
  // Alles of niets: een start die halverwege stopt laat een lege opslag na, die de volgende start opnieuw vult.
  await kysely.transaction().execute(async (trx) => {
    // Van twee processen die tegelijk starten vult er één; het andere wacht hier en ziet dan dat het al gebeurd is.
    await bewaakVolgorde(trx, 'logboek', ['alles']);
    if ((await laadPartijen(trx)).length > 0) return;
    for (const bestand of PROGRAMMA) await laadBestand(trx, bestand, klok());
    if (demo) await laadDemo(trx, { vandaag: dagVan(klok()), hashWachtwoord });
  });
  if (!(await heeftDemoaccounts(kysely))) return { demo: false, aanmeldingen: [] };
  return {
    demo: true,
    aanmeldingen: [
      '',
      `Demo-accounts, alle met wachtwoord ${DEMO_WACHTWOORD}:`,
      ...DEMO_ACCOUNTS.map(({ email, naam, rol }) => `  ${email.padEnd(36)}${rol.padEnd(16)}${naam}`),
      'Een opslag met demo-accounts luistert alleen op deze computer.',
    ],
  };
}

async function laadBestand(trx: Transaction<Database>, bestand: string, nu: Date): Promise<void> {
  const inhoud = await readFile(new URL(`../db/programma/${bestand}`, import.meta.url), 'utf8');
  const uitkomst = await laadProgrammaIn(trx, inhoud, { nu });
  if (uitkomst.ok) return;
  throw new Error(
    [`${bestand}:`, ...uitkomst.fouten.map(({ regel, zin }) => `regel ${regel}: ${zin}`)].join('\n'),
  );
}
