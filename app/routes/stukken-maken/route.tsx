import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { voortgangsstroom } from '#app/lib/voortgang.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';

/** Wat de browser krijgt als het pakket er is, of waarom het niet kan. */
export type Maakbericht = { ok: true } | { ok: false; fouten: Record<string, string> };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const id = leesNummer(params.id);
  await context.diensten.stukken.eisMaker(eisGebruiker(context, request), id);
  return null;
}

/** Maakt een pakket. Met `voortgang=1` een regel per stap; zonder JavaScript wacht de browser tot het klaar is. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { stukken } = context.diensten;
  await stukken.eisMaker(gebruiker, id);
  const { voortgang, ...velden } = formuliertekst(await request.formData());
  if (voortgang === '1') {
    return voortgangsstroom<Maakbericht>(request.signal, async (volgen) => {
      const uitslag = await stukken.maak(gebruiker, id, velden, volgen);
      return uitslag.ok ? { ok: true } : uitslag;
    });
  }
  const uitslag = await stukken.maak(gebruiker, id, velden, { signal: request.signal });
  return uitslag.ok ? redirect(`/overleggen/${id}/stukken`) : data(uitslag.fouten, { status: 400 });
}

/** Alleen zonder JavaScript te zien: waarom het pakket er niet kwam. */
export default function StukkenMaken() {
  const fouten = useActionData<typeof action>();
  const { id } = useParams();
  return (
    <div className="melden stapel">
      <Paginakop
        titel="Stukken maken"
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: 'Agenda', href: `/overleggen/${id}` },
          { naam: 'Stukken', href: `/overleggen/${id}/stukken` },
          { naam: 'Maken' },
        ]}
      />
      {fouten ? (
        <Melding soort="fout" titel="Er is geen pakket gemaakt">
          {Object.values(fouten).map((fout) => (
            <p key={String(fout)}>{String(fout)}</p>
          ))}
        </Melding>
      ) : (
        <p>Stukken maken doe je op de pagina met de stukken.</p>
      )}
      <p>
        <Knoplink href={`/overleggen/${id}/stukken`}>Terug naar de stukken</Knoplink>
      </p>
    </div>
  );
}
