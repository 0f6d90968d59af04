import { EERSTE_JAAR, LAATSTE_JAAR } from '#domain/beeld/dagen.ts';
import { dagenTussen, langeDatum } from '#domain/datum/datum.ts';
import { rond } from './vulling.tsx';

const BEGIN = `${EERSTE_JAAR - 1}-12-31`;
const DAGEN = dagenTussen(BEGIN, `${LAATSTE_JAAR}-12-31`);

/** Waar een dag op de tijdas staat; wat buiten de looptijd valt staat aan de rand. */
export function plaatsVan(links: number, rechts: number): (dag: string) => number {
  return (dag) => {
    const deel = Math.min(1, Math.max(0, dagenTussen(BEGIN, dag) / DAGEN));
    return rond(links + (rechts - links) * deel);
  };
}

/** De jaren als tijdas, met een streep bij de peildatum. */
export function Jaren({
  x,
  boven,
  onder,
  peildatum,
}: {
  x: (dag: string) => number;
  boven: number;
  onder: number;
  peildatum: string;
}) {
  const jaren = Array.from({ length: LAATSTE_JAAR - EERSTE_JAAR + 1 }, (_, i) => EERSTE_JAAR + i);
  const nu = x(peildatum);
  const links = nu > x(`${LAATSTE_JAAR - 1}-06-30`);
  return (
    <>
      {jaren.map((jaar) => (
        <g key={jaar}>
          <path className="tekening__lijn" d={`M${x(`${jaar - 1}-12-31`)} ${boven}V${onder}`} />
          <text className="tekening__as tekening__midden" x={x(`${jaar}-07-01`)} y={onder + 18}>
            {jaar}
          </text>
        </g>
      ))}
      <path className="tekening__lijn" d={`M${x(`${LAATSTE_JAAR}-12-31`)} ${boven}V${onder}`} />
      <path className="tekening__nu" d={`M${nu} ${boven - 6}V${onder}`} />
      <text
        className={`tekening__as${links ? ' tekening__eind' : ''}`}
        x={nu + (links ? -6 : 6)}
        y={boven - 6}
      >
        {langeDatum(peildatum)}
      </text>
    </>
  );
}
