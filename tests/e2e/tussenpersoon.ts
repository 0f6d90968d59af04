import type { Page, WebSocketRoute } from 'playwright-core';

/** Iemand tussen browser en server die berichten kan ophouden, zoals een slecht netwerk of een volle server doet. */
export interface Tussenpersoon {
  /** Wat de server bevestigt komt niet meer aan. */
  houdBevestigingenVast(): void;
  /** Wat er vastgehouden is komt alsnog aan, en daarna alles. */
  laatBevestigingenLos(): void;
  /** Wat de browser typt komt niet meer bij de server. */
  laatTekstVallen(): void;
  laatTekstDoor(): void;
  /** De server zegt dit tegen de browser. */
  zeg(...bytes: number[]): void;
  /** De server verbreekt de verbinding met deze code. */
  sluit(code: number): Promise<void>;
}

const SYNC = 0;
const STAP1 = 0;
const BEVESTIGD = 100;

/** Aanroepen voor het plan opengaat. */
export async function tussenpersoon(pagina: Page): Promise<Tussenpersoon> {
  let houdtVast = false;
  let laatVallen = false;
  let vast: (string | Buffer)[] = [];
  let browser: WebSocketRoute | undefined;
  await pagina.routeWebSocket(/\/sync\//, (route) => {
    const server = route.connectToServer();
    browser = route;
    vast = [];
    route.onMessage((bericht) => {
      const draagtTekst = soort(bericht) === SYNC && bericht[1] !== STAP1;
      if (!laatVallen || !draagtTekst) server.send(bericht);
    });
    server.onMessage((bericht) => {
      if (houdtVast && soort(bericht) === BEVESTIGD) vast.push(bericht);
      else route.send(bericht);
    });
  });
  return {
    houdBevestigingenVast() {
      houdtVast = true;
    },
    laatBevestigingenLos() {
      houdtVast = false;
      for (const bericht of vast.splice(0)) browser?.send(bericht);
    },
    laatTekstVallen() {
      laatVallen = true;
    },
    laatTekstDoor() {
      laatVallen = false;
    },
    sluit: async (code) => browser?.close({ code }),
    zeg: (...bytes) => browser?.send(Buffer.from(bytes)),
  };
}

function soort(bericht: string | Buffer): number | undefined {
  return typeof bericht === 'string' ? undefined : bericht[0];
}
