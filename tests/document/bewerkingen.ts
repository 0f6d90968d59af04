import {
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  selectNodeBackward,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import fc from 'fast-check';
import { schema } from '#domain/document/schema.ts';
import { isVoorstel } from '#domain/document/voorstelmarks.ts';

/** Iets dat iemand in de editor doet; null als het daar niet kan. */
export interface Bewerking {
  naam: string;
  doe(staat: EditorState): Transaction | null;
}

const { nodes, marks } = schema;
const maak = (soort: string, attrs: object | null, ...content: Node[]) =>
  schema.node(soort, { ...attrs }, content);
const t = (tekst: string, ...soorten: string[]) =>
  schema.text(
    tekst,
    soorten.map((soort) => schema.mark(soort)),
  );

const stuk = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.stringMatching(/^[abc ]{1,8}$/), fc.subarray(['bold', 'italic']))
      .map(([s, m]) => t(s, ...m)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      maak('hardBreak', null),
      maak('partij', { slug: 'vng' }),
      maak('voetnoot', { tekst: 'noot' }),
    ),
  },
);
const regel = fc.array(stuk, { maxLength: 3 });
const alinea = regel.map((content) => maak('paragraph', null, ...content));
const kop = fc
  .tuple(fc.constantFrom(2, 3), regel)
  .map(([level, content]) => maak('heading', { level }, ...content));
const punt = fc
  .tuple(alinea, fc.option(fc.array(alinea, { minLength: 1, maxLength: 2 })))
  .map(([p, onder]) =>
    maak(
      'listItem',
      null,
      p,
      ...(onder ? [maak('bulletList', null, ...onder.map((q) => maak('listItem', null, q)))] : []),
    ),
  );
const lijst = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(punt, { minLength: 1, maxLength: 3 }))
  .map(([soort, punten]) => maak(soort, null, ...punten));
const tabel = fc
  .array(fc.tuple(alinea, alinea), { minLength: 1, maxLength: 2 })
  .map((rijen) =>
    maak(
      'table',
      null,
      ...rijen.map((cellen) => maak('tableRow', null, ...cellen.map((p) => maak('tableCell', null, p)))),
    ),
  );
const blok = fc.oneof(
  { weight: 6, arbitrary: alinea },
  { weight: 2, arbitrary: kop },
  { weight: 2, arbitrary: lijst },
  { weight: 1, arbitrary: tabel },
  { weight: 1, arbitrary: alinea.map((p) => maak('blockquote', null, p)) },
  { weight: 1, arbitrary: alinea.map((p) => maak('kader', { soort: 'let_op' }, p)) },
  { weight: 1, arbitrary: fc.constantFrom(maak('actie', { id: 7 }), maak('horizontalRule', null)) },
);

export const willekeurigPlan = fc
  .array(blok, { minLength: 1, maxLength: 5 })
  .map((blokken) => maak('doc', null, ...blokken));

/** Een plek in de tekst, als deel van het geheel. */
const deel = fc.nat(9_999);

function plekken(doc: Node): number[] {
  const uit: number[] = [];
  doc.descendants((node, plek) => {
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i += 1) uit.push(plek + 1 + i);
  });
  return uit;
}

function plek(doc: Node, waar: number): number | null {
  const alle = plekken(doc);
  return alle[Math.floor((waar / 10_000) * alle.length)] ?? null;
}

function met(staat: EditorState, van: number, tot: number): EditorState | null {
  const [a, b] = [plek(staat.doc, van), plek(staat.doc, tot)];
  if (a === null || b === null) return null;
  return staat.apply(staat.tr.setSelection(TextSelection.create(staat.doc, Math.min(a, b), Math.max(a, b))));
}

/** Typt met de opmaak van die plek, zonder deel te worden van het voorstel dat daar staat. */
function typ(staat: EditorState, van: number, tot: number, tekst: string): Transaction {
  const opmaak = staat.doc
    .resolve(van)
    .marks()
    .filter(({ type }) => !isVoorstel({ type: type.name }));
  return tekst ? staat.tr.replaceWith(van, tot, schema.text(tekst, opmaak)) : staat.tr.delete(van, tot);
}

/** Voert een opdracht uit op een selectie; de transactie loopt vanaf de staat zonder die selectie. */
function opdracht(
  staat: EditorState,
  van: number,
  tot: number,
  ...opdrachten: Command[]
): Transaction | null {
  const klaar = met(staat, van, tot);
  if (!klaar) return null;
  for (const een of opdrachten) {
    let gevonden: Transaction | null = null;
    een(klaar, (tr) => {
      gevonden = tr;
    });
    if (gevonden !== null) return gevonden;
  }
  return null;
}

const [p, h, ul, ol, li, quote, b] = [
  nodes.paragraph,
  nodes.heading,
  nodes.bulletList,
  nodes.orderedList,
  nodes.listItem,
  nodes.blockquote,
  marks.bold,
];
if (!p || !h || !ul || !ol || !li || !quote || !b) throw new Error('Het schema mist een soort.');

