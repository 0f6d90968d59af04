import { useEffect, useState } from 'react';
import { kloktijd } from '#app/lib/moment.ts';
import { faseVan, type Vergaderstand, vergaderstand } from '#domain/overleg/vergaderklok.ts';
import type { KlokBeeld } from './beeld.ts';

/**
 * De stand van de vergadering, die in de browser elke seconde doortelt vanaf de tijd van de server: zo loopt de klok op het scherm
 * gelijk met die van de secretaris, hoe hun computers ook staan. Zonder JavaScript is het de stand van toen de pagina kwam.
 */
export function useVergaderstand({ klok, nu, geplandEind, punten, besloten }: KlokBeeld): Vergaderstand {
  const bewaard = { ...klok, gebruik: new Map(klok.gebruik) };
  const fase = faseVan(bewaard);
  const moment = useNu(nu, fase === 'bezig' || fase === 'pauze');
  return vergaderstand(bewaard, punten, new Set(besloten), geplandEind, moment);
}

function useNu(vanServer: string, loopt: boolean): string {
  const [nu, setNu] = useState(vanServer);
  useEffect(() => {
    setNu(vanServer);
    if (!loopt) return;
    const begin = performance.now();
    const tik = setInterval(() => {
      setNu(new Date(Date.parse(vanServer) + performance.now() - begin).toISOString());
    }, 1000);
    return () => clearInterval(tik);
  }, [vanServer, loopt]);
  return nu;
}

/** `4:05`, en vanaf een uur `1:04:05`. */
export function duur(seconden: number): string {
  const twee = (getal: number) => String(getal).padStart(2, '0');
  const [uur, minuut] = [Math.floor(seconden / 3600), Math.floor(seconden / 60) % 60];
  return uur > 0 ? `${uur}:${twee(minuut)}:${twee(seconden % 60)}` : `${minuut}:${twee(seconden % 60)}`;
}

/** Wat er op het punt van nu loopt, naast wat ervoor gepland was; in woorden erbij als het eroverheen gaat. */
export function Puntklok({ stand }: { stand: Vergaderstand }) {
  const punt = stand.punten.find(({ staat }) => staat === 'bezig');
  if (!punt) return null;
  const over = punt.gebruikt - punt.gepland;
  return (
    <span className={`klok${over > 0 ? ' klok--over' : ''}`}>
      <span className="klok__tijd getal" role="timer">
        {duur(punt.gebruikt)}
      </span>{' '}
      van {punt.gepland / 60} min
      {over > 0 ? <span className="klok__over"> · {duur(over)} erover</span> : null}
    </span>
  );
}

/** Hoe laat het klaar is, en hoeveel dat scheelt met de agenda. */
export function Eindverwachting({ stand, geplandEind }: { stand: Vergaderstand; geplandEind: string }) {
  if (stand.klaarOp === null) return null;
  const minuten = Math.round(stand.uitloop / 60);
  const verschil =
    minuten === 0
      ? 'zoals gepland'
      : `${Math.abs(minuten)} min ${minuten > 0 ? 'later' : 'eerder'} dan gepland`;
  return (
    <span className={minuten > 0 ? 'klok--over' : undefined}>
      {stand.fase === 'klaar' ? 'Geëindigd' : 'Klaar'} om {kloktijd(stand.klaarOp)}
      <span className="klok__plan">
        {' '}
        · {verschil}
        {minuten === 0 ? '' : ` (${kloktijd(geplandEind)})`}
      </span>
    </span>
  );
}
