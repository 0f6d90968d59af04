import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import type { Leestekst as Tekst } from '#domain/overlegtekst/leestekst.ts';
import type { Tekstvraag } from '#domain/overlegtekst/overlegtekst.ts';
import { Leestekst } from './leestekst.tsx';
import { type GeopendeTekst, openTekst } from './open-tekst.ts';

/** De editor zelf komt pas als iemand gaat schrijven. */
const Teksteditor = lazy(() => import('./teksteditor.tsx'));

interface OverlegtekstProps {
  vraag: Tekstvraag;
  /** Hoe de tekst heet, voor wie haar niet ziet: `Onze voorbereiding bij punt 3`. */
  label: string;
  /** Wat er staat; null als er nog niets geschreven is. */
  tekst: Tekst | null;
  magSchrijven: boolean;
  /** Wat er staat zolang er niets is. */
  leeg: string;
  /** Meteen open, ook voor wie alleen leest: dan leest hij live mee. Kost een verbinding per tekst. */
  meteen?: boolean;
}

/**
 * Een kleine tekst bij een overleg (`diensten.overlegteksten`): om te lezen, en om samen te schrijven na *Bewerken*. Dan pas komt
 * er een editor en een verbinding; er mogen er dus veel op een pagina staan. Zonder JavaScript staat de tekst er om te lezen. Zet
 * om de pagina `Overlegteksten`, en laad `stijl/overlegtekst.css`.
 */
export function Overlegtekst({ vraag, label, tekst, magSchrijven, leeg, meteen = false }: OverlegtekstProps) {
  const [geopend, setGeopend] = useState<GeopendeTekst | 'onderweg' | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const [staat, onthoud] = useGelezen(tekst);
  const [levend, setLevend] = useState(false);
  const bewerken = useRef<HTMLDivElement>(null);
  const terug = useRef(false);
  useEffect(() => setLevend(true), []);

  function open() {
    setFout(null);
    setGeopend('onderweg');
    openTekst(vraag).then(setGeopend, (reden: Error) => {
      setGeopend(null);
      setFout(reden.message);
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: alleen bij het begin; daarna beslist de gebruiker.
  useEffect(() => {
    if (meteen) open();
  }, []);

  // Wie klaar is met schrijven gaat met het toetsenbord verder bij de knop waarmee het openging.
  useEffect(() => {
    if (geopend !== null || !terug.current) return;
    terug.current = false;
    bewerken.current?.querySelector('button')?.focus();
  }, [geopend]);

  const lezen = staat ? <Leestekst tekst={staat} /> : <p className="gedempt">{leeg}</p>;
  if (geopend !== null && geopend !== 'onderweg') {
    return (
      <section className="overlegtekst" aria-label={label} data-open>
        <Suspense fallback={lezen}>
          <Teksteditor
            {...geopend}
            label={label}
            metFocus={!meteen}
            opKlaar={(nu) => {
              onthoud(nu);
              terug.current = true;
              setGeopend(null);
            }}
          />
        </Suspense>
      </section>
    );
  }
  return (
    <section className="overlegtekst" aria-label={label}>
      {lezen}
      {fout ? <p role="alert">{fout}</p> : null}
      {magSchrijven && levend ? (
        <div ref={bewerken}>
          <Knop type="button" soort="stil" klein onClick={open} aria-disabled={geopend === 'onderweg'}>
            {staat ? 'Bewerken' : 'Schrijven'}
            <span className="sr">: {label}</span>
          </Knop>
        </div>
      ) : null}
    </section>
  );
}

/** Wat er om te lezen staat: wat de pagina meebracht, en na het schrijven wat er toen stond. */
function useGelezen(tekst: Tekst | null): [Tekst | null, (nu: Tekst | null) => void] {
  const [zelf, setZelf] = useState<{ bij: string; nu: Tekst | null } | null>(null);
  const bij = JSON.stringify(tekst);
  return [zelf?.bij === bij ? zelf.nu : tekst, (nu) => setZelf({ bij, nu })];
}
