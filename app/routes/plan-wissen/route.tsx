import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { wisBeeld } from '#app/lib/wisbeeld.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Bevestigen } from './bevestigen.tsx';
import { Blind } from './blind.tsx';
import { Elders } from './elders.tsx';
import { Passageveld } from './passageveld.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Tekst wissen uit plan ${data?.opgaveNr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const { wissen } = context.diensten;
  const magKijken = await wissen.magKijken(gebruiker, opgaveNr);
  const wissingen = magKijken ? await wissen.gewist(gebruiker, opgaveNr) : [];
  const isGedaan = new URL(request.url).searchParams.has('gewist');
  return {
    opgaveNr,
    magKijken,
    bericht: isGedaan ? (magKijken ? GEDAAN : BLIND_GEDAAN) : null,
    wissingen: wissingen.map((wissing) => ({
      ...wisBeeld(wissing),
      omvang: `${wissing.tekens} tekens op ${wissing.plaatsen} ${wissing.plaatsen === 1 ? 'plaats' : 'plaatsen'}`,
    })),
  };
}

const GEDAAN =
  'Gewist. Wie het plan open heeft, krijgt het opnieuw te zien. Zoek nog een keer om te zien of het ook buiten dit plan staat.';
const BLIND_GEDAAN = 'Klaar. Stond de tekst in dit plan, dan is zij nu gewist.';

/** Zoekt eerst, zonder iets te veranderen; wist pas na een reden en een vinkje. De passage staat alleen in de POST. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const velden = formuliertekst(await request.formData());
  const { wissen } = context.diensten;
  const ingevuld = { passage: velden.passage?.trim() ?? '', reden: velden.reden ?? '' };
  if (velden.handeling === 'wissen') {
    const uitslag = await wissen.wis(gebruiker, opgaveNr, velden);
    if (uitslag.ok) return redirect(`/opgaven/${opgaveNr}/plan/wissen?gewist=1`);
    if (!(await wissen.magKijken(gebruiker, opgaveNr))) {
      return data({ ...ingevuld, vondst: null, fouten: uitslag.fouten }, { status: 400 });
    }
    const opnieuw = await wissen.zoek(gebruiker, opgaveNr, velden);
    const vondst = opnieuw.ok ? opnieuw.vondst : null;
    return data({ ...ingevuld, vondst, fouten: uitslag.fouten }, { status: 400 });
  }
  const uitslag = await wissen.zoek(gebruiker, opgaveNr, velden);
  if (uitslag.ok) return data({ ...ingevuld, vondst: uitslag.vondst, fouten: {} });
  return data({ ...ingevuld, vondst: null, fouten: uitslag.fouten }, { status: 400 });
}

export default function Wissen() {
  const { opgaveNr, magKijken, wissingen, bericht } = useLoaderData<typeof loader>();
  const gezocht = useActionData<typeof action>();
  const fouten: Record<string, string> = gezocht?.fouten ?? {};
  // Klopt er bij het wissen iets niet, dan zet dat formulier zelf de toets op zijn plaats.
  const formulier = useFocusOpFout(fouten.passage === undefined ? undefined : fouten);
  const { passage, reden } = gezocht ?? { passage: '', reden: '' };
  return (
    <div className="melden stapel">
      <Paginakop
        titel="Tekst wissen"
        ondertitel="Voor wat nergens mag blijven, zoals de naam van een kind. Het gaat weg uit de tekst, de geschiedenis, de versies, de opmerkingen en de zoekindex."
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
          ...(magKijken ? [{ naam: 'Plan', href: `/opgaven/${opgaveNr}/plan` }] : []),
          { naam: 'Tekst wissen' },
        ]}
      />
      {bericht && !gezocht ? <Melding soort="goed">{bericht}</Melding> : null}
      {magKijken ? (
        <Kaart titel="Wat moet er weg?">
          <Form method="post" className="formulier" autoComplete="off" ref={formulier} noValidate>
            <Passageveld
              passage={passage}
              hint="Precies zoals hij er staat, met hoofdletters, binnen één alinea. Er verandert nog niets."
              fout={fouten.passage}
            />
            <div>
              <Knop soort={gezocht?.vondst?.totaal ? 'stil' : 'hoofd'} name="handeling" value="zoeken">
                Zoek waar dit staat
              </Knop>
            </div>
          </Form>
        </Kaart>
      ) : (
        <Blind passage={passage} reden={reden} fouten={fouten} />
      )}
      {gezocht?.vondst ? (
        <>
          <Bevestigen passage={passage} reden={reden} vondst={gezocht.vondst} fouten={fouten} />
          <Elders plekken={gezocht.vondst.elders} />
        </>
      ) : null}
      {wissingen.length > 0 ? (
        <Kaart titel="Eerder gewist">
          <ol className="tijdlijn">
            {wissingen.map(({ id, zin, reden, omvang }) => (
              <li key={id}>
                <p>{zin}</p>
                <p className="regel__onder">{reden}</p>
                <p className="regel__onder">{omvang}</p>
              </li>
            ))}
          </ol>
        </Kaart>
      ) : null}
    </div>
  );
}
