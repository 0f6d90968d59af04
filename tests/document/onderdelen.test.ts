import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { koppenIn, koppenVan } from '#app/editor/koppen.ts';
import { onderdeelOp } from '#app/editor/onderdeel-bij.ts';
import { PlanTekst } from '#app/editor/plan-tekst.tsx';
import { beginplanInhoud, PLAN_ONDERDELEN } from '#domain/document/beginplan.ts';
import { planInhoud } from '#domain/document/inhoud.ts';
import { type Lezer, leidraadVan } from '#domain/document/leidraad.ts';
import { onderdelenVan } from '#domain/document/onderdeel.ts';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';
import { GEEN_WAARDEN } from '#domain/document/waarden.ts';
import { alinea, tekst } from './voorbeeld.ts';

const kop = (titel: string, attrs: Record<string, unknown> = {}) => ({
  type: 'heading',
  attrs: { level: 2, ...attrs },
  content: [tekst(titel)],
});

const inhoudVan = (content: object[]) =>
  planInhoud(Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(schema, { type: 'doc', content }, VELD)));

const PLAN = [
  alinea(tekst('vooraf')),
  kop('Ambitie en resultaat', { partij: 'vng', staat: 'akkoord' }),
  alinea(tekst('Elke gemeente een team.')),
  kop('Veranderaanpak', { staat: 'ter_afstemming' }),
  alinea(tekst('  ')),
  kop('Eerste stap', { level: 3 }),
  kop('Capaciteit', { partij: 'vng', staat: 'akkoord' }),
  alinea(),
  alinea({ type: 'afspraak', attrs: { id: '2.3.1-1' } }),
  kop('Risico’s', { staat: 'onzin' }),
  alinea(),
];

describe('de onderdelen van een plan', () => {
  it('staan in de leestekst en in de editor gelijk in de inhoudsopgave', () => {
    const uitTekst = koppenVan(inhoudVan(PLAN));
    expect(uitTekst.map(({ nummer, niveau, onderdeel }) => [nummer, niveau, onderdeel])).toEqual([
      [1, 2, { partij: 'vng', staat: 'akkoord' }],
      [2, 2, { partij: null, staat: 'ter_afstemming' }],
      [3, 3, null],
      [4, 2, { partij: 'vng', staat: 'akkoord' }],
      [5, 2, { partij: null, staat: 'leeg' }],
    ]);
    expect(koppenIn(schema.nodeFromJSON({ type: 'doc', content: PLAN }))).toEqual(uitTekst);
  });

  it('zijn dezelfde als die van een versie of export', () => {
    const inhoud = inhoudVan(PLAN);
    const uitDomein = onderdelenVan(inhoud).filter(({ kop }) => kop !== null);
    expect(koppenVan(inhoud).flatMap(({ onderdeel }) => onderdeel ?? [])).toEqual(
      uitDomein.map(({ partij, staat }) => ({ partij, staat })),
    );
  });

  it('zijn te vinden bij de plek van de cursor', () => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: PLAN });
    const begin = (blok: number) =>
      doc.children.slice(0, blok).reduce((som, { nodeSize }) => som + nodeSize, 0);
    expect(onderdeelOp(doc, 0)).toBeNull();
    expect(onderdeelOp(doc, begin(2))).toMatchObject({ kop: 1, partij: 'vng', staat: 'akkoord' });
    expect(onderdeelOp(doc, begin(5))).toMatchObject({ kop: 2, titel: 'Veranderaanpak', partij: null });
    expect(onderdeelOp(doc, begin(10))).toMatchObject({ kop: 5, plek: begin(9), staat: 'in_bewerking' });
  });
});

describe('de leidraad', () => {
  const html = (content: object[], leegVoor: Lezer = 'schrijver') =>
    renderToStaticMarkup(
      createElement(PlanTekst, { inhoud: inhoudVan(content), waarden: GEEN_WAARDEN, leegVoor }),
    );

  it('is er bij elk onderdeel dat de agenda noemt, en staat niet in het document', () => {
    const tekstHtml = html(beginplanInhoud().content);
    expect(tekstHtml.match(/data-leidraad/g)).toHaveLength(PLAN_ONDERDELEN.length);
    expect(JSON.stringify(beginplanInhoud())).not.toContain(leidraadVan('Capaciteit', 'schrijver'));
  });

  it('is weg zodra er iets staat en bij een eigen kop; wie alleen leest hoort dat er nog niets is', () => {
    expect(html([kop('Capaciteit'), alinea(tekst('x'))])).not.toContain('leidraad');
    expect(html([kop('Capaciteit'), alinea({ type: 'afspraak', attrs: { id: '1' } })])).not.toContain(
      'leidraad',
    );
    expect(html([kop('Eigen kop'), alinea()])).not.toContain('leidraad');
    const gelezen = html(beginplanInhoud().content, 'lezer');
    expect(gelezen.match(/data-leidraad="Hier staat nog niets\."/g)).toHaveLength(PLAN_ONDERDELEN.length);
    expect(html([kop('Capaciteit'), alinea(), alinea()]).match(/data-leidraad/g)).toHaveLength(1);
  });
});
