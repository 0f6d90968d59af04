import type { PlanNode } from './inhoud.ts';
import { voorstellenOp } from './voorstelmarks.ts';

/** Een plaats in de tekst van nu waar een passage staat, met een paar woorden eromheen om haar te herkennen. */
export interface Passageplek {
  voor: string;
  na: string;
  /** Of zij (deels) in een voorstel staat dat nog open is. */
  voorstel: boolean;
}

const ROND = 40;

/** Waar een passage in de tekst van nu staat; over opmaak heen, niet over alinea's heen. */
export function plekkenIn(node: PlanNode, passage: string): Passageplek[] {
  const lopend = tekstreeksen(node);
  const hier = lopend.flatMap((reeks) => {
    const tekst = reeks.map(({ text }) => text).join('');
    const voorgesteld = reeks.flatMap((stuk) => {
      const is = voorstellenOp(stuk).some(({ type }) => type !== 'modification');
      return Array.from({ length: stuk.text.length }, () => is);
    });
    return plaatsen(tekst, passage).map((plek) => ({
      voor: tekst.slice(Math.max(0, plek - ROND), plek),
      na: tekst.slice(plek + passage.length, plek + passage.length + ROND),
      voorstel: voorgesteld.slice(plek, plek + passage.length).some(Boolean),
    }));
  });
  const inAttributen = Object.values(node.attrs).some((waarde) => bevatTekst(waarde, passage))
    ? [{ voor: '', na: '', voorstel: false }]
    : [];
  return [...inAttributen, ...hier, ...node.content.flatMap((kind) => plekkenIn(kind, passage))];
}

/** De tekst met blokjes op de plaats van de passage, even lang. */
export function zwartIn(node: PlanNode, passage: string): PlanNode {
  const zwart = new Map<PlanNode, string>();
  for (const reeks of tekstreeksen(node)) {
    const tekst = zwarteTekst(reeks.map(({ text }) => text).join(''), passage);
    let plek = 0;
    for (const stuk of reeks) {
      zwart.set(stuk, tekst.slice(plek, plek + stuk.text.length));
      plek += stuk.text.length;
    }
  }
  return {
    ...node,
    content: node.content.map((kind) => {
      const tekst = zwart.get(kind);
      return tekst === undefined ? zwartIn(kind, passage) : { ...kind, text: tekst };
    }),
  };
}

export function zwarteTekst(tekst: string, passage: string): string {
  return tekst.replaceAll(passage, '█'.repeat(passage.length));
}

/** Elke tekst in een JSON-waarde met blokjes op de plaats van de passage. */
export function zwarteWaarde(waarde: unknown, passage: string): unknown {
  if (typeof waarde === 'string') return zwarteTekst(waarde, passage);
  if (Array.isArray(waarde)) return waarde.map((deel) => zwarteWaarde(deel, passage));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [naam, zwarteWaarde(deel, passage)]),
  );
}

/** De stukken tekst die in een knoop direct op elkaar volgen. */
function tekstreeksen({ content }: PlanNode): PlanNode[][] {
  const reeksen: PlanNode[][] = [[]];
  for (const kind of content) {
    if (kind.type === 'text') reeksen.at(-1)?.push(kind);
    else reeksen.push([]);
  }
  return reeksen.filter(({ length }) => length > 0);
}

function plaatsen(tekst: string, passage: string): number[] {
  const plekken: number[] = [];
  for (let plek = tekst.indexOf(passage); plek !== -1; plek = tekst.indexOf(passage, plek + passage.length)) {
    plekken.push(plek);
  }
  return plekken;
}

function bevatTekst(waarde: unknown, passage: string): boolean {
  if (typeof waarde === 'string') return waarde.includes(passage);
  return (
    typeof waarde === 'object' &&
    waarde !== null &&
    Object.values(waarde).some((deel) => bevatTekst(deel, passage))
  );
}
