import type { PlanWaarden } from '../document/waarden.ts';
import type { Blok } from './blokken.ts';
import { objectnaam } from './objectnaam.ts';
import { opmaakzin } from './opmaakzin.ts';
import type { Token } from './tokens.ts';
import type { Kenmerkverschil, Regel } from './vergelijk.ts';
import type { Stuk } from './woorden.ts';

/** Wie iets deed en wanneer; `gebruikerId` null is het systeem, bij het begin van een plan. */
export interface Daad {
  gebruikerId: number | null;
  /** ISO 8601 in UTC */
  op: string;
}

/** Wie wat deed, uit het logboek. Null is: niet te zeggen. */
export interface Herkomst {
  erbij(token: Token): Daad | null;
  eraf(token: Token): Daad | null;
  opmaak(van: Token, naar: Token): Daad | null;
  kenmerk(van: Blok, naar: Blok, naam: string): Daad | null;
}

export interface BeeldStuk {
  soort: 'gelijk' | 'opmaak' | 'eraf' | 'erbij';
  tekst: string;
  /** Het aantal woorden; een levend object telt als één. */
  woorden: number;
  daad: Daad | null;
  /** Bij opmaak: wat er veranderde. */
  zin: string;
}

/** Eén blok op het scherm, of een rij blokken die gelijk bleven. */
export type BeeldRegel =
  | { soort: 'gelijk'; blokken: { vorm: string; tekst: string }[] }
  | {
      soort: 'anders' | 'erbij' | 'eraf' | 'hierheen' | 'weg';
      vorm: string;
      onderdeel: string;
      stukken: BeeldStuk[];
      /** Wat er aan het blok zelf veranderde, in een zin. */
      kenmerken: { zin: string; daad: Daad | null }[];
    };

/** De vergelijking zoals zij getoond wordt: met namen van levende objecten en wie het deed. */
export function vergelijkbeeld(
  regels: readonly Regel[],
  waarden: PlanWaarden,
  herkomst: Herkomst,
): BeeldRegel[] {
  const beeld: BeeldRegel[] = [];
  for (const regel of regels) {
    if (regel.soort === 'gelijk') {
      const blok = { vorm: regel.naar.vorm, tekst: leesbaar(regel.naar.tokens, waarden) };
      const laatste = beeld.at(-1);
      if (laatste?.soort === 'gelijk') laatste.blokken.push(blok);
      else beeld.push({ soort: 'gelijk', blokken: [blok] });
      continue;
    }
    beeld.push(gewijzigd(regel, waarden, herkomst));
  }
  return beeld;
}

function gewijzigd(
  regel: Exclude<Regel, { soort: 'gelijk' }>,
  waarden: PlanWaarden,
  herkomst: Herkomst,
): BeeldRegel {
  if (regel.soort === 'anders') {
    const { vorm, onderdeel } = regel.naar;
    const stukken = metBuren(regel.stukken.flatMap((stuk) => beeldStukken(stuk, waarden, herkomst)));
    const kenmerken = regel.kenmerken.map((kenmerk) => ({
      zin: kenmerkzin(kenmerk, waarden),
      daad: herkomst.kenmerk(regel.van, regel.naar, kenmerk.naam),
    }));
    return { soort: 'anders', vorm, onderdeel, stukken, kenmerken };
  }
  const isErbij = regel.soort === 'erbij';
  const { vorm, onderdeel, tokens } = isErbij ? regel.naar : regel.van;
  const stuk: Stuk = isErbij ? { soort: 'erbij', naar: tokens } : { soort: 'eraf', van: tokens };
  if (!regel.verplaatst) {
    const stukken = beeldStukken(stuk, waarden, herkomst);
    return { soort: regel.soort, vorm, onderdeel, stukken, kenmerken: [] };
  }
  const [heel] = beeldStukken(stuk, waarden, herkomst);
  const gelijk: BeeldStuk = {
    soort: 'gelijk',
    tekst: leesbaar(tokens, waarden),
    woorden: 0,
    daad: null,
    zin: '',
  };
  const kenmerken = [
    { zin: isErbij ? 'Hierheen verplaatst' : 'Verplaatst naar elders in de tekst', daad: heel?.daad ?? null },
  ];
  return { soort: isErbij ? 'hierheen' : 'weg', vorm, onderdeel, stukken: [gelijk], kenmerken };
}

