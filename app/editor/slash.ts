import { type Editor, Extension, type Range } from '@tiptap/core';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';

/** Iets dat met `/` in de tekst gezet kan worden. */
export interface SlashKeuze {
  naam: string;
  /** Andere woorden waarop iemand zoekt. */
  ook: string;
  voer(editor: Editor, range: Range): void;
}

/** Het open menu, of null. */
export interface SlashMenuStand {
  keuzes: SlashKeuze[];
  actief: number;
  kies(keuze: SlashKeuze): void;
  /** Zet het menu bij de cursor; geeft terug hoe dat weer ophoudt. */
  plaats(element: HTMLElement): () => void;
}

/** Houdt bij of het menu open is; de editor schrijft, React leest. */
export class SlashBron {
  #stand: SlashMenuStand | null = null;
  readonly #luisteraars = new Set<() => void>();

  lees = () => this.#stand;

  abonneer = (luisteraar: () => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  zet(stand: SlashMenuStand | null) {
    this.#stand = stand;
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}

/** Het `/`-menu: typen filtert, pijltjes lopen, Enter of Tab kiest, Escape sluit. */
export function slashExtensie(bron: SlashBron, keuzes: SlashKeuze[]) {
  return Extension.create({
    name: 'slash',
    addProseMirrorPlugins() {
      return [
        Suggestion<SlashKeuze, SlashKeuze>({
          editor: this.editor,
          char: '/',
          allow: ({ editor }) => editor.isEditable,
          command: ({ editor, range, props }) => props.voer(editor, range),
          render: () => ({
            onStart: (props) => bron.zet(standVan(props, keuzes)),
            onUpdate: (props) => bron.zet(standVan(props, keuzes)),
            onExit: () => bron.zet(null),
            onKeyDown: ({ event }) => opToets(bron, event.key),
          }),
        }),
      ];
    },
  });
}

function standVan({ query, command, mount }: SuggestionProps<SlashKeuze, SlashKeuze>, keuzes: SlashKeuze[]) {
  const zoek = query.toLowerCase();
  const passend = keuzes.filter(({ naam, ook }) => `${naam} ${ook}`.toLowerCase().includes(zoek));
  return passend.length === 0 ? null : { keuzes: passend, actief: 0, kies: command, plaats: mount };
}

function opToets(bron: SlashBron, toets: string): boolean {
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
