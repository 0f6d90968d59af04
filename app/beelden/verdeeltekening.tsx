import { kort } from '#domain/tekst/tekst.ts';
import { BREED, Tekening } from './tekening.tsx';
import type { Balk } from './verdeelbeeld.ts';
import { rond, Vlak } from './vulling.tsx';

const RIJ = 54;
/** Extra, als er onder de balk nog iets staat. */
const ONDER = 14;
/** Vanaf deze breedte past er tekst in een stuk van de balk. */
const PAST = 96;
const NAAM = 120;

/** Per verdeling een balk die helemaal gevuld is; elk antwoord met zijn woord en percentage, in het stuk of eronder. */
export function Verdeeltekening({
  naam,
  titel,
  zin,
  balken,
}: {
  naam: string;
  titel: string;
  zin: string;
  balken: readonly Balk[];
}) {
  let hoog = 0;
  const regels = balken.map((balk) => {
    const y = hoog;
    hoog += RIJ + (stukkenVan(balk).some(isSmal) ? ONDER : 0);
    return { balk, y };
  });
  return (
    <Tekening naam={naam} titel={titel} zin={zin} hoog={hoog}>
      {regels.map(({ balk, y }) => (
        <Balktekening key={balk.sleutel} naam={naam} balk={balk} y={y} />
      ))}
    </Tekening>
  );
}

/** De stukken van een balk. Percentages tellen na afronden op tot 99 of 101; de balk is altijd vol. */
function stukkenVan({ delen, som }: Balk) {
  let begin = 0;
  return delen.map((deel) => {
    const breed = (BREED * deel.procent) / som;
    const x = begin;
    begin += breed;
    return { ...deel, x, breed };
  });
}

function isSmal({ breed }: { breed: number }): boolean {
  return breed < PAST;
}

function Balktekening({ naam, balk, y }: { naam: string; balk: Balk; y: number }) {
  const stukken = stukkenVan(balk);
  const smal = stukken.filter(isSmal);
  return (
    <g>
      <text className="tekening__naam" x="0" y={y + 15}>
        {kort(balk.naam, NAAM)}
      </text>
      {stukken.map(({ voortgang, x, breed }) => (
        <Vlak key={voortgang} naam={naam} vulling={voortgang} x={x} y={y + 22} breed={breed} hoog={22} />
      ))}
      {stukken.map(({ voortgang, woord, procent, x, breed }) =>
        isSmal({ breed }) ? null : (
          <g key={voortgang}>
            <rect
              className="tekening__bordje"
              x={rond(x + 5)}
              y={y + 25}
              width={7 * `${procent}% ${woord}`.length + 8}
              height="16"
              rx="3"
            />
            <text className="tekening__in" x={rond(x + 9)} y={y + 37.5}>
              {procent}% {woord}
            </text>
          </g>
        ),
      )}
      {smal.length > 0 ? (
        <text className="tekening__as" x="0" y={y + 57}>
          {smal.map(({ woord, procent }) => `${procent}% ${woord}`).join(' · ')}
        </text>
      ) : null}
    </g>
  );
}
