import type { ReactNode } from 'react';
import { Patronen, type Vulling } from './vulling.tsx';

/** Zo breed is elke tekening, in haar eigen eenheden; op een smal scherm schuift zij in haar vak. */
export const BREED = 960;

interface TekeningProps {
  /** Uniek op de pagina; komt ook in de adressen van de patronen. */
  naam: string;
  titel: string;
  /** Wat er te zien is, als zin; hulpsoftware leest die in plaats van de tekening. */
  zin: string;
  hoog: number;
  /** Wat erin voorkomt; zonder zijn het alle vullingen. Scheelt waar er veel tekeningen op een pagina staan. */
  vullingen?: ReadonlySet<Vulling>;
  /** Wat in de tekening een link is. Dan is zij voor hulpsoftware een groep: in een afbeelding bestaan geen links. */
  links?: ReactNode;
  children: ReactNode;
}

/**
 * Een tekening: een afbeelding met een naam en een zin. Alles erin heeft een klasse (`app/stijl/tekening.css`) en een
 * patroon, en geen eigen stijl: zo past zij in de CSP, en leest zij ook in grijs en op papier.
 */
export function Tekening({ naam, titel, zin, hoog, vullingen, links, children }: TekeningProps) {
  return (
    <svg
      className="tekening"
      xmlns="http://www.w3.org/2000/svg"
      role={links ? 'group' : 'img'}
      aria-labelledby={`${naam}-titel ${naam}-zin`}
      viewBox={`0 0 ${BREED} ${hoog}`}
      width={BREED}
      height={hoog}
    >
      <title id={`${naam}-titel`}>{titel}</title>
      <desc id={`${naam}-zin`}>{zin}</desc>
      <defs>
        <Patronen naam={naam} alleen={vullingen} />
      </defs>
      <g aria-hidden={links ? true : undefined}>{children}</g>
      {links}
    </svg>
  );
}
