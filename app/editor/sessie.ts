import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { docVan } from '#domain/document/inhoud.ts';
import { sluitredenVan } from '#domain/document/sluitcodes.ts';
import type { Schrijver } from './types.ts';

/** Wat er over de verbinding te zeggen is. `gesloten` is voorgoed: opnieuw verbinden helpt niet. */
export type Verbinding =
  | { staat: 'verbinden' }
  | { staat: 'verbonden' }
  | { staat: 'onderbroken'; reden: string | null }
  | { staat: 'gesloten'; reden: string };

/** Eén geopend plan in deze browser: het document, wie er nog meer is, en de verbinding met de server. */
export interface Sessie {
  doc: Y.Doc;
  awareness: Awareness;
  verbinding(): Verbinding;
  /** Roept bij elke verandering van `verbinding()`. */
  abonneer(luisteraar: () => void): () => void;
  /** Of hier iets getypt is dat de server misschien nog niet heeft. */
  heeftOnverzonden(): boolean;
  sluit(): void;
}

/**
 * Opent een plan met de toestand die de pagina meekreeg, zonder op de socket te wachten.
 * Gooit een fout als de toestand niet te lezen is.
 */
export function openSessie(documentId: string, toestand: Uint8Array, ik: Schrijver): Sessie {
  const doc = docVan(toestand);
  const awareness = new Awareness(doc);
  awareness.setLocalStateField('user', ik);
  const luisteraars = new Set<() => void>();
  let verbinding: Verbinding = { staat: 'verbinden' };
  let onverzonden = false;
  const zet = (nieuw: Verbinding) => {
    verbinding = nieuw;
    for (const luisteraar of luisteraars) luisteraar();
  };

  const protocol = location.protocol === 'https:' ? 'wss' : 'ws';
  const provider = new WebsocketProvider(`${protocol}://${location.host}/sync`, documentId, doc, {
    awareness,
    // Tabbladen horen elkaars tekst van de server: eerst vastgelegd, dan pas getoond.
    disableBc: true,
  });
  provider.on('sync', (bij) => {
    if (!bij) return;
    onverzonden = false;
    zet({ staat: 'verbonden' });
  });
  provider.on('connection-close', (event) =>
    zet({ staat: 'onderbroken', reden: event && sluitredenVan(event.code) }),
  );
  provider.on('closed', ({ code, reason }) => {
    zet({
      staat: 'gesloten',
      reden: sluitredenVan(code) ?? (reason || 'De server heeft de verbinding gesloten.'),
    });
  });
  doc.on('update', (_update: Uint8Array, bron: unknown) => {
    if (bron !== provider) onverzonden = true;
  });

  return {
    doc,
    awareness,
    verbinding: () => verbinding,
    abonneer(luisteraar) {
      luisteraars.add(luisteraar);
      return () => luisteraars.delete(luisteraar);
    },
    // De server bevestigt nog niets: wat vlak voor een onderbreking getypt is telt ook als onverzonden.
    heeftOnverzonden: () => onverzonden && verbinding.staat !== 'verbonden',
    sluit() {
      provider.destroy();
      doc.destroy();
    },
  };
}
