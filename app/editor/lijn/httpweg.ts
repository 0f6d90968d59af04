import * as encoding from 'lib0/encoding';
import { vanBase64 } from '../base64.ts';
import { type Ontvanger, WEGGEVALLEN, type Weg } from './weg.ts';

/** Zo lang mag één verzoek omhoog duren, in milliseconden. */
const OMHOOG_MS = 15_000;
/** Zo lang wachten we na een mislukt verzoek op de stroom: die vertelt vaak waarom. */
const NASLEEP_MS = 500;
/** Meer bytes sturen we niet in één verzoek, tenzij één bericht al groter is. */
const BUNDEL = 512 * 1024;

/**
 * De omweg: omlaag een stroom gebeurtenissen, omhoog één verzoek tegelijk met alles wat wacht. Gaat er iets mis, dan is de
 * weg dicht; y-websocket begint opnieuw en haalt met de state vector in wat er miste.
 */
export function httpWeg(url: string, naar: Ontvanger): Weg {
  const adres = stroomAdres(url);
  const stroom = new EventSource(adres);
  const afbreken = new AbortController();
  const wachtend: Uint8Array[] = [];
  let lijn: string | null = null;
  let volgnummer = 1;
  let bezig = false;
  let dicht = false;

  function sluit() {
    dicht = true;
    // Een EventSource verbindt anders uit zichzelf opnieuw, met een andere lijn.
    stroom.close();
    afbreken.abort();
  }
  function einde(code: number, reden: string) {
    if (dicht) return;
    sluit();
    naar.dicht(code, reden);
  }

  async function verstuur() {
    if (bezig || lijn === null) return;
    bezig = true;
    while (wachtend.length > 0 && !dicht) {
      const gelukt = await post(adres.pathname, lijn, volgnummer++, bundel(wachtend), afbreken);
      if (!gelukt) {
        setTimeout(einde, NASLEEP_MS, WEGGEVALLEN, '');
        return;
      }
    }
    bezig = false;
  }

  stroom.addEventListener('open', (event) => {
    // De browser meldt met een gebeurtenis van dezelfde naam dat de stroom er is; de onze heeft het nummer van de lijn.
    if (!(event instanceof MessageEvent) || dicht) return;
    lijn = String(event.data);
    naar.open();
    void verstuur();
  });
  stroom.onmessage = ({ data }) => {
    if (!dicht) naar.bericht(vanBase64(String(data)));
  };
  stroom.addEventListener('sluit', (event) => {
    const { code, reden } = leesSluiting(event.data);
    einde(code, reden);
  });
  stroom.onerror = () => einde(WEGGEVALLEN, '');

  return {
    stuur(bytes) {
      wachtend.push(bytes);
      void verstuur();
    },
    sluit,
  };
}

/** Van `wss://host/sync/<id>?…` naar `https://host/sync/<id>/stroom?…`. */
function stroomAdres(url: string): URL {
  const adres = new URL(url.replace(/^ws/, 'http'));
  adres.pathname += '/stroom';
  return adres;
}

/** Haalt zoveel uit de rij als er in één verzoek gaat, in volgorde. */
function bundel(rij: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  do {
    const bericht = rij.shift();
    if (bericht) encoding.writeVarUint8Array(encoder, bericht);
  } while (rij[0] && encoding.length(encoder) + rij[0].length <= BUNDEL);
  return new Uint8Array(encoding.toUint8Array(encoder));
}

async function post(
  pad: string,
  lijn: string,
  volgnummer: number,
  body: Uint8Array<ArrayBuffer>,
  afbreken: AbortController,
): Promise<boolean> {
  const teLang = setTimeout(() => afbreken.abort(), OMHOOG_MS);
  try {
    const antwoord = await fetch(pad, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Lijn': lijn,
        'X-Volgnummer': String(volgnummer),
      },
      body,
      signal: afbreken.signal,
    });
    return antwoord.status === 204;
  } catch {
    return false;
  } finally {
    clearTimeout(teLang);
  }
}

function leesSluiting(tekst: string): { code: number; reden: string } {
  const { code, reden } = JSON.parse(tekst);
  return { code: Number(code), reden: String(reden) };
}
