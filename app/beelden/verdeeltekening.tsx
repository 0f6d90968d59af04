import { kort } from '#domain/tekst/tekst.ts';
import { BREED, Tekening } from './tekening.tsx';
import { rond, Vlak, type Vulling } from './vulling.tsx';

/** Een balk die helemaal gevuld is. */
export interface Balk {
  sleutel: string;
  naam: string;
  /** Van de percentages; na afronden soms 99 of 101. */
  som: number;
  delen: Deel[];
}
interface Deel {
  vulling: Vulling;
  procent: number;
  woord: string;
}

const RIJ = 54;
/** Extra, als er onder de balk nog iets staat. */
const ONDER = 14;
/** Zo breed is een teken hoogstens, met ruimte eromheen. */
const TEKEN = 7;
const RUIMTE = 18;
const NAAM = 120;
/** Een eigen antwoord kan lang zijn; de tabel heeft het helemaal. */
const WOORD = 40;

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
  const vullingen = new Set(balken.flatMap(({ delen }) => delen.map(({ vulling }) => vulling)));
  let hoog = 0;
  const regels = balken.map((balk) => {
    const y = hoog;
    hoog += RIJ + (stukkenVan(balk).some(isSmal) ? ONDER : 0);
    return { balk, y };
  });
  return (
    <Tekening naam={naam} titel={titel} zin={zin} hoog={hoog} vullingen={vullingen}>
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

const opschrift = ({ procent, woord }: Deel) => `${procent}% ${kort(woord, WOORD)}`;

/** Of het opschrift niet in het stuk past. */
function isSmal(stuk: Deel & { breed: number }): boolean {
  return stuk.breed < TEKEN * opschrift(stuk).length + RUIMTE;
}

function Balktekening({ naam, balk, y }: { naam: string; balk: Balk; y: number }) {
  const stukken = stukkenVan(balk);
  const smal = stukken.filter(isSmal);
  return (
    <g>
      <text className="tekening__naam" x="0" y={y + 15}>
        {kort(balk.naam, NAAM)}
      </text>
      {stukken.map(({ vulling, x, breed }) => (
        <Vlak key={vulling} naam={naam} vulling={vulling} x={x} y={y + 22} breed={breed} hoog={22} />
      ))}
      {stukken.map((stuk) =>
        isSmal(stuk) ? null : (
          <g key={stuk.vulling}>
            <rect
              className="tekening__bordje"
              x={rond(stuk.x + 5)}
              y={y + 25}
              width={TEKEN * opschrift(stuk).length + 8}
              height="16"
              rx="3"
            />
            <text className="tekening__in" x={rond(stuk.x + 9)} y={y + 37.5}>
              {opschrift(stuk)}
            </text>
          </g>
        ),
      )}
      {smal.length > 0 ? (
        <text className="tekening__as" x="0" y={y + 57}>
          {kort(smal.map(opschrift).join(' · '), NAAM)}
        </text>
      ) : null}
    </g>
  );
}
