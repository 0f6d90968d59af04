import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import stijl from '#app/stijl/uitwisseling.css?url';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Rondjes } from '#app/ui/rondjes.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import { dagVan, langeDatum } from '#domain/datum/datum.ts';
import { leesVersie } from '../plan-uitvoer/vraag.ts';
import { useExport } from './use-export.ts';
import { Voortgang } from './voortgang.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Plan exporteren, opgave ${data?.opgaveNr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const { opgave, versie } = await context.diensten.uitwisseling.stuk(gebruiker, opgaveNr, null);
  const versies = await context.diensten.versies.lijst(gebruiker, opgaveNr);
  const gekozen = leesVersie(new URL(request.url).searchParams);
  return {
    opgaveNr,
    opgave,
    gekozen: gekozen === null ? '' : String(gekozen),
    teksten: [
      { waarde: '', naam: versie },
      ...versies.map(({ id, nummer, naam, gemaaktOp }) => ({
        waarde: String(id),
        naam: `Versie ${nummer}${naam ? ` · ${naam}` : ''} · ${langeDatum(dagVan(new Date(gemaaktOp)))}`,
      })),
    ],
  };
}

const VORMEN = [
  {
    waarde: 'docx',
    naam: 'Word (.docx)',
    uitleg: 'Om te bewerken of te mailen. Je kunt het later weer importeren.',
  },
  {
    waarde: 'html',
    naam: 'HTML',
    uitleg: 'Eén bestand om te bewaren, af te drukken of op een website te zetten.',
  },
  { waarde: 'md', naam: 'Markdown (.md)', uitleg: 'Platte tekst met opmaaktekens.' },
] as const;

/** Het plan meenemen: in welke vorm, en welke tekst. Zonder JavaScript is het een gewone download. */
export default function Exporteren() {
  const { opgaveNr, opgave, gekozen, teksten } = useLoaderData<typeof loader>();
  const plan = `/opgaven/${opgaveNr}/plan`;
  const { stand, begin, stop } = useExport();
  return (
    <div className="melden stapel">
      <Paginakop
        titel="Plan exporteren"
        ondertitel={opgave}
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
          { naam: 'Plan', href: plan },
          { naam: 'Exporteren' },
        ]}
      />
      <Kaart>
        <form
          className="formulier"
          method="get"
          action={`${plan}/uitvoer`}
          onSubmit={(event) => {
            event.preventDefault();
            begin(event.currentTarget);
          }}
        >
          <Rondjes naam="vorm" label="Vorm" keuzes={VORMEN} gekozen="docx" />
          <Keuzelijst naam="versie" label="Welke tekst" defaultValue={gekozen}>
            {teksten.map(({ waarde, naam }) => (
              <option key={waarde} value={waarde}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
          <p className="klein gedempt">
            Je krijgt de tekst die geldt, zonder voorstellen en opmerkingen. De acties in het plan staan ook
            achterin, in een tabel met eigenaar, planning en licht. Wat je zelf niet mag zien, staat er niet
            in.
          </p>
          <div className="rij">
            <Knop aria-disabled={stand.soort === 'bezig'}>Exporteren</Knop>
            <Verwijzing href={`${plan}/afdrukken`}>Bekijken om af te drukken</Verwijzing>
          </div>
          <Voortgang stand={stand} stop={stop} />
        </form>
      </Kaart>
    </div>
  );
}
