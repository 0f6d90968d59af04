import { openDatabase } from '#db/verbinding.ts';
import { metTeller, wisproef } from './wisproef.ts';

// Wist, en doodt zichzelf met SIGKILL vlak voor de zoveelste vraag aan de database.
const [bestand = '', dodelijk = ''] = process.argv.slice(2);
const db = await openDatabase({ engine: 'sqlite', bestand });
await wisproef(
  metTeller(db, (vraag) => {
    if (vraag === Number(dodelijk)) process.kill(process.pid, 'SIGKILL');
  }),
).wis();
