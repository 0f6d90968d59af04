import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { dagVan } from '#domain/datum/datum.ts';
import { Abonnement } from './abonnement.tsx';
import { beginwaarden, overleggenBeeld } from './beeld.ts';
import { Overleglijst } from './overleglijst.tsx';
import { Planformulier } from './planformulier.tsx';
import { RitmeKaart } from './ritme.tsx';

export const meta: MetaFunction = () => [{ title: 'Overleggen · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { jaarplan, agendabestand, vandaag, stand } = context.diensten;
  const { snapshot } = await stand(gebruiker);
  const komend = snapshot.overleggen.filter(({ datum }) => datum >= vandaag());
  const [stappen, sjablonen, sinds] = await Promise.all([
    jaarplan.stappen(gebruiker, komend),
    jaarplan.sjablonen(),
    agendabestand.sinds(gebruiker),
  ]);
  const gremium = new URL(request.url).searchParams.get('gremium') ?? '';
  return {
    ...overleggenBeeld(snapshot, stappen, gebruiker, vandaag()),
    begin: beginwaarden(gremium, sjablonen.get(gremium)),
    abonnementSinds: sinds && dagVan(new Date(sinds)),
  };
}

/** Een overleg plannen, of het abonnement op de eigen agenda; het adres daarvan gaat alleen in dit antwoord mee. */
export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { overleggen, agendabestand } = context.diensten;
  const waarden = formuliertekst(await request.formData());
  const uit = { fouten: undefined, waarden: undefined, adres: null };
  switch (waarden.handeling) {
    case 'abonneer': {
      const token = await agendabestand.abonneer(gebruiker);
      return data({ ...uit, adres: `${new URL(request.url).origin}/agenda/${token}.ics` });
    }
    case 'zegop':
      await agendabestand.zegOp(gebruiker);
      return redirect('/overleggen#abonnement');
    default: {
      const uitslag = await overleggen.plan(gebruiker, waarden);
      if (!uitslag.ok) return data({ ...uit, fouten: uitslag.fouten, waarden }, { status: 400 });
      return redirect(`/overleggen/${uitslag.id}`);
    }
  }
}

export default function Overleggen() {
  const { jaren, ritme, komend, geweest, tePlannen, begin, abonnementSinds } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const magPlannen = tePlannen.length > 0;
  return (
    <>
      <Paginakop
        titel="Overleggen"
        ondertitel="Wanneer we bij elkaar komen, en of dat vaak genoeg is."
        acties={
          <>
            {magPlannen ? <Knoplink href="/overleggen/reeks">Reeks plannen</Knoplink> : null}
            <Knoplink href="/gremia">Wie zit waarin</Knoplink>
          </>
        }
      />
      <div className="helften">
        <div className="stapel">
          <Overleglijst
            titel="Komende overleggen"
            overleggen={komend}
            leeg="Er staat nog geen overleg gepland."
          />
          <RitmeKaart jaren={jaren} ritme={ritme} magPlannen={magPlannen} />
          <Overleglijst titel="Geweest" overleggen={geweest} leeg="Er is nog geen overleg geweest." />
        </div>
        <div className="stapel">
          {magPlannen ? (
            <Planformulier
              gremia={tePlannen}
              fouten={antwoord?.fouten}
              waarden={antwoord?.waarden ?? begin}
            />
          ) : null}
          <Abonnement sinds={abonnementSinds} adres={antwoord?.adres ?? null} />
        </div>
      </div>
    </>
  );
}
