import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useFetcher, useLoaderData } from '@remix-run/react';
import { useEffect, useMemo, useRef } from 'react';
import { PlanEditor } from '#app/editor/plan-editor.tsx';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { deelnemerkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import editorStijl from '#app/stijl/editor.css?url';
import type { ActieKeuzes } from '#app/ui/actie-velden.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Kruimelpad } from '#app/ui/kruimelpad.tsx';
import { aanwezigeVan } from '#domain/document/aanwezige.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { actieKeuzes } from '../actie/waarden.ts';
import type { loader as waardenLoader } from '../plan-waarden/route.tsx';
import { maakBewaar } from './afbeelding.ts';
import { maakDienst } from './dienst.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: editorStijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Implementatieplan opgave ${data?.opgave.nr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const plan = await context.diensten.plannen.open(gebruiker, opgaveNr);
  const stand = await context.diensten.stand(gebruiker);
  const opgave = stand.snapshot.opgaven.find(({ nr }) => nr === opgaveNr);
  if (!opgave) throw new Response(null, { status: 404 });
  const { id, naam, partij, kleur } = aanwezigeVan(gebruiker);
  return {
    opgave: { nr: opgave.nr, titel: opgave.titel },
    documentId: plan.document.documentId,
    status: plan.document.status,
    toestand: Buffer.from(plan.toestand).toString('base64'),
    gewist: plan.gewist,
    magWissen: plan.magWissen,
    magSchrijven: plan.magSchrijven,
    magOpmerken: plan.magOpmerken,
    magStatusZetten: plan.magStatusZetten,
    ik: { id, naam, partij, kleur },
    waarden: await context.diensten.plannen.waarden(gebruiker),
    deelnemers: deelnemerkeuzes(stand, opgave),
    opgaven: stand.snapshot.opgaven.map(({ nr, titel }) => ({ nr, titel })),
    magAfschermen: context.diensten.cijfers.magAfschermen(gebruiker),
    keuzes: plan.magActiesMaken ? actieKeuzes(stand, opgaveNr) : GEEN_KEUZES,
  };
}

const GEEN_KEUZES: ActieKeuzes = { partijen: { vijfhoek: [], overige: [] }, afspraken: [] };

/** Het plan aanbieden ter vaststelling, of weer terughalen. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const status =
    (await request.formData()).get('status') === 'ter_vaststelling' ? 'ter_vaststelling' : 'in_bewerking';
  await context.diensten.plannen.zetStatus(gebruiker, opgaveNr, status);
  return redirect(`/opgaven/${opgaveNr}/plan`);
}

/** De tekst leeft in de editor; alleen na een handeling op deze pagina zelf is er iets nieuws te halen. */
export function shouldRevalidate({ formAction }: { formAction?: string }) {
  return formAction?.endsWith('/plan') ?? false;
}

const STATUS_NAAM = {
  in_bewerking: 'In bewerking',
  ter_vaststelling: 'Ligt ter vaststelling',
  vastgesteld: 'Vastgesteld',
} as const;

export default function Plan() {
  const {
    opgave,
    documentId,
    status,
    toestand,
    gewist,
    magWissen,
    magSchrijven,
    magOpmerken,
    magStatusZetten,
    ik,
    waarden,
    keuzes,
    deelnemers,
    opgaven,
    magAfschermen,
  } = useLoaderData<typeof loader>();
  const levend = useLevendeWaarden(opgave.nr, waarden);
  const laatste = useRef(levend);
  laatste.current = levend;
  const dienst = useMemo(
    () =>
      maakDienst({
        opgaveNr: opgave.nr,
        keuzes,
        magAfschermen,
        acties: () => Object.values(laatste.current.acties),
      }),
    [opgave.nr, keuzes, magAfschermen],
  );
  const bewaarAfbeelding = useMemo(() => maakBewaar(opgave.nr), [opgave.nr]);
  const terVaststelling = status === 'ter_vaststelling';
  return (
    <PlanEditor
      opgaveNr={opgave.nr}
      documentId={documentId}
      toestand={toestand}
      magSchrijven={magSchrijven}
      gewist={gewist}
      magOpmerken={magOpmerken}
      ik={ik}
      waarden={levend}
      dienst={dienst}
      deelnemers={deelnemers}
      opgaven={opgaven}
      bewaarAfbeelding={bewaarAfbeelding}
      boven={
        <>
          <Kruimelpad
            kruimels={[
              { naam: 'Opgaven', href: '/opgaven' },
              { naam: `Opgave ${opgave.nr}`, href: `/opgaven/${opgave.nr}` },
              { naam: 'Plan' },
            ]}
          />
          <h1 className="plan__titel">Implementatieplan</h1>
          <p className="gedempt klein">
            Opgave {opgave.nr} · {opgave.titel}
          </p>
          <p className="klein">{STATUS_NAAM[status]}</p>
          <nav className="plan__wegen" aria-label="Meer met dit plan">
            <Verwijzing href={`/opgaven/${opgave.nr}/plan/exporteren`}>Exporteren</Verwijzing>
            {magSchrijven ? (
              <Verwijzing href={`/opgaven/${opgave.nr}/plan/importeren`}>Importeren</Verwijzing>
            ) : null}
            {magWissen ? (
              <Verwijzing href={`/opgaven/${opgave.nr}/plan/wissen`}>Tekst wissen</Verwijzing>
            ) : null}
          </nav>
          {magStatusZetten ? (
            <Form method="post">
              <input
                type="hidden"
                name="status"
                value={terVaststelling ? 'in_bewerking' : 'ter_vaststelling'}
              />
              <Knop soort="stil" klein>
                {terVaststelling ? 'Terughalen om te bewerken' : 'Aanbieden ter vaststelling'}
              </Knop>
            </Form>
          ) : null}
        </>
      }
    />
  );
}

/** Wat de levende objecten tonen: eerst zoals bij het openen, en daarna wat er na elke gebeurtenis van de server komt. */
function useLevendeWaarden(opgaveNr: number, begin: PlanWaarden): PlanWaarden {
  const { data, load } = useFetcher<typeof waardenLoader>();
  // Eén keer laden; daarna hoort dit bij wat de pagina na een gebeurtenis opnieuw laadt.
  useEffect(() => load(`/opgaven/${opgaveNr}/plan/waarden`), [load, opgaveNr]);
  return data ?? begin;
}
