import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFocusTerug } from '#app/lib/focus-na.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { overlegdelen } from '#app/lib/overlegdelen.ts';
import { leesNummer } from '#app/lib/params.ts';
import { tijdvak } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { korteGremiumnaam } from '#domain/overleg/overleg.ts';
import { dagwaarschuwing } from '#domain/overleg/stappen.ts';
import { Delen } from '../overleg/delen.tsx';
import { Afzeggen } from './afzeggen.tsx';
import { Stappen } from './stappen.tsx';
import { Verzetten } from './verzetten.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: d }) => [
  { title: `${d ? `De weg naar ${d.naam} ${langeDatum(d.overleg.datum)}` : 'Planning'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { overleg, gremium, stappen, magPlannen, magAfzeggen } = await context.diensten.jaarplan.weg(
    gebruiker,
    leesNummer(params.id),
  );
  const delen = overlegdelen(gebruiker, overleg);
  return {
    delen,
    overleg,
    naam: korteGremiumnaam(gremium),
    slug: gremium.slug,
    stappen,
    // Aan wat afgezegd is valt niets meer te plannen.
    magPlannen: magPlannen && gaatDoor(overleg),
    magAfzeggen,
    vrij:
      gaatDoor(overleg) && overleg.datum >= context.diensten.vandaag()
        ? dagwaarschuwing(overleg.datum)
        : null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { afzeggen, jaarplan } = context.diensten;
  const id = leesNummer(params.id);
  const waarden = formuliertekst(await request.formData());
  const hier = `/overleggen/${id}/planning`;
  const doe = () => {
    switch (waarden.handeling) {
      case 'dag':
        return jaarplan.zetDag(gebruiker, id, waarden);
      case 'gedaan':
      case 'toch-niet':
        return jaarplan.zetGedaan(gebruiker, id, waarden.handeling === 'gedaan');
      case 'verzet':
        return jaarplan.verzet(gebruiker, id, waarden);
      case 'afzeggen':
        return afzeggen.zegAf(gebruiker, id, waarden);
      case 'doorgaan':
        return afzeggen.laatDoorgaan(gebruiker, id);
      default:
        throw new Response(null, { status: 404 });
    }
  };
  const uitslag = await doe();
  return uitslag.ok ? redirect(hier) : data({ fouten: uitslag.fouten, waarden }, { status: 400 });
}

/** De weg naar een overleg: wat er wanneer klaar moet zijn, en wat er uitloopt. */
export default function Planning() {
  const { delen, overleg, naam, slug, stappen, magPlannen, magAfzeggen, vrij } =
    useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>();
  const { id, datum, begin, eind, plaats, bevrorenOp, afzegging } = overleg;
  const mis = (handeling: string) => (mislukt?.waarden.handeling === handeling ? mislukt : null);
  useFocusTerug((verstuurd) =>
    ['afzeggen', 'doorgaan'].includes(String(verstuurd.get('handeling'))) ? 'afzegging' : '',
  );
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: `${naam} ${langeDatum(datum)}`, href: `/overleggen/${id}` },
          { naam: 'Planning' },
        ]}
        titel={`De weg naar ${naam}`}
        ondertitel={
          <>
            <Datum dag={datum} weekdag /> · {[tijdvak(begin, eind), plaats].filter(Boolean).join(' · ')}
          </>
        }
        acties={
          <>
            {/* Een bestand en geen pagina: de browser haalt het zelf. */}
            <a
              className="utrecht-button utrecht-button--secondary-action knop knop--stil"
              href={`/overleggen/${id}/ics`}
              download
            >
              In je agenda zetten
            </a>
          </>
        }
      />
      <Delen delen={delen} />
      <Afgezegd afzegging={afzegging} />
      {mislukt?.fouten.formulier ? (
        <div className="agenda__boven">
          <Melding soort="fout">{mislukt.fouten.formulier}</Melding>
        </div>
      ) : null}
      {vrij ? (
        <div className="agenda__boven">
          <Melding soort="waarschuwing">{vrij}</Melding>
        </div>
      ) : null}
      <div className={magPlannen || magAfzeggen ? 'helften' : 'agenda__alleen'}>
        <Stappen
          stappen={stappen}
          magPlannen={magPlannen}
          gremium={slug}
          afgezegd={afzegging !== null}
          mislukt={mis('dag')}
        />
        {magPlannen || magAfzeggen ? (
          <div className="stapel">
            {magPlannen ? (
              <Verzetten overleg={overleg} bevroren={bevrorenOp !== null} mislukt={mis('verzet')} />
            ) : null}
            {magAfzeggen ? <Afzeggen afgezegd={afzegging !== null} mislukt={mis('afzeggen')} /> : null}
          </div>
        ) : null}
      </div>
    </>
  );
}
