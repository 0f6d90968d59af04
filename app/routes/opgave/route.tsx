import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Beeldkaart } from '#app/beelden/beeldkaart.tsx';
import { Lichttekening } from '#app/beelden/lichttekening.tsx';
import { MAAK } from '#app/beelden/maak.ts';
import { BEELD_TITEL } from '#app/beelden/namen.ts';
import { Tijdlijntekening } from '#app/beelden/tijdlijntekening.tsx';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Lichtbalk, tellingTekst } from '#app/ui/lichtbalk.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Acties, Afspraken } from './afspraken.tsx';
import { magActiesMaken, opgaveBeeld } from './beeld.ts';
import { Oordelen } from './oordelen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Opgave ${data.nr}: ${data.titel} · Vijfhoek` : 'Opgave · Vijfhoek' },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const nr = leesOpgaveNr(params.nr);
  const stand = await context.diensten.stand(gebruiker);
  const opgave = stand.snapshot.opgaven.find((kandidaat) => kandidaat.nr === nr);
  if (!opgave) throw new Response(null, { status: 404 });
  const { oordelen } = context.diensten;
  const keuze = { opgave: nr, partij: null };
  return {
    lichten: await MAAK.lichten(stand, keuze, context.diensten),
    tijdlijn: MAAK.tijdlijn(stand, keuze),
    ...opgaveBeeld(stand, opgave, await oordelen.geschiedenis(nr)),
    magOordelen: await oordelen.magOordelen(gebruiker, nr),
    magActiesMaken: magActiesMaken(stand, opgave, gebruiker),
    gegeven: new URL(request.url).searchParams.has('gegeven'),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const nr = leesOpgaveNr(params.nr);
  const velden = Object.fromEntries(await request.formData());
  const uitslag = await context.diensten.oordelen.geef(gebruiker, nr, velden);
  if (uitslag.ok) return redirect(`/opgaven/${nr}?gegeven`);
  const waarden = { licht: String(velden.licht ?? ''), toelichting: String(velden.toelichting ?? '') };
  return data({ fouten: uitslag.fouten, waarden }, { status: 400 });
}

export default function Opgave() {
  const beeld = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const { nr, titel, doel, trekkers, betrokken, telling } = beeld;
  return (
    <>
      <Paginakop
        kruimels={[{ naam: 'Opgaven', href: '/opgaven' }, { naam: `Opgave ${nr}` }]}
        titel={titel}
        ondertitel={`Opgave ${nr} · trekkers: ${trekkers}`}
        acties={
          <>
            <Knoplink href={`/beelden?opgave=${nr}`}>In beeld</Knoplink>
            <Knoplink href={`/opgaven/${nr}/plan`} soort="hoofd">
              Implementatieplan
            </Knoplink>
          </>
        }
      />
      <div className="stapel stapel--ruim">
        <div className="helften">
          <Kaart titel="Doel">
            <p>{doel}</p>
            {telling ? (
              <div className="stapel stapel--dicht">
                <Lichtbalk telling={telling} versiering />
                <p className="klein">Delen van afspraken en acties: {tellingTekst(telling)}.</p>
              </div>
            ) : null}
            <dl className="feiten">
              <dt>Trekkers</dt>
              <dd>{trekkers}</dd>
              <dt>Doen mee</dt>
              <dd>{betrokken || 'niemand anders genoemd'}</dd>
            </dl>
          </Kaart>
          <Oordelen
            oordelen={beeld.oordelen}
            magOordelen={beeld.magOordelen}
            gegeven={beeld.gegeven}
            antwoord={antwoord}
          />
        </div>
        <Beeldkaart naam="lichten" titel={BEELD_TITEL.lichten} zoek={`opgave=${nr}`} {...beeld.lichten}>
          <Lichttekening naam="lichten" titel={BEELD_TITEL.lichten} {...beeld.lichten} />
        </Beeldkaart>
        <Acties acties={beeld.acties} nieuw={beeld.magActiesMaken ? `/acties/nieuw?opgave=${nr}` : null} />
        <Afspraken paragrafen={beeld.paragrafen} />
        <Beeldkaart naam="tijdlijn" titel={BEELD_TITEL.tijdlijn} zoek={`opgave=${nr}`} {...beeld.tijdlijn}>
          <Tijdlijntekening naam="tijdlijn" titel={BEELD_TITEL.tijdlijn} {...beeld.tijdlijn} />
        </Beeldkaart>
      </div>
    </>
  );
}
