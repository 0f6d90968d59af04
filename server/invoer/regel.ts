import type { PlanMark, PlanNode } from '#domain/document/inhoud.ts';
import { isVeiligeLink } from '#domain/document/link.ts';
import { MAX_VOETNOOT } from '#domain/document/nodes/voetnoot.ts';
import { knoop, letters, samengevoegd } from './knopen.ts';
import type { Teller } from './verslag.ts';
import { kinderen, noottekst, veld, type Woord } from './woord.ts';

/** De inhoud van een alinea: stukken tekst, met de afbeeldingen ertussen apart. */
export type Regeldeel = { soort: 'tekst'; stukken: PlanNode[] } | { soort: 'beeld'; beeld: Woord };

/** Leest wat er in een alinea staat. `document` is voor de noten. */
export function regelLezer(document: Woord, { tel }: Teller) {
  function loop(woord: Woord, marks: PlanMark[]): (PlanNode | Woord)[] {
    switch (woord.type) {
      case 'text':
        return [letters(veld(woord, 'value').replace(/[\t\n\r]/g, ' '), marks)];
      case 'tab':
        return [letters(' ', marks)];
      case 'checkbox':
        return [letters(woord.checked === true ? '☑ ' : '☐ ', marks)];
      case 'break':
        return woord.breakType === 'line' ? [knoop('hardBreak')] : [];
      case 'noteReference':
        return noot(woord);
      case 'image':
        return [woord];
      case 'hyperlink':
        return binnen(woord, metLink(woord, marks));
      case 'run':
        if (woord.isUnderline === true || veld(woord, 'highlight')) tel('onderstreept');
        return binnen(woord, metOpmaak(woord, marks));
      default:
        return binnen(woord, marks);
    }
  }

  const binnen = (woord: Woord, marks: PlanMark[]) => kinderen(woord).flatMap((kind) => loop(kind, marks));

  function noot(woord: Woord): PlanNode[] {
    const tekst = noottekst(document, woord);
    if (tekst === '') return [];
    tel('voetnoten');
    if (veld(woord, 'noteType') === 'endnote') tel('eindnoot');
    if (tekst.length > MAX_VOETNOOT) tel('lange_noot');
    return [knoop('voetnoot', { tekst: tekst.slice(0, MAX_VOETNOOT) })];
  }

  function metLink(woord: Woord, marks: PlanMark[]): PlanMark[] {
    const { href } = woord;
    if (isVeiligeLink(href))
      return [...marks.filter(({ type }) => type !== 'link'), { type: 'link', attrs: { href } }];
    tel('link');
    return marks;
  }

  return (alinea: Woord): Regeldeel[] => {
    const delen: Regeldeel[] = [];
    let stukken: PlanNode[] = [];
    for (const deel of binnen(alinea, [])) {
      if (isKnoop(deel)) stukken.push(deel);
      else {
        delen.push({ soort: 'tekst', stukken: samengevoegd(stukken) }, { soort: 'beeld', beeld: deel });
        stukken = [];
      }
    }
    delen.push({ soort: 'tekst', stukken: samengevoegd(stukken) });
    return delen.filter((deel) => deel.soort === 'beeld' || deel.stukken.length > 0);
  };
}

function isKnoop(deel: PlanNode | Woord): deel is PlanNode {
  return deel.type !== 'image';
}

function metOpmaak(woord: Woord, marks: PlanMark[]): PlanMark[] {
  const erbij = [
    woord.isBold === true && 'bold',
    woord.isItalic === true && 'italic',
    woord.isStrikethrough === true && 'strike',
  ];
  const nieuw = erbij
    .filter((type) => type !== false)
    .filter((type) => !marks.some((mark) => mark.type === type));
  return [...marks, ...nieuw.map((type) => ({ type, attrs: {} }))];
}