function beeldStukken(stuk: Stuk, waarden: PlanWaarden, herkomst: Herkomst): BeeldStuk[] {
  switch (stuk.soort) {
    case 'gelijk':
      return [{ soort: 'gelijk', tekst: leesbaar(stuk.naar, waarden), woorden: 0, daad: null, zin: '' }];
    case 'opmaak': {
      const [van, naar] = [stuk.van[0], stuk.naar[0]];
      return [
        {
          soort: 'opmaak',
          tekst: leesbaar(stuk.naar, waarden),
          woorden: 0,
          daad: van && naar ? herkomst.opmaak(van, naar) : null,
          zin: opmaakzin(van?.opmaak ?? '', naar?.opmaak ?? ''),
        },
      ];
    }
    case 'eraf':
      return perPersoon('eraf', stuk.van, herkomst.eraf, waarden);
    case 'erbij':
      return perPersoon('erbij', stuk.naar, herkomst.erbij, waarden);
  }
}

/** Eén stuk per persoon achter elkaar; wit hoort bij het woord ervoor. */
function perPersoon(
  soort: 'eraf' | 'erbij',
  tokens: readonly Token[],
  wie: (token: Token) => Daad | null,
  waarden: PlanWaarden,
): BeeldStuk[] {
  const stukken: BeeldStuk[] = [];
  for (const token of tokens) {
    const laatste = stukken.at(-1);
    const daad = wie(token);
    const isWoord = token.soort === 'woord' || token.soort === 'object';
    if (laatste && (!isWoord || laatste.daad?.gebruikerId === daad?.gebruikerId)) {
      laatste.tekst += leesbaar([token], waarden);
      laatste.woorden += telt(token);
      if (isWoord && daad && laatste.daad && daad.op > laatste.daad.op) laatste.daad = daad;
    } else {
      stukken.push({ soort, tekst: leesbaar([token], waarden), woorden: telt(token), daad, zin: '' });
    }
  }
  return stukken;
}

/** Van wie niet te zeggen is wie het deed, is het van wie er de plaats van innam: een woord waar een letter bij kwam. */
function metBuren(stukken: readonly BeeldStuk[]): BeeldStuk[] {
  return stukken.map((stuk, plek) => {
    if (stuk.daad || (stuk.soort !== 'eraf' && stuk.soort !== 'erbij')) return stuk;
    const buur = [stukken[plek + 1], stukken[plek - 1]].find(
      (ander) => ander && ander.soort !== 'gelijk' && ander.soort !== 'opmaak' && ander.daad,
    );
    return buur ? { ...stuk, daad: buur.daad } : stuk;
  });
}

const LETTER = /[\p{L}\p{N}]/u;

function telt({ soort, tekst }: Token): number {
  return soort === 'object' || (soort === 'woord' && LETTER.test(tekst)) ? 1 : 0;
}

function leesbaar(tokens: readonly Token[], waarden: PlanWaarden): string {
  return tokens.map(({ tekst, node }) => (node ? objectnaam(node, waarden) : tekst)).join('');
}

function kenmerkzin({ naam, van, naar }: Kenmerkverschil, waarden: PlanWaarden): string {
  const woord = (waarde: string) =>
    naam === 'Verantwoordelijk' ? (waarden.partijen[waarde] ?? waarde) : waarde.toLowerCase();
  if (naam === 'Vorm') return `Was ${woord(van)}, is nu ${woord(naar)}`;
  if (van === '') return `${naam}: ${woord(naar)}`;
  return naar === ''
    ? `${naam}: niet meer ${woord(van)}`
    : `${naam}: was ${woord(van)}, is nu ${woord(naar)}`;
}
