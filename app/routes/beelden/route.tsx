import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Beeldkaart } from '#app/beelden/beeldkaart.tsx';
import { Lichttekening } from '#app/beelden/lichttekening.tsx';
import { MAAK } from '#app/beelden/maak.ts';
import { Matrixtekening } from '#app/beelden/matrixtekening.tsx';
import { BEELD_TITEL } from '#app/beelden/namen.ts';
import { Opbouwtekening } from '#app/beelden/opbouwtekening.tsx';
import { Tijdlijntekening } from '#app/beelden/tijdlijntekening.tsx';
import { Verdeeltekening } from '#app/beelden/verdeeltekening.tsx';
import { alsZoek, leesKeuze } from '#app/beelden/vraag.ts';
import { partijNaam } from '#app/lib/beeld.ts';
import { leesPeildatum } from '#app/lib/peildatum.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Peildatumbalk } from '#app/ui/peildatum.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { Keuze, Opgavekeuze } from './keuze.tsx';

export const meta: MetaFunction = () => [{ title: 'In beeld · Vijfhoek' }];

/** Zonder opgave of partij is een tijdlijn te lang om te lezen; dan staat er waar je kunt kiezen. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { diensten } = context;
  const { searchParams: zoek } = new URL(request.url);
  const dag = leesPeildatum(zoek, diensten.vandaag());
  const stand = await diensten.stand(gebruiker, dag.peildatum);
  const keuze = leesKeuze(zoek, stand);
  // Een formulier zonder JavaScript stuurt ook lege velden mee; de URL om te delen heeft die niet.
  if ([...zoek.values()].includes('')) throw redirect(`/beelden?${alsZoek(keuze, dag.eerder)}`);
  const [lichten, opbouw] = await Promise.all([
    MAAK.lichten(stand, keuze, diensten),
    MAAK.opbouw(stand, keuze, diensten),
  ]);
  return {
    dag,
    keuze,
    waarover: waarover(stand, keuze),
    keuzes: keuzesUit(stand),
    zoek: alsZoek(keuze, dag.eerder),
    terug: adres(alsZoek(keuze, null)),
    matrix: MAAK.matrix(stand, keuze),
    lichten,
    opbouw,
    tijdlijn: keuze.opgave === null && keuze.partij === null ? null : MAAK.tijdlijn(stand, keuze),
    verdelingen: MAAK.verdelingen(stand, keuze),
  };
}

function adres(zoek: string): string {
  return zoek ? `/beelden?${zoek}` : '/beelden';
}

type Keus = ReturnType<typeof leesKeuze>;

function waarover(stand: Stand, { opgave, partij }: Keus): string {
  const titel = stand.snapshot.opgaven.find(({ nr }) => nr === opgave)?.titel;
  const delen = [
    ...(opgave === null ? [] : [`opgave ${opgave}, ${titel}`]),
    ...(partij === null ? [] : [partijNaam(stand, partij)]),
  ];
  return delen.length > 0 ? delen.join(' · ') : 'alle opgaven en partijen';
}

function keuzesUit(stand: Stand) {
  return {
    opgaven: stand.snapshot.opgaven.map(({ nr, titel }) => ({ nr, titel })),
    partijen: [...stand.perPartij.keys()]
      .map((slug) => ({ slug, naam: partijNaam(stand, slug) }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
  };
}

export default function Beelden() {
  const beeld = useLoaderData<typeof loader>();
  const { dag, zoek, matrix, lichten, opbouw, tijdlijn, verdelingen } = beeld;
  return (
    <>
      <Paginakop
        titel="In beeld"
        ondertitel={`Stand van ${dag.eerder ? '' : 'vandaag, '}${langeDatum(dag.peildatum)} · ${beeld.waarover}`}
      />
      <div className="stapel stapel--ruim">
        <Peildatumbalk dag={dag} terug={beeld.terug} />
        <Keuze keuze={beeld.keuze} keuzes={beeld.keuzes} dag={dag} />
        <Beeldkaart naam="matrix" titel={BEELD_TITEL.matrix} zoek={zoek} {...matrix}>
          <Matrixtekening naam="matrix" titel={BEELD_TITEL.matrix} {...matrix} />
        </Beeldkaart>
        <Beeldkaart naam="lichten" titel={BEELD_TITEL.lichten} zoek={zoek} {...lichten}>
          <Lichttekening naam="lichten" titel={BEELD_TITEL.lichten} {...lichten} />
        </Beeldkaart>
        <Beeldkaart naam="opbouw" titel={BEELD_TITEL.opbouw} zoek={zoek} {...opbouw}>
          <Opbouwtekening naam="opbouw" titel={BEELD_TITEL.opbouw} {...opbouw} />
        </Beeldkaart>
        {tijdlijn ? (
          <Beeldkaart naam="tijdlijn" titel={BEELD_TITEL.tijdlijn} zoek={zoek} {...tijdlijn}>
            <Tijdlijntekening naam="tijdlijn" titel={BEELD_TITEL.tijdlijn} {...tijdlijn} />
          </Beeldkaart>
        ) : (
          <Opgavekeuze opgaven={beeld.keuzes.opgaven} eerder={dag.eerder} />
        )}
        <Beeldkaart naam="verdelingen" titel={BEELD_TITEL.verdelingen} zoek={zoek} {...verdelingen}>
          <Verdeeltekening naam="verdelingen" titel={BEELD_TITEL.verdelingen} {...verdelingen} />
        </Beeldkaart>
      </div>
    </>
  );
}
