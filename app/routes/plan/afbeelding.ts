import type { Bewaar } from '#app/editor/types.ts';
import type { AfbeeldingUitslag } from '#domain/document/bestand.ts';

const MISLUKT = 'De afbeelding is niet bewaard. Kijk of je verbinding hebt en probeer het opnieuw.';
const MAG_NIET = 'Je kunt nu geen afbeelding toevoegen. Laad de pagina opnieuw of meld je opnieuw aan.';

/** Bewaart afbeeldingen bij het plan van een opgave. Met XMLHttpRequest: `fetch` zegt niet hoe ver het is. */
export function maakBewaar(opgaveNr: number): Bewaar {
  return (bestand, opVoortgang, stop) =>
    new Promise((klaar) => {
      const verzoek = new XMLHttpRequest();
      verzoek.open('POST', `/opgaven/${opgaveNr}/plan/bestanden`);
      verzoek.setRequestHeader('Content-Type', bestand.type || 'application/octet-stream');
      verzoek.upload.addEventListener('progress', ({ loaded, total }) => opVoortgang(loaded / total));
      verzoek.addEventListener('load', () => klaar(uitslagVan(verzoek)));
      for (const einde of ['error', 'abort'])
        verzoek.addEventListener(einde, () => klaar({ ok: false, fout: MISLUKT }));
      stop.addEventListener('abort', () => verzoek.abort());
      verzoek.send(bestand);
    });
}

/** Wat van onszelf komt is JSON; een proxy of een fout van de server niet. */
function uitslagVan({ status, responseText }: XMLHttpRequest): AfbeeldingUitslag {
  if (status === 401 || status === 404) return { ok: false, fout: MAG_NIET };
  try {
    const uitslag: AfbeeldingUitslag = JSON.parse(responseText);
    return uitslag;
  } catch {
    return { ok: false, fout: MISLUKT };
  }
}
