import { z } from 'zod';
import { isVeiligeLink } from '../document/link.ts';
import { verplichteTekst } from '../invoer/velden.ts';

/** Waar te zien is wat een actie opleverde: een document, een besluit, een pagina. */
export interface Bewijs {
  id: number;
  titel: string;
  url: string;
  door: string;
  toegevoegdOp: string;
}

const GEEN_ADRES = 'Vul een adres in dat met https:// of http:// begint.';

export const bewijsInvoer = z.object({
  titel: verplichteTekst(200, 'Schrijf op wat er te zien is.'),
  url: verplichteTekst(500, GEEN_ADRES).refine(
    (adres) => isVeiligeLink(adres) && !/^mailto:/i.test(adres),
    GEEN_ADRES,
  ),
});

export const helperInvoer = z.object({
  partij: verplichteTekst(60, 'Kies welke partij helpt.'),
});
