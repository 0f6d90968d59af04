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
import { handelWachten, leesWachtvraag, wachtGelukt } from '#app/lib/wachthandeling.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { GenoemdIn } from '#app/ui/genoemd.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Opgeschort, Opschortkaart } from '#app/ui/opschortkaart.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Volgknop } from '#app/ui/volgknop.tsx';
import { Wachtkaart } from '#app/ui/wachtkaart.tsx';
import { uitkomstBeeld } from '#app/vragenlijst/uitkomstbeeld.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import type { ItemStand } from '#domain/stand/stand.ts';
import { Besluitherkomst } from '../besluit/herkomst.tsx';
import { herkomstBeeld } from '../besluit/spoorbeeld.ts';
import { Afstemmen } from './afstemmen.tsx';
import { afspraakBeeld } from './beeld.ts';
import { Deel } from './deel.tsx';
import { Acties, Inhoud, Verwant } from './gegevens.tsx';
import { afstemGelukt, handelAfstemming } from './handeling.ts';
import { Uitkomstkaart } from './uitkomstkaart.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.id} ${data.titel} · Vijfhoek` : 'Afspraak · Vijfhoek' },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { diensten } = context;
  const stand = await diensten.stand(gebruiker);
  const geheel = stand.perAfspraak.get(params.id ?? '');
  if (!geheel) throw new Response(null, { status: 404 });
  const { searchParams: zoek } = new URL(request.url);
  const meldingenVan = async ({ sleutel }: ItemStand) =>
    [sleutel, await diensten.melden.geschiedenis(gebruiker, sleutel)] as const;
  const acties = geheel.acties.map(({ id }) => id);
  const [meldingen, plekken, gezegd, wachten, opschorten, wachtvraag, volgt, herkomst, uitkomsten] =
    await Promise.all([
      Promise.all(geheel.delen.filter(({ melding }) => melding !== null).map(meldingenVan)),
      diensten.zoeken.genoemd(gebruiker, 'afspraak', geheel.afspraak.id),
      diensten.afstemmen.lees(gebruiker, geheel.afspraak.id),
      diensten.wachten.lees(gebruiker, geheel.knoop),
      diensten.opschorten.lees(gebruiker, geheel.knoop),
      leesWachtvraag(context, gebruiker, geheel.knoop, zoek),
      diensten.volgen.volgt(gebruiker, geheel.knoop),
      diensten.besluiten.herkomst(gebruiker, { acties, bronnen: [geheel.knoop] }),
      diensten.vragenlijsten.over(gebruiker, geheel.afspraak.id),
    ]);
  return {
    ...afspraakBeeld(stand, geheel, gebruiker, new Map(meldingen), gezegd, wachten.verloop),
    knoop: geheel.knoop,
    uitkomsten: uitkomsten.map(({ vragenlijst: { id, naam }, uitkomst, publicatie }) => {
      const { nr, tekst, zin, respons } = uitkomstBeeld(uitkomst, publicatie);
      return {
        href: `/vragenlijsten/${id}#vraag-${nr}`,
        lijst: `${naam}, vraag ${nr}`,
        vraag: tekst,
        zin,
        respons,
      };
    }),
    opschortingen: opschorten.opschortingen.map((opschorting) => opschortBeeld(stand, opschorting)),
    namens: opschorten.magOpschorten && gebruiker.partij ? korteNaam(gebruiker.partij) : null,
    vandaag: stand.peildatum,
    volgt,
    genoemd: genoemdBeeld(plekken),
    besluiten: herkomstBeeld(stand, herkomst, []),
    gelukt: afstemGelukt(zoek),
    magWachten: wachten.magWijzigen,
    wachtvraag,
    wachtGelukt: wachtGelukt(zoek),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = params.id ?? '';
  const velden = formuliertekst(await request.formData());
  const uitkomst =
    (await handelWachten(context, gebruiker, `afspraak:${id}`, velden)) ??
    (await handelOpschorten(context, gebruiker, `afspraak:${id}`, velden)) ??
    (await handelAfstemming(context, gebruiker, id, velden));
  if ('naar' in uitkomst) return redirect(`/afspraken/${encodeURIComponent(id)}${uitkomst.naar}`);
  return data(uitkomst, { status: 400 });
}

