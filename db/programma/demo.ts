import type { Transaction } from 'kysely';
import { heeftDemoaccounts } from '#db/queries/gebruiker.ts';
import type { Database } from '#db/tables.ts';
import { DEMO_ACCOUNTS, DEMO_WACHTWOORD, type DemoAccount, demoLeden } from './demo-accounts.ts';
import { demoProgramma } from './demo-programma.ts';
import { laadProgrammaIn } from './laad.ts';

export { DEMO_WACHTWOORD, type DemoAccount };

/**
 * Zet de demo-accounts klaar en voorbeelden van acties, meldingen en overleggen rond `vandaag` (`JJJJ-MM-DD`), zodat elke
 * rol de eerste dag iets te doen heeft. Het programma moet al ingelezen zijn. Zijn er al demo-accounts, dan gebeurt er
 * niets. @returns de accounts, om te tonen; allemaal met `DEMO_WACHTWOORD`.
 */
export async function laadDemo(
  trx: Transaction<Database>,
  { vandaag, hashWachtwoord }: { vandaag: string; hashWachtwoord: (wachtwoord: string) => Promise<string> },
): Promise<readonly DemoAccount[]> {
  if (await heeftDemoaccounts(trx)) return DEMO_ACCOUNTS;
  const rijen = await Promise.all(
    DEMO_ACCOUNTS.map(async (account) => ({
      ...account,
      wachtwoord_hash: await hashWachtwoord(DEMO_WACHTWOORD),
      demo: 1,
    })),
  );
  await trx.insertInto('gebruiker').values(rijen).execute();
  const uitkomst = await laadProgrammaIn(trx, JSON.stringify(demoProgramma(vandaag), null, 2), {
    nu: new Date(`${vandaag}T06:00:00Z`),
  });
  if (!uitkomst.ok) {
    const zinnen = uitkomst.fouten.map(({ regel, zin }) => `regel ${regel}: ${zin}`);
    throw new Error(`De demovoorbeelden passen niet bij het programma.\n${zinnen.join('\n')}`);
  }
  await trx.insertInto('gremium_lid').values(demoLeden()).execute();
  return DEMO_ACCOUNTS;
}
