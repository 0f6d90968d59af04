import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { partijNaam } from '#app/lib/beeld.ts';
import { leesPeildatum } from '#app/lib/peildatum.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst } from '#app/ui/lijst.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Peildatumbalk } from '#app/ui/peildatum.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import { opschortregels, wachtBeeld } from './beeld.ts';
import { Dingen, Dingregel } from './ding.tsx';
import { Opschortingen } from './opschortingen.tsx';

export const meta: MetaFunction = () => [{ title: 'Wie wacht op wie · Vijfhoek' }];

/** Zonder `?partij` die van de gebruiker zelf. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { searchParams: zoek } = new URL(request.url);
  const dag = leesPeildatum(zoek, context.diensten.vandaag());
  const stand = await context.diensten.stand(gebruiker, dag.peildatum);
  const partij = zoek.get('partij') ?? gebruiker.partij?.slug ?? '';
  const opgeschort =
    dag.eerder === null && stand.partijen.has(partij)
      ? await context.diensten.opschorten.vanPartij(gebruiker, partij)
      : [];
  return {
    dag,
    gevraagd: zoek.get('partij'),
    naam: partijNaam(stand, partij),
    opgeschort: opschortregels(stand, opgeschort),
    ...wachtBeeld(stand, partij),
  };
}

export default function Wachten() {
  const { dag, gevraagd, naam, opgeschort, kringen, knelpunten, partijen, partij } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Paginakop
        titel="Wie wacht op wie"
        ondertitel="Per partij waarop zij wacht, en wat anderen van haar verwachten"
      />
      <div className="stapel">
        <Peildatumbalk dag={dag} terug={gevraagd ? `/wachten?partij=${gevraagd}` : '/wachten'} />
        <Partijkeuze partijen={partijen} gekozen={partij?.slug ?? ''} eerder={dag.eerder} />
        <Kringen kringen={kringen} />
        <Opschortingen naam={naam} regels={opgeschort} />
        {partij ? <VanPartij partij={partij} /> : null}
        <Knelpunten knelpunten={knelpunten} />
        <Kaart strak titel="Alle partijen">
          {partijen.length === 0 ? (
            <Leeg titel="Niemand wacht op een ander" />
          ) : (
            <Partijtabel partijen={partijen} gekozen={partij?.slug ?? ''} eerder={dag.eerder} />
          )}
        </Kaart>
      </div>
    </>
  );
}

type Beeld = ReturnType<typeof useLoaderData<typeof loader>>;

function VanPartij({ partij }: { partij: NonNullable<Beeld['partij']> }) {
  return (
    <div className="helften">
      <Kaart strak titel={`${partij.naam} wacht op`}>
        {partij.wachtOp.length === 0 ? (
          <Leeg titel={`${partij.naam} wacht nergens op`} />
        ) : (
          <Ingekort
            regels={partij.wachtOp.map((ding) => (
              <Dingregel key={ding.knoop} ding={ding}>
                <Dingen kop="Wacht op:" dingen={ding.op} />
                <Dingen kop="Uiteindelijk op:" dingen={ding.einden} />
                {ding.kanAlvast ? <p className="klein">Kan alvast: {ding.kanAlvast}</p> : null}
              </Dingregel>
            ))}
          />
        )}
      </Kaart>
      <Kaart strak titel={`Anderen wachten op ${partij.naam}`}>
        {partij.verwachtVan.length === 0 ? (
          <Leeg titel={`Niemand wacht op ${partij.naam}`} />
        ) : (
          <Ingekort
            regels={partij.verwachtVan.map((ding) => (
              <Dingregel key={ding.knoop} ding={ding}>
                <Dingen kop="Hierop wacht:" dingen={ding.door} />
              </Dingregel>
            ))}
          />
        )}
      </Kaart>
    </div>
  );
}

/** Zoveel staan er meteen; de rest gaat open als iemand het vraagt. */
const METEEN = 10;

