import { resolve } from 'node:path';
import express, { type RequestHandler } from 'express';

const JAAR = '1y';

/** Gehashte bestanden veranderen nooit; de rest van `public` mag een uur in de cache. */
export function statischeBestanden(clientMap: string): RequestHandler[] {
  const opties = { index: false, redirect: false } as const;
  const assets = express.static(resolve(clientMap, 'assets'), { ...opties, immutable: true, maxAge: JAAR });
  const overig = express.static(clientMap, { ...opties, maxAge: '1h' });
  return [
    (req, res, next) => {
      if (!req.path.startsWith('/assets/')) return next();
      req.url = req.url.slice('/assets'.length);
      assets(req, res, () => res.status(404).type('text/plain').send('Dit bestand bestaat niet (meer).'));
    },
    overig,
  ];
}
