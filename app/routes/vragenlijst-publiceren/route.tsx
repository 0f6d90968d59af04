import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { vragenlijstkruimels } from '#app/vragenlijst/kruimels.ts';
import { perThema } from '#app/vragenlijst/themas.ts';
import { BESCHERMING, responsBeeld, responsTekst, uitkomstBeeld } from '#app/vragenlijst/uitkomstbeeld.ts';
import { Uitkomsten } from '#app/vragenlijst/uitkomsten.tsx';
import { INDELING_NAAM, INDELINGEN } from '#domain/vragenlijst/vragenlijst.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Publiceren: ${data?.vragenlijst.naam ?? ''} · Vijfhoek` },
];

const indelingUit = (tekst: unknown) => INDELINGEN.find((indeling) => indeling === tekst) ?? null;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { rondes, vragenlijsten } = context.diensten;
  const gekozen = indelingUit(new URL(request.url).searchParams.get('indeling'));
  const { vragenlijst, indelingen, publicatie } = await vragenlijsten.voorproef(gebruiker, id, gekozen);
  if (vragenlijst.gepubliceerdOp !== null || publicatie.respons === 0) {
    throw redirect(`/vragenlijsten/${id}`);
  }
  const { ronde } = await rondes.ronde(gebruiker, vragenlijst.rondeId);
  const { genodigd, respons, vragen, groepen } = publicatie;
  const metKeuzes = vragen.filter(({ keuzes }) => keuzes.length > 0);
  return {
    vragenlijst: { id, naam: vragenlijst.naam, versie: vragenlijst.versie },
    ronde: { id: ronde.id, naam: ronde.naam },
    respons: responsTekst(respons, genodigd),
    gekozen,
    indelingen,
    // Anders staat er een keuze die niets doet.
    zonderGroepen: gekozen !== null && groepen.length === 0,
    verborgen: {
      vragen: metKeuzes.filter(({ totaal }) => totaal === null).length,
      uitsplitsingen: gekozen === null ? 0 : metKeuzes.filter((een) => een.totaal && !een.groepen).length,
      van: metKeuzes.length,
    },
    uitkomsten: {
      perGroep: responsBeeld(publicatie),
      bescherming: BESCHERMING,
      themas: perThema(vragen.map((uitkomst) => uitkomstBeeld(uitkomst, publicatie))),
    },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { versie, indeling } = formuliertekst(await request.formData());
  const { vragenlijsten } = context.diensten;
  const uitslag = await vragenlijsten.publiceer(gebruiker, id, Number(versie), indelingUit(indeling));
  if (!uitslag.ok) return data({ fouten: uitslag.fouten }, { status: 400 });
  return redirect(`/vragenlijsten/${id}`);
}

/** Wat er te zien zou zijn, precies zoals iedereen het krijgt, met een keuze hoe het uitgesplitst wordt; en dan publiceren. */
export default function Publiceren() {
  const { vragenlijst, ronde, respons, gekozen, indelingen, zonderGroepen, verborgen, uitkomsten } =
    useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <>
      <Paginakop
        kruimels={vragenlijstkruimels(ronde, vragenlijst, 'Publiceren')}
        titel="Uitkomsten publiceren"
        ondertitel={`${vragenlijst.naam} · ${respons} vulden in`}
      />
      <div className="stapel stapel--ruim">
        {mis?.fouten.formulier ? <Melding soort="fout">{mis.fouten.formulier}</Melding> : null}
        <Kaart titel="Waarnaar uitgesplitst?">
          <p className="leesbreedte">
            Je publiceert hoogstens één uitsplitsing. Met twee naast elkaar is soms toch terug te rekenen wat
            één respondent antwoordde.
          </p>
          <nav aria-label="Uitsplitsing">
            <ul className="inleesfilters">
              {[null, ...indelingen].map((indeling) => (
                <li key={indeling}>
                  <Link
                    className="utrecht-link utrecht-link--html-a"
                    to={indeling === null ? '?' : `?indeling=${indeling}`}
                    aria-current={indeling === gekozen ? 'true' : undefined}
                    preventScrollReset
                  >
                    {indeling === null ? 'Alleen iedereen samen' : INDELING_NAAM[indeling]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {zonderGroepen ? (
            <Melding soort="waarschuwing">
              Hiernaar is niet uit te splitsen: er zijn geen twee groepen die groot genoeg zijn.
            </Melding>
          ) : null}
        </Kaart>
        <Kaart titel="Publiceren" nadruk>
          <p className="leesbreedte">
            Hieronder staat precies wat iedereen te zien krijgt.{' '}
            {verborgen.vragen > 0
              ? `Van ${verborgen.vragen} van de ${verborgen.van} vragen is niets te zien. `
              : 'Van elke vraag is iets te zien. '}
            {verborgen.uitsplitsingen > 0
              ? `Bij ${verborgen.uitsplitsingen} vragen verraadt de uitsplitsing te veel; daar staat alleen iedereen samen. `
              : null}
            Na het publiceren verandert er niets meer, ook niet door een later antwoord: uit het verschil zou
            dat ene antwoord te lezen zijn.
          </p>
          <Form method="post" className="rij">
            <input type="hidden" name="versie" value={vragenlijst.versie} />
            <input type="hidden" name="indeling" value={gekozen ?? ''} />
            <Knop disabled={bezig}>Publiceer de uitkomsten</Knop>
            <Knoplink href={`/vragenlijsten/${vragenlijst.id}`} soort="kaal">
              Annuleren
            </Knoplink>
          </Form>
        </Kaart>
        <Uitkomsten {...uitkomsten} />
      </div>
    </>
  );
}
