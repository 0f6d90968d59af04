import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { leesNummer, leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import stijl from '#app/stijl/versies.css?url';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { versieNaam } from '#domain/versie/versie.ts';
import { tellingen } from '../plan-vergelijken/beeld.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.naam ?? 'Versie'} terugzetten, plan van opgave ${data?.opgaveNr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const id = leesNummer(params.id);
  const { vaststellen, vergelijken } = context.diensten;
  const { magSchrijven } = await vaststellen.overzicht(gebruiker, opgaveNr);
  if (!magSchrijven) throw new Response(null, { status: 404 });
  const vergelijking = await vergelijken.vergelijk(gebruiker, opgaveNr, { van: id, naar: 'nu' });
  const anders = vergelijking.regels.filter((regel) => regel.soort !== 'gelijk');
  return {
    opgaveNr,
    id,
    naam: vergelijking.van ? versieNaam(vergelijking.van) : '',
    openVoorstellen: vergelijking.openVoorstellen,
    wijzigingen: anders.length,
    onderdelen: [...new Set(anders.map(({ onderdeel }) => onderdeel || 'Boven het eerste onderdeel'))],
    // Wat er sinds deze versie bij kwam gaat nu weg, en andersom.
    perPartij: tellingen(vergelijking).map(({ partij, erbij, eraf }) => ({
      partij,
      weg: erbij,
      terug: eraf,
    })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const uitslag = await context.diensten.versies.zetTerug(gebruiker, opgaveNr, leesNummer(params.id));
  if (!uitslag.ok) return data({ fout: uitslag.fouten.formulier ?? '' }, { status: 400 });
  return redirect(`/opgaven/${opgaveNr}/plan?teruggezet`);
}

const aantal = (n: number, een: string, meer: string) => `${n} ${n === 1 ? een : meer}`;

/** Eerst laten zien wat terugzetten doet, en dan pas doen. Een gewoon formulier: het werkt zonder JavaScript. */
export default function Terugzetten() {
  const beeld = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>();
  const bezig = useNavigation().formMethod === 'POST';
  const { opgaveNr, id, naam, wijzigingen, onderdelen, perPartij, openVoorstellen } = beeld;
  const plan = `/opgaven/${opgaveNr}/plan`;
  const versie = `${plan}/versies/${id}`;
  const som = (soort: 'weg' | 'terug') => perPartij.reduce((totaal, telling) => totaal + telling[soort], 0);
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
          { naam: 'Plan', href: plan },
          { naam: 'Versies', href: `${plan}/versies` },
          { naam, href: versie },
          { naam: 'Terugzetten' },
        ]}
        titel="Deze versie terugzetten?"
        ondertitel={naam}
      />
      <div className="stapel versie__blad">
        {mislukt ? <Melding soort="fout">{mislukt.fout}</Melding> : null}
        {wijzigingen === 0 ? (
          <>
            <p>De tekst van nu is gelijk aan deze versie. Er valt niets terug te zetten.</p>
            <p>
              <Knoplink href={versie}>Terug naar de versie</Knoplink>
            </p>
          </>
        ) : (
          <>
            <Kaart titel="Wat er verandert" nadruk>
              <p>
                <strong>
                  {aantal(som('weg'), 'woord gaat weg', 'woorden gaan weg')},{' '}
                  {aantal(som('terug'), 'woord komt terug', 'woorden komen terug')}
                </strong>
                , in {aantal(onderdelen.length, 'onderdeel', 'onderdelen')}:
              </p>
              <ul className="opsomming">
                {onderdelen.map((titel) => (
                  <li key={titel}>{titel}</li>
                ))}
              </ul>
              {perPartij.length > 0 ? (
                <>
                  <p>Van wie die tekst is, of wie hem weghaalde:</p>
                  <ul className="opsomming">
                    {perPartij.map(({ partij, weg, terug }) => (
                      <li key={partij}>
                        {partij}: {weg} weg, {terug} terug
                      </li>
                    ))}
                  </ul>
                </>
              ) : null}
              <p>
                <Verwijzing href={`${plan}/vergelijken?van=${id}&naar=nu`}>
                  Bekijk het woord voor woord
                </Verwijzing>
              </p>
            </Kaart>
            {openVoorstellen > 0 ? (
              <Melding soort="info">
                {openVoorstellen === 1
                  ? 'In de tekst van nu staat nog 1 voorstel open. Staat het in een stuk dat verandert, dan vervalt het.'
                  : `In de tekst van nu staan nog ${openVoorstellen} voorstellen open. Die in een stuk dat verandert vervallen.`}
              </Melding>
            ) : null}
            <p>
              De tekst van nu blijft als versie bewaard. Terugzetten is een nieuwe wijziging op jouw naam; wie
              nu schrijft kan gewoon door.
            </p>
            <Form method="post" className="rij">
              <Knop disabled={bezig}>{bezig ? 'Bezig met terugzetten …' : 'Ja, terugzetten'}</Knop>
              <Knoplink href={versie}>Niet terugzetten</Knoplink>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
