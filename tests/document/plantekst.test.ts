import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PlanTekst } from '#app/editor/plan-tekst.tsx';
import { planInhoud } from '#domain/document/inhoud.ts';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';
import { type ActieKaart, GEEN_WAARDEN, type PlanWaarden } from '#domain/document/waarden.ts';
import { alinea, BESTAND, tekst, voorbeeldplan } from './voorbeeld.ts';

const kaart: ActieKaart = {
  id: 12,
  titel: 'Convenant ondertekenen',
  partijNaam: 'VNG',
  persoon: 'Anna',
  planningTekst: 'klaar in Q1 2027',
  licht: 'groen',
  signaalZin: 'De datum is voorbij.',
  afspraakId: '2.3.1-1',
  opgaveNr: 2,
};

function inhoudVan(content: object[]) {
  return planInhoud(Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(schema, { type: 'doc', content }, VELD)));
}

function html(content: object[], waarden: Partial<PlanWaarden> = {}): string {
  return renderToStaticMarkup(
    createElement(PlanTekst, { inhoud: inhoudVan(content), waarden: { ...GEEN_WAARDEN, ...waarden } }),
  );
}

const voetnoot = (nummer: number) =>
  `<sup class="voetnoot" id="voetnoot-${nummer}-in-tekst">` +
  `<a href="#voetnoot-${nummer}" aria-label="Voetnoot ${nummer}">${nummer}</a></sup>`;

const onderaan = (nummer: number, inhoud: string) =>
  `<li id="voetnoot-${nummer}">${inhoud} <a href="#voetnoot-${nummer}-in-tekst" ` +
  `aria-label="Terug naar voetnoot ${nummer} in de tekst">↑</a></li>`;

/** Alles waar het voorbeeldplan naar verwijst. */
const WAARDEN: Partial<PlanWaarden> = {
  afspraken: { '2.3.1-1': { id: '2.3.1-1', paragraaf: '2.3.1', titel: 'Convenant sluiten' } },
  partijen: { vng: 'VNG' },
  personen: { 7: { naam: 'Sanne de Wit', partij: 'VNG' } },
  cijfers: {
    3: {
      id: 3,
      naam: 'Jongeren met jeugdzorg',
      eenheid: 'procent',
      opgaveNr: null,
      versies: [{ versie: 1, waarde: '9,8', bron: 'CBS', peildatum: '2020-12-31' }],
    },
  },
};
const CIJFER_BIJ = 'Jongeren met jeugdzorg. Bron: CBS, peildatum 31 december 2020.';

