import type { RequestHandler } from 'express';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { Bus } from '../gebeurtenissen/bus.ts';

const HARTSLAG_MS = 25_000;

interface Opties {
  bus: Bus;
  /** Wie er bij dit cookie hoort; wordt bij elke hartslag opnieuw gevraagd. */
  wieIs(cookie: string | undefined): Promise<Gebruiker | null>;
}

export interface Gebeurtenissenstroom {
  handler: RequestHandler;
  /** Beëindigt alle open stromen; browsers verbinden later zelf opnieuw. */
  sluit(): void;
}

/**
 * `GET /gebeurtenissen`: een SSE-stroom van wat er vastgelegd is, voor zover deze gebruiker ervan mag weten.
 * Elke gebeurtenis is `{onderwerp, opgaveNr}`; de pagina laadt zichzelf opnieuw. Wie na een onderbreking terugkomt
 * krijgt één gebeurtenis `alles`, omdat er intussen van alles veranderd kan zijn.
 */
export function gebeurtenissenstroom({ bus, wieIs }: Opties): Gebeurtenissenstroom {
  const open = new Set<() => void>();

  const handler: RequestHandler = async (req, res) => {
    const gebruiker = await wieIs(req.headers.cookie);
    if (!gebruiker) {
      res.status(401).type('text/plain').send('Meld je eerst aan.');
      return;
    }
    const kringen = kringenVan(gebruiker);
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    res.write('retry: 2000\n\n');
    if (req.headers['last-event-id'] !== undefined)
      res.write('data: {"onderwerp":"alles","opgaveNr":null}\n\n');

    const stop = bus.luister((g) => {
      if (!kringen.includes(g.kring)) return;
      const data = JSON.stringify({ onderwerp: g.onderwerp, opgaveNr: g.opgaveNr });
      // Wie niet leest krijgt geen geheugen van ons: na 64 kB achterstand sluit de stroom en begint de browser opnieuw.
      if (!res.write(`id: ${g.id}\ndata: ${data}\n\n`) && res.writableLength > 65_536) sluit();
    });
    const hartslag = setInterval(async () => {
      if (await wieIs(req.headers.cookie)) res.write(': \n\n');
      else sluit();
    }, HARTSLAG_MS);
    const sluit = () => {
      clearInterval(hartslag);
      stop();
      open.delete(sluit);
      res.end();
    };
    open.add(sluit);
    req.on('close', sluit);
  };

  return {
    handler,
    sluit() {
      for (const sluit of [...open]) sluit();
    },
  };
}
