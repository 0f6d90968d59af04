import { Licht } from '#app/ui/licht.tsx';
import { Signaal } from '#app/ui/stand.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { NuBeeld, StatusBeeld } from './beeld.ts';

/** Hoe het met de delen van een punt staat; naast een bevroren status staat wat er daarna gemeld is. */
export function Statussen({ statussen }: { statussen: readonly StatusBeeld[] }) {
  if (statussen.length === 0) return null;
  return (
    <ul className="statussen" aria-label="Hoe het ermee staat">
      {statussen.map((status) => (
        <li key={status.sleutel} className="statussen__regel">
          <Status status={status} />
          {status.nu ? <Nu nu={status.nu} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** De status zelf: licht, wie, en wat er gemeld is. */
export function Status({ status }: { status: StatusBeeld }) {
  const { licht, partij, onderdeel, voortgang, voorlopig, berekend } = status;
  return (
    <span className="status">
      <Licht soort={licht} />
      <span>
        {partij}
        {onderdeel ? ` · ${onderdeel}` : ''}
        {licht === 'niet_gemeld' || licht === 'afgerond' ? '' : ` · ${voortgang}`}
        {voorlopig ? ' · voorlopig' : ''}
      </span>
      {berekend && licht !== 'afgerond' && licht !== 'niet_gemeld' ? (
        <Signaal gemeld={licht} berekend={berekend} />
      ) : null}
    </span>
  );
}

/** Wat er na de peildatum gemeld is. Het staat naast de bevroren status en verandert haar niet. */
export function Nu({ nu }: { nu: NuBeeld }) {
  return (
    <span className="status status--nu">
      Nu: <Licht soort={nu.licht} />
      <span>
        gemeld {langeDatum(nu.gemeldOp)} door {nu.partij}
      </span>
    </span>
  );
}
