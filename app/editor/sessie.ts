import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { databaseNaam, isVanVoorWissen, Onopgeslagen } from '#app/lib/bewaard.ts';
import { docVan } from '#domain/document/inhoud.ts';
import { SCHEMA_VERSIE } from '#domain/document/schemaversie.ts';
import { SLUITCODES, sluitredenVan } from '#domain/document/sluitcodes.ts';
import { type Bewaring, bewaar } from './bewaren.ts';
import { Boekhouding } from './boekhouding.ts';
import { lijnVoor } from './lijn/lijn.ts';
import { opslagVan, type Stand } from './stand.ts';
import type { Schrijver } from './types.ts';

/** Eén geopend plan in deze browser: het document, wie er nog meer is, en hoe het met verbinding en opslaan staat. */
export interface Sessie {
  doc: Y.Doc;
  awareness: Awareness;
  stand(): Stand;
  /** Roept bij elke verandering van `stand()`. */
  abonneer(luisteraar: () => void): () => void;
  /** Of weggaan een waarschuwing waard is: er is iets getypt waarvan de server niet bevestigd heeft dat het vastligt. */
  heeftOnopgeslagen(): boolean;
  /** Laat de gebruiker zonder waarschuwing weggaan als wat hij typte in deze browser bewaard is. */
  laatGaan(): void;
  sluit(): void;
}

interface SessieKeuzes {
  documentId: string;
  /** De toestand die de pagina meekreeg. */
  toestand: Uint8Array;
  ik: Schrijver;
  magSchrijven: boolean;
  /** Hoe vaak er iets uit het plan gewist was toen de pagina geladen werd. */
  gewist: number;
}

function isGewoonTypen({ staat, opslag, opslagMislukt }: Stand): boolean {
  return staat === 'verbonden' && opslag === 'bezig' && !opslagMislukt;
}

/**
 * Opent een plan met de toestand van de pagina, zonder op de verbinding te wachten. Gooit een fout als de toestand niet
 * te lezen is.
 */
