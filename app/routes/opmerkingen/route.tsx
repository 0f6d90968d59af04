import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { type DraadBeeld, draadBeeld, partijkeuzesIn } from '#app/lib/draadbeeld.ts';
import { handelDraad } from '#app/lib/draadhandeling.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Leeg } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import { Wissel } from '#app/ui/wissel.tsx';
import { Draadkaart } from './draadkaart.tsx';
import { alsZoek, leegZin, leesVraag, STAND_NAAM, STANDEN } from './zoek.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Opmerkingen bij opgave ${data?.opgave.nr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const nr = leesOpgaveNr(params.nr);
  const { opmerkingen, vandaag } = context.diensten;
  const stand = await context.diensten.stand(gebruiker);
  const opgave = stand.snapshot.opgaven.find((kandidaat) => kandidaat.nr === nr);
  if (!opgave) throw new Response(null, { status: 404 });
  const vraag = leesVraag(new URL(request.url).searchParams);
  const { draden, plekken, magOpmerken, personen } = await opmerkingen.metPlek(gebruiker, nr);
  const passend = draden
    .map((draad) => draadBeeld(draad, stand, vandaag()))
    .filter(({ opgelost }) => vraag.stand === 'alle' || (opgelost === null) === (vraag.stand === 'open'))
    .filter(({ partijen }) => vraag.partij === null || partijen.includes(vraag.partij));
  return {
    opgave: { nr: opgave.nr, titel: opgave.titel },
    vraag,
    partijen: partijkeuzesIn(draden, stand),
    magOpmerken,
    personen,
    groepen: perOnderdeel(passend, plekken),
    aantal: passend.length,
  };
}

/** De draden per onderdeel van het plan, in de volgorde waarin ze al staan. */
function perOnderdeel(draden: readonly DraadBeeld[], plekken: ReadonlyMap<string, string>) {
  const groepen = new Map<string | null, DraadBeeld[]>();
  for (const draad of draden) {
    const onderdeel = plekken.get(draad.id) ?? null;
    groepen.set(onderdeel, [...(groepen.get(onderdeel) ?? []), draad]);
  }
  return [...groepen].map(([onderdeel, groep]) => ({
    titel: onderdeel === null ? 'Tekst is weg' : onderdeel || 'Voor de eerste kop',
    isWeg: onderdeel === null,
    draden: groep,
  }));
}

/** Antwoorden, afhandelen en heropenen vanuit de lijst. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const velden = formuliertekst(await request.formData());
  const draadId = velden.draad ?? '';
  const uitslag = await handelDraad(context, gebruiker, { opgaveNr, draadId, velden });
  if (uitslag.ok) return redirect(`/opgaven/${opgaveNr}/opmerkingen${new URL(request.url).search}`);
  return data({ draadId, tekst: velden.tekst ?? '', fout: uitslag.fouten.tekst }, { status: 400 });
}

export default function Opmerkingen() {
  const { opgave, vraag, partijen, groepen, aantal, magOpmerken, personen } = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>();
  const hier = `/opgaven/${opgave.nr}/opmerkingen`;
  const plan = `/opgaven/${opgave.nr}/plan`;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgave.nr}`, href: `/opgaven/${opgave.nr}` },
          { naam: 'Plan', href: plan },
          { naam: 'Opmerkingen' },
        ]}
        titel="Opmerkingen"
        ondertitel={`Bij het plan van opgave ${opgave.nr} · ${opgave.titel}`}
        acties={<Knoplink href={plan}>Naar het plan</Knoplink>}
      />
      <div className="stapel">
        <search className="kaart">
          <div className="rij opmerkingen-zoek">
            <Wissel
              label="Welke opmerkingen"
              keuzes={STANDEN.map((stand) => ({
                naam: STAND_NAAM[stand],
                href: hier + alsZoek({ ...vraag, stand }),
                gekozen: stand === vraag.stand,
              }))}
            />
            <Form method="get" className="rij opmerkingen-zoek" key={vraag.partij}>
              {vraag.stand === 'open' ? null : <input type="hidden" name="stand" value={vraag.stand} />}
              <Keuzelijst naam="partij" label="Partij" defaultValue={vraag.partij ?? ''}>
                <option value="">Alle partijen</option>
                {partijen.map(({ slug, naam }) => (
                  <option key={slug} value={slug}>
                    {naam}
                  </option>
                ))}
              </Keuzelijst>
              <Knop soort="stil">Toon</Knop>
            </Form>
          </div>
          <p className="gedempt klein" role="status">
            {aantal === 1 ? '1 opmerking' : `${aantal} opmerkingen`}
          </p>
        </search>
        {aantal === 0 ? (
          <Leeg titel="Geen opmerkingen">{leegZin(vraag, magOpmerken)}</Leeg>
        ) : (
          groepen.map(({ titel, isWeg, draden }) => (
            <section key={titel} className="stapel stapel--dicht" aria-label={titel}>
              <h2>{titel}</h2>
              {isWeg ? (
                <p className="gedempt klein">
                  De tekst waar deze opmerkingen bij hoorden staat niet meer in het plan.
                </p>
              ) : null}
              {draden.map((draad) => (
                <Draadkaart
                  key={draad.id}
                  draad={draad}
                  personen={personen}
                  magOpmerken={magOpmerken}
                  plek={isWeg ? null : `${plan}?draad=${draad.id}`}
                  mislukt={mislukt && mislukt.draadId === draad.id ? mislukt : null}
                />
              ))}
            </section>
          ))
        )}
      </div>
    </>
  );
}
