import type { Opbouwpunt } from '#domain/beeld/opbouw.ts';
import { ijking, uiteen } from './as.ts';
import { Jaren, plaatsVan } from './jaren.tsx';
import { Raster } from './raster.tsx';
import { BREED, Tekening } from './tekening.tsx';
import { rond } from './vulling.tsx';

const HOOG = 340;
const VAK = { links: 48, rechts: BREED - 170, boven: 28, onder: HOOG - 32 };

interface OpbouwProps {
  naam: string;
  titel: string;
  zin: string;
  punten: readonly Opbouwpunt[];
  af: number;
  peildatum: string;
}

/** Drie lijnen die oplopen: afgerond (dik, met een vlak eronder), de planning van nu en de oorspronkelijke (gestreept). */
export function Opbouwtekening({ naam, titel, zin, punten, af, peildatum }: OpbouwProps) {
  const stappen = ijking(Math.max(...punten.flatMap((p) => [p.gepland, p.oorspronkelijk, p.af ?? 0])));
  const top = stappen.at(-1) ?? 1;
  const y = (getal: number) => rond(VAK.onder - ((VAK.onder - VAK.boven) * getal) / top);
  const x = plaatsVan(VAK.links, VAK.rechts);
  const lijn = (waarde: (punt: Opbouwpunt) => number) =>
    `M${VAK.links} ${y(0)}${punten.map((punt) => `L${x(punt.dag)} ${y(waarde(punt))}`).join('')}`;
  const gemeten = punten.flatMap(({ dag, af: toen }) =>
    toen === null ? [] : [{ dag: dag < peildatum ? dag : peildatum, toen }],
  );
  const eind = x(gemeten.at(-1)?.dag ?? peildatum);
  const afLijn = `M${VAK.links} ${y(0)}${gemeten.map(({ dag, toen }) => `L${x(dag)} ${y(toen)}`).join('')}`;
  const laatste = punten.at(-1);
  return (
    <Tekening naam={naam} titel={titel} zin={zin} hoog={HOOG}>
      <Raster stappen={stappen} y={y} links={VAK.links} rechts={VAK.rechts} />
      <path d={`${afLijn}V${y(0)}Z`} fill={`url(#${naam}-bijna_klaar)`} />
      <Jaren x={x} boven={VAK.boven} onder={VAK.onder} peildatum={peildatum} />
      <path className="tekening__toen" d={lijn(({ oorspronkelijk }) => oorspronkelijk)} />
      <path className="tekening__gepland" d={lijn(({ gepland }) => gepland)} />
      <path className="tekening__af" d={afLijn} />
      <circle className="tekening__stip" cx={eind} cy={y(af)} r="5" />
      <text className="tekening__naam" x={eind + 9} y={y(af) - 8}>
        {af} afgerond
      </text>
      {laatste ? <Namen laatste={laatste} y={y} /> : null}
    </Tekening>
  );
}

/** De namen van de planningen, aan het eind van hun lijn. */
function Namen({ laatste, y }: { laatste: Opbouwpunt; y: (getal: number) => number }) {
  const lijnen = [
    { naam: 'gepland, nu', getal: laatste.gepland },
    { naam: 'oorspronkelijk', getal: laatste.oorspronkelijk },
  ].sort((a, b) => b.getal - a.getal);
  const plekken = uiteen(
    lijnen.map(({ getal }) => y(getal)),
    18,
    VAK.onder,
  );
  return lijnen.map(({ naam, getal }, plaats) => (
    <text key={naam} className="tekening__naam" x={VAK.rechts + 8} y={rond((plekken[plaats] ?? 0) + 4.5)}>
      {getal} {naam}
    </text>
  ));
}
