import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { genoemdBeeld } from '#app/lib/genoemd.ts';
import { opschortBeeld } from '#app/lib/opschortbeeld.ts';
import { handelOpschorten } from '#app/lib/opschorthandeling.ts';
import { leesNummer } from '#app/lib/params.ts';
import { handelWachten, leesWachtvraag, wachtGelukt } from '#app/lib/wachthandeling.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { GenoemdIn } from '#app/ui/genoemd.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Opgeschort, Opschortkaart } from '#app/ui/opschortkaart.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Volgknop } from '#app/ui/volgknop.tsx';
import { Wachtkaart } from '#app/ui/wachtkaart.tsx';
import { actieVelden } from '#domain/actie/velden.ts';
import { inZin, korteNaam } from '#domain/partij/partij.ts';
import { Besluitherkomst } from '../besluit/herkomst.tsx';
import { herkomstBeeld } from '../besluit/spoorbeeld.ts';
import { actieBeeld } from './beeld.ts';
import { botsingen } from './botsing.ts';
import { dossierBeeld, handelDossier } from './dossier.ts';
import { Bewijzen, Helpers } from './dossierkaarten.tsx';
import { Herkomst, Meldingen, Planningswijzigingen, Stand } from './gegevens.tsx';
import { actieKeuzes, ingevuld } from './waarden.ts';
import { type Mis, Wijzigen } from './wijzigen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.beeld.titel} · Vijfhoek` : 'Actie · Vijfhoek' },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const zoek = new URL(request.url).searchParams;
  const { diensten } = context;
  const { actie, wijzigingen, magWijzigen } = await diensten.acties.lees(gebruiker, id);
  const knoop = `actie:${id}` as const;
  const [stand, meldingen, plekken, wachten, opschorten, wachtvraag, dossier, magMelden, volgt, herkomst] =
    await Promise.all([
      diensten.stand(gebruiker),
      diensten.melden.geschiedenis(gebruiker, knoop),
      diensten.zoeken.genoemd(gebruiker, 'actie', String(id)),
      diensten.wachten.lees(gebruiker, knoop),
      diensten.opschorten.lees(gebruiker, knoop),
      leesWachtvraag(context, gebruiker, knoop, zoek),
      diensten.actiedossier.lees(gebruiker, id),
      diensten.melden.magMelden(gebruiker, knoop),
      diensten.volgen.volgt(gebruiker, knoop),
      diensten.besluiten.herkomst(gebruiker, { acties: [id], bronnen: [knoop] }),
    ]);
  const item = stand.perSleutel.get(knoop);
  const geheel = stand.knopen.get(knoop);
  if (!item || !geheel) throw new Response(null, { status: 404 });
  return {
    beeld: actieBeeld({ stand, item, geheel, actie, wijzigingen, meldingen, verloop: wachten.verloop }),
    genoemd: genoemdBeeld(plekken),
    besluiten: herkomstBeeld(stand, herkomst, [id]),
    dossier: dossierBeeld(stand, actie.eigenaarPartij, dossier),
    magWijzigen,
    knoop,
    opschortingen: opschorten.opschortingen.map((opschorting) => opschortBeeld(stand, opschorting)),
    namens: opschorten.magOpschorten && gebruiker.partij ? korteNaam(gebruiker.partij) : null,
    vandaag: stand.peildatum,
    magWachten: wachten.magWijzigen,
    wachtvraag,
    wachtGelukt: wachtGelukt(zoek),
    magMelden,
    volgt,
    wijzig:
      magWijzigen && zoek.has('wijzig')
        ? { waarden: actieVelden(actie), keuzes: actieKeuzes(stand, actie.opgaveNr) }
        : null,
    bericht: leesBericht(zoek.get('gelukt')),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const formulier = await request.formData();
  const velden = formuliertekst(formulier);
  const gedaan =
    (await handelWachten(context, gebruiker, `actie:${id}`, velden)) ??
    (await handelOpschorten(context, gebruiker, `actie:${id}`, velden));
  if (gedaan)
    return 'naar' in gedaan ? redirect(`/acties/${id}${gedaan.naar}`) : data(gedaan, { status: 400 });
  const dossier = await handelDossier(context, gebruiker, id, velden);
  if (dossier)
    return 'naar' in dossier ? redirect(`/acties/${id}${dossier.naar}`) : data(dossier, { status: 400 });
  const versie = leesNummer(velden.versie);
  const uitslag = await context.diensten.acties.wijzig(gebruiker, id, versie, velden);
  if (uitslag.ok) return redirect(`/acties/${id}?gelukt=gewijzigd`);

  const waarden = ingevuld(formulier);
  const nu = 'nu' in uitslag ? uitslag.nu : null;
  const mis: Mis = {
    fouten: uitslag.fouten,
    waarden,
    reden: {
      reden: velden.reden ?? '',
      redenToelichting: velden.redenToelichting ?? '',
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
  const { beeld, genoemd, besluiten, dossier, magWijzigen, magMelden, wijzig, bericht, ...wachten } =
    useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const daad = antwoord && 'doe' in antwoord ? antwoord : undefined;
  const misDossier = antwoord && 'dossier' in antwoord ? antwoord.dossier : undefined;
  const mis = antwoord && !('doe' in antwoord) && !('dossier' in antwoord) ? antwoord : undefined;
  const pad = `/acties/${beeld.id}`;
  return (
    <div className="melden stapel">
      <Paginakop
        titel={beeld.titel}
        ondertitel={`Actie van ${inZin(beeld.eigenaar)}`}
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
              <Volgknop knoop={wachten.knoop} volgt={wachten.volgt} />
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
      <Opgeschort opschortingen={wachten.opschortingen} namens={wachten.namens} />
      <div className="helften">
        <div className="stapel">
          <Stand beeld={beeld} />
          <Wachtkaart
            knoop={wachten.knoop}
            pad={pad}
            beeld={beeld.wachten}
            magWijzigen={wachten.magWachten}
            kanAlvast={beeld.kanAlvast}
            vraag={wachten.wachtvraag}
            mis={daad?.doe === 'schort-op' ? undefined : daad}
            gelukt={wachten.wachtGelukt}
          />
          <Meldingen meldingen={beeld.meldingen} lichten={beeld.lichten} tot={wachten.vandaag} />
        </div>
        <div className="stapel">
          <Herkomst beeld={beeld} />
          <Besluitherkomst besluiten={besluiten} />
          <GenoemdIn plannen={genoemd} />
          <Helpers pad={pad} beeld={dossier} magWijzigen={magWijzigen} mis={misDossier} />
          <Bewijzen pad={pad} beeld={dossier} magWijzigen={magWijzigen} mis={misDossier} />
          <Opschortkaart
            pad={pad}
            opschortingen={wachten.opschortingen}
            namens={wachten.namens}
            vandaag={wachten.vandaag}
            mis={daad?.doe === 'schort-op' ? daad : undefined}
          />
          <Planningswijzigingen wijzigingen={beeld.wijzigingen} />
        </div>
      </div>
    </div>
  );
}
