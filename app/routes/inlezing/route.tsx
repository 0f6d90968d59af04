import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFocusTerug } from '#app/lib/focus-na.ts';
import { LIJSTSOORT_NAAM } from '#app/lib/lijstbeeld.ts';
import { leesNummer } from '#app/lib/params.ts';
import { UITKOMST } from '#app/lib/uitkomstplek.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { kolommenBeeld, proefBeeld, verslagBeeld } from './beeld.ts';
import { handel } from './handeling.ts';
import { Kolommen } from './kolommen.tsx';
import { Proef } from './proef.tsx';
import { Verslag } from './verslag.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.naam ?? 'Lijst'} inlezen · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { lijsten } = context.diensten;
  const { bestandsnaam, soort, ...inlezing } = await lijsten.vind(gebruiker, id);
  const kop = { id, naam: bestandsnaam || 'Zonder naam', wat: LIJSTSOORT_NAAM[soort] };
  const stuk = await lijsten.bereken(gebruiker, id);
  if (!stuk) {
    const { verslag, tegen } = await lijsten.verslag(gebruiker, id);
    return { ...kop, stap: 'verslag' as const, beeld: verslagBeeld(inlezing, verslag, tegen) };
  }
  const zoek = new URL(request.url).searchParams;
  if (zoek.get('stap') === 'kolommen') {
    return { ...kop, stap: 'kolommen' as const, beeld: kolommenBeeld(stuk) };
  }
  return { ...kop, stap: 'proef' as const, beeld: proefBeeld(stuk, zoek) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const formulier = await request.formData();
  const uitkomst = await handel(context.diensten.lijsten, gebruiker, id, formulier, request.signal);
  if ('naar' in uitkomst) return redirect(uitkomst.naar);
  return data(uitkomst, { status: 400 });
}

/** Een lijst die klaarligt: kolommen aanwijzen, dan de proef; en daarna wat ervan gekomen is. */
export default function Inlezing() {
  const gegevens = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const fouten = mis?.fouten;
  useFocusTerug(() => UITKOMST);
  return (
    <div className="stapel">
      <Paginakop
        titel={gegevens.naam}
        ondertitel={gegevens.wat}
        kruimels={[
          { naam: 'Afspraken en acties', href: '/register' },
          { naam: 'Lijst inlezen', href: '/inlezen' },
          { naam: 'Deze lijst' },
        ]}
      />
      {gegevens.stap === 'verslag' ? null : <Stappen nu={gegevens.stap} id={gegevens.id} />}
      {fouten?.formulier ? <Melding soort="fout">{fouten.formulier}</Melding> : null}
      {gegevens.stap === 'kolommen' ? (
        <Kolommen id={gegevens.id} beeld={gegevens.beeld} fouten={fouten} />
      ) : null}
      {gegevens.stap === 'proef' ? <Proef id={gegevens.id} beeld={gegevens.beeld} fouten={fouten} /> : null}
      {gegevens.stap === 'verslag' ? <Verslag beeld={gegevens.beeld} /> : null}
    </div>
  );
}

const STAPPEN = [
  { stap: 'kolommen', naam: 'Kolommen aanwijzen', zoek: '?stap=kolommen' },
  { stap: 'proef', naam: 'Proef bekijken en inlezen', zoek: '' },
] as const;

function Stappen({ nu, id }: { nu: 'kolommen' | 'proef'; id: number }) {
  return (
    <nav aria-label="Stappen">
      <ol className="inleesstappen">
        {STAPPEN.map(({ stap, naam, zoek }) => (
          <li key={stap}>
            {stap === nu ? (
              <strong aria-current="step">{naam}</strong>
            ) : (
              <a className="utrecht-link utrecht-link--html-a" href={`/inlezen/${id}${zoek}`}>
                {naam}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
