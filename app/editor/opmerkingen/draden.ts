import { type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { draadNummer } from '#domain/document/marks.ts';

/**
 * Hoe draden er in de tekst uitzien: open, afgehandeld, en die waar de lezer nu is. In klassen op de elementen van de tekst zelf:
 * een toets of een wijziging van een ander kost zo niets extra, hoeveel draden er ook zijn.
 */
export class DraadStanden {
  #open: ReadonlySet<string> = new Set();
  #bekend: ReadonlySet<string> = new Set();
  #hier: string | null = null;
  #view: EditorView | null = null;
  /** Iemand klikte in de tekst van een draad. */
  opKlik: (id: string) => void = () => undefined;
  /** Begint een opmerking bij wat er geselecteerd is; het paneel naast de tekst doet dat. */
  opNieuw: () => void = () => undefined;

  verbind(view: EditorView | null): void {
    this.#view = view;
  }

  zet(draden: readonly { id: string; opgelost: unknown }[]): void {
    this.#bekend = new Set(draden.map(({ id }) => id));
    this.#open = new Set(draden.filter(({ opgelost }) => !opgelost).map(({ id }) => id));
    this.#teken();
  }

  zetHier(id: string | null): void {
    this.#hier = id;
    this.#teken();
  }

  /** Of dit een draad van dit plan is. */
  kent(id: string): boolean {
    return this.#bekend.has(id);
  }

  teken(element: HTMLElement): void {
    const id = element.dataset.draad ?? '';
    element.className = 'draad';
    element.classList.toggle('draad--open', this.#open.has(id));
    element.classList.toggle('draad--hier', this.#hier === id);
  }

  #teken(): void {
    if (this.#view) for (const element of elementen(this.#view)) this.teken(element);
  }
}

const sleutel = new PluginKey<DraadStanden>('draden');

/** De standen van de draden in deze editor. */
export function standenVan(editor: Editor): DraadStanden | undefined {
  return sleutel.getState(editor.state);
}

/** De draden in de tekst. */
export const Draden = Extension.create({
  name: 'draden',
  addProseMirrorPlugins() {
    const standen = new DraadStanden();
    return [
      new Plugin<DraadStanden>({
        key: sleutel,
        state: { init: () => standen, apply: () => standen },
        view(view) {
          standen.verbind(view);
          return { destroy: () => standen.verbind(null) };
        },
        props: {
          markViews: {
            draad(mark) {
              const dom = document.createElement('span');
              dom.dataset.draad = draadNummer(mark.attrs.id) ?? '';
              standen.teken(dom);
              // De klassen zijn van ons; zonder dit leest ProseMirror de tekst opnieuw als er een verandert.
              return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' };
            },
          },
          handleClick(_view, _positie, { target }) {
            const id =
              target instanceof Element ? target.closest<HTMLElement>('[data-draad]')?.dataset.draad : '';
            if (id) standen.opKlik(id);
            return false;
          },
          transformPasted: (slice, view) => zonderKopie(slice, view, standen),
        },
      }),
    ];
  },
});

/** De elementen van draden, in de volgorde van de tekst. */
export function elementen({ dom }: Pick<EditorView, 'dom'>): NodeListOf<HTMLElement> {
  return dom.querySelectorAll<HTMLElement>('[data-draad]');
}

/** De draden waar tekst bij staat, in de volgorde van de tekst. */
export function volgordeIn(view: Pick<EditorView, 'dom'>): string[] {
  return [...new Set([...elementen(view)].flatMap(({ dataset }) => dataset.draad || []))];
}

/** Wat verplaatst is houdt zijn draden; een kopie, of tekst uit een ander plan, krijgt ze niet. */
function zonderKopie(slice: Slice, view: EditorView, standen: DraadStanden): Slice {
  if (view.dragging?.move) return slice;
  const aanwezig = new Set(volgordeIn(view));
  const mag = (id: unknown) => typeof id === 'string' && standen.kent(id) && !aanwezig.has(id);
  const schoon = (node: Node): Node =>
    node.isText
      ? node.mark(node.marks.filter(({ type, attrs }) => type.name !== 'draad' || mag(attrs.id)))
      : node.copy(binnen(node.content));
  const binnen = (inhoud: Fragment) => Fragment.from(inhoud.content.map(schoon));
  return new Slice(binnen(slice.content), slice.openStart, slice.openEnd);
}
