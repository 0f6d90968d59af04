import { type Editor, Extension, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';

/** Een regel in een menu dat bij de cursor opengaat. */
export interface Menukeuze {
  /** Uniek in het menu. */
  sleutel: string;
  naam: string;
  /** Wat erbij hoort, in kleinere letters. */
  bij?: string;
  /** Onder welk kopje de regel staat; keuzes van dezelfde groep staan bij elkaar. */
  groep?: string;
  voer(editor: Editor, range: Range): void;
}

/** Het open menu, of null. */
export interface Menustand {
  /** Waar het menu voor is. */
  label: string;
  keuzes: readonly Menukeuze[];
  actief: number;
  kies(keuze: Menukeuze): void;
  /** Zet het menu bij de cursor; geeft terug hoe dat weer ophoudt. */
  plaats(element: HTMLElement): () => void;
}

/** Houdt bij welk menu open is; de editor schrijft, React leest. */
export class Menubron {
  #stand: Menustand | null = null;
  readonly #luisteraars = new Set<() => void>();

  lees = () => this.#stand;

  abonneer = (luisteraar: () => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  zet(stand: Menustand | null) {
    this.#stand = stand;
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}

interface Menu {
  /** De naam van de extensie. */
  naam: string;
  label: string;
  /** Het teken waarmee het menu opengaat. */
  teken: string;
  /** Of er spaties mogen staan in waar iemand op zoekt. */
  metSpaties?: boolean;
  zoek(getypt: string): readonly Menukeuze[];
}

/** Een menu bij een teken: typen filtert, pijltjes lopen, Enter of Tab kiest, Escape sluit. */
export function tekstmenu(bron: Menubron, { naam, label, teken, metSpaties = false, zoek }: Menu) {
  const toon = ({ query, command, mount }: SuggestionProps<Menukeuze, Menukeuze>) => {
    const keuzes = zoek(query);
    bron.zet(keuzes.length === 0 ? null : { label, keuzes, actief: 0, kies: command, plaats: mount });
  };
  return Extension.create({
    name: naam,
    addProseMirrorPlugins() {
      return [
        Suggestion<Menukeuze, Menukeuze>({
          editor: this.editor,
          pluginKey: new PluginKey(naam),
          char: teken,
          allowSpaces: metSpaties,
          allow: ({ editor }) => editor.isEditable,
          command: ({ editor, range, props }) => props.voer(editor, range),
          render: () => ({
            onStart: toon,
            onUpdate: toon,
            // Een ander menu kan net zijn opengegaan: dat blijft.
            onExit: () => bron.lees()?.label === label && bron.zet(null),
            onKeyDown: ({ event }) => bron.lees()?.label === label && opToets(bron, event.key),
          }),
        }),
      ];
    },
  });
}

function opToets(bron: Menubron, toets: string): boolean {
  const stand = bron.lees();
  if (!stand) return false;
  const { keuzes, actief, kies } = stand;
  const ga = (naar: number) => bron.zet({ ...stand, actief: (naar + keuzes.length) % keuzes.length });
  switch (toets) {
    case 'ArrowDown':
      ga(actief + 1);
      return true;
    case 'ArrowUp':
      ga(actief - 1);
      return true;
    case 'Enter':
    case 'Tab': {
      const keuze = keuzes[actief];
      if (keuze) kies(keuze);
      return true;
    }
    default:
      return false;
  }
}
