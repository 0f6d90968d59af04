import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import editorStijl from '#app/stijl/editor.css?url';
import stijl from '#app/stijl/uitwisseling.css?url';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Voortgangsbalk } from '#app/ui/voortgangsbalk.tsx';
import { Kiezen } from './kiezen.tsx';
import { useImport } from './use-import.ts';
import { Voorbeeld } from './voorbeeld.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editorStijl },
  { rel: 'stylesheet', href: stijl },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Word-bestand importeren, opgave ${data?.opgaveNr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const { inlezen, uitwisseling, plannen } = context.diensten;
  const leeg = await inlezen.legeOnderdelen(gebruiker, opgaveNr);
  const { opgave } = await uitwisseling.stuk(gebruiker, opgaveNr, null);
  return { opgaveNr, opgave, leeg, waarden: await plannen.waarden(gebruiker) };
}

/** Een Word-bestand in het plan zetten: eerst zien wat er meekomt, dan pas overnemen. */
export default function Importeren() {
  const { opgaveNr, opgave, leeg, waarden } = useLoaderData<typeof loader>();
  const plan = `/opgaven/${opgaveNr}/plan`;
  const { stand, lees, neemOver, stop, opnieuw } = useImport(opgaveNr);
  return (
    <div className="stapel import">
      <Paginakop
        titel="Word-bestand importeren"
        ondertitel={opgave}
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
          { naam: 'Plan', href: plan },
          { naam: 'Importeren' },
        ]}
      />
      <div className="alleen-zonder-script">
        <Melding soort="info">
          Importeren werkt alleen met JavaScript. Zet dat aan en laad de pagina opnieuw.
        </Melding>
      </div>
      <div className="alleen-met-script stapel">
        {stand.soort === 'kiezen' ? (
          <Kaart>
            <Kiezen fout={stand.fout} gestopt={stand.gestopt} lees={lees} />
          </Kaart>
        ) : null}
        {stand.soort === 'bezig' ? (
          <Kaart>
            <Voortgangsbalk naam={stand.wat} klaar={stand.klaar} van={stand.van} stop={stop} />
          </Kaart>
        ) : null}
        {stand.soort === 'voorbeeld' ? (
          <Voorbeeld
            bestandsnaam={stand.bestand.name}
            voorbeeld={stand.voorbeeld}
            waarden={waarden}
            leeg={leeg}
            fout={stand.fout}
            neemOver={(plek) => neemOver(stand.bestand, stand.voorbeeld, plek)}
            opnieuw={opnieuw}
          />
        ) : null}
        {stand.soort === 'klaar' ? (
          <Kaart>
            <Melding soort="goed">De tekst staat in het plan.</Melding>
            <div className="rij">
              <Knoplink soort="hoofd" href={plan}>
                Naar het plan
              </Knoplink>
              <Knop type="button" soort="stil" onClick={opnieuw}>
                Nog een bestand importeren
              </Knop>
            </div>
          </Kaart>
        ) : null}
      </div>
    </div>
  );
}