function Ingekort({ regels }: { regels: ReactElement[] }) {
  const rest = regels.slice(METEEN);
  return (
    <>
      <Lijst>{regels.slice(0, METEEN)}</Lijst>
      {rest.length > 0 ? (
        <details className="vouw wachtkaart__vak">
          <summary>Nog {rest.length}</summary>
          <Lijst>{rest}</Lijst>
        </details>
      ) : null}
    </>
  );
}

/** Wat in een kring op elkaar wacht: daar komt vanzelf niets los. */
function Kringen({ kringen }: Pick<Beeld, 'kringen'>) {
  return kringen.map((dingen) => (
    <Melding key={dingen[0]?.knoop} soort="waarschuwing" titel="Hier wacht alles op elkaar">
      <p>Dit komt pas los als een van deze niet meer op de volgende wacht. Open het ding en haal dat weg.</p>
      <ol>
        {dingen.map(({ knoop, titel, href, partijen }) => (
          <li key={knoop}>
            <Verwijzing href={`${href}#wachten`}>{titel}</Verwijzing> ({partijen}) wacht op de volgende
          </li>
        ))}
      </ol>
      <p>De laatste wacht weer op de eerste.</p>
    </Melding>
  ));
}

/** Het begin van de ketens die vastzitten, met het meeste erachter voorop. */
function Knelpunten({ knelpunten }: Pick<Beeld, 'knelpunten'>) {
  return (
    <Kaart strak titel="Hier zit het vast">
      {knelpunten.length === 0 ? (
        <Leeg titel="Niemand wacht op iets dat vastzit" />
      ) : (
        <Lijst genummerd>
          {knelpunten.map((ding) => (
            <Dingregel key={ding.knoop} ding={ding}>
              <Dingen
                kop={
                  ding.aantal > ding.door.length
                    ? `Hier wachten ${ding.aantal} dingen op, ook via elkaar. Rechtstreeks:`
                    : 'Hierop wacht:'
                }
                dingen={ding.door}
              />
            </Dingregel>
          ))}
        </Lijst>
      )}
    </Kaart>
  );
}

function Partijkeuze({ partijen, gekozen, eerder }: PartijtabelProps) {
  const opNaam = partijen.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return (
    <search className="kaart">
      <Form method="get" action="/wachten" className="filters" key={gekozen}>
        {eerder ? <input type="hidden" name="peildatum" value={eerder} /> : null}
        <div className="filters__rij">
          <Keuzelijst naam="partij" label="Partij" defaultValue={gekozen}>
            {gekozen ? null : <option value="">Kies een partij</option>}
            {opNaam.map(({ slug, naam }) => (
              <option key={slug} value={slug}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
        </div>
        <div className="rij">
          <Knop>Toon</Knop>
        </div>
      </Form>
    </search>
  );
}

interface PartijtabelProps extends Pick<Beeld, 'partijen'> {
  /** De slug, of leeg. */
  gekozen: string;
  eerder: string | null;
}

function Partijtabel({ partijen, gekozen, eerder }: PartijtabelProps) {
  return (
    <Tabel bijschrift="Per partij hoeveel er wacht" stapel>
      <thead>
        <tr>
          <th scope="col">Partij</th>
          <th scope="col">Wacht zelf met</th>
          <th scope="col">Op haar wordt gewacht met</th>
          <th scope="col">Waarvan over tijd</th>
        </tr>
      </thead>
      <tbody>
        {partijen.map(({ slug, naam, wacht, verwacht, overTijd }) => (
          <tr key={slug}>
            <td>
              <Link
                className="utrecht-link utrecht-link--html-a"
                to={`?${new URLSearchParams({ partij: slug, ...(eerder && { peildatum: eerder }) })}`}
                aria-current={slug === gekozen ? 'true' : undefined}
              >
                {naam}
              </Link>
            </td>
            <td className="getal" data-kop="Wacht zelf met">
              {wacht}
            </td>
            <td className="getal" data-kop="Op haar wordt gewacht met">
              {verwacht}
            </td>
            <td className="getal" data-kop="Waarvan over tijd">
              {overTijd}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}