export default function Afspraak() {
  const beeld = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const { opgave, gelukt } = beeld;
  const pad = `/afspraken/${encodeURIComponent(beeld.id)}`;
  const misAfstemmen = mis && 'deel' in mis ? mis : undefined;
  const misWacht = mis?.doe === 'wacht' || mis?.doe === 'kan-alvast' ? mis : undefined;
  const misOpschorten = mis?.doe === 'schort-op' ? mis : undefined;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgave.nr}`, href: `/opgaven/${opgave.nr}` },
          { naam: `Afspraak ${beeld.id}` },
        ]}
        titel={beeld.titel}
        ondertitel={`Afspraak ${beeld.id} · paragraaf ${beeld.paragraaf} van de Hervormingsagenda`}
        acties={<Volgknop knoop={beeld.knoop} volgt={beeld.volgt} />}
      />
      <div className="stapel stapel--ruim">
        {beeld.verschil.length > 0 ? (
          <div id="verschil">
            <Melding soort="waarschuwing" titel="Verschil in beeld">
              {beeld.verschil.map(({ zin, href }) => (
                <p key={href}>
                  {zin}{' '}
                  <a className="utrecht-link utrecht-link--html-a" href={href}>
                    {beeld.onderdelen.some(({ afstemmen }) => afstemmen?.doetMee)
                      ? 'Leg uit of spreek af wat “afgerond” betekent'
                      : 'Bekijk wat zij erover zeggen'}
                  </a>
                </p>
              ))}
            </Melding>
          </div>
        ) : null}
        <Opgeschort opschortingen={beeld.opschortingen} namens={beeld.namens} />
        <Inhoud beeld={beeld} />
        <section className="stapel" aria-labelledby="delen">
          <h2 id="delen">Wat elke partij meldt</h2>
          {beeld.onderdelen.map(({ onderdeel, delen, afstemmen }) => (
            <div key={onderdeel} className="stapel">
              {onderdeel ? <h3>{onderdeel}</h3> : null}
              <div className="raster raster--delen">
                {delen.map((deel) => (
                  <Deel key={deel.sleutel} deel={deel} kop={onderdeel ? 'h4' : 'h3'} />
                ))}
              </div>
              {afstemmen ? (
                <Afstemmen
                  beeld={afstemmen}
                  pad={pad}
                  mis={misAfstemmen?.deel === afstemmen.deel ? misAfstemmen : undefined}
                  gelukt={gelukt?.deel === afstemmen.deel ? gelukt.zin : null}
                  kop={onderdeel ? 'h4' : 'h3'}
                />
              ) : null}
            </div>
          ))}
          {beeld.onderdelen.length === 0 ? <p className="gedempt">Hier meldt nog niemand over.</p> : null}
        </section>
        <Uitkomstkaart uitkomsten={beeld.uitkomsten} />
        <Wachtkaart
          knoop={beeld.knoop}
          pad={pad}
          beeld={beeld.wachten}
          magWijzigen={beeld.magWachten}
          vraag={beeld.wachtvraag}
          mis={misWacht}
          gelukt={beeld.wachtGelukt}
        />
        <Acties acties={beeld.acties} />
        <Besluitherkomst besluiten={beeld.besluiten} />
        <Opschortkaart
          pad={pad}
          opschortingen={beeld.opschortingen}
          namens={beeld.namens}
          vandaag={beeld.vandaag}
          mis={misOpschorten}
        />
        <GenoemdIn plannen={beeld.genoemd} />
        <Verwant hoortBij={beeld.hoortBij} deelafspraken={beeld.deelafspraken} />
      </div>
    </>
  );
}
