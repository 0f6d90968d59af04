import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { Invoerfout } from '#domain/document/invoer.ts';

/** Een gewoon document heeft er tientallen, een met veel afbeeldingen honderden. */
const MEESTE_DELEN = 2_000;
const MEESTE_BYTES = 100 * 1024 * 1024;
/** Een plan van zestig bladzijden is als XML een paar MB. */
const MEESTE_XML = 32 * 1024 * 1024;

/** Een bestand dat we niet inlezen, en waarom. */
export class OngeldigBestand extends Error {
  readonly fout: Invoerfout;
  constructor(fout: Invoerfout, cause?: unknown) {
    super(fout, { cause });
    this.fout = fout;
  }
}

/** De XML-delen van een Word-bestand, bij hun naam. */
export type Delen = ReadonlyMap<string, string>;

/**
 * Controleert het pakket vóór iets anders het uitpakt: hoeveel delen het heeft, en hoe groot ze echt zijn, geteld tijdens het
 * uitpakken. Wat het pakket zelf over zijn omvang zegt telt niet.
 * @throws {OngeldigBestand}
 */
export async function leesDelen(bytes: Uint8Array, meesteBytes = MEESTE_BYTES): Promise<Delen> {
  controleerBegin(bytes);
  const { zip, delen } = await pakUit(bytes, { meesteBytes, meesteXml: MEESTE_XML });
  controleerSoort(zip, delen);
  return delen;
}

/** De XML-delen van een pakket, tot deze grenzen. @throws {OngeldigBestand} */
export async function pakUit(
  bytes: Uint8Array,
  { meesteBytes, meesteXml }: { meesteBytes: number; meesteXml: number },
): Promise<{ zip: JSZip; delen: Delen }> {
  const zip = await JSZip.loadAsync(bytes).catch((fout: unknown) => {
    throw new OngeldigBestand(String(fout).includes('Encrypted') ? 'beveiligd' : 'kapot', fout);
  });
  const bestanden = Object.values(zip.files).filter(({ dir }) => !dir);
  if (bestanden.length > MEESTE_DELEN) throw new OngeldigBestand('te_veel_delen');
  const delen = new Map<string, string>();
  let samen = 0;
  for (const bestand of bestanden) {
    const isXml = /\.(xml|rels)$/i.test(bestand.name);
    const stukken: Buffer[] = [];
    let omvang = 0;
    try {
      // JSZip geeft een stroom van de oude soort, die zich niet laat doorlopen.
      for await (const stuk of new Readable().wrap(bestand.nodeStream())) {
        const bytes = Buffer.from(stuk);
        omvang += bytes.length;
        samen += bytes.length;
        if (samen > meesteBytes || (isXml && omvang > meesteXml)) throw new OngeldigBestand('zipbom');
        if (isXml) stukken.push(bytes);
      }
    } catch (fout) {
      throw fout instanceof OngeldigBestand ? fout : new OngeldigBestand('kapot', fout);
    }
    if (isXml) delen.set(bestand.name, Buffer.concat(stukken).toString('utf8'));
  }
  return { zip, delen };
}

const BEGIN_OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const VERSLEUTELD = Buffer.from('EncryptedPackage', 'utf16le');

/** Aan de eerste bytes is te zien wat het is, wat de naam ook zegt. */
function controleerBegin(bytes: Uint8Array): void {
  const soort = soortVan(bytes);
  if (soort !== 'pakket') throw new OngeldigBestand(soort === 'tekst' ? 'geen_word' : soort);
}

/** Wat er in deze bytes zit: een zip-pakket, iets dat we herkennen maar niet lezen, of misschien gewone tekst. */
export function soortVan(bytes: Uint8Array): 'leeg' | 'oud' | 'beveiligd' | 'pdf' | 'pakket' | 'tekst' {
  if (bytes.length === 0) return 'leeg';
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (BEGIN_OLE.every((byte, i) => bytes[i] === byte)) {
    return Buffer.from(bytes).includes(VERSLEUTELD) ? 'beveiligd' : 'oud';
  }
  if (begin.startsWith('%PDF')) return 'pdf';
  return begin.startsWith('PK') ? 'pakket' : 'tekst';
}

function controleerSoort(zip: JSZip, delen: Delen): void {
  if (!delen.has('word/document.xml') && !delen.has('_rels/.rels')) {
    throw new OngeldigBestand(zip.file('mimetype') ? 'odt' : 'geen_word');
  }
  if (![...delen.keys()].some((naam) => naam.startsWith('word/'))) throw new OngeldigBestand('geen_word');
  controleerXml(delen);
}

/** Office schrijft nooit een DOCTYPE; hij kan entiteiten uitvergroten of bestanden van elders erin halen. @throws {OngeldigBestand} */
export function controleerXml(delen: Delen): void {
  for (const xml of delen.values()) if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new OngeldigBestand('vreemd');
}
