import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { tokenUitCookie } from '../aanmelden/cookie.ts';
import type { Diensten } from '../diensten/diensten.ts';

/**
 * Een bijlage om in de browser te lezen: `GET /overleggen/:id/punten/:punt/bijlagen/:bijlage`. Buiten Remix om, want zij wordt
 * gelezen terwijl zij de deur uitgaat.
 */
export function bijlageRoutes({ bijlagen, aanmelding }: Pick<Diensten, 'bijlagen' | 'aanmelding'>): Router {
  const router = Router();
  router.get(
    '/overleggen/:id(\\d{1,9})/punten/:punt(\\d{1,9})/bijlagen/:bijlage(\\d{1,9})',
    async (req, res, next) => {
      try {
        const gebruiker = await aanmelding.wieIs(tokenUitCookie(req.headers.cookie));
        if (!gebruiker) {
          res.redirect(`/login?naar=${encodeURIComponent(req.path)}`);
          return;
        }
        const plek = { id: Number(req.params.bijlage), agendapuntId: Number(req.params.punt) };
        const { naam, omvang, delen } = await bijlagen.open(gebruiker, Number(req.params.id), plek);
        res.set({
          'Content-Type': 'application/pdf',
          'Content-Length': String(omvang),
          'Content-Disposition': `inline; filename="${naam.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(naam)}`,
          // De lezer van de browser tekent de pdf als object met eigen stijlen; meer mag er niet, ook geen script.
          'Content-Security-Policy':
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
          'Cross-Origin-Resource-Policy': 'same-origin',
          'Cache-Control': 'private, no-store',
        });
        await pipeline(Readable.from(delen), res);
      } catch (fout) {
        // Wie halverwege weggaat is geen fout; wat al begonnen is kan geen ander antwoord meer worden.
        if (res.headersSent) res.destroy();
        else if (fout instanceof globalThis.Response) {
          res.status(fout.status).type('text/plain').send('Dit bestaat niet, of je mag het niet zien.');
        } else next(fout);
      }
    },
  );
  return router;
}
