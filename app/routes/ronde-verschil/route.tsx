import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kerncijfer } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { verschilbeeld } from './beeld.ts';
import { TITEL, Verschillijst } from './lijst.tsx';
import { Tellingen } from './tellingen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Wat veranderde: ${data.naam}` : 'Wat veranderde'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes } = context.diensten;
  const id = leesNummer(params.id);
  const zoek = new URL(request.url).searchParams;
  const { ronde } = await rondes.ronde(gebruiker, id);
  const vergelijking = await rondes.vergelijk(gebruiker, id);
  const { vorige, stuk } = vergelijking;
  const opgave = /^[1-6]$/.exec(zoek.get('opgave') ?? '')?.[0];
  return {
    id,
    naam: ronde.naam,
    bevroren: ronde.bevrorenOp !== null,
    dag: stuk.ronde.dag,
    vorige: vorige && {
      id: vorige.id,
      naam: vorige.naam,
      peildatum: vorige.peildatum,
      bevroren: vorige.bevrorenOp !== null,
    },
    beeld: verschilbeeld(vergelijking, {
      partij: zoek.get('partij'),
      opgave: opgave ? Number(opgave) : null,
    }),
  };
}

/** Wat er sinds de vorige ronde veranderde, per partij en per opgave. */
export default function RondeVerschil() {
  const { id, naam, bevroren, dag, vorige, beeld } = useLoaderData<typeof loader>();
  const hier = `/rondes/${id}/verschil`;
  const lijsten = vorige ? beeld.lijsten : beeld.lijsten.filter(({ soort }) => soort === 'stil');
  const geen = lijsten.filter(({ aantal }) => aantal === 0).map(({ soort }) => TITEL[soort]);
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Statusrondes', href: '/rondes' },
          { naam, href: `/rondes/${id}` },
          { naam: 'Wat veranderde' },
        ]}
        titel="Wat er veranderde"
        ondertitel={
          vorige ? (
            <>
              {naam}, vergeleken met <Verwijzing href={`/rondes/${vorige.id}`}>{vorige.naam}</Verwijzing> van{' '}
              <Datum dag={vorige.peildatum} />
            </>
          ) : (
            `${naam}. Er is geen eerdere ronde om mee te vergelijken.`
          )
        }
      />
      <div className="stapel stapel--ruim">
        {bevroren ? null : (
          <Melding soort="info">
            <p>
              Deze ronde is nog niet bevroren. Dit is de stand van <Datum dag={dag} />; die kan nog
              veranderen.
            </p>
          </Melding>
        )}
        {vorige && !vorige.bevroren ? (
          <p className="klein gedempt">
            De vorige ronde is niet bevroren. Haar antwoorden zijn wat er tot en met{' '}
            <Datum dag={vorige.peildatum} /> gemeld was.
          </p>
        ) : null}
        <div className="raster">
          {lijsten.map(({ soort, aantal }) => (
            <Kerncijfer
              key={soort}
              label={TITEL[soort]}
              getal={aantal}
              toon={soort === 'slechter' && aantal > 0 ? 'rood' : undefined}
              href={aantal > 0 ? `#${soort}` : undefined}
            />
          ))}
        </div>
        <Tellingen titel="Per opgave" kop="Opgave" veld="opgave" regels={beeld.perOpgave} />
        <Tellingen titel="Per partij" kop="Partij" veld="partij" regels={beeld.perPartij} />
        <div id="lijsten" className="stapel">
          <div className="rij">
            <h2>{beeld.keuze ? `Alleen ${beeld.keuze}` : 'Alles'}</h2>
            {beeld.keuze ? <Verwijzing href={`${hier}#lijsten`}>Toon alles</Verwijzing> : null}
          </div>
          {lijsten
            .filter(({ aantal }) => aantal > 0)
            .map((lijst) => (
              <Verschillijst key={lijst.soort} {...lijst} />
            ))}
          {geen.length > 0 ? <p className="gedempt">Geen: {geen.join(', ').toLowerCase()}.</p> : null}
        </div>
      </div>
    </>
  );
}
