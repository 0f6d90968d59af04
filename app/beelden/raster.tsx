import { rond } from './vulling.tsx';

/** De lijnen achter een grafiek, met links de getallen. */
export function Raster({
  stappen,
  y,
  links,
  rechts,
}: {
  stappen: readonly number[];
  y: (getal: number) => number;
  links: number;
  rechts: number;
}) {
  return stappen.map((getal) => (
    <g key={getal}>
      <path className="tekening__lijn" d={`M${links} ${rond(y(getal))}H${rechts}`} />
      <text className="tekening__as tekening__eind" x={links - 8} y={rond(y(getal) + 4.5)}>
        {getal}
      </text>
    </g>
  ));
}
