import type { EditorView, NodeView } from '@tiptap/pm/view';
import { ActieNode, actieNummer } from '#domain/document/nodes/actie.ts';
import type { Actieblokken } from './actieblokken.ts';

/** De actie uit het schema, met haar weergave in de editor. */
export function actieMetWeergave(blokken: Actieblokken) {
  return ActieNode.extend({
    addNodeView:
      () =>
      ({ node, view }) =>
        actieWeergave(blokken, view, actieNummer(node.attrs.id)),
  });
}

function actieWeergave(blokken: Actieblokken, view: EditorView, actie: number | null): NodeView {
  const dom = document.createElement('div');
  dom.className = 'actieblok';
  dom.dataset.actie = String(actie ?? '');
  const kaart = document.createElement('div');
  kaart.className = 'actie';
  dom.append(kaart);
  blokken.zet(kaart, actie);
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') view.focus();
  });
  return {
    dom,
    update(node) {
      if (node.type.name !== 'actie') return false;
      const nu = actieNummer(node.attrs.id);
      dom.dataset.actie = String(nu ?? '');
      blokken.zet(kaart, nu);
      return true;
    },
    // Een knop of link erin is van de browser, niet van de editor.
    stopEvent: ({ target }) => target instanceof Element && target.closest('a, button') !== null,
    ignoreMutation: () => true,
    destroy: () => blokken.weg(kaart),
  };
}
