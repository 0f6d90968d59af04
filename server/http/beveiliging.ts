import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { MAX_DOCX } from '#domain/document/invoer.ts';
import { MAX_PDF } from '#domain/overleg/bijlage.ts';
import { isEigenOrigin } from './origin.ts';

const VEILIGE_METHODEN = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Koppen die op elk antwoord staan: een strenge CSP met een nonce per antwoord (`res.locals.nonce`), en geen
 * verwijzers, frames of raden naar soorten bestanden.
 */
export function beveiligingskoppen(ontwikkeling: boolean): RequestHandler {
  return (_req, res, next) => {
    const nonce = randomBytes(16).toString('base64');
    res.locals.nonce = nonce;
    // Vite's ontwikkelserver zet stijlen en scripts zelf in de pagina; in productie is er niets in de pagina zelf.
    const scripts = ontwikkeling ? "'self' 'unsafe-inline' 'unsafe-eval'" : `'self' 'nonce-${nonce}'`;
    const stijlen = ontwikkeling ? "'self' 'unsafe-inline'" : "'self'";
    res.set({
      'Content-Security-Policy': [
        "default-src 'self'",
        `script-src ${scripts}`,
        `style-src ${stijlen}`,
        "img-src 'self' data:",
        "font-src 'self'",
        ontwikkeling ? "connect-src 'self' ws:" : "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    });
    next();
  };
}

/** Weigert schrijvende verzoeken die niet van onze eigen pagina's komen. */
export function originControle(origin: string | null): RequestHandler {
  return (req, res, next) => {
    if (VEILIGE_METHODEN.has(req.method) || isEigenOrigin(req.headers, origin)) return next();
    res.status(403).type('text/plain').send('Dit verzoek komt niet van deze website en is geweigerd.');
  };
}

/** Ruim genoeg voor elk formulier; de tekst van een plan gaat over de socket. */
const GROOTSTE_FORMULIER = 1024 * 1024;

/** Hier komt een heel bestand; de route vraagt eerst wie het is, en leest dan pas. */
const RUIMER: readonly { pad: RegExp; bytes: number }[] = [
  { pad: /^\/opgaven\/[1-6]\/plan\/invoer$/, bytes: MAX_DOCX },
  // Met het formulier eromheen; `.data` is hetzelfde formulier met JavaScript.
  { pad: /^\/overleggen\/\d+\/punten\/\d+(\.data)?$/, bytes: MAX_PDF + GROOTSTE_FORMULIER },
];

/**
 * Weigert een verzoek waarvan de inhoud te groot is, of waarvan de omvang niet vooraf bekend is. Remix leest een formulier
 * helemaal in het geheugen, ook van wie niet is aangemeld. Een browser noemt de omvang altijd.
 */
export const omvangControle: RequestHandler = (req, res, next) => {
  if (req.headers['transfer-encoding'] !== undefined) {
    res.status(411).type('text/plain').send('Noem de omvang van het verzoek (Content-Length).');
  } else if (Number(req.headers['content-length'] ?? 0) > grootste(req.path)) {
    res.status(413).type('text/plain').send('Dit is te groot om te versturen.');
  } else next();
};

const grootste = (adres: string) => RUIMER.find(({ pad }) => pad.test(adres))?.bytes ?? GROOTSTE_FORMULIER;
