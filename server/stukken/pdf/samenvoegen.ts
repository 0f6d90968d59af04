import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { KLEUR, VEL } from './stijl.ts';
import type { Vel } from './vel.ts';

/** Waar een bladzijde van een bijlage op onze bladzijde komt; eromheen staan kop en voet. */
const VAK = { x: 40, boven: 52, breed: VEL.breed - 80, hoog: VEL.hoog - 52 - 52 } as const;

/** Een bladzijde van een bijlage: hoe groot zij is, en hoe zij gedraaid staat. */
export interface Bladmaat {
  links: number;
  onder: number;
  breed: number;
  hoog: number;
  draai: 0 | 90 | 180 | 270;
}

/** Waar een bladzijde van een bijlage nog in getekend moet worden. */
export interface Invoeging {
  /** Onze bladzijde, vanaf 0. */
  blad: number;
  /** De bijlage, en welke bladzijde ervan. */
  sha256: string;
  pagina: number;
  naam: string;
}

/** De bladzijden van een pdf, of null als zij niet te lezen is. */
export async function meetPdf(bytes: Uint8Array): Promise<Bladmaat[] | null> {
  try {
    const bron = await open(bytes);
    return bron.getPages().map(maatVan);
  } catch {
    return null;
  }
}

const open = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });

function maatVan(pagina: PDFPage): Bladmaat {
  const { x, y, width, height } = pagina.getCropBox();
  const hoek = ((pagina.getRotation().angle % 360) + 360) % 360;
  const draai = hoek === 90 || hoek === 180 || hoek === 270 ? hoek : 0;
  return { links: x, onder: y, breed: width, hoog: height, draai };
}

/**
 * Maakt een bladzijde waar straks een bladzijde van een bijlage in komt. De inhoud wordt een alinea van het document, zodat
 * hulpsoftware de tekst ervan leest; het beeld zelf komt er in `voegSamen` bij, onder `naam`.
 */
export function maakPlaats(vel: Vel, maat: Bladmaat, naam: string): number {
  vel.nieuwVel();
  const { doc } = vel;
  const op =
    maat.draai % 180 === 0 ? { breed: maat.breed, hoog: maat.hoog } : { breed: maat.hoog, hoog: maat.breed };
  const schaal = Math.min(VAK.breed / op.breed, VAK.hoog / op.hoog);
  const breed = op.breed * schaal;
  const hoog = op.hoog * schaal;
  const x = VAK.x + (VAK.breed - breed) / 2;
  const boven = VAK.boven + (VAK.hoog - hoog) / 2;
  vel.versiering(() => doc.lineWidth(0.5).strokeColor(KLEUR.lijn).rect(x, boven, breed, hoog).stroke());
  const alinea = doc.struct('P');
  vel.ouder().add(alinea);
  vel.inhoud(alinea, 'P', () => {
    doc.save();
    // pdfkit tekent van boven naar beneden; een bladzijde van een ander van beneden naar boven.
    doc.transform(1, 0, 0, -1, x, boven + hoog);
    doc.transform(...draaiing(maat, schaal));
    doc.addContent(`/${naam} Do`);
    doc.restore();
  });
  alinea.end();
  vel.naar(VEL.hoog);
  return vel.aantal() - 1;
}

/** De afbeelding van de bladzijde op haar vak: linksonder op nul, gedraaid zoals zij bedoeld is, en op maat. */
function draaiing(
  { breed, hoog, draai }: Bladmaat,
  s: number,
): [number, number, number, number, number, number] {
  switch (draai) {
    case 0:
      return [s, 0, 0, s, 0, 0];
    case 90:
      return [0, -s, s, 0, 0, breed * s];
    case 180:
      return [-s, 0, 0, -s, breed * s, hoog * s];
    case 270:
      return [0, s, -s, 0, hoog * s, 0];
  }
}

/**
 * Zet de bladzijden van de bijlagen in het pakket. Elke bijlage wordt één keer geopend en daarna losgelaten.
 * @param stap na elke bladzijde
 */
export async function voegSamen(
  pakket: Uint8Array,
  invoegingen: readonly Invoeging[],
  bytesVan: (sha256: string) => Uint8Array,
  stap: () => void,
): Promise<Uint8Array> {
  if (invoegingen.length === 0) return pakket;
  const doel = await PDFDocument.load(pakket, { updateMetadata: false });
  const bladen = doel.getPages();
  for (const sha256 of new Set(invoegingen.map((invoeging) => invoeging.sha256))) {
    const bron = await open(bytesVan(sha256));
    const paginas = bron.getPages();
    for (const { blad, pagina, naam } of invoegingen.filter((invoeging) => invoeging.sha256 === sha256)) {
      const van = paginas[pagina];
      const op = bladen[blad];
      if (van && op) {
        const { links, onder, breed, hoog } = maatVan(van);
        const vak = { left: links, bottom: onder, right: links + breed, top: onder + hoog };
        // Een lege bladzijde heeft niets om over te nemen.
        if (van.node.Contents()) {
          const beeld = await doel.embedPage(van, vak);
          await beeld.embed();
          op.node.setXObject(PDFName.of(naam), beeld.ref);
        }
      }
      stap();
    }
    await doel.flush();
  }
  return doel.save();
}
