import { LICHT } from './actieregel.ts';

const lichten = Object.entries(LICHT).map(([soort, { kleur }]) => `.licht.${soort} { color: #${kleur}; }`);

/** De opmaak van het HTML-bestand: leesbaar op een scherm, en netjes op A4. */
export const HTML_STIJL = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b2733; font: 1rem/1.55 system-ui, sans-serif; }
header { margin-bottom: 2rem; padding-bottom: 1rem; border-bottom: 2px solid #0b4f6c; }
header p { margin: 0.2rem 0; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h1 { margin: 0 0 0.3rem; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.35rem 0.5rem; border: 1px solid #9aa5b1; text-align: left; vertical-align: top; }
th { background: #eef3f6; }
td > p, th > p { margin: 0; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #9aa5b1; }
.kader { margin: 1rem 0; padding: 0.6rem 1rem; border: 1px solid #9aa5b1; border-left: 5px solid #0b4f6c; }
.kader.let_op { border-left-color: #9a5b00; }
.kader-naam { margin: 0; font-weight: bold; }
.actie { padding: 0.5rem 0.75rem; border: 1px solid #9aa5b1; break-inside: avoid; }
.licht { font-weight: bold; white-space: nowrap; }
${lichten.join('\n')}
img { max-width: 100%; height: auto; }
.noten { font-size: 0.9rem; border-top: 1px solid #9aa5b1; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
@page { size: A4; margin: 20mm 18mm; @bottom-right { content: "pagina " counter(page) " van " counter(pages); } }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  .bijlage { break-before: page; }
  a { color: inherit; }
}
`;
