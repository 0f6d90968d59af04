import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leesPeildatum } from '#app/lib/peildatum.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Legenda } from '#app/ui/licht.tsx';
import { Matrix } from '#app/ui/matrix.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Peildatumbalk, Peildatumkeuze } from '#app/ui/peildatum.tsx';
import { Sindslegenda } from '#app/ui/sinds.tsx';
import { Wissel } from '#app/ui/wissel.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { type Lichtkant, standBeeld } from './beeld.ts';
import { Cijfers } from './cijfers.tsx';
import { NetGemeld, WieWachtOpWie } from './lijsten.tsx';
import { overlegBeeld, ritmeBeeld, volgendOverleg } from './overleg.ts';

export const meta: MetaFunction = () => [{ title: 'Overzicht · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { diensten } = context;
  const zoek = new URL(request.url).searchParams;
  const dag = leesPeildatum(zoek, diensten.vandaag());
  const kant: Lichtkant = zoek.get('licht') === 'berekend' ? 'berekend' : 'gemeld';
  const stand = await diensten.stand(gebruiker, dag.peildatum);
  const overleg = volgendOverleg(stand);
  return {
    dag,
    kant,
    ...standBeeld(stand, kant, dag),
    ...overlegBeeld(stand, overleg, gebruiker),
    // Een jaar dat voorbij is valt niet meer te plannen.
    ritme: dag.eerder ? [] : ritmeBeeld(stand),
  };
}

export default function Overzicht() {
  const beeld = useLoaderData<typeof loader>();
  const { dag, kant, laatste } = beeld;
  return (
    <>
      <Paginakop
        titel="Hoe staat de agenda ervoor?"
        ondertitel={[
          `Stand van ${dag.eerder ? '' : 'vandaag, '}${langeDatum(dag.peildatum)}`,
          `${beeld.afspraken} afspraken, ${beeld.acties} acties`,
          laatste ? `laatste melding ${laatste.wanneer} door ${laatste.partij}` : 'nog niets gemeld',
        ].join(' · ')}
        acties={
          <>
            <Knoplink href={dag.eerder ? `/beelden?peildatum=${dag.eerder}` : '/beelden'}>In beeld</Knoplink>
            <Peildatumkeuze dag={dag} actie="/?index" />
          </>
        }
      />
      <div className="stapel stapel--ruim">
        <Peildatumbalk dag={dag} terug="/" />
        <Cijfers {...beeld} />
        <Kaart
          strak
          titel="Opgaven en partijen"
          actie={
            <div className="rij">
              <Legenda />
              <Wissel
                label="Welk licht de tabel telt"
                keuzes={[
                  { naam: 'Gemeld', href: pad(dag.eerder, null), gekozen: kant === 'gemeld' },
                  { naam: 'Berekend', href: pad(dag.eerder, 'berekend'), gekozen: kant === 'berekend' },
                ]}
              />
            </div>
          }
          voet={
            kant === 'gemeld' ? (
              <>
                Gemeld: het licht dat de partij zelf koos. Een cel telt delen van afspraken en acties, en
                leidt naar de lijst.
                {beeld.sinds ? (
                  <>
                    {' '}
                    Sinds het BO van {langeDatum(beeld.sinds.datum)}: <Sindslegenda />
                  </>
                ) : null}
              </>
            ) : (
              'Berekend: volgt uit planning, voortgang en waarop gewacht wordt. Een cel telt delen van afspraken en acties, en leidt naar de lijst.'
            )
          }
        >
          <Matrix
            opgaven={beeld.matrix}
            bijschrift={`Opgaven en hoeken van de Vijfhoek, met aantallen per ${kant} licht`}
          />
        </Kaart>
        <div className="helften">
          <WieWachtOpWie wachten={beeld.wachten} eerder={beeld.dag.eerder} />
          <NetGemeld gemeld={beeld.netGemeld} />
        </div>
      </div>
    </>
  );
}

function pad(eerder: string | null, licht: 'berekend' | null): string {
  const zoek = new URLSearchParams();
  if (eerder) zoek.set('peildatum', eerder);
  if (licht) zoek.set('licht', licht);
  return zoek.size > 0 ? `/?${zoek}` : '/';
}
