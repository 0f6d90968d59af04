import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { PDFFOUT } from '#domain/overleg/bijlage.ts';

export type BekekenPdf = { ok: true; bladzijden: number } | { ok: false; fout: string };

/** Waar een pdf mee begint; er mag wat voor staan (ISO 32000-1, aanhang H.3). */
const KENMERK = Buffer.from('%PDF-');
const KENMERK_BINNEN = 1024;

/**
 * Of dit een pdf is die straks in een stuk past, gezien aan de bytes en door hem echt te openen, en hoeveel bladzijden hij heeft.
 * Het lezen laat tussendoor anderen aan de beurt.
 */
export async function bekijkPdf(bytes: Uint8Array): Promise<BekekenPdf> {
  if (!Buffer.from(bytes.subarray(0, KENMERK_BINNEN)).includes(KENMERK)) {
    return { ok: false, fout: PDFFOUT.geen_pdf };
  }
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Medium,
    });
    const bladzijden = document.getPages().length;
    return bladzijden > 0 ? { ok: true, bladzijden } : { ok: false, fout: PDFFOUT.kapot };
  } catch (fout) {
    return { ok: false, fout: fout instanceof EncryptedPDFError ? PDFFOUT.versleuteld : PDFFOUT.kapot };
  }
}
