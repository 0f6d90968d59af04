import type { Editor, Node as TiptapNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { actieNummer } from '#domain/document/nodes/actie.ts';
import { AfspraakNode, CijferNode, PartijNode, PersoonNode } from '#domain/document/nodes/verwijzingen.ts';
import { isVerwijzing, type Verwijzingsoort, verwijzingVan } from '#domain/document/verwijzing.ts';
import type { WaardenBron } from '../waardenbron.ts';
import { alsDom } from './bouwsel.ts';
import { BIJWERKEN, verwijzingBouwsel } from './verwijzing-bouwsel.ts';

/** De verwijzingen uit het schema, met hun weergave in de editor: gewone elementen, die luisteren naar hun eigen waarde. */
export function verwijzingenMetWeergave(bron: WaardenBron) {
  const metWeergave = (node: TiptapNode) =>
    node.extend({
      addNodeView:
        () =>
        ({ editor, node, getPos }) =>
          new VerwijzingWeergave(editor, node, getPos, bron),
    });
  return {
    afspraak: metWeergave(AfspraakNode),
    partij: metWeergave(PartijNode),
    persoon: metWeergave(PersoonNode),
    cijfer: metWeergave(CijferNode),
  };
}

class VerwijzingWeergave implements NodeView {
  readonly dom = document.createElement('span');
  readonly #editor: Editor;
  readonly #plek: () => number | undefined;
  readonly #bron: WaardenBron;
  readonly #stop: () => void;
  #node: Node;
  #getekend = '';

  constructor(editor: Editor, node: Node, plek: () => number | undefined, bron: WaardenBron) {
    this.#editor = editor;
    this.#node = node;
    this.#plek = plek;
    this.#bron = bron;
    this.#stop = bron.abonneer(() => this.#teken());
    this.dom.addEventListener('keydown', (event) => this.#opToets(event));
    // Wat met Escape dichtging mag weer open zodra iemand er opnieuw naartoe gaat.
    for (const weg of ['focusout', 'mouseleave']) {
      this.dom.addEventListener(weg, () => this.dom.classList.remove('is-dicht'));
    }
    this.dom.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest(`.${BIJWERKEN}`)) this.#werkBij();
    });
    this.#teken();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#teken();
    return true;
  }

  /** Een knop of link erin is van de browser, niet van de editor. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('a, button') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  #teken(): void {
    const soort = this.#soort();
    if (!soort) return;
    const verwijzing = verwijzingVan(soort, this.#node.attrs, this.#bron.alles());
    const [, attributen, inhoud] = verwijzingBouwsel(soort, verwijzing, this.#editor.isEditable);
    // Bij elke gebeurtenis luistert elk object mee; wat gelijk bleef blijft staan, ook met de focus erin.
    const nieuw = JSON.stringify([attributen, inhoud]);
    if (nieuw === this.#getekend) return;
    this.#getekend = nieuw;
    for (const naam of ['class', 'title']) this.dom.setAttribute(naam, attributen[naam] ?? '');
    this.dom.replaceChildren(...inhoud.map((deel) => (typeof deel === 'string' ? deel : alsDom(deel))));
  }

  #werkBij(): void {
    const plek = this.#plek();
    const laatste = this.#bron.lees('cijfers', actieNummer(this.#node.attrs.id) ?? 0)?.versies.at(-1);
    if (plek === undefined || !laatste) return;
    const { view } = this.#editor;
    view.dispatch(view.state.tr.setNodeAttribute(plek, 'versie', laatste.versie));
    view.focus();
  }

  #opToets(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.dom.classList.add('is-dicht');
    this.#editor.view.focus();
    event.stopPropagation();
  }

  #soort(): Verwijzingsoort | null {
    const { name } = this.#node.type;
    return isVerwijzing(name) ? name : null;
  }
}
