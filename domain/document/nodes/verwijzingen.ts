import { mergeAttributes, Node } from '@tiptap/core';
import { actieNummer } from './actie.ts';

// Verwijzingen in de lopende tekst. Net als bij een actie staat alleen de sleutel in het document: naam en stand komen uit
// `PlanWaarden`, en wat een lezer niet mag kennen staat dus ook niet in zijn tekst.

const SLEUTEL = /^[\w.-]{1,60}$/;

/** De sleutel van een afspraak of partij uit een attribuut, of null. */
export function sleutelUit(waarde: unknown): string | null {
  return typeof waarde === 'string' && SLEUTEL.test(waarde) ? waarde : null;
}

/** Een afspraak uit de agenda, bij haar nummer (`2.3.1-1`). */
export const AfspraakNode = verwijzing('afspraak', 'id', sleutelUit);

/** Een partij, bij haar slug. */
export const PartijNode = verwijzing('partij', 'slug', sleutelUit);

/** Een persoon, bij het nummer van de gebruiker. */
export const PersoonNode = verwijzing('persoon', 'id', actieNummer);

/** Een cijfer: het nummer in het cijferregister en de versie die de schrijver erin zette. */
export const CijferNode = verwijzing('cijfer', 'id', actieNummer).extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      versie: {
        default: 1,
        parseHTML: (element) => actieNummer(element.getAttribute('data-versie')) ?? 1,
        renderHTML: ({ versie }) => ({ 'data-versie': versie }),
      },
    };
  },
});

function verwijzing(name: string, attribuut: string, lees: (waarde: unknown) => string | number | null) {
  const data = `data-${name}`;
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes() {
      return {
        [attribuut]: {
          default: null,
          parseHTML: (element) => lees(element.getAttribute(data)),
          renderHTML: (attributes) => ({ [data]: attributes[attribuut] ?? '' }),
        },
      };
    },
    parseHTML: () => [{ tag: `span[${data}]` }],
    renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes)],
    renderText: ({ node }) => `[${name} ${node.attrs[attribuut] ?? 'onbekend'}]`,
  });
}
