import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useMemo, useRef } from 'react';
import { PlanEditor } from '#app/editor/plan-editor.tsx';
import { useFocusNa } from '#app/lib/focus-na.ts';
import { useHaler } from '#app/lib/haler.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { deelnemerkeuzes } from '#app/lib/partijkeuzes.ts';
import { vaststelBeeld } from '#app/lib/vaststelbeeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import editorStijl from '#app/stijl/editor.css?url';
import versieStijl from '#app/stijl/versies.css?url';
import type { ActieKeuzes } from '#app/ui/actie-velden.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Kruimelpad } from '#app/ui/kruimelpad.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { aanwezigeVan } from '#domain/document/aanwezige.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { actieKeuzes } from '../actie/waarden.ts';
import type { loader as waardenLoader } from '../plan-waarden/route.tsx';
import { maakBewaar } from './afbeelding.ts';
import { maakDienst } from './dienst.ts';
import { Vaststelkaart } from './vaststelkaart.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editorStijl },
  { rel: 'stylesheet', href: versieStijl },
];

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
    teruggezet: new URL(request.url).searchParams.has('teruggezet'),
    vaststelling: await vaststelBeeld(context.diensten.vaststellen, gebruiker, opgaveNr),
    toestand: Buffer.from(plan.toestand).toString('base64'),
    gewist: plan.gewist,
    magWissen: plan.magWissen,
    magSchrijven: plan.magSchrijven,
    magOpmerken: plan.magOpmerken,
    ik: { id, naam, partij, kleur },
    eigenPartij: gebruiker.partij?.slug ?? null,
    waarden: await context.diensten.plannen.waarden(gebruiker),
    deelnemers: deelnemerkeuzes(stand, opgave),
    opgaven: stand.snapshot.opgaven.map(({ nr, titel }) => ({ nr, titel })),
    magAfschermen: context.diensten.cijfers.magAfschermen(gebruiker),
    keuzes: plan.magActiesMaken ? actieKeuzes(stand, opgaveNr) : GEEN_KEUZES,
  };
}

const GEEN_KEUZES: ActieKeuzes = { partijen: { vijfhoek: [], overige: [] }, afspraken: [] };

/** De tekst leeft in de editor; wat er verder verandert haalt de pagina zelf op. */
export function shouldRevalidate() {
  return false;
}

export default function Plan() {
  const {
    opgave,
    documentId,
    teruggezet,
    vaststelling,
    toestand,
    gewist,
    magWissen,
    magSchrijven,
    magOpmerken,
    ik,
    eigenPartij,
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
  return (
    <PlanEditor
      opgaveNr={opgave.nr}
      documentId={documentId}
      toestand={toestand}
      magSchrijven={magSchrijven}
      gewist={gewist}
      magOpmerken={magOpmerken}
      ik={ik}
      eigenPartij={eigenPartij}
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
          <nav className="plan__wegen" aria-label="Meer met dit plan">
            <Verwijzing href={`/opgaven/${opgave.nr}/plan/versies`}>Versies</Verwijzing>
            <Verwijzing href={`/opgaven/${opgave.nr}/plan/exporteren`}>Exporteren</Verwijzing>
            {magSchrijven ? (
              <Verwijzing href={`/opgaven/${opgave.nr}/plan/importeren`}>Importeren</Verwijzing>
            ) : null}
            {magWissen ? (
              <Verwijzing href={`/opgaven/${opgave.nr}/plan/wissen`}>Tekst wissen</Verwijzing>
            ) : null}
          </nav>
          {teruggezet ? <Teruggezet /> : null}
          <Vaststelkaart opgaveNr={opgave.nr} begin={vaststelling} />
        </>
      }
    />
  );
}

/** Een versie is teruggezet: dat is aan de tekst zelf niet te zien, en wie het zonder muis deed begint hier. */
function Teruggezet() {
  const plek = useFocusNa('teruggezet');
  return (
    <section ref={plek} tabIndex={-1} aria-label="Teruggezet">
      <Melding soort="goed">De versie is teruggezet. De tekst van daarvoor is bewaard bij Versies.</Melding>
    </section>
  );
}

/** Wat de levende objecten tonen: eerst zoals bij het openen, en daarna wat er na elke gebeurtenis van de server komt. */
function useLevendeWaarden(opgaveNr: number, begin: PlanWaarden): PlanWaarden {
  const { data, load } = useHaler<typeof waardenLoader>();
  // Eén keer laden; daarna hoort dit bij wat de pagina na een gebeurtenis opnieuw laadt.
  useEffect(() => load(`/opgaven/${opgaveNr}/plan/waarden`), [load, opgaveNr]);
  return data ?? begin;
}
