import { Etiket, Soort } from '#app/ui/etiket.tsx';
import type { VoorraadBeeld } from './beeld.ts';

type Punt = Pick<VoorraadBeeld['voorraad'][number], 'soort' | 'minuten' | 'inbrenger' | 'besloten'>;

/** Soort, duur en inbrenger van een punt dat op een agenda wacht. */
export function Kenmerken({ punt: { soort, minuten, inbrenger, besloten } }: { punt: Punt }) {
  return (
    <p className="punt__kop">
      <span className="getal">{minuten} min</span>
      <Soort>{soort}</Soort>
      {inbrenger ? <Etiket>{inbrenger} brengt in</Etiket> : null}
      {besloten ? <Etiket>besloten</Etiket> : null}
    </p>
  );
}
