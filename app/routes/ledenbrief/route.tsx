import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Keuzelijst, Tekstvak } from '#app/ui/velden.tsx';
import { briefAlsTekst, CONCEPT } from '#domain/besluit/ledenbrief.ts';
import { zittingNaam } from '#domain/besluit/naam.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import type { Briefblad } from '#server/diensten/ledenbrief.ts';
import { Kopieer } from './kopieer.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Brief aan de leden ${data ? data.zitting : ''} · Vijfhoek` },
];

function beeld({ brief, partij, keuzes, weggelaten, lijst: { overleg, gremium } }: Briefblad) {
  return {
    id: overleg.id,
    zitting: zittingNaam(gremium, overleg),
    partij: { slug: partij.slug, naam: korteNaam(partij) },
    keuzes: keuzes.map((keuze) => ({ slug: keuze.slug, naam: korteNaam(keuze) })),
    concept: brief.concept,
    weggelaten,
    inleiding: brief.inleiding,
    tekst: briefAlsTekst(brief),
  };
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const partij = new URL(request.url).searchParams.get('partij') ?? '';
  const uitslag = await context.diensten.ledenbrief.blad(gebruiker, leesNummer(params.id), { partij });
  if (!uitslag.ok) throw new Response(null, { status: 404 });
  return beeld(uitslag);
}

/** Zet de eigen woorden in de tekst; er wordt niets bewaard. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const velden = formuliertekst(await request.formData());
  const uitslag = await context.diensten.ledenbrief.blad(gebruiker, leesNummer(params.id), velden);
  if (!uitslag.ok)
    return data(
      { fout: uitslag.fouten.inleiding, beeld: null, inleiding: velden.inleiding },
      { status: 400 },
    );
  return data({ fout: undefined, beeld: beeld(uitslag), inleiding: velden.inleiding });
}

export default function Ledenbrief() {
  const antwoord = useActionData<typeof action>();
  const geladen = useLoaderData<typeof loader>();
  const { id, zitting, partij, keuzes, concept, weggelaten, tekst } = antwoord?.beeld ?? geladen;
  const hier = `/overleggen/${id}/ledenbrief`;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: zitting, href: `/overleggen/${id}` },
          { naam: 'Besluitenlijst', href: `/overleggen/${id}/besluitenlijst` },
          { naam: 'Brief aan de leden' },
        ]}
        titel={`Brief aan de leden van ${partij.naam}`}
        ondertitel={`Over ${zitting}, met wat in het open deel besloten is`}
      />
      <div className="stapel">
        {concept ? <Melding soort="waarschuwing">{CONCEPT} Dat staat ook in de brief.</Melding> : null}
        {weggelaten > 0 ? (
          <Melding soort="info">
            {weggelaten === 1
              ? 'Eén besluit of toezegging staat er niet in, omdat die besloten is.'
              : `${weggelaten} besluiten en toezeggingen staan er niet in, omdat ze besloten zijn.`}{' '}
            De besluitenlijst heeft alles wat {partij.naam} mag weten.
          </Melding>
        ) : null}
        {keuzes.length > 1 ? (
          <search className="kaart">
            <Form method="get" className="filters" key={partij.slug}>
              <div className="filters__rij">
                <Keuzelijst naam="partij" id="voor" label="Voor welke partij" defaultValue={partij.slug}>
                  {keuzes.map(({ slug, naam }) => (
                    <option key={slug} value={slug}>
                      {naam}
                    </option>
                  ))}
                </Keuzelijst>
              </div>
              <div className="rij">
                <Knop soort="stil">Toon</Knop>
              </div>
            </Form>
          </search>
        ) : null}
        <Kaart titel="Eigen woorden">
          <Form method="post" action={hier} className="formulier" reloadDocument>
            <input type="hidden" name="partij" value={partij.slug} />
            <Tekstvak
              naam="inleiding"
              label="Inleiding"
              hint="Komt boven de brief te staan. Vijfhoek bewaart dit niet."
              rows={4}
              optioneel
              defaultValue={antwoord?.inleiding ?? ''}
              fout={antwoord?.fout}
            />
            <div className="rij">
              <Knop soort="stil">Zet in de tekst</Knop>
              <Knop formAction={`${hier}/bestand`}>Bewaar als Word-bestand</Knop>
            </div>
          </Form>
        </Kaart>
        <Kaart titel="De brief" actie={<Kopieer tekst={tekst} />}>
          <p className="regels ledenbrief" id="brief">
            {tekst}
          </p>
        </Kaart>
      </div>
    </>
  );
}