describe('de leestekst van een plan', () => {
  it('heeft voor elke soort hetzelfde element als de editor', () => {
    const tekstHtml = html(
      voorbeeldplan.content.filter(({ type }) => type !== 'actie'),
      WAARDEN,
    );
    expect(tekstHtml).toBe(
      '<div class="plan-tekst" id="plan-tekst"><h1 id="kop-1">Plan</h1><h2 id="kop-2">Veranderaanpak</h2>' +
        '<p>Lokale teams worden in <strong>drie stappen</strong> versterkt.<br/>Zie ' +
        '<a href="https://www.vng.nl/" rel="noopener noreferrer nofollow">de site</a></p>' +
        '<h3 id="kop-3">Het convenant</h3><p><em>schuin</em> en <s>weg</s></p>' +
        '<p><span class="verwijzing verwijzing--afspraak"><a href="/afspraken/2.3.1-1" title="Convenant sluiten">' +
        'afspraak 2.3.1-1</a></span> van <span class="verwijzing verwijzing--partij">' +
        '<a href="/register?partij=vng">VNG</a></span> en <span title="VNG" class="verwijzing verwijzing--persoon">' +
        'Sanne de Wit<span class="sr">, VNG</span></span>: <span class="verwijzing verwijzing--cijfer">' +
        `<span aria-description="${CIJFER_BIJ}" class="cijfer__waarde" tabindex="0">9,8 procent</span>` +
        `<span class="cijfer__bij">${CIJFER_BIJ}</span></span></p>` +
        '<ul><li><p>punt</p></li></ul><ol start="3"><li><p>drie</p></li></ol>' +
        '<blockquote><p>citaat</p></blockquote>' +
        '<div role="group" aria-label="Tabel" tabindex="0" class="tabelhouder"><table><tbody>' +
        '<tr><th scope="col"><p>Stap</p></th><th scope="col" colSpan="2"><p>Wie</p></th></tr>' +
        '<tr><th scope="row" rowspan="2"><p>Een</p></th><td><p>VNG</p></td><td><p>Rijk</p></td></tr>' +
        '<tr><td><p>SBJ</p></td><td><p>BGZJ</p></td></tr></tbody></table></div>' +
        '<aside data-kader="let_op" data-naam="Let op" role="note" aria-label="Let op">' +
        `<p>Alleen met ruimte${voetnoot(1)}</p></aside>` +
        `<img data-bestand="${BESTAND}" src="/bestanden/${BESTAND}" alt="De vijf hoeken" width="640" height="480"/>` +
        `<p>En geld${voetnoot(2)}</p><hr/><p><br/></p></div>` +
        '<section class="voetnoten" aria-labelledby="voetnoten-kop"><h2 id="voetnoten-kop">Voetnoten</h2>' +
        `<ol>${onderaan(1, 'Zie het convenant.')}${onderaan(2, 'Prijspeil 2025.')}</ol></section>`,
    );
  });

  it('laat een afbeelding weg die niet bij ons bewaard is, en begrenst een cel die alles wil beslaan', () => {
    const rij = [{ type: 'tableCell', attrs: { colspan: 1e9 }, content: [alinea()] }];
    const vreemd = html([
      { type: 'afbeelding', attrs: { bestand: 'https://elders.example/volg.gif' } },
      { type: 'table', content: [{ type: 'tableRow', content: rij }] },
    ]);
    expect(vreemd).not.toContain('<img');
    expect(vreemd).toContain('colSpan="50"');
  });

  it('toont een actie zoals zij nu is, met het licht in woorden en wat ertegen spreekt', () => {
    const blok = html([{ type: 'actie', attrs: { id: 12 } }], { acties: { 12: kaart } });
    for (const deel of [
      'Convenant ondertekenen',
      'VNG, Anna',
      'klaar in Q1 2027',
      'op koers',
      'afspraak 2.3.1-1',
    ]) {
      expect(blok).toContain(deel);
    }
    expect(blok).toContain('De datum is voorbij.');
    expect(blok).toContain('href="/acties/12"');
  });

  it('zegt van een actie die je niet mag zien alleen dat er iets is', () => {
    const blok = html([{ type: 'actie', attrs: { id: 99 } }], { acties: { 12: kaart } });
    expect(blok).toContain('Deze actie kun je niet zien.');
    expect(blok).not.toContain('href');
  });

  it('zegt van een afspraak buiten je kring alleen dat er iets is, zonder nummer', () => {
    const verwijzingen = voorbeeldplan.content.filter(({ content }) =>
      content?.some((kind) => 'type' in kind && kind.type === 'afspraak'),
    );
    const zonder = html(verwijzingen);
    expect(zonder).toContain('afgeschermde afspraak');
    expect(zonder).toContain('afgeschermd cijfer');
    expect(zonder).not.toMatch(/2\.3\.1|href|data-|title/);
  });

  it('merkt een cijfer dat in de bron veranderd is, met de nieuwe waarde', () => {
    const cijfer = WAARDEN.cijfers?.[3];
    const versies = [
      ...(cijfer?.versies ?? []),
      { versie: 2, waarde: '10,1', bron: 'CBS', peildatum: '2021-12-31' },
    ];
    const oud = html([alinea({ type: 'cijfer', attrs: { id: 3, versie: 1 } })], {
      cijfers: cijfer ? { 3: { ...cijfer, versies } } : {},
    });
    expect(oud).toContain('>9,8 procent<');
    expect(oud).toContain('bron gewijzigd: nu 10,1 procent');
    expect(oud).toContain('peildatum 31 december 2021');
    expect(oud).not.toContain('<button');
  });

  it('laat van een onveilige link alleen de tekst staan', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    expect(html([alinea(tekst('klik', link))])).toBe(
      '<div class="plan-tekst" id="plan-tekst"><p>klik</p></div>',
    );
  });

  it('laat HTML in de tekst tekst zijn', () => {
    expect(html([alinea(tekst('<script>alert(1)</script>'))])).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });

  it('toont van een onbekende soort de tekst', () => {
    const onbekend = {
      type: 'video',
      attrs: {},
      marks: [],
      text: '',
      content: inhoudVan([alinea(tekst('toch te lezen'))]).content,
    };
    const inhoud = { ...inhoudVan([]), content: [onbekend] };
    expect(renderToStaticMarkup(createElement(PlanTekst, { inhoud, waarden: GEEN_WAARDEN }))).toContain(
      '<p>toch te lezen</p>',
    );
  });
});
