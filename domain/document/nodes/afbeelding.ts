import { mergeAttributes, Node } from '@tiptap/core';

const NUMMER = /^[0-9a-f-]{36}$/;

/** Het nummer van een bewaard bestand uit een attribuut, of null. */
export function bestandNummer(waarde: unknown): string | null {
  return typeof waarde === 'string' && NUMMER.test(waarde) ? waarde : null;
}

/** Waar een bewaard bestand te halen is. */
export const bestandAdres = (nummer: string) => `/bestanden/${nummer}`;

/** Een afbeelding die bij ons bewaard is, nooit een van een ander adres. */
export const AfbeeldingNode = Node.create({
  name: 'afbeelding',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    bestand: {
      default: null,
      parseHTML: (element) => bestandNummer(element.getAttribute('data-bestand')),
      renderHTML: ({ bestand }) => {
        const nummer = bestandNummer(bestand);
        return nummer ? { 'data-bestand': nummer, src: bestandAdres(nummer) } : {};
      },
    },
    /** Wat erop te zien is, voor wie het niet ziet; leeg bij een versiering. */
    alt: { default: '' },
    breedte: getal('width'),
    hoogte: getal('height'),
  }),
  parseHTML: () => [{ tag: 'img[data-bestand]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
  renderText: ({ node }) => (node.attrs.alt ? `[afbeelding: ${node.attrs.alt}]` : '[afbeelding]'),
});

/** Een maat in pixels, zodat de tekst niet verspringt als de afbeelding binnenkomt. */
function getal(html: 'width' | 'height') {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute(html) ?? '', 10) || null,
    renderHTML: (attributes: Record<string, unknown>) => {
      const waarde = attributes[html === 'width' ? 'breedte' : 'hoogte'];
      return typeof waarde === 'number' ? { [html]: waarde } : {};
    },
  };
}
