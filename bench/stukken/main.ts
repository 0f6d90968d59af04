import type { Pakketbestanden, Pakketopdracht } from '#server/stukken/maak.ts';
import { inWerker } from '#server/werker/werker.ts';
import { grootPakket } from './groot.ts';

/**
 * `npm run bench:stukken`: het pakket van veertig punten en tweehonderd bladzijden, in een eigen draad zoals de server het maakt.
 * Gemeten wordt hoeveel het proces groeit (RSS); het doel is minder dan 300 MB.
 */

const MB = 1024 * 1024;
const { versie, inhouden } = await grootPakket();
const opdracht: Pakketopdracht = { versies: [versie], inhouden };
const begin = process.memoryUsage().rss;
let hoogst = begin;
const wekker = setInterval(() => {
  hoogst = Math.max(hoogst, process.memoryUsage().rss);
}, 10);
let meldingen = 0;
const van = performance.now();
const [uit] = await inWerker<Pakketbestanden[]>({
  bestand: new URL('../../server/stukken/maak.werker.ts', import.meta.url),
  opdracht,
  tijd: 600_000,
  geheugen: 512,
  signal: new AbortController().signal,
  meld: () => {
    meldingen += 1;
  },
});
clearInterval(wekker);
const groei = (hoogst - begin) / MB;
console.info(
  `${uit?.bladzijden} bladzijden in ${((performance.now() - van) / 1000).toFixed(1)} s, ${meldingen} keer voortgang, pdf ${((uit?.pdf.length ?? 0) / MB).toFixed(1)} MB.`,
);
console.info(`Het proces groeide ${groei.toFixed(0)} MB (doel: minder dan 300).`);
