import { pakUit, STIJL, stijlVan, vervang } from './html.ts';
import { isUitWord, schoonWord } from './word.ts';

interface Schoon {
  html: string;
  /** Hoeveel afbeeldingen van elders eruit zijn gehaald. */
  afbeeldingen: number;
}

/** Wat in lopende tekst niets te zoeken heeft. */
const NOOIT =
  'style, script, meta, link, title, base, template, noscript, iframe, object, embed, svg, video, audio, input, button, select, textarea, [hidden]';

/**
 * Geplakte HTML met alleen haar opbouw: koppen, lijsten, tabellen, links, en vet en cursief, ook als dat in de bron een stijl
 * is. Stijlen, klassen en afbeeldingen van elders zijn weg.
 */
export function schoonHtml(html: string): Schoon {
  const { body } = new DOMParser().parseFromString(zonderStijl(html), 'text/html');
  for (const element of body.querySelectorAll(NOOIT)) element.remove();
  for (const element of body.querySelectorAll(`[${STIJL}*="display:none" i], [${STIJL}*="display: none" i]`))
    element.remove();
  const afbeeldingen = body.querySelectorAll('img:not([data-bestand])');
  for (const afbeelding of afbeeldingen) afbeelding.remove();
  if (isUitWord(html)) schoonWord(body);
  opmaakUitStijl(body);
  koppen(body);
  for (const element of body.querySelectorAll(`[${STIJL}]`)) element.removeAttribute(STIJL);
  return { html: body.innerHTML, afbeeldingen: [...afbeeldingen].filter(isEcht).length };
}

/** Of er geen letter in staat: alleen een afbeelding, of niets. */
export function isLegeHtml(html: string): boolean {
  if (html === '') return true;
  const { body } = new DOMParser().parseFromString(zonderStijl(html), 'text/html');
  return (body.textContent ?? '').trim() === '';
}

/** Zet elk `style` binnen een tag om; buiten tags is het tekst en blijft het staan. */
function zonderStijl(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) =>
      tag.replace(/("[^"]*"|'[^']*')|([\s"'/])style(?=\s*=)/gi, (heel, tekst, voor) =>
        tekst === undefined ? `${voor}${STIJL}` : heel,
      ),
    );
}

/** Een stip om lezers mee te tellen is geen afbeelding waar iemand naar zoekt. */
function isEcht(afbeelding: Element): boolean {
  return afbeelding.getAttribute('width') !== '1' && afbeelding.getAttribute('height') !== '1';
}

/** Vet, cursief en doorgehaald die alleen een stijl zijn worden echt; `<b>` die een stijl gewoon maakt (Google Docs) niet. */
function opmaakUitStijl(body: HTMLElement): void {
  for (const element of body.querySelectorAll(`[${STIJL}]`)) {
    const stijl = stijlVan(element);
    if (/^(b|strong)$/i.test(element.tagName) && /(^|;)font-weight:(normal|[1-4]00)/.test(stijl))
      pakUit(element);
    // Een hele alinea of kop die vet is, is een ontwerp en geen nadruk.
    else if (/^(span|font|a)$/i.test(element.tagName)) {
      if (/(^|;)font-weight:(bold|[6-9]00)/.test(stijl)) omwikkel(element, 'strong');
      if (/(^|;)font-style:(italic|oblique)/.test(stijl)) omwikkel(element, 'em');
      if (/(^|;)text-decoration[^;]*line-through/.test(stijl)) omwikkel(element, 's');
    }
  }
}

/** Dieper dan drie gaat een plan niet; en in een kop die al vet is hoeft vet niet nog eens. */
function koppen(body: HTMLElement): void {
  for (const kop of body.querySelectorAll('h4, h5, h6')) vervang(kop, 'h3');
  for (const vet of body.querySelectorAll(':is(h1, h2, h3) :is(b, strong)')) pakUit(vet);
  for (const cel of body.querySelectorAll('thead td')) vervang(cel, 'th');
}

function omwikkel(element: Element, naam: string): void {
  const nieuw = element.ownerDocument.createElement(naam);
  nieuw.append(...element.childNodes);
  element.append(nieuw);
}
