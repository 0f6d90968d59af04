import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../sync/ports.ts';
import type { SyncStats } from '../sync/server.ts';

export interface Metrics {
  /** Wat de motor voor samen schrijven telt. */
  meter: Meter;
  /** `GET /metrics`: alles als Prometheus-tekst, alleen vanaf deze machine of met het token. */
  handler: RequestHandler;
}

const SECONDEN = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** De cijfers voor beheerders; wat ze betekenen staat in docs/operations.md. `token` null: alleen vanaf deze machine. */
export function maakMetrics(stats: () => SyncStats, token: string | null): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });

  const stand = (name: string, help: string, waarde: (stats: SyncStats) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(waarde(stats()));
      },
    });
  stand('vijfhoek_sync_kamers', 'Documenten die open zijn.', ({ kamers }) => kamers);
  stand('vijfhoek_sync_verbindingen', 'Editors die verbonden zijn.', ({ verbindingen }) => verbindingen);
  stand(
    'vijfhoek_sync_onopgeslagen_bytes',
    'Bytes die binnen zijn en nog niet vastliggen.',
    ({ onopgeslagenBytes }) => onopgeslagenBytes,
  );
  stand(
    'vijfhoek_sync_opslag_weg_seconden',
    'Hoe lang vastleggen al niet lukt; 0 als het lukt.',
    ({ opslagFoutSinds }) => (opslagFoutSinds ? (Date.now() - opslagFoutSinds.getTime()) / 1_000 : 0),
  );
  const duur = (name: string, help: string) => new Histogram({ name, help, registers, buckets: SECONDEN });
  const vastleggen = duur('vijfhoek_sync_vastleggen_seconden', 'Hoe lang één transactie duurt.');
  const inkorten = duur('vijfhoek_sync_inkorten_seconden', 'Hoe lang het inkorten van één logboek duurt.');
  const updates = new Counter({
    name: 'vijfhoek_sync_updates_total',
    help: 'Updates die vastliggen.',
    registers,
  });
  const mislukt = new Counter({
    name: 'vijfhoek_sync_vastleggen_mislukt_total',
    help: 'Transacties die mislukten; ze gaan opnieuw.',
    registers,
  });
  const sluitingen = new Counter({
    name: 'vijfhoek_sync_sluitingen_total',
    help: 'Verbindingen die de server sloot, per sluitcode.',
    labelNames: ['code'],
    registers,
  });

  return {
    meter: {
      committed(aantal, seconden) {
        updates.inc(aantal);
        vastleggen.observe(seconden);
      },
      commitFailed: () => mislukt.inc(),
      closed: (code) => sluitingen.inc({ code }),
      compacted: (seconden) => inkorten.observe(seconden),
    },
    async handler(req, res, next) {
      if (!magKijken(req, token)) {
        res.status(403).type('text/plain').send('Alleen vanaf deze machine, of met het token voor metingen.');
        return;
      }
      try {
        res.type(register.contentType).send(await register.metrics());
      } catch (fout) {
        next(fout);
      }
    },
  };
}

/** Een proxy op deze machine komt ook van loopback; die zet er `X-Forwarded-For` bij, en dan telt het niet. */
function magKijken(req: Request, token: string | null): boolean {
  const gegeven = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
  if (token !== null && gegeven !== undefined) return isGelijk(gegeven, token);
  const isDoorgegeven = req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined;
  return !isDoorgegeven && /^(::1|(::ffff:)?127\.)/.test(req.socket.remoteAddress ?? '');
}

function isGelijk(a: string, b: string): boolean {
  const hash = (tekst: string) => createHash('sha256').update(tekst).digest();
  return timingSafeEqual(hash(a), hash(b));
}
