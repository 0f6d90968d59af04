import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { vragenlijstkruimels } from '#app/vragenlijst/kruimels.ts';
import { VRAAGSOORT_NAAM } from '#domain/vragenlijst/vragenlijst.ts';
import { Vraagformulier } from './formulier.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vragen: ${data?.vragenlijst.naam ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { rondes, vragenlijsten } = context.diensten;
  const { vragenlijst, vragen, vast } = await vragenlijsten.vragen(gebruiker, id);
  // Wat gepubliceerd is verandert niet meer.
  if (vragenlijst.gepubliceerdOp !== null) throw redirect(`/vragenlijsten/${id}`);
  const { ronde } = await rondes.ronde(gebruiker, vragenlijst.rondeId);
  const zoek = new URL(request.url).searchParams;
  return {
    vragenlijst: { id, naam: vragenlijst.naam },
    ronde: { id: ronde.id, naam: ronde.naam },
    vragen,
    vast,
    open: vragen.find((vraag) => String(vraag.id) === zoek.get('vraag')) ?? null,
    volgende: Math.max(0, ...vragen.map(({ nr }) => nr)) + 1,
    bewaard: zoek.has('bewaard'),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const waarden = formuliertekst(await request.formData());
  const { vragenlijsten } = context.diensten;
  const vraag = { id: Number(waarden.vraag), versie: Number(waarden.versie) };
  const doe: Record<string, () => ReturnType<typeof vragenlijsten.voegVraagToe>> = {
    maken: () => vragenlijsten.voegVraagToe(gebruiker, id, waarden),
    wijzigen: () => vragenlijsten.wijzigVraag(gebruiker, id, vraag, waarden),
    weg: () => vragenlijsten.verwijderVraag(gebruiker, id, vraag.id),
  };
  // Wie er niet bij mag krijgt een 404, ook zonder te zeggen wat hij wil.
  await vragenlijsten.vragen(gebruiker, id);
  const gekozen = doe[waarden.handeling ?? ''];
  if (!gekozen) throw new Response(null, { status: 404 });
  const uitslag = await gekozen();
  if (!uitslag.ok) {
    // Wie na een wijziging van een ander nog eens opslaat, weet daarvan en wil het zo.
    const { vragen } = await vragenlijsten.vragen(gebruiker, id);
    const nu = vragen.find((een) => een.id === vraag.id);
    return data({ fouten: uitslag.fouten, waarden, nu: nu ?? null }, { status: 400 });
  }
  return redirect(`/vragenlijsten/${id}/vragen?bewaard`);
}

/** De vragen van een vragenlijst maken en bewerken. */
export default function Vragen() {
  const { vragenlijst, ronde, vragen, vast, open, volgende, bewaard } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const pad = `/vragenlijsten/${vragenlijst.id}/vragen`;
  return (
    <>
      <Paginakop
        kruimels={vragenlijstkruimels(ronde, vragenlijst, 'Vragen')}
        titel="Vragen"
        ondertitel={vragenlijst.naam}
        acties={
          <Knoplink href={`/vragenlijsten/${vragenlijst.id}/inlezen?soort=vragen`}>Vragen inlezen</Knoplink>
        }
      />
      <div className="stapel stapel--ruim rondes">
        {bewaard && !mis ? <Melding soort="goed">Opgeslagen.</Melding> : null}
        {vast ? (
          <Melding soort="info">
            Er zijn al antwoorden ingelezen. De tekst van een vraag mag nog anders; hoe zij beantwoord wordt
            ligt vast.
          </Melding>
        ) : null}
        <Vraagformulier
          key={open?.id ?? `nieuw-${vragen.length}`}
          vraag={open}
          volgende={volgende}
          vast={vast}
          mis={mis}
          terug={pad}
        />
        {vragen.length > 0 ? (
          <Kaart titel={`Op de lijst (${vragen.length})`} strak>
            <Lijst>
              {vragen.map((vraag) => (
                <Regel
                  key={vraag.id}
                  nadruk={vraag.id === open?.id}
                  voor={<span className="getal gedempt">{vraag.nr}</span>}
                  titel={vraag.tekst}
                  onder={[
                    vraag.thema,
                    vraag.soort === 'keuze'
                      ? vraag.opties.join(', ')
                      : VRAAGSOORT_NAAM[vraag.soort].toLowerCase(),
                    vraag.afspraakId && `afspraak ${vraag.afspraakId}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  acties={
                    <Knoplink klein href={`${pad}?vraag=${vraag.id}`}>
                      Wijzig<span className="sr"> vraag {vraag.nr}</span>
                    </Knoplink>
                  }
                />
              ))}
            </Lijst>
          </Kaart>
        ) : null}
      </div>
    </>
  );
}
