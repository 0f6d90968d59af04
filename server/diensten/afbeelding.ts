import { imageSize } from 'image-size';
import { type Afbeeldingsoort, anderSoort, BESTANDSFOUT, MAX_ZIJDE } from '#domain/document/bestand.ts';

/** De namen die `image-size` gebruikt voor wat wij bewaren. */
const SOORT = new Map<string | undefined, Afbeeldingsoort>([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
]);

/** Vanaf deze EXIF-stand ligt een foto op haar kant; de browser draait haar, dus de maten ook. */
const GEKANTELD = 5;

export type Bekeken =
  | { ok: true; soort: Afbeeldingsoort; breedte: number; hoogte: number }
  | { ok: false; fout: string };

/**
 * Wat voor afbeelding dit is, gezien aan de bytes en niet aan wat de browser zegt.
 * @param gezegd de soort die de browser noemde; leeg als hij er geen noemde. Een andere dan de echte wordt geweigerd.
 */
export function bekijkAfbeelding(bytes: Uint8Array, gezegd: string): Bekeken {
  const maat = meet(bytes);
  const soort = SOORT.get(maat?.type);
  if (!maat || !soort) return { ok: false, fout: BESTANDSFOUT.geen_afbeelding };
  if (gezegd !== '' && gezegd !== soort) return { ok: false, fout: anderSoort(gezegd, soort) };
  const { width, height, orientation = 1 } = maat;
  if (!(width > 0 && height > 0)) return { ok: false, fout: BESTANDSFOUT.onleesbaar };
  if (Math.max(width, height) > MAX_ZIJDE) return { ok: false, fout: BESTANDSFOUT.te_breed };
  const [breedte, hoogte] = orientation >= GEKANTELD ? [height, width] : [width, height];
  return { ok: true, soort, breedte, hoogte };
}

function meet(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
