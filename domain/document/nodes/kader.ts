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

/** Wat het element van een kader draagt; de naam staat er ook zichtbaar boven, uit `data-naam`. */
export function kaderAttributen(waarde: unknown) {
  const soort = kadersoort(waarde);
  const naam = KADER_NAAM[soort];
  return { 'data-kader': soort, 'data-naam': naam, role: 'note', 'aria-label': naam };
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
      renderHTML: ({ soort }) => kaderAttributen(soort),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-kader]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
});
