import { Node } from '@tiptap/core';

export const KADERSOORTEN = ['uitleg', 'let_op', 'voorbeeld'] as const;
export type Kadersoort = (typeof KADERSOORTEN)[number];

export const KADER_NAAM: Record<Kadersoort, string> = {
  uitleg: 'Uitleg',
  let_op: 'Let op',
  voorbeeld: 'Voorbeeld',
};

/** De soort van een kader uit een attribuut; wat onbekend is wordt uitleg. */
export function kadersoort(waarde: unknown): Kadersoort {
  return KADERSOORTEN.find((soort) => soort === waarde) ?? 'uitleg';
}

/** Een kader om iets uit de lopende tekst te lichten. */
export const KaderNode = Node.create({
  name: 'kader',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    soort: {
      default: 'uitleg',
      parseHTML: (element) => kadersoort(element.getAttribute('data-kader')),
      renderHTML: ({ soort }) => ({ 'data-kader': kadersoort(soort) }),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-kader]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
});
