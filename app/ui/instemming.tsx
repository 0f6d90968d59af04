import { INSTEMMING_NAAM, type InstemmingOordeel } from '#domain/versie/versie.ts';
import { Voortgangsbalk } from './gegevens.tsx';

/** Wat één partij van een versie vindt, klaar om te tonen. */
export interface InstemmingBeeld {
  partij: string;
  oordeel: InstemmingOordeel | null;
  toelichting: string;
  /** Wie het zei en wanneer; leeg zolang er niets gezegd is. */
  bij: string;
}

/** Hoeveel partijen akkoord zijn, als zin en als balk. */
export function Instemmingbalk({ akkoord, van }: { akkoord: number; van: number }) {
  const zin = `${akkoord} van ${van} partijen akkoord`;
  return (
    <>
      <p>{zin}</p>
      <Voortgangsbalk waarde={akkoord} totaal={van} label={zin} />
    </>
  );
}

/** Per gevraagde partij het oordeel, met wie het gaf en waarom. */
export function Instemmingen({ partijen }: { partijen: readonly InstemmingBeeld[] }) {
  return (
    <ul className="instemmingen">
      {partijen.map(({ partij, oordeel, toelichting, bij }) => (
        <li key={partij}>
          <span className={`instemming instemming--${oordeel ?? 'open'}`}>
            {partij}: {oordeel ? INSTEMMING_NAAM[oordeel].toLowerCase() : 'nog niets gezegd'}
          </span>
          {bij ? <span className="gedempt klein"> · {bij}</span> : null}
          {toelichting ? <p className="regels klein">{toelichting}</p> : null}
        </li>
      ))}
    </ul>
  );
}
