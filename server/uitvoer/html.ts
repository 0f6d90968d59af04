import { langeDatum } from '#domain/datum/datum.ts';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { ACTIEKOLOMMEN, actieregel, BIJLAGE, eigenaar, LICHT, planning } from './actieregel.ts';
import { HTML_STIJL } from './html-stijl.ts';
import type { Blok, Cel, Planstuk, Stuk, Stukinhoud } from './stuk.ts';

/** Een plan als één HTML-bestand dat op zichzelf staat: om te bewaren en af te drukken. Geen scripts, niets van buiten. */
export function alsHtml({ titel, opgave, versie, peildatum }: Planstuk, inhoud: Stukinhoud): string {
  const { blokken, acties, noten } = inhoud;
  return [
    '<!doctype html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${veilig(`${titel} · ${opgave}`)}</title>`,
    `<style>${HTML_STIJL}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${veilig(titel)}</h1>`,
    `<p>${veilig(opgave)}</p>`,
    `<p>${veilig(versie)} · peildatum ${veilig(langeDatum(peildatum))}</p>`,
    '</header>',
    '<main>',
    ...blokken.map(blok),
    '</main>',
    ...notenlijst(noten),
    ...bijlage(acties),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blok(deel: Blok): string {
  switch (deel.soort) {
    case 'kop':
      // De titel van het stuk is de h1.
      return `<h${deel.niveau + 1}>${regel(deel.stukken)}</h${deel.niveau + 1}>`;
    case 'alinea':
      return `<p>${regel(deel.stukken)}</p>`;
    case 'lijst': {
      const punten = deel.punten.map((punt) => `<li>${punt.map(blok).join('')}</li>`).join('\n');
      if (deel.telling === null) return `<ul>\n${punten}\n</ul>`;
      const start = deel.start === 1 ? '' : ` start="${deel.start}"`;
      const telling = deel.telling === '1' ? '' : ` type="${deel.telling}"`;
      return `<ol${start}${telling}>\n${punten}\n</ol>`;
    }
    case 'citaat':
      return `<blockquote>${deel.blokken.map(blok).join('\n')}</blockquote>`;
    case 'kader':
      return `<aside class="kader ${deel.kader}"><p class="kader-naam">${veilig(deel.naam)}</p>${deel.blokken.map(blok).join('\n')}</aside>`;
    case 'lijn':
      return '<hr>';
    case 'tabel':
      return tabel(deel.rijen);
    case 'afbeelding': {
      if (!deel.beeld) return `<p>[afbeelding${deel.alt ? `: ${veilig(deel.alt)}` : ''}]</p>`;
      const bron = `data:${deel.beeld.type};base64,${Buffer.from(deel.beeld.bytes).toString('base64')}`;
      return `<p><img src="${veilig(bron)}" alt="${veilig(deel.alt)}" width="${deel.breedte}" height="${deel.hoogte}"></p>`;
    }
    case 'actie':
      return `<p class="actie">${deel.kaart ? `${licht(deel.kaart)} ` : ''}${veilig(actieregel(deel.kaart))}</p>`;
  }
}

function tabel(rijen: Cel[][]): string {
  // Rijen met alleen koppen bovenaan komen op elk vel terug.
  const eerste = rijen.findIndex((rij) => !rij.every(({ isKop }) => isKop));
  const grens = eerste === -1 ? 0 : eerste;
  const kop = rijen.slice(0, grens).map((rij) => tabelrij(rij, 'col'));
  const romp = rijen.slice(grens).map((rij) => tabelrij(rij, 'row'));
  return [
    '<table>',
    ...(kop.length > 0 ? ['<thead>', ...kop, '</thead>'] : []),
    '<tbody>',
    ...romp,
    '</tbody>',
    '</table>',
  ].join('\n');
}

function tabelrij(rij: Cel[], bereik: 'col' | 'row'): string {
  const cellen = rij.map(({ isKop, kolommen, rijen, blokken }) => {
    const span = `${kolommen > 1 ? ` colspan="${kolommen}"` : ''}${rijen > 1 ? ` rowspan="${rijen}"` : ''}`;
    const binnen = blokken.map(blok).join('');
    return isKop ? `<th scope="${bereik}"${span}>${binnen}</th>` : `<td${span}>${binnen}</td>`;
  });
  return `<tr>${cellen.join('')}</tr>`;
}

function regel(stukken: Stuk[]): string {
  return stukken.map(stukje).join('');
}

function stukje(deel: Stuk): string {
  if (deel.soort === 'regeleinde') return '<br>';
  if (deel.soort === 'noot') {
    const { nummer } = deel;
    return `<sup><a href="#noot-${nummer}" id="bij-noot-${nummer}" aria-label="Noot ${nummer}">${nummer}</a></sup>`;
  }
  const { vet, schuin, door, link } = deel.opmaak;
  let html = veilig(deel.tekst);
  if (door) html = `<s>${html}</s>`;
  if (schuin) html = `<em>${html}</em>`;
  if (vet) html = `<strong>${html}</strong>`;
  return link ? `<a href="${veilig(link)}" rel="noopener noreferrer">${html}</a>` : html;
}

function notenlijst(noten: string[]): string[] {
  if (noten.length === 0) return [];
  const punten = noten.map(
    (tekst, i) =>
      `<li id="noot-${i + 1}">${veilig(tekst)} <a href="#bij-noot-${i + 1}" aria-label="Terug naar noot ${i + 1}">↩</a></li>`,
  );
  return ['<section class="noten">', '<h2>Noten</h2>', '<ol>', ...punten, '</ol>', '</section>'];
}

function bijlage(acties: ActieKaart[]): string[] {
  if (acties.length === 0) return [];
  const koppen = ACTIEKOLOMMEN.map((kolom) => `<th scope="col">${kolom}</th>`).join('');
  const rijen = acties.map((kaart) => {
    const cellen = [
      veilig(eigenaar(kaart)),
      veilig(planning(kaart)),
      licht(kaart),
      veilig(kaart.afspraakId ?? ''),
    ];
    return `<tr><td>${kaart.id}</td><th scope="row">${veilig(kaart.titel)}</th>${cellen.map((cel) => `<td>${cel}</td>`).join('')}</tr>`;
  });
  return [
    '<section class="bijlage">',
    `<h2>${BIJLAGE}</h2>`,
    '<table>',
    `<thead><tr>${koppen}</tr></thead>`,
    '<tbody>',
    ...rijen,
    '</tbody>',
    '</table>',
    '</section>',
  ];
}

function licht({ licht }: ActieKaart): string {
  const { vorm, woord } = LICHT[licht];
  return `<span class="licht ${licht}"><span aria-hidden="true">${vorm}</span> ${woord}</span>`;
}

const TEKENS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Tekst die nergens in HTML iets anders dan tekst kan zijn. */
function veilig(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken);
}
