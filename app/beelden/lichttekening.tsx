import { LICHTSOORT_WOORD } from '#app/ui/licht.tsx';
import type { Verlooppunt } from '#domain/beeld/verloop.ts';
import { korteMaand } from '#domain/datum/datum.ts';
import { VAKKEN } from '#domain/stand/matrix.ts';
import { ijking, uiteen } from './as.ts';
import { Raster } from './raster.tsx';
import { BREED, Tekening } from './tekening.tsx';
import { rond, Vlak } from './vulling.tsx';

const HOOG = 340;
const VAK = { links: 48, rechts: BREED - 150, boven: 16, onder: HOOG - 36 };
/** Zoveel dagen krijgen hoogstens een naam onder de as. */
const NAMEN = 12;

/** Een staaf per maand met de lichten op elkaar; bij de laatste staan de woorden en de aantallen. */
export function Lichttekening({
  naam,
  titel,
  zin,
  punten,
}: {
  naam: string;
  titel: string;
  zin: string;
  punten: readonly Verlooppunt[];
}) {
  const stappen = ijking(Math.max(...punten.map(({ telling }) => telling.totaal)));
  const top = stappen.at(-1) ?? 1;
  const y = (getal: number) => VAK.onder - ((VAK.onder - VAK.boven) * getal) / top;
  const stap = (VAK.rechts - VAK.links) / punten.length;
  const elke = Math.ceil(punten.length / NAMEN);
  return (
    <Tekening naam={naam} titel={titel} zin={zin} hoog={HOOG}>
      <Raster stappen={stappen} y={y} links={VAK.links} rechts={VAK.rechts} />
      {punten.map((punt, plaats) => {
        const x = VAK.links + stap * (plaats + 0.08);
        return (
          <g key={punt.dag}>
            {lagen(punt).map(({ vak, van, tot }) => (
              <Vlak
                key={vak}
                naam={naam}
                vulling={vak}
                x={x}
                y={y(tot)}
                breed={stap * 0.84}
                hoog={y(van) - y(tot)}
              />
            ))}
            {(punten.length - 1 - plaats) % elke === 0 ? (
              <text className="tekening__as tekening__midden" x={rond(x + stap * 0.42)} y={VAK.onder + 20}>
                {korteMaand(punt.dag)}
              </text>
            ) : null}
          </g>
        );
      })}
      <Namen punt={punten.at(-1)} y={y} />
    </Tekening>
  );
}

/** Van onder naar boven waar elk vak begint en ophoudt. */
function lagen({ telling }: Verlooppunt) {
  let hoogte = 0;
  return VAKKEN.flatMap((vak) => {
    const van = hoogte;
    hoogte += telling[vak];
    return telling[vak] > 0 ? [{ vak, van, tot: hoogte, aantal: telling[vak] }] : [];
  });
}

function Namen({ punt, y }: { punt: Verlooppunt | undefined; y: (getal: number) => number }) {
  if (!punt) return null;
  const vanBoven = lagen(punt).reverse();
  const midden = vanBoven.map(({ van, tot }) => (y(van) + y(tot)) / 2);
  const plekken = uiteen(midden, 18, VAK.onder - 4);
  return vanBoven.map(({ vak, aantal }, plaats) => {
    const plek = plekken[plaats] ?? 0;
    return (
      <g key={vak}>
        <path
          className="tekening__wijs"
          d={`M${VAK.rechts} ${rond(midden[plaats] ?? plek)}L${VAK.rechts + 10} ${rond(plek)}`}
        />
        <text className="tekening__naam" x={VAK.rechts + 14} y={rond(plek + 4.5)}>
          {aantal} {LICHTSOORT_WOORD[vak === 'nietGemeld' ? 'niet_gemeld' : vak]}
        </text>
      </g>
    );
  });
}
