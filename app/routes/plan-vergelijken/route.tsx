import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { momentInWoorden } from '#app/lib/moment.ts';
import { leesNummer, leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import stijl from '#app/stijl/versies.css?url';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import { type Versie, versieNaam } from '#domain/versie/versie.ts';
import { type Partijtelling, regelBeeld, tellingen } from './beeld.ts';
import { Vergelijkregel } from './regel.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vergelijken, plan van opgave ${data?.opgaveNr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const zoek = new URL(request.url).searchParams;
  const keuze = { van: leesKeuze(zoek.get('van')), naar: leesKeuze(zoek.get('naar')) };
  const vergelijking = await context.diensten.vergelijken.vergelijk(gebruiker, opgaveNr, keuze);
  const perPartij = tellingen(vergelijking);
  const partij = perPartij.find((telling) => telling.partij === zoek.get('partij'))?.partij ?? '';
  return {
    opgaveNr,
    van: zijde(vergelijking.van),
    naar: zijde(vergelijking.naar),
    openVoorstellen: vergelijking.openVoorstellen,
    perPartij,
    partij,
    regels: regelBeeld(vergelijking, partij),
  };
}

function leesKeuze(tekst: string | null): number | 'nu' {
  return tekst === null || tekst === 'nu' ? 'nu' : leesNummer(tekst);
}

/** Hoe een kant in het adres en op het scherm heet. */
function zijde(versie: Versie | null): { waarde: string; naam: string } {
  if (!versie) return { waarde: 'nu', naam: 'De tekst van nu' };
  return { waarde: String(versie.id), naam: `${versieNaam(versie)} (${momentInWoorden(versie.gemaaktOp)})` };
}

export default function Vergelijken() {
  const { opgaveNr, van, naar, openVoorstellen, perPartij, partij, regels } = useLoaderData<typeof loader>();
  const plan = `/opgaven/${opgaveNr}/plan`;
  const aantal = regels.filter((regel) => 'nummer' in regel).length;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
          { naam: 'Plan', href: plan },
          { naam: 'Versies', href: `${plan}/versies` },
          { naam: 'Vergelijken' },
        ]}
        titel="Wat er veranderde"
        ondertitel={`Van: ${van.naam}. Naar: ${naar.naam}.`}
        acties={<Knoplink href={`${plan}/versies`}>Andere versies kiezen</Knoplink>}
      />
      <div className="vergelijk">
        <div className="vergelijk__naast stapel">
          <Kaart titel="Samengevat">
            <Samenvatting perPartij={perPartij} aantal={aantal} />
            {aantal > 0 ? (
              <p>
                <a className="utrecht-link utrecht-link--html-a" href="#w-1">
                  Naar de eerste wijziging
                </a>
              </p>
            ) : null}
          </Kaart>
          {perPartij.length > 1 ? (
            <form method="get" className="formulier niet-afdrukken">
              <input type="hidden" name="van" value={van.waarde} />
              <input type="hidden" name="naar" value={naar.waarde} />
              <Keuzelijst naam="partij" label="Wijzigingen van" defaultValue={partij} key={partij}>
                <option value="">alle partijen</option>
                {perPartij.map((telling) => (
                  <option key={telling.partij} value={telling.partij}>
                    {telling.partij}
                  </option>
                ))}
              </Keuzelijst>
              <Knop soort="stil">Tonen</Knop>
            </form>
          ) : null}
          {openVoorstellen > 0 ? (
            <Melding soort="info">
              {openVoorstellen === 1
                ? 'In deze tekst staat nog 1 voorstel open; dat telt hier niet mee.'
                : `In deze tekst staan nog ${openVoorstellen} voorstellen open; die tellen hier niet mee.`}
            </Melding>
          ) : null}
        </div>
        <div className="vergelijk__blad">
          {regels.map((regel, plek) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: de lijst wordt één keer getekend en niet herschikt.
            <Vergelijkregel key={plek} regel={regel} aantal={aantal} />
          ))}
        </div>
      </div>
    </>
  );
}

function Samenvatting({ perPartij, aantal }: { perPartij: readonly Partijtelling[]; aantal: number }) {
  if (aantal === 0) return <p>Deze teksten zijn gelijk.</p>;
  const som = (soort: 'erbij' | 'eraf') => perPartij.reduce((totaal, telling) => totaal + telling[soort], 0);
  return (
    <>
      <p>
        <strong>
          {som('erbij')} {som('erbij') === 1 ? 'woord' : 'woorden'} erbij, {som('eraf')} eraf
        </strong>
      </p>
      <ul className="opsomming">
        {perPartij.map(({ partij, erbij, eraf }) => (
          <li key={partij}>
            {partij}: {erbij} erbij, {eraf} eraf
          </li>
        ))}
      </ul>
    </>
  );
}
