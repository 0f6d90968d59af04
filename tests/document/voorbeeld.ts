/** Tekst met opmaak, als ProseMirror-JSON. */
export function tekst(text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) {
  return { type: 'text', text, marks };
}

export function alinea(...content: object[]) {
  return { type: 'paragraph', content };
}

/** Een plan waarin elke soort blok en opmaak één keer voorkomt. */
export const voorbeeldplan = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [tekst('Plan')] },
    { type: 'heading', attrs: { level: 2 }, content: [tekst('Veranderaanpak')] },
    alinea(
      tekst('Lokale teams worden in '),
      tekst('drie stappen', { type: 'bold' }),
      tekst(' versterkt.'),
      { type: 'hardBreak' },
      tekst('Zie '),
      tekst('de site', { type: 'link', attrs: { href: 'https://www.vng.nl/' } }),
    ),
    { type: 'heading', attrs: { level: 3 }, content: [tekst('Het convenant')] },
    alinea(tekst('schuin', { type: 'italic' }), tekst(' en '), tekst('weg', { type: 'strike' })),
    { type: 'actie', attrs: { id: 12 } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [alinea(tekst('punt'))] }] },
    {
      type: 'orderedList',
      attrs: { start: 3, type: null },
      content: [{ type: 'listItem', content: [alinea(tekst('drie'))] }],
    },
    { type: 'blockquote', content: [alinea(tekst('citaat'))] },
    { type: 'horizontalRule' },
    { type: 'paragraph' },
  ],
};
