import type { Node } from '@tiptap/pm/model';
import { type PlanNode, platteTekst } from '#domain/document/inhoud.ts';
import { sleutelUit } from '#domain/document/nodes/verwijzingen.ts';
import {
  isLeeg,
  ONDERDEEL_NIVEAU,
  type OnderdeelStaat,
  staatUit,
  zegtIets,
} from '#domain/document/onderdeel.ts';

/** Een kop van het plan; `nummer` telt vanaf 1 over alle koppen op het hoogste niveau van de tekst. */
export interface Kop {
  nummer: number;
  niveau: number;
  tekst: string;
  /** Van een kop waar een onderdeel mee begint; anders null. */
  onderdeel: { partij: string | null; staat: OnderdeelStaat } | null;
}

/** Het anker van de tekst zelf; voor wie er zonder muis meteen heen wil. */
export const TEKST_ANKER = 'plan-tekst';

/** Het anker van een kop; in de leestekst en in de editor hetzelfde. */
export function kopAnker(nummer: number): string {
  return `kop-${nummer}`;
}

/** 1, 2 of 3; iets anders wordt 2, het niveau van een onderdeel. */
export function kopNiveau(waarde: unknown): 1 | 2 | 3 {
  return waarde === 1 || waarde === 3 ? waarde : 2;
}

/** De koppen van een plan uit zijn JSON. */
export function koppenVan(inhoud: PlanNode): Kop[] {
  const teller = new Koppenteller();
  for (const node of inhoud.content) {
    if (node.type === 'heading') teller.kop(node.attrs, platteTekst(node));
    else teller.blok(() => isLeeg(node));
  }
  return teller.koppen;
}

/** De koppen in de tekst zoals die in een editor staat. */
export function koppenIn(doc: Node): Kop[] {
  const teller = new Koppenteller();
  doc.forEach((node) => {
    if (node.type.name === 'heading') teller.kop(node.attrs, node.textContent);
    else teller.blok(() => isLeegBlok(node));
  });
  return teller.koppen;
}

/** Of er in dit blok van de editor niets staat. */
export function isLeegBlok(node: Node): boolean {
  if (node.isText) return node.textContent.trim() === '';
  if (zegtIets(node.type.name)) return false;
  return node.children.every(isLeegBlok);
}

/** Loopt over de blokken van een tekst; een onderdeel is leeg tot er een blok met iets erin langskomt. */
class Koppenteller {
  readonly koppen: Kop[] = [];
  #onderdeel: Kop['onderdeel'] = null;
  #staat: OnderdeelStaat = 'leeg';

  kop(attrs: Record<string, unknown>, tekst: string): void {
    const niveau = kopNiveau(attrs.level);
    if (niveau === ONDERDEEL_NIVEAU) {
      this.#staat = staatUit(attrs.staat);
      this.#onderdeel = { partij: sleutelUit(attrs.partij), staat: 'leeg' };
    } else if (tekst.trim()) this.#vol();
    const onderdeel = niveau === ONDERDEEL_NIVEAU ? this.#onderdeel : null;
    this.koppen.push({ nummer: this.koppen.length + 1, niveau, tekst, onderdeel });
  }

  blok(isLeegNu: () => boolean): void {
    if (this.#onderdeel?.staat === 'leeg' && !isLeegNu()) this.#vol();
  }

  #vol(): void {
    if (this.#onderdeel?.staat === 'leeg') this.#onderdeel.staat = this.#staat;
  }
}
