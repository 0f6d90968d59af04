import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { momentInWoorden } from '#app/lib/moment.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { vragenlijstkruimels } from '#app/vragenlijst/kruimels.ts';
import { perThema } from '#app/vragenlijst/themas.ts';
import { BESCHERMING, responsBeeld, responsTekst, uitkomstBeeld } from '#app/vragenlijst/uitkomstbeeld.ts';
import { Uitkomsten } from '#app/vragenlijst/uitkomsten.tsx';
import { DOELGROEP_NAAM } from '#domain/vragenlijst/vragenlijst.ts';
import { Bestanden, Leiden } from './leiden.tsx';
import { Vragenkaart } from './vragenkaart.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.naam ?? 'Vragenlijst'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes, vragenlijsten } = context.diensten;
  const gelezen = await vragenlijsten.lees(gebruiker, leesNummer(params.id));
  const { vragenlijst, magLeiden, vragen, respons, publicatie } = gelezen;
  const { ronde } = await rondes.ronde(gebruiker, vragenlijst.rondeId);
  const { id, naam, doelgroep, gepubliceerdOp, versie } = vragenlijst;
  return {
    id,
    naam,
    versie,
    ronde: { id: ronde.id, naam: ronde.naam },
    doelgroep: doelgroep === 'eigen' ? null : DOELGROEP_NAAM[doelgroep],
    gepubliceerd: gepubliceerdOp && momentInWoorden(gepubliceerdOp),
    respons: responsTekst(respons.ingevuld, respons.genodigd),
    ...respons,
    magLeiden,
    aantalVragen: vragen.length,
    // Wie gepubliceerde uitkomsten ziet, heeft aan de kale vragen niets.
    vragen: publicatie ? [] : perThema(vragen),
    uitkomsten: publicatie && {
      perGroep: responsBeeld(publicatie),
      bescherming: BESCHERMING,
      themas: perThema(publicatie.vragen.map((uitkomst) => uitkomstBeeld(uitkomst, publicatie))),
    },
  };
}

/** Een vragenlijst weggooien waar nog geen antwoord op kwam. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { versie } = formuliertekst(await request.formData());
  const { vragenlijsten } = context.diensten;
  const { vragenlijst } = await vragenlijsten.vragen(gebruiker, id);
  const uitslag = await vragenlijsten.gooiWeg(gebruiker, id, Number(versie));
  if (!uitslag.ok) return data({ fouten: uitslag.fouten }, { status: 400 });
  return redirect(`/rondes/${vragenlijst.rondeId}`);
}

/** Een vragenlijst: wat iedereen ervan mag zien, en voor het programmabureau wat er te doen is. */
export default function Vragenlijst() {
  const gegevens = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const { ronde, naam, doelgroep, gepubliceerd, respons, genodigd, magLeiden, uitkomsten, vragen } = gegevens;
  return (
    <>
      <Paginakop
        kruimels={vragenlijstkruimels(ronde, gegevens)}
        titel={naam}
        ondertitel={[
          doelgroep,
          genodigd > 0 ? `${respons} vulden in` : null,
          gepubliceerd && `gepubliceerd op ${gepubliceerd}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        acties={uitkomsten ? <Bestanden id={gegevens.id} ruw={magLeiden} /> : null}
      />
      <div className="stapel stapel--ruim">
        {antwoord?.fouten.formulier ? <Melding soort="fout">{antwoord.fouten.formulier}</Melding> : null}
        {magLeiden && !uitkomsten ? <Leiden {...gegevens} /> : null}
        {uitkomsten ? <Uitkomsten {...uitkomsten} /> : null}
        {!uitkomsten && !magLeiden ? (
          <Melding soort="info">
            De uitkomsten staan hier als het programmabureau ze publiceert. Wie wat antwoordde is nooit te
            zien.
          </Melding>
        ) : null}
        {vragen.map((thema) => (
          <Vragenkaart key={thema.thema} {...thema} />
        ))}
        {!uitkomsten && vragen.length === 0 && !magLeiden ? (
          <Kaart>
            <Leeg titel="Er staan nog geen vragen op deze lijst" />
          </Kaart>
        ) : null}
      </div>
    </>
  );
}
