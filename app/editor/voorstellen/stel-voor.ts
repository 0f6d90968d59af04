import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { stelGrof } from './grof.ts';
import { klopt } from './klopt.ts';
import { eigenMerken, type Indiener } from './merk.ts';
import { isOpmaak, stelOpmaak } from './opmaak.ts';
import { stelPrecies } from './precies.ts';
import { vervangingenIn, zonderGeerfd } from './vervangingen.ts';
import { inVoorstel, type Vervanging, type Werk } from './werk.ts';

/**
 * Maakt van een bewerking een voorstel: wat erbij kwam staat er als toevoeging, wat weg moest staat er nog, doorgestreept.
 * Eigen voorstellen die iemand weer weghaalt verdwijnen echt. Geeft null als het niet als voorstel kan.
 *
 * Overnemen geeft altijd precies wat de indiener deed, afwijzen wat er stond: kan dat niet op de plek zelf, dan gaat het per
 * blok, en wat dan nog niet klopt wordt geweigerd.
 */
export function stelVoor(origineel: Transaction, state: EditorState, indiener: Indiener): Transaction | null {
  const vervangingen = vervangingenIn(origineel);
  const [enige, ...meer] = vervangingen;
  const kenmerk = (meer.length === 0 && enige && aansluitend(state.doc, enige, indiener)) || indiener.kenmerk;
  const nieuwWerk = (): Werk => ({
    tr: state.tr,
    voor: state.doc,
    na: origineel.doc,
    indiener: { ...indiener, kenmerk },
    geplaatst: new Map(),
  });
  const precies = nieuwWerk();
  if (probeerPrecies(precies, origineel, vervangingen)) return af(precies, origineel, state, vervangingen);
  const grof = nieuwWerk();
  const vervanging = probeer(() => stelGrof(grof));
  if (!vervanging || !klopt(state.doc, origineel.doc, grof.tr.doc)) return null;
  return af(grof, origineel, state, [vervanging]);
}

function probeer<T>(doe: () => T): T | null {
  try {
    return doe();
  } catch (fout) {
    // Een stap die niet past; dan gaat het op een andere manier.
    if (
      fout instanceof RangeError ||
      (fout instanceof Error && (fout.name === 'ReplaceError' || fout.name === 'TransformError'))
    )
      return null;
    throw fout;
  }
}

function probeerPrecies(werk: Werk, origineel: Transaction, vervangingen: readonly Vervanging[]): boolean {
  const soorten = probeer(() => vervangingen.toReversed().map((vervanging) => stelPrecies(werk, vervanging)));
  if (!soorten || soorten.includes(null)) return false;
  const opmaak = origineel.steps.flatMap((stap, index) => (isOpmaak(stap) ? [{ stap, index }] : []));
  for (const { stap, index } of opmaak) {
    const later = origineel.mapping.slice(index + 1);
    const van = inVoorstel(werk, vervangingen, later.map(stap.from, 1), true);
    const tot = inVoorstel(werk, vervangingen, later.map(stap.to, -1));
    if (van < tot) stelOpmaak(werk.tr, stap, van, tot, werk.indiener);
  }
  const alleenTekst =
    soorten.every((soort) => soort === 'tekst') &&
    origineel.steps.every((stap) => stap instanceof ReplaceStep);
  return alleenTekst || klopt(werk.voor, zonderGeerfd(origineel, vervangingen), werk.tr.doc);
}

/** Het kenmerk van een eigen voorstel dat aan deze vervanging grenst: verder typen is hetzelfde voorstel. */
function aansluitend(doc: Node, { fromA, toA }: Vervanging, indiener: Indiener): string | null {
  const [$van, $tot] = [doc.resolve(fromA), doc.resolve(toA)];
  const naast = [$van.nodeBefore, $tot.nodeAfter].flatMap((node) =>
    eigenMerken(node, indiener).filter(
      ({ type, attrs }) => type !== 'modification' && indiener.isVanHier(attrs.id),
    ),
  );
  if ($van.parent.inlineContent)
    naast.push(...eigenMerken($van.parent, indiener).filter(({ attrs }) => indiener.isVanHier(attrs.id)));
  const [eerste] = naast;
  return eerste ? String(eerste.attrs.id) : null;
}

/** Maakt het voorstel af met wat er verder in de bewerking stond: de cursor, de opmaak om mee verder te typen, en meta. */
function af(
  werk: Werk,
  origineel: Transaction,
  state: EditorState,
  vervangingen: readonly Vervanging[],
): Transaction {
  const { tr } = werk;
  const [enige] = vervangingen;
  const isDelete =
    state.selection.empty && enige?.fromB === enige?.toB && state.selection.head === enige?.fromA;
  tr.setSelection(
    selectieIn(werk, origineel.selection, (plek) => inVoorstel(werk, vervangingen, plek, isDelete)),
  );
  if (origineel.storedMarksSet) tr.setStoredMarks(origineel.storedMarks);
  if (origineel.scrolledIntoView) tr.scrollIntoView();
  // Wat een invoerregel onthoudt om zich ongedaan te maken past niet op het voorstel.
  const plugins = state.plugins.filter(({ spec }) => !('isInputRules' in spec));
  for (const sleutel of [...METAS, ...plugins]) {
    const meta: unknown = origineel.getMeta(sleutel);
    if (meta !== undefined) tr.setMeta(sleutel, meta);
  }
  return tr;
}

const METAS = ['uiEvent', 'paste', 'addToHistory', 'composition', 'preventUpdate', 'focus', 'blur'];

function selectieIn({ tr: { doc } }: Werk, selectie: Selection, naar: (plek: number) => number): Selection {
  if (selectie instanceof NodeSelection) {
    const plek = naar(selectie.from);
    const node = doc.nodeAt(plek);
    return node && NodeSelection.isSelectable(node)
      ? NodeSelection.create(doc, plek)
      : Selection.near(doc.resolve(plek));
  }
  const [$anker, $hoofd] = [doc.resolve(naar(selectie.anchor)), doc.resolve(naar(selectie.head))];
  return TextSelection.between($anker, $hoofd);
}