const OPDRACHTEN: Record<string, Command[]> = {
  enter: [splitListItem(li), splitBlock],
  backspace: [joinBackward, selectNodeBackward],
  delete: [joinForward],
  vet: [toggleMark(b)],
  link: [toggleMark(schema.mark('link', { href: 'https://a.nl' }).type, { href: 'https://a.nl' })],
  kop: [setBlockType(h, ({ attrs }: Node) => ({ ...attrs, level: 2 }))],
  tussenkop: [setBlockType(h, ({ attrs }: Node) => ({ ...attrs, level: 3 }))],
  gewoon: [setBlockType(p, ({ attrs }: Node) => ({ voorstel: attrs.voorstel }))],
  lijst: [wrapInList(ul)],
  nummers: [wrapInList(ol)],
  uitspringen: [liftListItem(li), lift],
  inspringen: [sinkListItem(li)],
  citaat: [wrapIn(quote)],
};

const INVOEGEN: Record<string, () => Node[]> = {
  actie: () => [maak('actie', { id: 9 })],
  tabel: () => [
    maak('table', null, maak('tableRow', null, maak('tableCell', null, maak('paragraph', null)))),
  ],
  partij: () => [maak('partij', { slug: 'sbj' })],
  alineas: () => [
    maak('paragraph', null, t('een')),
    maak('paragraph', null),
    maak('paragraph', null, t('drie', 'bold')),
  ],
  lijst: () => [maak('bulletList', null, maak('listItem', null, maak('paragraph', null, t('punt'))))],
};

/** Wat mensen in een tekst doen, op willekeurige plekken. */
export const bewerkingen: fc.Arbitrary<Bewerking> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(deel, fc.stringMatching(/^[xyz]{1,3}$/)).map(([waar, tekst]) => ({
        naam: `typt ${tekst} op ${waar}`,
        doe(staat: EditorState) {
          const van = plek(staat.doc, waar);
          return van === null ? null : typ(staat, van, van, tekst);
        },
      })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(deel, fc.stringMatching(/^[xyz]{0,3}$/), fc.nat(8))
        .map(([waar, tekst, lengte]) => ({
          naam: `vervangt ${lengte} op ${waar} door "${tekst}"`,
          doe(staat: EditorState) {
            const van = plek(staat.doc, waar);
            if (van === null) return null;
            const tot = Math.min(staat.doc.resolve(van).end(), van + lengte);
            return tot > van ? typ(staat, van, tot, tekst) : null;
          },
        })),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(deel, deel).map(([van, tot]) => ({
        naam: `haalt ${van}-${tot} weg`,
        doe: (staat: EditorState) => opdracht(staat, van, tot, deleteSelection),
      })),
    },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.keys(OPDRACHTEN)), deel, deel)
        .map(([naam, van, tot]) => ({
          naam: `${naam} op ${van}-${tot}`,
          doe(staat: EditorState) {
            if (naam === 'backspace' || naam === 'delete') return bijGrens(staat, van, naam);
            const eind = ['enter', 'uitspringen', 'inspringen'].includes(naam) ? van : tot;
            return opdracht(staat, van, eind, ...(OPDRACHTEN[naam] ?? []));
          },
        })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.keys(INVOEGEN)), deel, fc.boolean())
        .map(([naam, waar, open]) => ({
          naam: `voegt ${naam} in op ${waar}${open ? ', open' : ''}`,
          doe(staat: EditorState) {
            const content = Fragment.fromArray(INVOEGEN[naam]?.() ?? []);
            const diep = open && content.firstChild?.isTextblock ? 1 : 0;
            const tr = met(staat, waar, waar)?.tr.replaceSelection(new Slice(content, diep, diep));
            return tr?.docChanged ? tr : null;
          },
        })),
    },
    {
      weight: 1,
      arbitrary: deel.map((waar) => ({
        naam: `haalt blok ${waar} weg`,
        doe(staat: EditorState) {
          const blokken: number[] = [];
          staat.doc.descendants((node, pos) => {
            if (NodeSelection.isSelectable(node) && !node.isText) blokken.push(pos);
          });
          const pos = blokken[Math.floor((waar / 10_000) * blokken.length)];
          if (pos === undefined) return null;
          const tr = staat.tr.setSelection(NodeSelection.create(staat.doc, pos)).deleteSelection();
          return tr.docChanged ? tr : null;
        },
      })),
    },
  )
  // Zo staat in een mislukte proef wat er gedaan werd.
  .map((bewerking) =>
    Object.defineProperties(bewerking, { [fc.toStringMethod]: { value: () => bewerking.naam } }),
  );

/** Backspace aan het begin, of Delete aan het eind van een tekstblok. */
function bijGrens(staat: EditorState, waar: number, naam: string): Transaction | null {
  const hier = plek(staat.doc, waar);
  if (hier === null) return null;
  const $hier = staat.doc.resolve(hier);
  const rand = naam === 'backspace' ? $hier.start() : $hier.end();
  const klaar = staat.apply(staat.tr.setSelection(TextSelection.create(staat.doc, rand)));
  let gevonden: Transaction | null = null;
  for (const een of OPDRACHTEN[naam] ?? []) {
    if (
      een(klaar, (tr) => {
        gevonden = tr;
      })
    )
      break;
  }
  return gevonden;
}
