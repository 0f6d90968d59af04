import type { Letter, Letters, Stukje } from './letters.ts';
import type { Maat } from './stijl.ts';

/** Tekst met één opmaak. `\n` begint een nieuwe regel. */
export interface Run {
  tekst: string;
  letter?: Letter;
  kleur?: string;
  door?: boolean;
  /** Een adres op het web. */
  link?: string;
  /** Een plek in het stuk. */
  naar?: string;
}

/** Een stuk van een regel, met zijn plaats vanaf het begin van de regel. */
export interface Regeldeel {
  x: number;
  breedte: number;
  stukje: Stukje;
  run: Run;
}

export interface Regel {
  delen: Regeldeel[];
  breedte: number;
}

interface Woord {
  delen: { stukje: Stukje; run: Run; breedte: number }[];
  breedte: number;
  /** Of er een spatie achter staat. */
  spatie: boolean;
  /** Of hierna een nieuwe regel begint. */
  einde: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: dit zijn precies de tekens die niet te tekenen zijn
const STUURTEKENS = /[\u0000-\u0009\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Verdeelt tekst in regels die in `breedte` passen. Een woord dat te lang is wordt afgebroken waar het niet meer past. */
export function breekAf(runs: readonly Run[], breedte: number, maat: Maat, letters: Letters): Regel[] {
  const regels: Regel[] = [];
  let regel: Regel = { delen: [], breedte: 0 };
  const klaar = () => {
    regels.push(regel);
    regel = { delen: [], breedte: 0 };
  };
  const spatieBreed = (run: Run) =>
    letters.breedte({ tekst: ' ', lettertype: `${run.letter ?? 'gewoon'}/latin` }, maat.grootte);

  let spatieVan: Run | null = null;
  for (const woord of woorden(runs, breedte, maat, letters)) {
    const tussen: number = spatieVan && regel.delen.length > 0 ? spatieBreed(spatieVan) : 0;
    if (regel.delen.length > 0 && regel.breedte + tussen + woord.breedte > breedte + 0.01) {
      klaar();
    } else if (tussen > 0) {
      zetSpatie(regel, tussen);
    }
    for (const { stukje, run, breedte: breed } of woord.delen) {
      voegToe(regel, { x: regel.breedte, breedte: breed, stukje, run });
      regel.breedte += breed;
    }
    spatieVan = woord.spatie ? (woord.delen.at(-1)?.run ?? spatieVan) : null;
    if (woord.einde) {
      klaar();
      spatieVan = null;
    }
  }
  if (regel.delen.length > 0 || regels.length === 0) klaar();
  return regels;
}

/** De spatie hoort bij het woord ervoor, zodat de tekst ook als tekst te lezen is. */
function zetSpatie(regel: Regel, breed: number): void {
  const laatste = regel.delen.at(-1);
  if (!laatste) return;
  laatste.stukje = { ...laatste.stukje, tekst: `${laatste.stukje.tekst} ` };
  laatste.breedte += breed;
  regel.breedte += breed;
}

/** Wat op elkaar aansluit en er hetzelfde uitziet wordt één stuk. */
function voegToe(regel: Regel, deel: Regeldeel): void {
  const laatste = regel.delen.at(-1);
  if (laatste && laatste.run === deel.run && laatste.stukje.lettertype === deel.stukje.lettertype) {
    laatste.stukje = { ...laatste.stukje, tekst: laatste.stukje.tekst + deel.stukje.tekst };
    laatste.breedte += deel.breedte;
  } else regel.delen.push(deel);
}

function* woorden(runs: readonly Run[], breedte: number, maat: Maat, letters: Letters): Generator<Woord> {
  let woord: Woord = leeg();
  for (const run of runs) {
    const tekst = run.tekst.replace(STUURTEKENS, '').replaceAll('\u2028', '\n');
    for (const stuk of tekst.split(/( +|\n|(?<=[-–—/])(?=\p{L}))/u)) {
      if (stuk === '') continue;
      if (stuk === '\n') {
        yield { ...woord, einde: true };
        woord = leeg();
      } else if (/^ +$/.test(stuk)) {
        if (woord.delen.length > 0) yield { ...woord, spatie: true };
        woord = leeg();
      } else {
        // Na een streepje mag de regel eindigen.
        const eind = woord.delen.at(-1)?.stukje.tekst.at(-1) ?? '';
        if (woord.delen.length > 0 && '-–—/'.includes(eind)) {
          yield woord;
          woord = leeg();
        }
        for (const stukje of letters.stukjes(stuk, run.letter ?? 'gewoon')) {
          const breed = letters.breedte(stukje, maat.grootte);
          if (breed <= breedte) {
            woord.delen.push({ stukje, run, breedte: breed });
            woord.breedte += breed;
            continue;
          }
          for (const deel of inBreedte(stukje, breedte, maat, letters)) {
            if (woord.delen.length > 0) yield woord;
            const b = letters.breedte(deel, maat.grootte);
            woord = { ...leeg(), delen: [{ stukje: deel, run, breedte: b }], breedte: b };
          }
        }
      }
    }
  }
  if (woord.delen.length > 0) yield woord;
}

const leeg = (): Woord => ({ delen: [], breedte: 0, spatie: false, einde: false });

/** Een woord dat nergens past, in delen die dat wel doen. */
function inBreedte({ tekst, lettertype }: Stukje, breedte: number, maat: Maat, letters: Letters): Stukje[] {
  const delen: Stukje[] = [];
  let nu = '';
  for (const teken of tekst) {
    const langer = nu + teken;
    if (nu !== '' && letters.breedte({ tekst: langer, lettertype }, maat.grootte) > breedte) {
      delen.push({ tekst: nu, lettertype });
      nu = teken;
    } else nu = langer;
  }
  return [...delen, { tekst: nu, lettertype }];
}
