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
import { Paginakop } from '#app/ui/paginakop.tsx';
import { overleggenBeeld } from './beeld.ts';
import { Overleglijst } from './overleglijst.tsx';
import { Planformulier } from './planformulier.tsx';
import { RitmeKaart } from './ritme.tsx';

export const meta: MetaFunction = () => [{ title: 'Overleggen · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { snapshot } = await context.diensten.stand(gebruiker);
  return {
    ...overleggenBeeld(snapshot, gebruiker, context.diensten.vandaag()),
    gekozen: new URL(request.url).searchParams.get('gremium') ?? '',
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const waarden = formuliertekst(await request.formData());
  const uitslag = await context.diensten.overleggen.plan(gebruiker, waarden);
  if (!uitslag.ok) return data({ fouten: uitslag.fouten, waarden }, { status: 400 });
  return redirect(`/overleggen/${uitslag.id}`);
}

export default function Overleggen() {
  const { jaren, ritme, komend, geweest, tePlannen, gekozen } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const magPlannen = tePlannen.length > 0;
  return (
    <>
      <Paginakop titel="Overleggen" ondertitel="Wanneer we bij elkaar komen, en of dat vaak genoeg is." />
      <div className={magPlannen ? 'helften' : 'agenda__alleen'}>
        <div className="stapel">
          <Overleglijst
            titel="Komende overleggen"
            overleggen={komend}
            leeg="Er staat nog geen overleg gepland."
          />
          <RitmeKaart jaren={jaren} ritme={ritme} magPlannen={magPlannen} />
          <Overleglijst titel="Geweest" overleggen={geweest} leeg="Er is nog geen overleg geweest." />
        </div>
        {magPlannen ? (
          <Planformulier
            gremia={tePlannen}
            fouten={antwoord?.fouten}
            waarden={antwoord?.waarden ?? { gremium: gekozen }}
          />
        ) : null}
      </div>
    </>
  );
}
