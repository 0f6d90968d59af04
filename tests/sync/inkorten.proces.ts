import { openDatabase } from '#db/verbinding.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { PLAN } from './plannen.ts';
import { regel } from './ruwe-client.ts';

// Schrijft en kort in, door elkaar, tot het proces wordt gedood. Elke regel op stdout is een regel tekst die vastligt.
const [bestand = '', begin = '0'] = process.argv.slice(2);
const log = maakUpdateLog(await openDatabase({ engine: 'sqlite', bestand }), () => new Date());
const kortIn = async (): Promise<never> => {
  for (;;) await log.compact(PLAN);
};
void kortIn();
for (let i = Number(begin); ; i++) {
  const tekst = `regel ${i}`;
  await log.append([{ documentId: PLAN, data: regel(tekst), gebruikerId: (i % 3) + 1 }]);
  console.info(tekst);
}
