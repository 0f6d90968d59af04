import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planInhoud, planNode } from '../document/inhoud.ts';
import { beginUpdate } from './begin.ts';
import { leestekstVan } from './leestekst.ts';

const tekst = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks });
const alinea = (...content: unknown[]) => ({ type: 'paragraph', content });
const punt = (...content: unknown[]) => ({ type: 'listItem', content });
const lees = (...content: unknown[]) => leestekstVan(planNode({ type: 'doc', content }));

describe('een kleine tekst om te lezen', () => {
  it('is er niet zolang er geen letter in staat', () => {
    expect(leestekstVan(planInhoud(Y.encodeStateAsUpdate(new Y.Doc())))).toBeNull();
    expect(lees(alinea(), alinea(tekst('  ')))).toBeNull();
  });

  it('houdt alinea’s, opmaak, regeleinden en lijsten, zonder lege randen', () => {
    const gelezen = lees(
      alinea(),
      alinea(tekst('Het BO '), tekst('stemt in', { type: 'bold' }), { type: 'hardBreak' }, tekst('vandaag')),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          punt(alinea(tekst('eerst')), { type: 'bulletList', content: [punt(alinea(tekst('onder')))] }),
          punt(alinea(tekst('dan', { type: 'italic' }))),
        ],
      },
      alinea(),
    );
    expect(gelezen?.tekst).toBe('Het BO stemt in\nvandaag\n3. eerst\n   – onder\n4. dan');
    expect(gelezen?.blokken).toHaveLength(2);
    expect(gelezen?.blokken[0]).toMatchObject({
      soort: 'alinea',
      stukken: [
        { opmaak: { vet: false } },
        { tekst: 'stemt in', opmaak: { vet: true, link: null } },
        { soort: 'regeleinde' },
        { tekst: 'vandaag' },
      ],
    });
  });

  it('laat van wat zij niet kent de tekst staan, en van een onveilige link alleen de woorden', () => {
    const gelezen = lees(
      { type: 'heading', attrs: { level: 2 }, content: [tekst('Kop')] },
      alinea(
        tekst('goed', { type: 'link', attrs: { href: 'https://vng.nl' } }),
        tekst('kwaad', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
      ),
    );
    expect(gelezen?.tekst).toBe('Kop\ngoedkwaad');
    expect(gelezen?.blokken[1]).toMatchObject({
      stukken: [{ opmaak: { link: 'https://vng.nl' } }, { opmaak: { link: null } }],
    });
  });

  it('begint met de woorden die er al waren, een alinea per regel', () => {
    expect(leestekstVan(planInhoud(beginUpdate('Stemt het BO in?\n\nVóór 1 maart.')))?.tekst).toBe(
      'Stemt het BO in?\n\nVóór 1 maart.',
    );
  });
});
