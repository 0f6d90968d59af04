import { mergeAttributes, Node } from '@tiptap/core';

/** Het nummer van een actie uit een attribuut, of null als het er geen is. */
export function actieNummer(waarde: unknown): number | null {
  const nummer = typeof waarde === 'string' && /^\d{1,15}$/.test(waarde) ? Number(waarde) : waarde;
  return typeof nummer === 'number' && Number.isSafeInteger(nummer) && nummer > 0 ? nummer : null;
}

/**
 * Een actie in de tekst van een plan: een blok dat alleen het nummer bewaart. Titel, eigenaar en licht staan niet in het
 * document, zodat ze altijd die van nu zijn en niemand via de tekst iets ziet dat buiten zijn kring valt (design §4).
 * Het editorscherm voegt de weergave toe.
 */
export const ActieNode = Node.create({
  name: 'actie',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      id: {
        default: null,
        parseHTML: (element) => actieNummer(element.getAttribute('data-actie')),
        renderHTML: (attributes) => ({ 'data-actie': attributes.id ?? '' }),
      },
    };
  },
  parseHTML() {
    return [{ tag: 'div[data-actie]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes)];
  },
  renderText({ node }) {
    return `[actie ${node.attrs.id ?? 'onbekend'}]`;
  },
});
