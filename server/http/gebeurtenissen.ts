import type { RequestHandler } from 'express';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { Bus } from '../gebeurtenissen/bus.ts';

const HARTSLAG_MS = 25_000;
/** Zoveel bytes mogen op een trage lezer wachten. */
const ACHTERSTAND = 65_536;

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

  const handler: RequestHandler = async (req, res, next) => {
    let gebruiker: Gebruiker | null;
    try {
      gebruiker = await wieIs(req.headers.cookie);
    } catch (fout) {
      return next(fout);
    }
    if (!gebruiker) {
      res.status(401).type('text/plain').send('Meld je eerst aan.');
      return;
    }
    // Wie intussen wegging krijgt geen 'close' meer, en zou dus nooit worden opgeruimd.
    if (res.destroyed) return;
    let kringen = kringenVan(gebruiker);

    const sluit = () => {
      clearInterval(hartslag);
      stop();
      open.delete(sluit);
      res.end();
    };
    const stop = bus.luister((g) => {
      if (!kringen.includes(g.kring)) return;
      const data = JSON.stringify({ onderwerp: g.onderwerp, opgaveNr: g.opgaveNr });
      res.write(`data: ${data}\n\n`);
      // Wie niet leest krijgt geen geheugen van ons; de browser begint vanzelf opnieuw.
      if (res.writableLength > ACHTERSTAND) res.destroy();
    });
    const hartslag = setInterval(async () => {
      try {
        const nog = await wieIs(req.headers.cookie);
        if (!open.has(sluit)) return;
        if (!nog) return sluit();
        kringen = kringenVan(nog);
        res.write(': \n\n');
      } catch (fout) {
        // Nu niet te zeggen wie dit is; de volgende hartslag vraagt het opnieuw.
        console.error('gebeurtenissen:', fout);
      }
    }, HARTSLAG_MS);
    open.add(sluit);
    res.on('close', sluit);
    // Schrijven naar wie net wegviel is geen fout van ons; zonder luisteraar stopt het hele proces ermee.
    res.on('error', sluit);

    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      // Een beëindigde stroom laat dan geen verbinding achter waar het afsluiten op wacht.
      Connection: 'close',
    });
    // Met een `id` stuurt de browser bij terugkomst altijd `Last-Event-ID`, ook als er nog niets gebeurd was. Het is altijd dezelfde:
    // het nummer in het logboek zou tellen wat anderen buiten beeld doen.
    res.write('retry: 2000\nid: 0\n\n');
    if (req.headers['last-event-id'] !== undefined) {
      res.write('data: {"onderwerp":"alles","opgaveNr":null}\n\n');
    }
  };

  return {
    handler,
    sluit() {
      for (const sluit of [...open]) sluit();
    },
  };
}
