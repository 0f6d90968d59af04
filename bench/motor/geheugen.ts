import { Deelnemer, NAMEN, type Naam } from './deelnemers.ts';
import { Schrijver } from './schrijver.ts';
import { plan } from './tekst.ts';
import { oordeel, rond } from './verslag.ts';

const PLANNEN = 100;
/** Geopend en weer dicht voor het meten, zodat wat maar één keer groeit niet meetelt. */
const VOORAF = 20;
const NA_VERTREK_S = 12;
const MIB = 1024 * 1024;

/** Geheugen per open plan van 55 kB, en wat er twaalf seconden na het vertrek van de laatste van over is. */
export async function meetGeheugen(): Promise<void> {
  const tekst = plan();
  console.info(`\nGeheugen: ${PLANNEN} plannen van ${Math.round(tekst.length / 1000)} kB, één editor elk`);
  const open = new Map<Naam, number>();
  for (const naam of NAMEN) {
    const deelnemer = await Deelnemer.maak(naam);
    await deelnemer.start();
    for (let i = 0; i < PLANNEN + VOORAF; i++) {
      const { schrijver } = await Schrijver.open(deelnemer, `plan-${i}`);
      schrijver.stuur(tekst);
      await schrijver.vraag();
      await schrijver.weg();
    }
    await deelnemer.rust();
    await deelnemer.stop();
    await deelnemer.start();
    await (await openAlle(deelnemer, PLANNEN, VOORAF)).sluit();
    await wacht(NA_VERTREK_S);

    const voor = await deelnemer.geheugen();
    const alle = await openAlle(deelnemer, 0, PLANNEN);
    await deelnemer.rust();
    const tijdens = await deelnemer.geheugen();
    await alle.sluit();
    await wacht(NA_VERTREK_S);
    const na = await deelnemer.geheugen();
    const per = (wat: 'gebruik' | 'rss', later: typeof voor) => (later[wat] - voor[wat]) / PLANNEN / MIB;
    open.set(naam, per('gebruik', tijdens));
    console.info(
      `  ${naam.padEnd(12)} open ${rond(per('gebruik', tijdens))} MiB (rss ${rond(per('rss', tijdens))}) · na vertrek ${rond(per('gebruik', na))} MiB (rss ${rond(per('rss', na))})`,
    );
    if (naam === 'vijfhoek') oordeel('na vertrek', per('gebruik', na), 0.02, ' MiB per plan');
    await deelnemer.ruimOp();
  }
  oordeel('open, deel van Hocuspocus', (open.get('vijfhoek') ?? 0) / (open.get('hocuspocus') ?? 1), 0.25);
}

async function openAlle(deelnemer: Deelnemer, vanaf: number, aantal: number) {
  const schrijvers: Schrijver[] = [];
  for (let i = vanaf; i < vanaf + aantal; i++) {
    const { schrijver, toestand } = await Schrijver.open(deelnemer, `plan-${i}`);
    if (toestand.length < 10_000) throw new Error(`${deelnemer.naam} gaf een leeg plan`);
    schrijvers.push(schrijver);
  }
  return { sluit: () => Promise.all(schrijvers.map((schrijver) => schrijver.weg())) };
}

const wacht = (seconden: number) => new Promise((klaar) => setTimeout(klaar, seconden * 1_000));
