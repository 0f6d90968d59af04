import { STIJL, stijlVan } from './html.ts';

/** Een alinea die in Word bij een lijst hoort. */
interface Punt {
  alinea: Element;
  niveau: number;
  /** `ol` met de telling en het begin, of `ul`. */
  soort: 'ol' | 'ul';
  type: string;
  start: number;
}

/** Word plakt een lijst als losse alinea's met het teken erbij; hier worden het weer `<ul>` en `<ol>`, ook in elkaar. */
export function maakLijsten(body: HTMLElement): void {
  const klaar = new Set<Element>();
  for (const alinea of body.querySelectorAll(`p[${STIJL}*="mso-list" i]`)) {
    if (klaar.has(alinea)) continue;
    const reeks: Punt[] = [];
    for (let volgende: Element | null = alinea; volgende; volgende = volgende.nextElementSibling) {
      const punt = puntVan(volgende);
      if (!punt) break;
      reeks.push(punt);
      klaar.add(volgende);
    }
    if (reeks.length > 0) bouw(reeks);
  }
}

function puntVan(alinea: Element): Punt | null {
  const niveau = /mso-list:[^;]*level(\d+)/.exec(stijlVan(alinea))?.[1];
  if (alinea.tagName !== 'P' || niveau === undefined) return null;
  const tekens = [...alinea.querySelectorAll(`[${STIJL}]`)].filter((element) =>
    stijlVan(element).includes('mso-list:ignore'),
  );
  const teken = (tekens[0]?.textContent ?? '').replace(/[\u00a0\s]/g, '');
  return { alinea, niveau: Number(niveau), ...telling(teken) };
}

/** Hoe de lijst telt, gezien aan haar teken: `3.` of `b)` of `iv.`; al het andere is een stip. */
function telling(teken: string): Pick<Punt, 'soort' | 'type' | 'start'> {
  const nummer = /^\(?(\d+|[a-z]+)[.)]$/i.exec(teken)?.[1];
  if (nummer === undefined) return { soort: 'ul', type: '', start: 1 };
  if (/^\d+$/.test(nummer)) return { soort: 'ol', type: '', start: Number(nummer) };
  const romeins = /^[ivx]+$/i.test(nummer);
  const klein = nummer === nummer.toLowerCase();
  return { soort: 'ol', type: romeins ? (klein ? 'i' : 'I') : klein ? 'a' : 'A', start: 1 };
}

function bouw(reeks: readonly Punt[]): void {
  const [eerste] = reeks;
  if (!eerste) return;
  const document = eerste.alinea.ownerDocument;
  const begin = document.createElement('div');
  eerste.alinea.before(begin);
  /** De lijst die per niveau open is. */
  let open: { lijst: Element; niveau: number; soort: string }[] = [];
  for (const punt of reeks) {
    open = open.filter(({ niveau }) => niveau <= punt.niveau);
    let huidig = open.at(-1);
    if (huidig?.niveau === punt.niveau && huidig.soort !== punt.soort) {
      open.pop();
      huidig = undefined;
    }
    if (!huidig || huidig.niveau < punt.niveau) {
      const ouder = open.at(-1)?.lijst.lastElementChild ?? begin;
      const lijst = ouder.appendChild(document.createElement(punt.soort));
      if (punt.type) lijst.setAttribute('type', punt.type);
      if (punt.start > 1) lijst.setAttribute('start', String(punt.start));
      huidig = { lijst, niveau: punt.niveau, soort: punt.soort };
      open.push(huidig);
    }
    huidig.lijst.append(regel(punt.alinea));
  }
  begin.replaceWith(...begin.childNodes);
}

/** De alinea als punt, zonder het teken dat Word ervoor zette. */
function regel(alinea: Element): Element {
  const document = alinea.ownerDocument;
  for (const element of alinea.querySelectorAll(`[${STIJL}]`))
    if (stijlVan(element).includes('mso-list:ignore')) element.remove();
  const punt = document.createElement('li');
  const tekst = punt.appendChild(document.createElement('p'));
  tekst.append(...alinea.childNodes);
  alinea.remove();
  return punt;
}
