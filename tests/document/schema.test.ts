import { prosemirrorJSONToYDoc, yDocToProsemirrorJSON } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planInhoud, platteTekst } from '#domain/document/inhoud.ts';
import { isVeiligeLink } from '#domain/document/link.ts';
import { actieNummer } from '#domain/document/nodes/actie.ts';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';
import { tekst, voorbeeldplan } from './voorbeeld.ts';

describe('het documentschema', () => {
  it('kent alles wat een plan kan bevatten', () => {
    expect(() => schema.nodeFromJSON(voorbeeldplan).check()).not.toThrow();
  });

  it.each(['codeBlock', 'image', 'script'])('kent geen %s', (soort) => {
    expect(schema.nodes[soort]).toBeUndefined();
  });

  it('komt heel terug uit Yjs', () => {
    const doc = prosemirrorJSONToYDoc(schema, voorbeeldplan, VELD);
    const terug = new Y.Doc();
    Y.applyUpdate(terug, Y.encodeStateAsUpdate(doc));
    const verwacht = schema.nodeFromJSON(voorbeeldplan).toJSON();
    expect(schema.nodeFromJSON(yDocToProsemirrorJSON(terug, VELD)).toJSON()).toEqual(verwacht);
  });
});

describe('een actie in de tekst', () => {
  const actie = schema.nodes.actie;

  it('bewaart alleen het nummer', () => {
    const node = schema.nodeFromJSON({ type: 'actie', attrs: { id: 12, titel: 'Geheim' } });
    expect(node.toJSON()).toEqual({ type: 'actie', attrs: { id: 12, voorstel: null } });
  });

  it('wordt als `<div data-actie>` gekopieerd', () => {
    expect(actie?.spec.toDOM?.(schema.nodeFromJSON({ type: 'actie', attrs: { id: 12 } }))).toEqual([
      'div',
      { 'data-actie': 12 },
    ]);
    expect(actie?.spec.parseDOM?.map((regel) => 'tag' in regel && regel.tag)).toEqual(['div[data-actie]']);
  });

  it.each([
    ['12', 12],
    [12, 12],
    ['', null],
    ['0', null],
    ['-3', null],
    ['1e3', null],
    ['12; drop', null],
    [1.5, null],
    [{}, null],
    [undefined, null],
  ])('leest %j als nummer %j', (waarde, nummer) => {
    expect(actieNummer(waarde)).toBe(nummer);
  });
});

describe('een link in de tekst', () => {
  it.each(['https://www.vng.nl', 'http://vng.nl/a?b#c', 'mailto:anna@vng.nl'])('mag %s zijn', (href) => {
    expect(isVeiligeLink(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//vng.nl',
    '/acties/1',
    'vng.nl',
    '',
    null,
  ])('mag niet %j zijn', (href) => {
    expect(isVeiligeLink(href)).toBe(false);
  });
});

describe('de toestand van een plan', () => {
  const toestand = Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(schema, voorbeeldplan, VELD));

  it('geeft de tekst terug', () => {
    expect(platteTekst(planInhoud(toestand))).toContain('Lokale teams worden in drie stappen versterkt.');
  });

  it.each([
    ['nul bytes', new Uint8Array()],
    ['onzin', new Uint8Array([255, 1, 2, 3])],
    ['een afgebroken toestand', toestand.slice(0, toestand.length / 2)],
  ])('is nooit leeg als er %s zijn', (_wat, bytes) => {
    expect(() => planInhoud(bytes)).toThrow(/niet te lezen|niet compleet/);
  });

  it('is niet te tonen als er een eerdere update ontbreekt', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const fragment = doc.getXmlFragment(VELD);
    fragment.insert(0, [new Y.XmlElement('paragraph')]);
    fragment.insert(1, [new Y.XmlElement('paragraph')]);
    const [, tweede] = updates;
    expect(() => planInhoud(tweede ?? new Uint8Array())).toThrow(/niet compleet/);
  });

  it('verdraagt wat een vreemde client erin zette', () => {
    const doc = new Y.Doc();
    const onbekend = new Y.XmlElement('video');
    onbekend.insert(0, [new Y.XmlText('ondertiteling')]);
    doc.getXmlFragment(VELD).insert(0, [onbekend, new Y.XmlElement('actie')]);
    const { content } = planInhoud(Y.encodeStateAsUpdate(doc));
    expect(content.map(({ type }) => type)).toEqual(['video', 'actie']);
    expect(content.map(platteTekst)).toEqual([tekst('ondertiteling').text, '']);
  });
});
