import type { ErrorRequestHandler } from 'express';

/**
 * Wat er misgaat buiten de pagina's om: een zin voor de bezoeker, de fout in het log. Express herkent dit aan de vier
 * parameters; zonder dit toont het zijn eigen Engelse pagina, met het foutspoor erbij.
 */
export const foutAntwoord: ErrorRequestHandler = (fout, req, res, _next) => {
  console.error(`${req.method} ${req.path}:`, fout);
  if (res.headersSent) res.destroy();
  else res.status(500).type('text/plain').send('Er ging iets mis. Probeer het straks opnieuw.');
};
