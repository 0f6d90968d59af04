import * as Y from 'yjs';
import { Deelnemer, NAMEN, type Naam } from './deelnemers.ts';
import { Schrijver } from './schrijver.ts';
import { typer } from './tekst.ts';
import { oordeel } from './verslag.ts';

const RONDEN: Record<Naam, number> = { vijfhoek: 50, hocuspocus: 10, 'y-websocket': 10 };
const TYPT = 1;

/** `kill -9` midden in het typen: hoeveel letters die een ander al zag, zijn daarna weg? */
export async function meetKill(): Promise<void> {
  console.info('\nkill -9 midden in het typen: letters die een ander gezien had en die weg zijn');
  for (const naam of NAMEN) {
    const deelnemer = await Deelnemer.maak(naam);
    await deelnemer.start();
    let [gezien, weg] = [0, 0];
    for (let ronde = 0; ronde < RONDEN[naam]; ronde++) {
      const uitslag = await rondeVan(deelnemer, `plan-${ronde}`);
      gezien += uitslag.gezien;
      weg += uitslag.weg;
    }
    await deelnemer.ruimOp();
    console.info(`  ${naam.padEnd(12)} ${RONDEN[naam]} keer: ${gezien} gezien, ${weg} weg`);
    if (naam === 'vijfhoek') oordeel('weg', weg, 0);
  }
}

async function rondeVan(deelnemer: Deelnemer, document: string): Promise<{ gezien: number; weg: number }> {
  const [{ schrijver }, { schrijver: kijker }] = [
    await Schrijver.open(deelnemer, document),
    await Schrijver.open(deelnemer, document),
  ];
  let gezien = 0;
  kijker.opUpdate = (tot) => {
    gezien = Math.max(gezien, tot.get(TYPT) ?? 0);
  };
  const { letter } = typer(TYPT);
  const klok = setInterval(() => schrijver.stuur(letter()), 3);
  await new Promise((klaar) => setTimeout(klaar, 200 + Math.random() * 200));
  await deelnemer.stop('SIGKILL');
  clearInterval(klok);
  // Wat de kijker al had gekregen toen de server viel, telt mee.
  await kijker.dicht();
  await deelnemer.start();
  const { schrijver: vers, toestand } = await Schrijver.open(deelnemer, document);
  const bewaard = Y.parseUpdateMeta(toestand).to.get(TYPT) ?? 0;
  for (const wie of [schrijver, kijker, vers]) wie.breekAf();
  return { gezien, weg: Math.max(0, gezien - bewaard) };
}
