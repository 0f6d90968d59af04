import JSZip from 'jszip';

/** Een png van één pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIES = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Een alinea zoals Word die schrijft. */
export function alinea(tekst: string, { stijl }: { stijl?: string } = {}): string {
  const eigenschappen = stijl ? `<w:pPr><w:pStyle w:val="${stijl}"/></w:pPr>` : '';
  return `<w:p>${eigenschappen}<w:r><w:t xml:space="preserve">${tekst}</w:t></w:r></w:p>`;
}

interface Bestand {
  /** Wat er in `w:body` staat. */
  body?: string;
  /** Het hele `word/document.xml`, in plaats van `body`. */
  document?: string;
  /** Andere delen; `xmlns:w="W"` wordt de echte naamruimte. */
  delen?: Record<string, string>;
  relaties?: string;
}

/** Een klein Word-bestand met de hand, voor wat onze eigen export nooit maakt. */
export function docxMet({ body = '', document, delen = {}, relaties = '' }: Bestand): Promise<Uint8Array> {
  const zip = new JSZip();
  const zet = (naam: string, xml: string) => zip.file(naam, xml.replaceAll('xmlns:w="W"', `xmlns:w="${W}"`));
  const stijl = (id: string, naam: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${naam}"/></w:style>`;
  zet(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  zet(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIES}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zet('word/_rels/document.xml.rels', `<Relationships xmlns="${RELATIES}">${relaties}</Relationships>`);
  zet(
    'word/styles.xml',
    `<w:styles xmlns:w="W">${stijl('Title', 'Title')}${stijl('Heading1', 'heading 1')}${stijl('Heading5', 'heading 5')}${stijl('TOC1', 'toc 1')}</w:styles>`,
  );
  zet(
    'word/document.xml',
    document ?? `<w:document xmlns:w="W" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
  );
  for (const [naam, xml] of Object.entries(delen)) zet(naam, xml);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
