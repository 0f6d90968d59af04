import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Afzegetiket } from '#app/ui/afgezegd.tsx';
import { Etiket } from '#app/ui/etiket.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { dagwaarschuwing } from '#domain/overleg/stappen.ts';
import { mag } from '#domain/policy/mag.ts';

export const meta: MetaFunction = () => [{ title: 'Reeks plannen · Vijfhoek' }];

const VELDEN = [
  'gremium',
  'eerste',
  'eenheid',
  'elke',
  'aantal',
  'begin',
  'eind',
  'plaats',
  'peildagen',
] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { jaarplan, stand } = context.diensten;
  const { snapshot } = await stand(gebruiker);
  const gremia = snapshot.gremia
    .filter(({ kring }) => mag(gebruiker, 'plannen', { soort: 'overleg', kring }))
    .map(({ slug, naam }) => ({ slug, naam }));
  if (gremia.length === 0) throw new Response(null, { status: 404 });
  const zoek = new URL(request.url).searchParams;
  const gremium = zoek.get('gremium') ?? '';
  const sjabloon = (await jaarplan.sjablonen()).get(gremium);
  const gewoon: Partial<Record<string, string>> = {
    eenheid: 'maanden',
    elke: '6',
    aantal: '4',
    ...(sjabloon
      ? {
          begin: sjabloon.begin,
          eind: sjabloon.eind,
          plaats: sjabloon.plaats,
          peildagen: String(sjabloon.peildagen),
        }
      : {}),
  };
  const waarden = Object.fromEntries(VELDEN.map((naam) => [naam, zoek.get(naam) ?? gewoon[naam] ?? '']));
  const bekeken = zoek.has('eerste') ? await jaarplan.bekijkReeks(gebruiker, waarden) : null;
  return {
    gremia,
    waarden,
    dagen: bekeken?.ok ? bekeken.dagen : null,
    fouten: bekeken && !bekeken.ok ? bekeken.fouten : {},
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const waarden = formuliertekst(await request.formData());
  const uitslag = await context.diensten.jaarplan.planReeks(gebruiker, waarden);
  if (!uitslag.ok) return data({ fouten: uitslag.fouten }, { status: 400 });
  return redirect('/overleggen');
}

/** Een reeks overleggen: eerst bekijken welke dagen het worden, dan plannen. */
export default function Reeks() {
  const { gremia, waarden, dagen, fouten } = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>();
  const bezig = useNavigation().state !== 'idle';
  const veld = (naam: (typeof VELDEN)[number]) => ({
    naam,
    defaultValue: waarden[naam] ?? '',
    fout: fouten[naam],
  });
  const nieuw = dagen?.filter(({ bezet }) => !bezet).length ?? 0;
  return (
    <>
      <Paginakop
        kruimels={[{ naam: 'Overleggen', href: '/overleggen' }, { naam: 'Reeks plannen' }]}
        titel="Reeks plannen"
        ondertitel="Meer overleggen in één keer, op vaste afstand van elkaar."
      />
      <div className="helften">
        <Kaart titel="Hoe vaak">
          <Fouten fouten={mislukt?.fouten ?? fouten} />
          <Form method="get" className="formulier" noValidate key={waarden.gremium}>
            <Keuzelijst {...veld('gremium')} label="Welk overleg">
              <option value="">Kies een overleg</option>
              {gremia.map(({ slug, naam }) => (
                <option key={slug} value={slug}>
                  {naam}
                </option>
              ))}
            </Keuzelijst>
            <Tekstveld {...veld('eerste')} label="Datum van het eerste" type="date" />
            <div className="formulier__naast formulier__naast--smal">
              <Tekstveld {...veld('elke')} label="Elke" type="number" min={1} max={52} inputMode="numeric" />
              <Keuzelijst {...veld('eenheid')} label="Weken of maanden">
                <option>weken</option>
                <option>maanden</option>
              </Keuzelijst>
              <Tekstveld
                {...veld('aantal')}
                label="Hoeveel overleggen"
                type="number"
                min={1}
                max={24}
                inputMode="numeric"
              />
            </div>
            <p className="klein">Bij maanden op dezelfde plaats in de maand, zoals de tweede donderdag.</p>
            <div className="formulier__naast formulier__naast--smal">
              <Tekstveld {...veld('begin')} label="Begin" type="time" />
              <Tekstveld {...veld('eind')} label="Einde" type="time" />
            </div>
            <Tekstveld {...veld('plaats')} label="Plaats" optioneel />
            <Tekstveld
              {...veld('peildagen')}
              label="Peildatum, dagen vooraf"
              type="number"
              min={0}
              max={200}
              inputMode="numeric"
            />
            <div className="rij">
              <Knop soort={dagen ? 'stil' : 'hoofd'} disabled={bezig}>
                Bekijk de dagen
              </Knop>
            </div>
          </Form>
        </Kaart>
        {dagen ? (
          <Kaart titel="Deze dagen worden het" strak>
            <Lijst genummerd>
              {dagen.map(({ dag, bezet }) => (
                <Regel
                  key={dag}
                  titel={<Datum dag={dag} weekdag />}
                  onder={dagwaarschuwing(dag)}
                  acties={
                    bezet === 'afgezegd' ? <Afzegetiket /> : bezet ? <Etiket>staat er al</Etiket> : null
                  }
                />
              ))}
            </Lijst>
            <Form method="post" className="kaart__voet">
              {VELDEN.map((naam) => (
                <input key={naam} type="hidden" name={naam} value={waarden[naam]} />
              ))}
              <Knop disabled={bezig || nieuw === 0}>
                {nieuw === 1 ? 'Plan dit overleg' : `Plan deze ${nieuw} overleggen`}
              </Knop>
            </Form>
          </Kaart>
        ) : null}
      </div>
    </>
  );
}
