/** Tekst met opmaak, als ProseMirror-JSON. */
export function tekst(text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) {
  return { type: 'text', text, marks };
}

export function alinea(...content: object[]) {
  return { type: 'paragraph', content };
}

function cel(type: 'tableHeader' | 'tableCell', inhoud: string, attrs: Record<string, unknown> = {}) {
  return { type, attrs, content: [alinea(tekst(inhoud))] };
}

/** Het nummer van een bestand dat er niet is. */
export const BESTAND = '0c6a3b1e-6f0a-4c5e-9a57-2f8f4d1f2a10';

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
    alinea(
      { type: 'afspraak', attrs: { id: '2.3.1-1' } },
      tekst(' van '),
      { type: 'partij', attrs: { slug: 'vng' } },
      tekst(' en '),
      { type: 'persoon', attrs: { id: 7 } },
      tekst(': '),
      { type: 'cijfer', attrs: { id: 3, versie: 1 } },
    ),
    { type: 'bulletList', content: [{ type: 'listItem', content: [alinea(tekst('punt'))] }] },
    {
      type: 'orderedList',
      attrs: { start: 3, type: null },
      content: [{ type: 'listItem', content: [alinea(tekst('drie'))] }],
    },
    { type: 'blockquote', content: [alinea(tekst('citaat'))] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [cel('tableHeader', 'Stap'), cel('tableHeader', 'Wie', { colspan: 2 })],
        },
        {
          type: 'tableRow',
          content: [
            cel('tableHeader', 'Een', { rowspan: 2 }),
            cel('tableCell', 'VNG'),
            cel('tableCell', 'Rijk'),
          ],
        },
        { type: 'tableRow', content: [cel('tableCell', 'SBJ'), cel('tableCell', 'BGZJ')] },
      ],
    },
    {
      type: 'kader',
      attrs: { soort: 'let_op' },
      content: [
        alinea(tekst('Alleen met ruimte'), { type: 'voetnoot', attrs: { tekst: 'Zie het convenant.' } }),
      ],
    },
    { type: 'afbeelding', attrs: { bestand: BESTAND, alt: 'De vijf hoeken', breedte: 640, hoogte: 480 } },
    alinea(tekst('En geld'), { type: 'voetnoot', attrs: { tekst: 'Prijspeil 2025.' } }),
    { type: 'horizontalRule' },
    { type: 'paragraph' },
  ],
};
