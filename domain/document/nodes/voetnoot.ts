import { Node } from '@tiptap/core';

/** Zo lang mag een voetnoot zijn, in tekens. */
export const MAX_VOETNOOT = 2_000;

/** Een voetnoot op zijn plek in de zin; de tekst zit erin, het nummer volgt uit de volgorde. */
export const VoetnootNode = Node.create({
  name: 'voetnoot',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    tekst: {
      default: '',
      parseHTML: (element) => (element.getAttribute('data-voetnoot') ?? '').slice(0, MAX_VOETNOOT),
      renderHTML: ({ tekst }) => ({ 'data-voetnoot': tekst }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-voetnoot]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
  renderText: ({ node }) => ` [${node.attrs.tekst}]`,
});
