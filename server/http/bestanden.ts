import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type AfbeeldingUitslag, BESTANDSFOUT, MAX_AFBEELDING } from '#domain/document/bestand.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { tokenUitCookie } from '../aanmelden/cookie.ts';
import type { Diensten } from '../diensten/diensten.ts';
import { leesTot } from './inlezen.ts';

/**
 * De afbeeldingen in een plan: `POST /opgaven/:nr/plan/bestanden` met de bytes zelf als inhoud, en `GET /bestanden/:nummer`.
 * Buiten Remix om: die leest een verzoek eerst helemaal in het geheugen.
 */
export function bestandRoutes({ bestanden, aanmelding }: Pick<Diensten, 'bestanden' | 'aanmelding'>): Router {
  const router = Router();

  /** Voor wie aangemeld is; wat niet mag of er niet is wordt dezelfde 404. */
  const voor =
    (werk: (gebruiker: Gebruiker, req: Request, res: Response) => Promise<void>): RequestHandler =>
    async (req, res, next) => {
      try {
        const gebruiker = await aanmelding.wieIs(tokenUitCookie(req.headers.cookie));
        if (gebruiker) await werk(gebruiker, req, res);
        else res.status(401).type('text/plain').send('Meld je eerst aan.');
      } catch (fout) {
        // Zo zegt een dienst dat iets er niet is of niet mag.
        if (!(fout instanceof globalThis.Response)) return next(fout);
        res.status(fout.status).type('text/plain').send('Dit bestaat niet, of je mag het niet zien.');
      }
    };

  router.post(
    '/opgaven/:nr([1-6])/plan/bestanden',
    voor(async (gebruiker, req, res) => {
      const opgaveNr = Number(req.params.nr);
      await bestanden.eisSchrijver(gebruiker, opgaveNr);
      const data = await leesTot(req, MAX_AFBEELDING);
      if (data === null) {
        // De rest van het bestand hoeft niet meer te komen.
        res.set('Connection', 'close');
        antwoord(res, 413, { ok: false, fout: BESTANDSFOUT.te_groot });
        return;
      }
      const uitslag = await bestanden.voegToe(gebruiker, opgaveNr, data, soortUit(req));
      antwoord(res, uitslag.ok ? 201 : 422, uitslag);
    }),
  );

  router.get(
    '/bestanden/:nummer',
    voor(async (gebruiker, req, res) => {
      const { soort, sha256, data } = await bestanden.lees(gebruiker, req.params.nummer ?? '');
      res.set({
        'Content-Type': soort,
        'Content-Disposition': 'inline',
        // Wat er ook in de bytes zit: het adres op zichzelf geopend voert niets uit.
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, max-age=31536000, immutable',
        ETag: `"${sha256}"`,
      });
      res.send(Buffer.from(data));
    }),
  );

  return router;
}

function antwoord(res: Response, status: number, uitslag: AfbeeldingUitslag): void {
  res.status(status).set('Cache-Control', 'no-store').json(uitslag);
}

/** De soort die de browser noemt; leeg als hij het niet weet. */
function soortUit(req: Request): string {
  const soort = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return soort === 'application/octet-stream' ? '' : soort;
}
