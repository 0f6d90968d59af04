import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { momentInWoorden } from '#app/lib/moment.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { vragenlijstkruimels } from '#app/vragenlijst/kruimels.ts';
import { antwoordTekst } from '#app/vragenlijst/uitkomstbeeld.ts';
import { INDELING_NAAM, INDELINGEN } from '#domain/vragenlijst/vragenlijst.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.naam ?? 'Respondent'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes, vragenlijsten } = context.diensten;
  const id = leesNummer(params.id);
  const wie = leesNummer(params.wie);
  const { vragenlijst, respondenten, vragen } = await vragenlijsten.respondenten(gebruiker, id);
  const geschiedenis = await vragenlijsten.geschiedenis(gebruiker, id, wie);
  const respondent = respondenten.find((een) => een.id === wie);
  if (!respondent) throw new Response(null, { status: 404 });
  const { ronde } = await rondes.ronde(gebruiker, vragenlijst.rondeId);
  const telt = geschiedenis.find(({ vervallenOp }) => vervallenOp === null)?.id;
  return {
    vragenlijst: { id, naam: vragenlijst.naam },
    ronde: { id: ronde.id, naam: ronde.naam },
    naam: respondent.naam,
    onder: [
      respondent.code,
      ...INDELINGEN.map((indeling) =>
        respondent[indeling] ? `${INDELING_NAAM[indeling].toLowerCase()} ${respondent[indeling]}` : '',
      ),
    ]
      .filter(Boolean)
      .join(' · '),
    magWeg: geschiedenis.length === 0 && vragenlijst.gepubliceerdOp === null,
    inzendingen: geschiedenis.map((inzending) => ({
      id: inzending.id,
      titel: `${inzending.bestandsnaam || 'Geplakt'}, ${momentInWoorden(inzending.ontvangenOp)}`,
      staat: inzending.id === telt ? 'telt mee' : inzending.vervallenOp ? 'teruggedraaid' : 'vervangen',
      antwoorden: vragen.map((vraag) => {
        const antwoord = inzending.antwoorden[vraag.id];
        const gelezen = vraag.soort === 'ja_nee' || vraag.soort === 'voortgang' ? antwoordTekst : String;
        return {
          nr: vraag.nr,
          tekst: vraag.tekst,
          antwoord: antwoord === undefined ? null : gelezen(antwoord),
        };
      }),
    })),
  };
}

/** Een respondent weghalen die er niet op hoort. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const uitslag = await context.diensten.vragenlijsten.verwijderRespondent(
    gebruiker,
    id,
    leesNummer(params.wie),
  );
  if (!uitslag.ok) return data({ fouten: uitslag.fouten }, { status: 400 });
  return redirect(`/vragenlijsten/${id}/respondenten`);
}

/** Alles wat een respondent antwoordde, het nieuwste eerst. Alleen voor het programmabureau. */
export default function Respondent() {
  const { vragenlijst, ronde, naam, onder, magWeg, inzendingen } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  return (
    <>
      <Paginakop
        kruimels={[
          ...vragenlijstkruimels(ronde, vragenlijst, 'Respondenten').slice(0, -1),
          { naam: 'Respondenten', href: `/vragenlijsten/${vragenlijst.id}/respondenten` },
          { naam },
        ]}
        titel={naam}
        ondertitel={onder}
        acties={
          magWeg ? (
            <Form method="post">
              <Knop soort="stil">Van de lijst halen</Knop>
            </Form>
          ) : null
        }
      />
      <div className="stapel">
        {mis?.fouten.formulier ? <Melding soort="fout">{mis.fouten.formulier}</Melding> : null}
        {inzendingen.length === 0 ? (
          <Kaart>
            <Leeg titel="Nog niets ingestuurd" />
          </Kaart>
        ) : null}
        {inzendingen.map(({ id, titel, staat, antwoorden }) => (
          <Kaart key={id} strak titel={titel} actie={<Etiket merk={staat === 'telt mee'}>{staat}</Etiket>}>
            <Tabel bijschrift={`Antwoorden uit ${titel}`} stapel>
              <thead>
                <tr>
                  <th scope="col">Vraag</th>
                  <th scope="col">Antwoord</th>
                </tr>
              </thead>
              <tbody>
                {antwoorden.map(({ nr, tekst, antwoord }) => (
                  <tr key={nr}>
                    <th scope="row">
                      {nr}. {tekst}
                    </th>
                    <td data-kop="Antwoord">
                      {antwoord ?? <span className="gedempt">niet beantwoord</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Tabel>
          </Kaart>
        ))}
      </div>
    </>
  );
}
