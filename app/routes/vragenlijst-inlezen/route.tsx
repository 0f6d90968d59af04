import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { leesBestandsformulier } from '#app/lib/bestandsformulier.ts';
import { aantalRegels } from '#app/lib/lijstbeeld.ts';
import { momentInWoorden } from '#app/lib/moment.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { vragenlijstkruimels } from '#app/vragenlijst/kruimels.ts';
import type { Lijstinvoer } from '#db/queries/lijstinvoer.ts';
import { INVOERSOORT_NAAM, INVOERSOORTEN } from '#domain/vragenlijst/velden.ts';
import { Kiezen } from './kiezen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Inlezen: ${data?.vragenlijst.naam ?? ''} · Vijfhoek` },
];

const soortUit = (tekst: unknown) => INVOERSOORTEN.find((soort) => soort === tekst) ?? null;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { rondes, vragenlijsten } = context.diensten;
  const { vragenlijst, bezig, gedaan } = await vragenlijsten.invoer.overzicht(gebruiker, id);
  const { ronde } = await rondes.ronde(gebruiker, vragenlijst.rondeId);
  const zoek = new URL(request.url).searchParams;
  return {
    vragenlijst: { id, naam: vragenlijst.naam, dicht: vragenlijst.gepubliceerdOp !== null },
    ronde: { id: ronde.id, naam: ronde.naam },
    soort: soortUit(zoek.get('soort')) ?? 'antwoorden',
    weggegooid: zoek.has('weg'),
    bezig: bezig.map(regelBeeld),
    gedaan: gedaan.map(regelBeeld),
  };
}

function regelBeeld({ id, bestandsnaam, soort, aantal, staat, begonnenOp, gedaanOp }: Lijstinvoer) {
  const wat = `${INVOERSOORT_NAAM[soort]}, ${aantalRegels(aantal)}`;
  const wanneer = momentInWoorden(gedaanOp ?? begonnenOp);
  const terug = staat === 'teruggedraaid' ? ' · teruggedraaid' : '';
  return { id, naam: bestandsnaam || 'Geplakt', onder: `${wat} · ${wanneer}${terug}` };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { invoer } = context.diensten.vragenlijsten;
  await invoer.overzicht(gebruiker, id);
  const gelezen = await leesBestandsformulier(request);
  if (!gelezen.ok) return data({ fout: gelezen.fout, geplakt: '' }, { status: gelezen.status });
  const soort = soortUit(gelezen.formulier?.get('soort'));
  const bestand = gelezen.formulier?.get('bestand');
  const tekst = gelezen.formulier?.get('geplakt');
  const geplakt = typeof tekst === 'string' ? tekst : '';
  if (!soort) return data({ fout: 'Kies wat je wilt inlezen.', geplakt }, { status: 400 });
  const metBestand = bestand instanceof File && bestand.name !== '';
  if (!metBestand && geplakt.trim() === '') {
    return data(
      { fout: 'Kies een bestand, of plak de regels uit je spreadsheet.', geplakt },
      { status: 400 },
    );
  }
  const stuk = metBestand
    ? { soort, naam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
    : { soort, naam: '', bytes: new TextEncoder().encode(geplakt) };
  const antwoord = await invoer.begin(gebruiker, id, stuk, request.signal);
  if (!antwoord.ok) return data({ fout: antwoord.fout, geplakt }, { status: 400 });
  return redirect(`/vragenlijsten/${id}/inlezen/${antwoord.id}${antwoord.bekend ? '' : '?stap=kolommen'}`);
}

/** Vragen, respondenten of antwoorden inlezen: het bestand kiezen of plakken, en wat er eerder ingelezen is. */
export default function VragenlijstInlezen() {
  const { vragenlijst, ronde, soort, weggegooid, bezig, gedaan } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const pad = `/vragenlijsten/${vragenlijst.id}/inlezen`;
  return (
    <div className="stapel inlezen">
      <Paginakop
        kruimels={vragenlijstkruimels(ronde, vragenlijst, 'Inlezen')}
        titel={`${INVOERSOORT_NAAM[soort]} inlezen`}
        ondertitel="Je ziet eerst wat er zou gebeuren. Daarna alles of niets, en het kan terug."
      />
      {weggegooid ? <Melding soort="goed">Het bestand is weggegooid. Er is niets ingelezen.</Melding> : null}
      {vragenlijst.dicht ? (
        <Melding soort="info">De uitkomsten zijn gepubliceerd. Er kan niets meer bij.</Melding>
      ) : (
        <Kiezen key={soort} id={vragenlijst.id} soort={soort} fout={mis?.fout} geplakt={mis?.geplakt} />
      )}
      {(
        [
          ['Ligt nog klaar', bezig],
          ['Eerder ingelezen', gedaan],
        ] as const
      ).map(([titel, regels]) =>
        regels.length > 0 ? (
          <Kaart key={titel} strak titel={titel}>
            <Lijst>
              {regels.map(({ id, naam, onder }) => (
                <Regel key={id} titel={<Verwijzing href={`${pad}/${id}`}>{naam}</Verwijzing>} onder={onder} />
              ))}
            </Lijst>
          </Kaart>
        ) : null,
      )}
    </div>
  );
}
