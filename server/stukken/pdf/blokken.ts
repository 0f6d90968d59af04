import { actieregel, LICHT } from '../../uitvoer/actieregel.ts';
import type { Blok, Stuk, Telling } from '../../uitvoer/stuk.ts';
import type { Run } from './regels.ts';
import { BREEDTE, KLEUR, MAAT, MARGE, ONDERKANT } from './stijl.ts';
import { type Celdeel, tekenTabel } from './tabel.ts';
import type { Vel } from './vel.ts';

/** Zo ver springt een punt van een lijst in. */
const INSPRONG = 16;
/** Afbeeldingen die een pdf kent; de rest staat er als beschrijving. */
const BEELDEN = ['image/png', 'image/jpeg'];
/** Een pixel op het scherm, in punten. */
const PIXEL = 0.75;

/** Een lijst; `telling` null geeft bolletjes. */
export function tekenLijst(
  vel: Vel,
  punten: readonly ((diepte: number) => void)[],
  {
    telling = null,
    start = 1,
    diepte = 0,
  }: { telling?: Telling | null; start?: number; diepte?: number } = {},
): void {
  vel.binnen('L', () => {
    for (const [i, punt] of punten.entries()) {
      vel.begin(MAAT.tekst.regel);
      vel.binnen('LI', () => {
        const merk = telling === null ? '•' : `${nummer(start + i, telling)}.`;
        const x = MARGE.links + diepte * INSPRONG;
        const lbl = vel.doc.struct('Lbl');
        vel.ouder().add(lbl);
        const { regels } = vel.zet([{ tekst: merk, kleur: KLEUR.inkt2 }], 60);
        const [regel] = regels;
        if (regel) vel.tekenRegel(lbl, 'Lbl', regel, MAAT.tekst, x + 2, vel.plaats());
        lbl.end();
        vel.binnen('LBody', () => punt(diepte + 1));
      });
    }
  });
}

/** Een lijst van zinnen. */
export function tekenZinnen(vel: Vel, zinnen: readonly (readonly Run[] | string)[]): void {
  tekenLijst(
    vel,
    zinnen.map((zin) => (diepte) => vel.alinea(zin, { in: diepte * INSPRONG, na: 3 })),
  );
  vel.wit(4);
}

/** De blokken van een plan, zoals ze in de tekst staan. */
export function tekenBlokken(vel: Vel, blokken: readonly Blok[], diepte = 0): void {
  const inspringen = diepte * INSPRONG;
  for (const blok of blokken) {
    switch (blok.soort) {
      case 'kop':
        vel.kop({ niveau: blok.niveau === 1 ? 2 : 3, tekst: platteRegel(blok.stukken) });
        break;
      case 'alinea':
        if (blok.stukken.length > 0) vel.alinea(runs(blok.stukken), { in: inspringen });
        break;
      case 'lijst':
        tekenLijst(
          vel,
          blok.punten.map((punt) => (dieper) => tekenBlokken(vel, punt, dieper)),
          { telling: blok.telling, start: blok.start, diepte },
        );
        break;
      case 'citaat':
        vel.binnen('BlockQuote', () =>
          vel.kader(KLEUR.lijn, () => tekenBlokken(vel, blok.blokken, diepte + 1)),
        );
        break;
      case 'kader':
        vel.binnen('Sect', () =>
          vel.kader(KLEUR.merk, () => {
            vel.alinea([{ tekst: blok.naam, letter: 'vet', kleur: KLEUR.merk }], {
              in: inspringen + INSPRONG,
              na: 2,
            });
            tekenBlokken(vel, blok.blokken, diepte + 1);
          }),
        );
        break;
      case 'lijn': {
        vel.begin(12);
        const y = vel.plaats() + 4;
        vel.versiering(() =>
          vel.doc
            .lineWidth(0.6)
            .strokeColor(KLEUR.lijn)
            .moveTo(MARGE.links, y)
            .lineTo(MARGE.links + BREEDTE, y)
            .stroke(),
        );
        vel.naar(y + 8);
        break;
      }
      case 'tabel': {
        const eerste = blok.rijen.findIndex((rij) => !rij.every(({ isKop }) => isKop));
        const koppen = eerste === -1 ? 0 : eerste;
        const breed = Math.max(
          ...blok.rijen.map((rij) => rij.reduce((som, { kolommen }) => som + kolommen, 0)),
        );
        const rij = (cellen: (typeof blok.rijen)[number]) =>
          cellen.map(({ isKop, kolommen, blokken: inhoud }) => ({
            delen: inhoud.flatMap(celdelen),
            kop: isKop,
            over: kolommen,
          }));
        tekenTabel(vel, {
          kolommen: Array.from({ length: breed }, () => 1),
          koppen: blok.rijen.slice(0, koppen).map(rij),
          rijen: blok.rijen.slice(koppen).map(rij),
          in: inspringen,
        });
        break;
      }
      case 'afbeelding':
        tekenAfbeelding(vel, blok, inspringen);
        break;
      case 'actie': {
        const { kaart } = blok;
        const licht: Run[] = kaart ? [{ tekst: `${LICHT[kaart.licht].woord} · `, letter: 'vet' }] : [];
        vel.kader(KLEUR.lijn, () =>
          vel.alinea([...licht, { tekst: actieregel(kaart) }], { in: inspringen + INSPRONG }),
        );
        break;
      }
    }
  }
}

