import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import { SLUITCODES } from '#domain/document/sluitcodes.ts';
import { KopieerKnop } from './kopieer-knop.tsx';
import type { Sessie } from './sessie.ts';
import { type Zin, zinVan } from './zin.ts';

/** Of alles opgeslagen is, en zo niet wat er is en wat je kunt doen. *Opgeslagen* staat er pas als de server het zegt. */
export function Verbindingsregel({ sessie, editor }: { sessie: Sessie; editor: Editor }) {
  const stand = useSyncExternalStore(sessie.abonneer, sessie.stand);
  const zin = zinVan(stand, new Date());
  const voorgelezen = useVoorgelezen(zin);
  const isDicht = stand.staat === 'gesloten';
  return (
    <div className="verbinding" data-staat={stand.staat} data-opslag={stand.opslag} data-toon={zin.toon}>
      <div>
        <p>{voorgelezen === zin.tekst ? '' : zin.tekst}</p>
        <p role="status">{voorgelezen}</p>
      </div>
      {stand.staat === 'verbonden' && stand.omweg && <Omweg />}
      {isDicht && stand.code === SLUITCODES.niet_aangemeld.code && (
        <a
          className="utrecht-link utrecht-link--html-a"
          href={`/login?naar=${encodeURIComponent(location.pathname)}`}
          onClick={sessie.laatGaan}
        >
          Opnieuw aanmelden
        </a>
      )}
      {isDicht && stand.code === SLUITCODES.verouderd.code && (
        <Knop
          type="button"
          soort="stil"
          klein
          onClick={() => {
            sessie.laatGaan();
            location.reload();
          }}
        >
          Opnieuw laden
        </Knop>
      )}
      {isDicht && stand.sinds !== null && <KopieerKnop editor={editor} />}
    </div>
  );
}

/**
 * Wat hulpsoftware uit zichzelf voorleest: wat dringend is, en daarna dat het weer goed is. Niet elke keer opslaan: dan
 * praat een schermlezer door het typen heen.
 */
function useVoorgelezen({ tekst, toon }: Zin): string {
  const zorg = useRef(false);
  const [voorgelezen, setVoorgelezen] = useState('');
  useEffect(() => {
    setVoorgelezen(toon === 'dringend' || (toon === 'rust' && zorg.current) ? tekst : '');
    if (toon !== 'gewoon') zorg.current = toon === 'dringend';
  }, [tekst, toon]);
  return voorgelezen;
}

const OMWEG = 'Verbonden via een omweg: je netwerk houdt de gewone verbinding tegen. Alles werkt.';

/** Een teken dat de berichten via HTTP gaan; wie traag netwerk heeft of helpt zoeken wil dat weten. */
function Omweg() {
  return (
    <svg className="verbinding__omweg" viewBox="0 0 20 20" role="img" aria-label={OMWEG}>
      <title>{OMWEG}</title>
      <path d="M2 15h3.500c3.500 0 2-9 5.500-9h6.500M14 2.500 17.500 6 14 9.500" />
    </svg>
  );
}
