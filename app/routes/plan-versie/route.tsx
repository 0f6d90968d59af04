import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PlanTekst } from '#app/editor/plan-tekst.tsx';
import { useFocusTerug } from '#app/lib/focus-na.ts';
import { leesNummer, leesOpgaveNr } from '#app/lib/params.ts';
import { versieBeeld } from '#app/lib/versiebeeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { wisBeeld } from '#app/lib/wisbeeld.ts';
import editorStijl from '#app/stijl/editor.css?url';
import stijl from '#app/stijl/versies.css?url';
import { Instemmingbalk, Instemmingen } from '#app/ui/instemming.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Afdrukken } from '../stuk/afdrukken.tsx';
import { Instemformulier, Terugzetten, Vaststelknop, Voorleggen } from './formulieren.tsx';
import { handel } from './handeling.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editorStijl },
  { rel: 'stylesheet', href: stijl },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.versie.naam ?? 'Versie'}, plan van opgave ${data?.opgaveNr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const id = leesNummer(params.id);
  const { versies, vaststellen, wissen } = context.diensten;
  const { titel, inhoud, waarden, gemaaktOp } = await versies.inhoud(gebruiker, opgaveNr, id);
  const gewist = await wissen.gewist(gebruiker, opgaveNr);
  const overzicht = await vaststellen.overzicht(gebruiker, opgaveNr);
  const stand = overzicht.versies.find(({ versie }) => versie.id === id);
  if (!stand) throw new Response(null, { status: 404 });
  const partij = gebruiker.partij?.slug;
  const eigen = stand.instemming?.partijen.find((gevraagd) => gevraagd.partij === partij)?.laatste;
  const versie = versieBeeld(stand, overzicht);
  const magBeheren = overzicht.magVoorleggen && !versie.vastgesteld;
  return {
    opgaveNr,
    titel,
    inhoud,
    waarden,
    versie,
    gewist: gewist
      .filter(({ gewistOp }) => gewistOp > gemaaktOp)
      .map((wissing) => ({
        ...wisBeeld(wissing),
        oudeHash: wissing.oudeHashes.find(({ versie }) => versie === id)?.sha256 ?? null,
      })),
    magTerugzetten: overzicht.magSchrijven,
    magInstemmen: versie.voorgelegd && overzicht.magInstemmen,
    eigen: eigen?.oordeel ?? null,
    partijnaam: partij ? (overzicht.partijnaam[partij] ?? partij) : '',
    voorleggen: magBeheren && !versie.voorgelegd ? await vaststellen.keuzes(gebruiker, opgaveNr) : null,
    magVaststellen: magBeheren && versie.voorgelegd,
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return handel(context.diensten, gebruiker, leesOpgaveNr(params.nr), leesNummer(params.id), request);
}

/** Waar te zien is wat er met een knop op deze pagina gebeurde. */
const STEMMEN = 'instemming';

export default function PlanVersie() {
  const beeld = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>() ?? null;
  useFocusTerug(() => STEMMEN);
  const { opgaveNr, titel, inhoud, waarden, versie, magInstemmen, voorleggen, magVaststellen } = beeld;
  const plan = `/opgaven/${opgaveNr}/plan`;
  const { instemming, vastgesteld } = versie;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
          { naam: 'Plan', href: plan },
          { naam: 'Versies', href: `${plan}/versies` },
          { naam: `Versie ${versie.nummer}` },
        ]}
        titel={versie.naam}
        ondertitel={`${titel} · ${versie.bewaard}`}
        acties={
          <>
            <Afdrukken />
            <Knoplink href={`${plan}/exporteren?versie=${versie.id}`}>Exporteren</Knoplink>
            <Knoplink href={`${plan}/vergelijken?van=${versie.id}&naar=nu`}>Vergelijken met nu</Knoplink>
          </>
        }
      />
      <div className="versie">
        <div className="versie__naast stapel niet-afdrukken">
          {mislukt?.fouten.formulier ? <Melding soort="fout">{mislukt.fouten.formulier}</Melding> : null}
          {instemming ? (
            <div id={STEMMEN} tabIndex={-1}>
              <Kaart titel="Instemming">
                <Instemmingbalk akkoord={instemming.akkoord} van={instemming.partijen.length} />
                <Instemmingen partijen={instemming.partijen} />
                {versie.voorgelegd || vastgesteld ? null : (
                  <p className="klein gedempt">Deze versie ligt niet meer voor.</p>
                )}
              </Kaart>
            </div>
          ) : null}
          {magInstemmen ? (
            <Instemformulier partij={beeld.partijnaam} eigen={beeld.eigen} mislukt={mislukt} />
          ) : null}
          {magVaststellen ? <Vaststelknop compleet={instemming?.compleet ?? false} /> : null}
          {voorleggen ? <Voorleggen keuzes={voorleggen} mislukt={mislukt} /> : null}
          {beeld.magTerugzetten ? <Terugzetten href={`${plan}/versies/${versie.id}/terugzetten`} /> : null}
        </div>
        <article className="versie__blad">
          {vastgesteld ? (
            <p className="versie__vastgesteld">
              Vastgesteld op {vastgesteld.op} door {vastgesteld.door}. Lichten, planningen en cijfers zijn die
              van {vastgesteld.peildatum}; wat daarna veranderde staat er niet in.
            </p>
          ) : null}
          {beeld.gewist.map(({ id, zin, reden, oudeHash }) => (
            <div key={id} className="versie__gewist">
              <p>
                {zin}{' '}
                {oudeHash
                  ? 'Op haar plaats staan hier blokjes.'
                  : 'Stond zij in deze versie, dan is zij ook hier weg.'}
              </p>
              <p className="klein gedempt">Reden: {reden}</p>
              {oudeHash ? (
                <p className="klein">
                  SHA-256 voor het wissen: <code className="sha">{oudeHash}</code>
                </p>
              ) : null}
            </div>
          ))}
          <div className="papier">
            <PlanTekst inhoud={inhoud} waarden={waarden} />
          </div>
          {vastgesteld ? (
            <p className="klein">
              SHA-256 van de vastgestelde kopie: <code className="sha">{vastgesteld.sha256}</code>
            </p>
          ) : null}
        </article>
      </div>
    </>
  );
}
