import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { overlegdelen } from '#app/lib/overlegdelen.ts';
import { leesNummer } from '#app/lib/params.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { Delen } from '../overleg/delen.tsx';
import { PuntFormulier } from '../overleg/punt-formulier.tsx';
import { voorraadBeeld } from './beeld.ts';
import { handel } from './handeling.ts';
import { Openstaand } from './openstaand.tsx';
import { Voorraad } from './voorraad.tsx';
import { Vorig } from './vorig.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Voorraad ${data.overleg.naam}` : 'Voorraad'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { overleggen, stand } = context.diensten;
  const id = leesNummer(params.id);
  const wachtlijst = await overleggen.wachtlijst(gebruiker, id);
  const { magAgenderen } = wachtlijst;
  const gevraagd = magAgenderen ? new URL(request.url).searchParams.get('punt') : null;
  const punt = wachtlijst.voorraad.find((een) => String(een.punt.id) === gevraagd)?.punt ?? null;
  return {
    ...voorraadBeeld(wachtlijst),
    delen: overlegdelen(gebruiker, wachtlijst.overleg),
    magAgenderen,
    open: gevraagd
      ? { punt, nieuw: gevraagd === 'nieuw', partijen: partijkeuzes(await stand(gebruiker)) }
      : null,
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return handel(context.diensten.overleggen, gebruiker, leesNummer(params.id), request);
}

/** Wat er naast de voorstellen op de agenda kan: van het vorige overleg, wat openstaat, en de voorraad van het gremium. */
export default function VoorraadPagina() {
  const { overleg, eerder, openstaand, voorraad, delen, magAgenderen, ...rest } =
    useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>() ?? null;
  const { id, naam, datum, bevroren } = overleg;
  const hier = `/overleggen/${id}/voorraad`;
  // Is het punt intussen weg, dan blijft wat iemand schreef staan, als nieuw punt.
  const open = rest.open?.punt || rest.open?.nieuw || mislukt ? rest.open : null;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: `${naam} ${datum.slice(0, 4)}`, href: `/overleggen/${id}` },
          { naam: 'Voorraad' },
        ]}
        titel={`Voorraad ${naam}`}
        ondertitel={
          bevroren
            ? `De agenda van ${langeDatum(datum)} is bevroren; er kan niets meer bij.`
            : `Voor de agenda van ${langeDatum(datum)}. De voorraad zelf is van alle overleggen van ${naam}.`
        }
      />
      <Delen delen={delen} />
      <Afgezegd afzegging={overleg.afzegging} />
      {mislukt?.fouten.formulier && !mislukt.nu ? (
        <div className="agenda__boven">
          <Melding soort="fout">{mislukt.fouten.formulier}</Melding>
        </div>
      ) : null}
      <div className="stapel agenda__alleen">
        <Vorig eerder={eerder} magAgenderen={magAgenderen} />
        <Openstaand openstaand={openstaand} gekozen={mislukt?.gekozen ?? []} magAgenderen={magAgenderen} />
        <Voorraad
          voorraad={voorraad}
          magAgenderen={magAgenderen}
          open={
            open && {
              wat: open.punt?.id ?? 'nieuw',
              formulier: (
                <PuntFormulier
                  key={open.punt?.id ?? 'nieuw'}
                  {...open}
                  samen={null}
                  kop={open.punt ? 'Punt bewerken' : 'Punt voor de voorraad'}
                  weg="Van de voorraad verwijderen"
                  mislukt={mislukt}
                  terug={hier}
                >
                  {open.punt ? null : (
                    <Tekstveld
                      naam="reden"
                      label="Waarom staat dit klaar?"
                      defaultValue={mislukt?.waarden.reden}
                      fout={mislukt?.fouten.reden}
                    />
                  )}
                </PuntFormulier>
              ),
            }
          }
        />
      </div>
    </>
  );
}
