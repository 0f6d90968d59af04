import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { genoemdBeeld } from '#app/lib/genoemd.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { GenoemdIn } from '#app/ui/genoemd.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { actieBeeld } from './beeld.ts';
import { botsingen } from './botsing.ts';
import { Herkomst, Meldingen, Planningswijzigingen, Stand, Wachten } from './gegevens.tsx';
import { actieKeuzes, ingevuld, waardenVan } from './waarden.ts';
import { type Mis, Wijzigen } from './wijzigen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.beeld.titel} · Vijfhoek` : 'Actie · Vijfhoek' },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const zoek = new URL(request.url).searchParams;
  const { acties, melden } = context.diensten;
  const { actie, wijzigingen, magWijzigen } = await acties.lees(gebruiker, id);
  const [stand, meldingen, plekken] = await Promise.all([
    context.diensten.stand(gebruiker),
    melden.geschiedenis(gebruiker, `actie:${id}`),
    context.diensten.zoeken.genoemd(gebruiker, 'actie', String(id)),
  ]);
  const item = stand.perSleutel.get(`actie:${id}`);
  if (!item) throw new Response(null, { status: 404 });
  return {
    beeld: actieBeeld({ stand, item, actie, wijzigingen, meldingen }),
    genoemd: genoemdBeeld(plekken),
    magWijzigen,
    magMelden: gebruiker.rol === 'partij' && gebruiker.partij?.slug === actie.eigenaarPartij,
    wijzig:
      magWijzigen && zoek.has('wijzig')
        ? { waarden: waardenVan(actie), keuzes: actieKeuzes(stand, actie.opgaveNr) }
        : null,
    bericht: leesBericht(zoek.get('gelukt')),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const formulier = await request.formData();
  const velden = Object.fromEntries(formulier);
  const versie = leesNummer(String(velden.versie));
  const uitslag = await context.diensten.acties.wijzig(gebruiker, id, versie, velden);
  if (uitslag.ok) return redirect(`/acties/${id}?gelukt=gewijzigd`);

  const waarden = ingevuld(formulier);
  const nu = 'nu' in uitslag ? uitslag.nu : null;
  const mis: Mis = {
    fouten: uitslag.fouten,
    waarden,
    reden: {
      reden: String(velden.reden ?? ''),
      redenToelichting: String(velden.redenToelichting ?? ''),
    },
    versie: nu?.versie ?? versie,
    botsingen: nu && botsingen(await context.diensten.stand(gebruiker), nu, waarden),
  };
  return data(mis, { status: nu ? 409 : 400 });
}

function leesBericht(gelukt: string | null): string | null {
  if (gelukt === 'gewijzigd') return 'De actie is gewijzigd.';
  return gelukt === 'gemaakt' ? 'De actie is gemaakt.' : null;
}

export default function Actie() {
  const { beeld, genoemd, magWijzigen, magMelden, wijzig, bericht } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const pad = `/acties/${beeld.id}`;
  return (
    <div className="melden stapel">
      <Paginakop
        titel={beeld.titel}
        ondertitel={`Actie van ${beeld.eigenaar}`}
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `${beeld.opgave.nr} · ${beeld.opgave.titel}`, href: `/opgaven/${beeld.opgave.nr}` },
          { naam: 'Actie' },
        ]}
        acties={
          wijzig ? null : (
            <>
              {magMelden ? <Knoplink href={`/melden?open=actie:${beeld.id}`}>Meld voortgang</Knoplink> : null}
              {magWijzigen ? <Knoplink href={`${pad}?wijzig=1`}>Wijzig</Knoplink> : null}
            </>
          )
        }
      />
      {bericht && !wijzig ? <Melding soort="goed">{bericht}</Melding> : null}
      {wijzig ? (
        <Wijzigen
          key={mis?.botsingen ? mis.versie : 'begin'}
          pad={pad}
          versie={beeld.versie}
          mis={mis}
          {...wijzig}
        />
      ) : null}
      <div className="helften">
        <div className="stapel">
          <Stand beeld={beeld} />
          <Wachten beeld={beeld} />
          <Meldingen meldingen={beeld.meldingen} />
        </div>
        <div className="stapel">
          <Herkomst beeld={beeld} />
          <GenoemdIn plannen={genoemd} />
          <Planningswijzigingen wijzigingen={beeld.wijzigingen} />
        </div>
      </div>
    </div>
  );
}
