import { Mark } from '@tiptap/core';

const DRAAD = /^[\w-]{1,64}$/;

/** Het nummer van een draad uit een attribuut, of null. */
export function draadNummer(waarde: unknown): string | null {
  return typeof waarde === 'string' && DRAAD.test(waarde) ? waarde : null;
}

/**
 * Waar een draad met opmerkingen bij hoort. Draden mogen elkaar overlappen; de tekst van een draad staat niet in het document
 * (`draad` in de database), zodat wie alleen leest ook kan opmerken.
 */
export const DraadMark = Mark.create({
  name: 'draad',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => draadNummer(element.getAttribute('data-draad')),
      renderHTML: ({ id }) => ({ 'data-draad': id }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-draad]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});
