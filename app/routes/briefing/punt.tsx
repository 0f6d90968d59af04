import { Leestekst } from '#app/editor/klein/leestekst.tsx';
import { tijd } from '#app/lib/tijd.ts';
import { Etiket, Soort } from '#app/ui/etiket.tsx';
import type { BriefingBeeld } from './route.tsx';

/** Een eigen punt: wat er gevraagd wordt, en wat we er zelf bij schreven. */
export function Punt({ punt, partij }: { punt: BriefingBeeld['punten'][number]; partij: string }) {
  const { nr, titel, begin, minuten, soort, gevraagdBesluit, inbrenger, annotatie } = punt;
  return (
    <li className="briefing__punt">
      <h3>
        {nr}. {titel}
      </h3>
      <p className="briefing__bij">
        <span className="getal">
          {tijd(begin)} · {minuten} min
        </span>
        <Soort>{soort}</Soort>
        {inbrenger ? (
          <Etiket>{inbrenger === partij ? 'wij brengen in' : `${inbrenger} brengt in`}</Etiket>
        ) : null}
      </p>
      {gevraagdBesluit ? (
        <p>
          <b>Gevraagd besluit:</b> {gevraagdBesluit}
        </p>
      ) : null}
      {annotatie ? (
        <div className="voorbereiding">
          <p className="voorbereiding__kop">
            <b>Onze voorbereiding</b>
          </p>
          <Leestekst tekst={annotatie} />
        </div>
      ) : null}
    </li>
  );
}
