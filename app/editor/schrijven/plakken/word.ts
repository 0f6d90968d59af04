import { pakUit, STIJL, stijlVan, vervang } from './html.ts';
import { maakLijsten } from './word-lijsten.ts';

/** Of dit uit Word of Outlook komt. */
export function isUitWord(html: string): boolean {
  return /class="?'?Mso|urn:schemas-microsoft-com:office|mso-list|mso-element/i.test(html);
}

/** Maakt van de HTML van Word weer opbouw: echte lijsten, koppen en voetnoten, zonder lege regels en spookspaties. */
export function schoonWord(body: HTMLElement): void {
  for (const element of body.querySelectorAll('o\\:p, v\\:shape, v\\:imagedata, w\\:sdt, xml'))
    pakUit(element);
  voetnoten(body);
  for (const titel of body.querySelectorAll('p.MsoTitle')) vervang(titel, 'h1');
  // Word zet het nummer van een kop als tekst in de kop; ons plan nummert zelf.
  for (const nummer of body.querySelectorAll(`:is(h1, h2, h3, h4, h5, h6) [${STIJL}*="mso-list:ignore" i]`))
    nummer.remove();
  maakLijsten(body);
  spaties(body);
  for (const alinea of body.querySelectorAll('p'))
    if (
      (alinea.textContent ?? '').trim() === '' &&
      !alinea.querySelector('img, sup') &&
      !alinea.closest('td, th')
    )
      alinea.remove();
}

/** Een verwijzing met haar tekst onderaan wordt een voetnoot van ons; een verwijzing zonder tekst gaat weg. */
function voetnoten(body: HTMLElement): void {
  for (const verwijzing of body.querySelectorAll<HTMLAnchorElement>('a[href*="#_ftn"], a[href*="#_edn"]')) {
    const doel = /#_((?:ftn|edn)\d+)$/.exec(verwijzing.getAttribute('href') ?? '')?.[1];
    if (!doel) continue;
    const tekst = body.querySelector(`#${doel}`)?.textContent ?? '';
    const noot = tekst
      .replace(/^\s*\[?\d+\]?\s*/, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (noot === '') verwijzing.remove();
    else {
      const sup = body.ownerDocument.createElement('sup');
      sup.setAttribute('data-voetnoot', noot);
      verwijzing.replaceWith(sup);
    }
  }
  for (const lijst of body.querySelectorAll('[id^="ftn"], [id^="edn"]')) lijst.remove();
  for (const lijst of body.querySelectorAll(`[${STIJL}]`))
    if (/mso-element:(foot|end)note-list/.test(stijlVan(lijst))) lijst.remove();
}

/** Word vult uit met harde spaties en tabs; in lopende tekst is dat er één. */
function spaties(body: HTMLElement): void {
  const teksten = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (teksten.nextNode()) {
    const { currentNode } = teksten;
    currentNode.textContent = (currentNode.textContent ?? '').replace(/[\u00a0\s]+/g, ' ');
  }
}
