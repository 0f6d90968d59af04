import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFocusTerug } from '#app/lib/focus-na.ts';
import { leesNummer } from '#app/lib/params.ts';
import { UITKOMST } from '#app/lib/uitkomstplek.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Fouten } from '#app/ui/fouten.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { vragenlijstkruimels } from '#app/vragenlijst/kruimels.ts';
import { kolommenBeeld, proefBeeld, soortNaam, verslagBeeld } from './beeld.ts';
import { handel } from './handeling.ts';
import { Kolommen } from './kolommen.tsx';
import { Proef } from './proef.tsx';
import { Verslag } from './verslag.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.naam ?? 'Bestand'} inlezen · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const [id, invoerId] = [leesNummer(params.id), leesNummer(params.invoer)];
  const { rondes, vragenlijsten } = context.diensten;
  const { vragenlijst, invoer } = await vragenlijsten.invoer.vind(gebruiker, id, invoerId);
  const { ronde } = await rondes.ronde(gebruiker, vragenlijst.rondeId);
  const kop = {
    vragenlijst: { id, naam: vragenlijst.naam },
    ronde: { id: ronde.id, naam: ronde.naam },
    naam: invoer.bestandsnaam || 'Geplakt',
    wat: soortNaam(invoer.soort),
    pad: `/vragenlijsten/${id}/inlezen/${invoerId}`,
  };
  const stuk = await vragenlijsten.invoer.bereken(gebruiker, id, invoerId);
  if (!stuk) {
    const verslag = await vragenlijsten.invoer.verslag(gebruiker, id, invoerId);
    return { ...kop, stap: 'verslag' as const, beeld: verslagBeeld(verslag) };
  }
  const zoek = new URL(request.url).searchParams;
  if (zoek.get('stap') === 'kolommen') {
    return { ...kop, stap: 'kolommen' as const, beeld: kolommenBeeld(stuk) };
  }
  return { ...kop, stap: 'proef' as const, beeld: proefBeeld(stuk, zoek) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const [id, invoerId] = [leesNummer(params.id), leesNummer(params.invoer)];
  const { invoer } = context.diensten.vragenlijsten;
  await invoer.vind(gebruiker, id, invoerId);
  const uitkomst = await handel(invoer, gebruiker, { id, invoerId }, request);
  if ('naar' in uitkomst) return redirect(uitkomst.naar);
  return data(uitkomst, { status: 400 });
}

/** Een bestand dat klaarligt: kolommen aanwijzen, dan de proef; en daarna wat ervan gekomen is. */
export default function VragenlijstInvoer() {
  const gegevens = useLoaderData<typeof loader>();
  const { vragenlijst, ronde, naam, wat, pad } = gegevens;
  const { formulier, ...perVeld } = useActionData<typeof action>()?.fouten ?? {};
  useFocusTerug(() => UITKOMST);
  return (
    <div className="stapel">
      <Paginakop
        titel={naam}
        ondertitel={`${wat} bij ${vragenlijst.naam}`}
        kruimels={[
          ...vragenlijstkruimels(ronde, vragenlijst, 'Inlezen').slice(0, -1),
          { naam: 'Inlezen', href: `/vragenlijsten/${vragenlijst.id}/inlezen` },
          { naam },
        ]}
        acties={
          gegevens.stap === 'proef' ? (
            <Knoplink href={`${pad}?stap=kolommen`}>Kolommen aanwijzen</Knoplink>
          ) : null
        }
      />
      {formulier ? <Melding soort="fout">{formulier}</Melding> : null}
      <Fouten fouten={perVeld} />
      {gegevens.stap === 'kolommen' ? <Kolommen pad={pad} beeld={gegevens.beeld} fouten={perVeld} /> : null}
      {gegevens.stap === 'proef' ? <Proef pad={pad} beeld={gegevens.beeld} /> : null}
      {gegevens.stap === 'verslag' ? (
        <Verslag pad={pad} terug={`/vragenlijsten/${vragenlijst.id}`} beeld={gegevens.beeld} />
      ) : null}
    </div>
  );
}