export function openSessie({ documentId, toestand, ik, magSchrijven, gewist }: SessieKeuzes): Sessie {
  const doc = docVan(toestand);
  const awareness = new Awareness(doc);
  awareness.setLocalStateField('user', ik);

  const database = databaseNaam(ik.id, documentId);
  const teken = new Onopgeslagen(database);
  /** Tekens van andere tabbladen, waarvan de tekst nu ook in dit document zit. */
  let overgenomen: string[] = [];
  const boeken = new Boekhouding();
  // Er is iets gewist en deze browser heeft nog een kopie van daarvoor. Zit er werk in dat de server nog niet heeft, dan gaat
  // dat eerst op de gewone manier mee; daarna gaat de kopie weg en laadt de pagina opnieuw.
  const isOud = magSchrijven && isVanVoorWissen(database, gewist);
  let ruimtOp = isOud && teken.sinds() !== null;
  let isGeladen = !magSchrijven;
  let isOpgeruimd = false;
  let vrij = false;
  let laatsteToets = Number.NEGATIVE_INFINITY;
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const luisteraars = new Set<() => void>();
  let stand: Stand = {
    staat: 'verbinden',
    code: null,
    reden: null,
    opslag: 'bezig',
    sinds: null,
    opslagMislukt: false,
    omweg: false,
    bewaard: false,
    magSchrijven,
  };

  function zet(deel: Partial<Stand> = {}) {
    clearTimeout(wekker);
    const { sinds, isCompleet } = boeken;
    if (ruimtOp && isCompleet && isGeladen) laadOpnieuw();
    const { opslag, over } = opslagVan({ sinds, isCompleet, laatsteToets }, Date.now());
    if (over !== null) wekker = setTimeout(zet, over);
    if (isCompleet) {
      teken.wis(overgenomen);
      overgenomen = [];
    }
    const nieuw = { ...stand, ...deel, opslag };
    // Gewoon typen is geen nieuws: elke keer tekenen kost React een gang langs de hele tekst, voor de selectie.
    nieuw.sinds = isGewoonTypen(nieuw) ? null : sinds;
    if (JSON.stringify(nieuw) === JSON.stringify(stand)) return;
    stand = nieuw;
    for (const luisteraar of luisteraars) luisteraar();
  }

  function laadOpnieuw() {
    if (isOpgeruimd) return;
    isOpgeruimd = true;
    const klaar = () => location.reload();
    void Promise.resolve(bewaring?.gooiWeg()).then(klaar, klaar);
  }

  // Vóór de verbinding: een wijziging moet in de boeken staan voordat zij verstuurd wordt.
  doc.on('update', (_update: Uint8Array, bron: unknown) => {
    if (bron === provider) return;
    const isBewaard = bewaring?.isBron(bron) ?? false;
    if (!isBewaard) laatsteToets = Date.now();
    // Wat hier bewaard is en de pagina niet meekreeg, heeft de server nog niet.
    boeken.getypt((isBewaard ? teken.sinds() : null) ?? Date.now());
    if (boeken.sinds !== null) teken.zet(boeken.sinds);
    // Na de verbinding, die hierna pas verstuurt.
    queueMicrotask(zet);
  });

  const protocol = location.protocol === 'https:' ? 'wss' : 'ws';
  const provider = new WebsocketProvider(`${protocol}://${location.host}/sync`, documentId, doc, {
    awareness,
    params: {
      bevestig: '1',
      schema: String(SCHEMA_VERSIE),
      gebruiker: String(ik.id),
      ...(ruimtOp ? {} : { gewist: String(gewist) }),
    },
    // Tabbladen horen elkaars tekst van de server: eerst vastgelegd, dan pas getoond.
    disableBc: true,
    WebSocketPolyfill: lijnVoor({
      begint: () => boeken.begint(),
      open: (weg) => zet({ omweg: weg === 'http', opslagMislukt: false }),
      verstuurd: (draagt) => boeken.verstuurd(draagt),
      bevestigd(aantal) {
        boeken.bevestigd(aantal);
        zet();
      },
      opslag: (mislukt) => zet({ opslagMislukt: mislukt }),
    }),
  });
  provider.on('sync', (bij) => {
    if (bij && !(ruimtOp && stand.staat === 'gesloten')) zet({ staat: 'verbonden', code: null, reden: null });
  });
  provider.on('connection-close', (event) => {
    const reden = event && sluitredenVan(event.code);
    if (ruimtOp && stand.staat === 'gesloten') return;
    zet({ staat: 'onderbroken', code: event?.code ?? null, reden });
  });
  provider.on('closed', ({ code, reason }) => {
    const reden = sluitredenVan(code) ?? (reason || 'De server heeft de verbinding gesloten.');
    zet({ staat: 'gesloten', code, reden });
    if (code !== SLUITCODES.gewist.code) return;
    if (boeken.sinds === null) return laadOpnieuw();
    // Nog één keer binnen zonder te zeggen van wanneer onze tekst is, om te brengen wat hier nog niet opgeslagen is.
    ruimtOp = true;
    delete provider.params.gewist;
    provider.connect();
  });

  // Wie alleen leest heeft niets te bewaren.
  const bewaring: Bewaring | null = magSchrijven
    ? bewaar(doc, database, { gewist: ruimtOp ? null : gewist, opnieuw: isOud && !ruimtOp }, (bewaard) => {
        isGeladen = true;
        // Kon hier niets bewaard worden, dan zegt een oud teken ook niets. Houdt bewaren later op, dan wel.
        if (!stand.bewaard) overgenomen = teken.namen();
        zet({ bewaard });
      })
    : null;

  return {
    doc,
    awareness,
    stand: () => stand,
    abonneer(luisteraar) {
      luisteraars.add(luisteraar);
      return () => luisteraars.delete(luisteraar);
    },
    heeftOnopgeslagen: () => boeken.sinds !== null && !vrij,
    laatGaan() {
      vrij = stand.bewaard;
    },
    sluit() {
      clearTimeout(wekker);
      luisteraars.clear();
      bewaring?.stop();
      provider.destroy();
      doc.destroy();
    },
  };
}
