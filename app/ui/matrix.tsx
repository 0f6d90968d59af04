import { Link } from '@remix-run/react';
import { type Geleding, HOEK_NAAM, HOEKEN, type Hoek } from '#domain/partij/partij.ts';
import { type Sinds, type Telling, VAKKEN } from '#domain/stand/matrix.ts';
import type { Licht as Lichtkleur } from '#domain/verkeerslicht/verkeerslicht.ts';
import { Licht } from './licht.tsx';
import { Lichtbalk, tellingTekst } from './lichtbalk.tsx';
import { Sindsvorige, sindsTekst, telSinds } from './sinds.tsx';
import { Vorm } from './vormen.tsx';

/** Aantallen per gemeld licht; samen `totaal`. */
export interface Matrixcel extends Telling {
  overTijd: number;
  /** Wat er sinds het vorige overleg veranderde; null als er niet vergeleken wordt. */
  sinds: Sinds | null;
  /** Het register, gefilterd op deze opgave en hoek. */
  href: string;
}

export interface Matrixrij {
  nr: number;
  titel: string;
  /** Korte namen, zoals `Rijk · VNG`. */
  trekkers: string;
  /** Het laatste eigen oordeel van een trekker, of null. */
  oordeel: Lichtkleur | null;
  /** `overig` mag erbij; die kolom verschijnt alleen als er iets in staat, zodat de rij altijd optelt. */
  cellen: Record<Hoek, Matrixcel> & { overig?: Matrixcel };
  href: string;
  /** Het register, gefilterd op deze opgave. */
  samenHref: string;
}

/** De matrix opgave × hoek (design §6): per cel de verdeling van de lichten, met een link naar wat eronder ligt. */
export function Matrix({ opgaven, bijschrift }: { opgaven: readonly Matrixrij[]; bijschrift: string }) {
  const metOverig = opgaven.some(({ cellen }) => (cellen.overig?.totaal ?? 0) > 0);
  const kolommen: readonly Geleding[] = metOverig ? [...HOEKEN, 'overig'] : HOEKEN;
  return (
    <table className="utrecht-table utrecht-table--html-table matrix">
      <caption className="sr">{bijschrift}</caption>
      <colgroup>
        <col className="matrix__kolom-opgave" />
        <col className="matrix__kolom-oordeel" />
        <col span={kolommen.length + 1} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Opgave</th>
          <th scope="col">Oordeel trekker</th>
          {kolommen.map((kolom) => (
            <th key={kolom} scope="col">
              {HOEK_NAAM[kolom]}
            </th>
          ))}
          <th scope="col">Samen</th>
        </tr>
      </thead>
      <tbody>
        {opgaven.map((opgave) => (
          <tr key={opgave.nr}>
            <th scope="row">
              <Opgavecel opgave={opgave} />
            </th>
            <td className="matrix__oordeel">
              <span className="matrix__hoek" aria-hidden="true">
                Oordeel trekker
              </span>
              {opgave.oordeel ? <Licht soort={opgave.oordeel} /> : <span className="gedempt">nog geen</span>}
            </td>
            {kolommen.map((kolom) => (
              <td key={kolom}>
                <Cel
                  naam={HOEK_NAAM[kolom]}
                  cel={som([opgave.cellen[kolom]])}
                  href={opgave.cellen[kolom]?.href}
                />
              </td>
            ))}
            <td>
              <Cel
                naam="Samen"
                cel={som(kolommen.map((kolom) => opgave.cellen[kolom]))}
                href={opgave.samenHref}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Alle opgaven
          </th>
          {kolommen.map((kolom) => (
            <td key={kolom}>
              <Cel naam={HOEK_NAAM[kolom]} cel={som(opgaven.map(({ cellen }) => cellen[kolom]))} />
            </td>
          ))}
          <td>
            <Cel
              naam="Samen"
              cel={som(opgaven.flatMap(({ cellen }) => kolommen.map((kolom) => cellen[kolom])))}
            />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Opgavecel({ opgave }: { opgave: Matrixrij }) {
  return (
    <div className="matrix__opgave">
      <span className="matrix__nr getal">{opgave.nr}</span>
      <Link className="utrecht-link utrecht-link--html-a matrix__titel" to={opgave.href}>
        {opgave.titel}
      </Link>
      <span className="matrix__trekkers">trekker: {opgave.trekkers}</span>
    </div>
  );
}

type Aantallen = Omit<Matrixcel, 'href'>;

/** Balk en aantallen voor wie kijkt, één zin voor wie luistert. De naam van de hoek is alleen op een smal scherm te zien. */
function Cel({ naam, cel, href }: { naam: string; cel: Aantallen; href?: string | undefined }) {
  if (cel.totaal === 0) return <LegeCel naam={naam} />;
  const inhoud = (
    <>
      <span className="sr">
        {naam}: {tellingTekst(cel)}
        {cel.overTijd > 0 ? `; ${cel.overTijd} over tijd` : ''}
        {cel.sinds && sindsTekst(cel.sinds) ? `; sinds het vorige BO ${sindsTekst(cel.sinds)}` : ''}
      </span>
      <span className="matrix__hoek" aria-hidden="true">
        {naam}
      </span>
      <Lichtbalk telling={cel} versiering />
      <span className="matrix__tellen getal" aria-hidden="true">
        <span className="matrix__totaal">{cel.totaal}</span>
        {(['rood', 'oranje'] as const).map((licht) =>
          cel[licht] > 0 ? (
            <span key={licht} className={`matrix__${licht}`}>
              <Vorm soort={licht} />
              {cel[licht]}
            </span>
          ) : null,
        )}
        {cel.overTijd > 0 ? <span className="matrix__over-tijd">{cel.overTijd} over tijd</span> : null}
        {cel.sinds ? <Sindsvorige sinds={cel.sinds} /> : null}
      </span>
    </>
  );
  if (!href) return <div className="matrix__cel">{inhoud}</div>;
  return (
    <Link className="matrix__cel" to={href}>
      {inhoud}
    </Link>
  );
}

/** Hier is niets afgesproken: geen balk, want een lege balk betekent dat er niets gemeld is. */
function LegeCel({ naam }: { naam: string }) {
  return (
    <div className="matrix__cel">
      <span className="sr">{naam}: niets</span>
      <span className="matrix__hoek" aria-hidden="true">
        {naam}
      </span>
      <span className="matrix__leeg" aria-hidden="true">
        –
      </span>
    </div>
  );
}

function som(cellen: readonly (Aantallen | undefined)[]): Aantallen {
  const tot: Aantallen = {
    totaal: 0,
    afgerond: 0,
    groen: 0,
    oranje: 0,
    rood: 0,
    grijs: 0,
    nietGemeld: 0,
    overTijd: 0,
    sinds: null,
  };
  for (const cel of cellen) {
    if (!cel) continue;
    for (const sleutel of [...VAKKEN, 'totaal', 'overTijd'] as const) tot[sleutel] += cel[sleutel];
    if (cel.sinds) tot.sinds = telSinds(tot.sinds, cel.sinds);
  }
  return tot;
}
