import { LICHTSOORT_WOORD } from '#app/ui/licht.tsx';
import { TEKENS } from '#app/ui/sinds.tsx';
import { type Sinds, VAKKEN } from '#domain/stand/matrix.ts';
import { kort } from '#domain/tekst/tekst.ts';
import type { Matrixregel } from './matrixbeeld.ts';
import { BREED, Tekening } from './tekening.tsx';
import { rond, Vlak } from './vulling.tsx';

const RIJ = 36;
const KOP = 76;
const NAAM = 210;
/** Ruimte voor het aantal, voor de balk. */
const GETAL = 34;
/** Waar de tekens in de sleutel staan. */
const SLEUTEL = { afgerond: 0, beter: 106, slechter: 166 };
/** Zo breed is een kolom hoogstens; met één opgave wordt de balk anders onleesbaar lang. */
const KOLOM = 360;

/** Een rij per partij en een kolom per opgave; in elke cel het aantal, de lichten als balk en wat er veranderde. */
export function Matrixtekening({
  naam,
  titel,
  zin,
  opgaven,
  rijen,
}: {
  naam: string;
  titel: string;
  zin: string;
  opgaven: readonly { nr: number; titel: string }[];
  rijen: readonly Matrixregel[];
}) {
  // Met één opgave zegt een kolom met het totaal hetzelfde nog eens.
  const metSamen = opgaven.length > 1;
  const koppen = [
    ...opgaven.map(({ nr, titel }) => ({ kop: `Opgave ${nr}`, onder: titel })),
    ...(metSamen ? [{ kop: 'Samen', onder: '' }] : []),
  ];
  const stap = Math.min(KOLOM, (BREED - NAAM) / koppen.length);
  return (
    <Tekening naam={naam} titel={titel} zin={zin} hoog={KOP + RIJ * rijen.length + 4}>
      <Vakkensleutel naam={naam} />
      {koppen.map(({ kop, onder }, plaats) => (
        <g key={kop}>
          <text className="tekening__kop" x={NAAM + stap * plaats} y="46">
            {kop}
          </text>
          <text className="tekening__as" x={NAAM + stap * plaats} y="63">
            {kort(onder, Math.floor(stap / 7))}
          </text>
        </g>
      ))}
      {rijen.map((rij, plaats) => {
        const y = KOP + RIJ * plaats;
        return (
          <g key={rij.naam}>
            <path className="tekening__lijn" d={`M0 ${y - 4}H${NAAM + stap * koppen.length}`} />
            <text className="tekening__naam" x="0" y={y + 18}>
              {kort(rij.naam, 30)}
            </text>
            {(metSamen ? [...rij.cellen, rij.samen] : rij.cellen).map((cel, kolom) =>
              cel ? (
                <Celtekening
                  key={koppen[kolom]?.kop}
                  naam={naam}
                  cel={cel}
                  x={NAAM + stap * kolom}
                  y={y}
                  breed={stap - 14}
                />
              ) : null,
            )}
          </g>
        );
      })}
    </Tekening>
  );
}

interface CelProps {
  naam: string;
  cel: NonNullable<Matrixregel['samen']>;
  x: number;
  y: number;
  breed: number;
}

function Celtekening({ naam, cel: { telling, sinds }, x, y, breed }: CelProps) {
  const balk = breed - GETAL;
  let begin = x + GETAL;
  return (
    <g>
      <text className="tekening__naam tekening__eind" x={rond(x + GETAL - 8)} y={y + 14}>
        {telling.totaal}
      </text>
      {VAKKEN.map((vak) => {
        const deel = (balk * telling[vak]) / telling.totaal;
        const vanaf = begin;
        begin += deel;
        return deel > 0 ? (
          <Vlak key={vak} naam={naam} vulling={vak} x={vanaf} y={y + 2} breed={deel} hoog={14} />
        ) : null;
      })}
      {sinds ? <Veranderd sinds={sinds} x={x + GETAL} y={y + 19} /> : null}
    </g>
  );
}

function Veranderd({ sinds, x, y }: { sinds: Sinds; x: number; y: number }) {
  return TEKENS.filter(({ soort }) => sinds[soort] > 0).map(({ soort, pad }, plaats) => (
    <g key={soort} transform={`translate(${rond(x + 34 * plaats)} ${y})`}>
      <path className="tekening__teken" d={pad} />
      <text className="tekening__as" x="14" y="10.5">
        {sinds[soort]}
      </text>
    </g>
  ));
}

/** Wat de vlakken en tekens betekenen. */
function Vakkensleutel({ naam }: { naam: string }) {
  return (
    <>
      {VAKKEN.map((vak, plaats) => (
        <g key={vak}>
          <Vlak naam={naam} vulling={vak} x={plaats * 108} y={4} breed={18} hoog={12} />
          <text className="tekening__as" x={plaats * 108 + 23} y="15">
            {LICHTSOORT_WOORD[vak === 'nietGemeld' ? 'niet_gemeld' : vak]}
          </text>
        </g>
      ))}
      {TEKENS.map(({ soort, woord, pad }) => (
        <g key={soort} transform={`translate(${700 + SLEUTEL[soort]} 4)`}>
          <path className="tekening__teken" d={pad} />
          <text className="tekening__as" x="16" y="11">
            {woord}
          </text>
        </g>
      ))}
    </>
  );
}