/** Een afbeelding met haar beschrijving; wat een pdf niet kent staat er als beschrijving. */
function tekenAfbeelding(
  vel: Vel,
  { beeld, alt, breedte, hoogte }: Extract<Blok, { soort: 'afbeelding' }>,
  inspringen: number,
): void {
  if (!beeld || !BEELDEN.includes(beeld.type)) {
    vel.alinea(`[afbeelding${alt ? `: ${alt}` : ''}]`, { in: inspringen });
    return;
  }
  const schaal = Math.min(
    1,
    (BREEDTE - inspringen) / (breedte * PIXEL),
    (ONDERKANT - MARGE.boven) / (hoogte * PIXEL),
  );
  const maat = { width: breedte * PIXEL * schaal, height: hoogte * PIXEL * schaal };
  vel.begin(maat.height + 8);
  const figuur = vel.doc.struct('Figure', { alt: alt || 'Afbeelding zonder beschrijving' });
  vel.ouder().add(figuur);
  vel.inhoud(figuur, 'Figure', () =>
    vel.doc.image(Buffer.from(beeld.bytes), MARGE.links + inspringen, vel.plaats(), maat),
  );
  figuur.end();
  vel.naar(vel.plaats() + maat.height + 8);
}

/** Wat er in een cel past: tekst. Een lijst wordt regels met een bolletje ervoor. */
function celdelen(blok: Blok): Celdeel[] {
  switch (blok.soort) {
    case 'kop':
    case 'alinea':
      return blok.stukken.length > 0 ? [runs(blok.stukken)] : [];
    case 'lijst':
      return blok.punten.flatMap((punt, i) => {
        const merk = blok.telling === null ? '• ' : `${nummer(blok.start + i, blok.telling)}. `;
        const [eerste, ...rest] = punt.flatMap(celdelen);
        const tekst = typeof eerste === 'string' ? [{ tekst: eerste }] : eerste;
        return tekst && !('licht' in tekst) ? [[{ tekst: merk }, ...tekst], ...rest] : rest;
      });
    case 'citaat':
    case 'kader':
      return blok.blokken.flatMap(celdelen);
    case 'actie':
      return [actieregel(blok.kaart)];
    case 'afbeelding':
      return [`[afbeelding${blok.alt ? `: ${blok.alt}` : ''}]`];
    case 'tabel':
      return blok.rijen.flatMap((rij) => rij.flatMap(({ blokken }) => blokken.flatMap(celdelen)));
    case 'lijn':
      return [];
  }
}

/** Stukken tekst met hun opmaak; een noot staat als nummer tussen haken. */
export function runs(stukken: readonly Stuk[]): Run[] {
  return stukken.map((stuk): Run => {
    if (stuk.soort === 'regeleinde') return { tekst: '\n' };
    if (stuk.soort === 'noot') return { tekst: `[${stuk.nummer}]`, kleur: KLEUR.inkt2 };
    const { vet, schuin, door, link } = stuk.opmaak;
    const letter = vet && schuin ? 'vetschuin' : vet ? 'vet' : schuin ? 'schuin' : 'gewoon';
    return { tekst: stuk.tekst, letter, door, ...(link ? { link } : {}) };
  });
}

const platteRegel = (stukken: readonly Stuk[]) =>
  stukken
    .map((stuk) => (stuk.soort === 'tekst' ? stuk.tekst : stuk.soort === 'noot' ? `[${stuk.nummer}]` : ' '))
    .join('');

/** `3`, `c`, `C`, `iii`, `III` */
function nummer(n: number, telling: Telling): string {
  const letter = (k: number): string =>
    k <= 0 ? '' : letter(Math.floor((k - 1) / 26)) + String.fromCharCode(97 + ((k - 1) % 26));
  const romeins = (k: number) => {
    const stappen: [number, string][] = [
      [1000, 'm'],
      [900, 'cm'],
      [500, 'd'],
      [400, 'cd'],
      [100, 'c'],
      [90, 'xc'],
      [50, 'l'],
      [40, 'xl'],
      [10, 'x'],
      [9, 'ix'],
      [5, 'v'],
      [4, 'iv'],
      [1, 'i'],
    ];
    let over = k;
    return stappen
      .map(([waarde, teken]) => {
        const keer = Math.floor(over / waarde);
        over -= keer * waarde;
        return teken.repeat(keer);
      })
      .join('');
  };
  if (telling === '1') return String(n);
  const klein = telling === 'a' || telling === 'A' ? letter(n) : romeins(n);
  return telling === 'A' || telling === 'I' ? klein.toUpperCase() : klein;
}
