import type { PlanNode } from '#domain/document/inhoud.ts';
import { isVeiligeLink } from '#domain/document/link.ts';
import { isVerwijzing, type Verwijzingsoort, verwijzingVan } from '#domain/document/verwijzing.ts';
import { voetnoottekst } from '#domain/document/voetnoten.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import type { Opmaak, Stuk } from './stuk.ts';

/** Maakt van de inhoud van alinea's en koppen stukken tekst, en telt onderweg de noten. */
export function regelschrijver(waarden: PlanWaarden) {
  const noten: string[] = [];

  function noot(tekst: string): Stuk {
    noten.push(tekst);
    return { soort: 'noot', nummer: noten.length, tekst };
  }

  function stukken(node: PlanNode): Stuk[] {
    if (node.type === 'hardBreak') return [{ soort: 'regeleinde' }];
    if (node.type === 'voetnoot') return [noot(voetnoottekst(node.attrs.tekst))];
    if (isVerwijzing(node.type)) return verwijzing(node.type, node);
    if (node.content.length > 0) return node.content.flatMap(stukken);
    return node.text === '' ? [] : [{ soort: 'tekst', tekst: node.text, opmaak: opmaakVan(node) }];
  }

  /** Op papier is er niets aan te wijzen: wat erbij hoort staat ernaast, en van een cijfer in een noot. */
  function verwijzing(soort: Verwijzingsoort, node: PlanNode): Stuk[] {
    const { tekst, bij, verborgen } = verwijzingVan(soort, node.attrs, waarden);
    const inNoot = soort === 'cijfer' && bij !== '';
    const zichtbaar = verborgen ? `[${tekst}]` : bij && !inNoot ? `${tekst} (${bij})` : tekst;
    const woorden: Stuk = { soort: 'tekst', tekst: zichtbaar, opmaak: opmaakVan(node) };
    return inNoot ? [woorden, noot(bij)] : [woorden];
  }

  return { noten, regel: (node: PlanNode): Stuk[] => node.content.flatMap(stukken) };
}

function opmaakVan({ marks }: PlanNode): Opmaak {
  const heeft = (soort: string) => marks.some(({ type }) => type === soort);
  const href = marks.find(({ type }) => type === 'link')?.attrs.href;
  return {
    vet: heeft('bold'),
    schuin: heeft('italic'),
    door: heeft('strike'),
    link: isVeiligeLink(href) ? href : null,
  };
}
