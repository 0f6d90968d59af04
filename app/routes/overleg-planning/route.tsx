import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { overlegdelen } from '#app/lib/overlegdelen.ts';
import { leesNummer } from '#app/lib/params.ts';
import { tijdvak } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Datum } from '#app/ui/gegevens.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { korteGremiumnaam } from '#domain/overleg/overleg.ts';
import { dagwaarschuwing } from '#domain/overleg/stappen.ts';
import { Delen } from '../overleg/delen.tsx';
import { Stappen } from './stappen.tsx';
import { Verzetten } from './verzetten.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: d }) => [
  { title: `${d ? `De weg naar ${d.naam} ${langeDatum(d.overleg.datum)}` : 'Planning'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { overleg, gremium, stappen, magPlannen } = await context.diensten.jaarplan.weg(
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
    magPlannen,
    vrij: overleg.datum >= context.diensten.vandaag() ? dagwaarschuwing(overleg.datum) : null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { jaarplan } = context.diensten;
  const id = leesNummer(params.id);
  const waarden = formuliertekst(await request.formData());
  const hier = `/overleggen/${id}/planning`;
  switch (waarden.handeling) {
    case 'dag': {
      const uitslag = await jaarplan.zetDag(gebruiker, id, waarden);
      return uitslag.ok ? redirect(hier) : data({ fouten: uitslag.fouten, waarden }, { status: 400 });
    }
    case 'gedaan':
    case 'toch-niet':
      await jaarplan.zetGedaan(gebruiker, id, waarden.handeling === 'gedaan');
      return redirect(hier);
    case 'verzet': {
      const uitslag = await jaarplan.verzet(gebruiker, id, waarden);
      return uitslag.ok ? redirect(hier) : data({ fouten: uitslag.fouten, waarden }, { status: 400 });
    }
    default:
      throw new Response(null, { status: 404 });
  }
}

/** De weg naar een overleg: wat er wanneer klaar moet zijn, en wat er uitloopt. */
export default function Planning() {
  const { delen, overleg, naam, slug, stappen, magPlannen, vrij } = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>();
  const { id, datum, begin, eind, plaats, bevrorenOp } = overleg;
  const verzetten = mislukt?.waarden.handeling === 'verzet' ? mislukt : null;
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
      <div className={magPlannen ? 'helften' : 'agenda__alleen'}>
        <Stappen
          stappen={stappen}
          magPlannen={magPlannen}
          gremium={slug}
          mislukt={mislukt && !verzetten ? mislukt : null}
        />
        {magPlannen ? (
          <Verzetten overleg={overleg} bevroren={bevrorenOp !== null} mislukt={verzetten} />
        ) : null}
      </div>
    </>
  );
}
