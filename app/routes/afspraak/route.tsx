import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { genoemdBeeld } from '#app/lib/genoemd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { GenoemdIn } from '#app/ui/genoemd.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { afspraakBeeld } from './beeld.ts';
import { Deel } from './deel.tsx';
import { Acties, Inhoud, Verwant, Wachten } from './gegevens.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.id} ${data.titel} · Vijfhoek` : 'Afspraak · Vijfhoek' },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { diensten } = context;
  const stand = await diensten.stand(gebruiker);
  const geheel = stand.perAfspraak.get(params.id ?? '');
  if (!geheel) throw new Response(null, { status: 404 });
  const meldingen = await Promise.all(
    geheel.delen
      .filter(({ melding }) => melding !== null)
      .map(async ({ sleutel }) => [sleutel, await diensten.melden.geschiedenis(gebruiker, sleutel)] as const),
  );
  const plekken = await diensten.zoeken.genoemd(gebruiker, 'afspraak', geheel.afspraak.id);
  return {
    ...afspraakBeeld(stand, geheel, gebruiker, new Map(meldingen)),
    genoemd: genoemdBeeld(plekken),
  };
}

export default function Afspraak() {
  const beeld = useLoaderData<typeof loader>();
  const { opgave } = beeld;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgave.nr}`, href: `/opgaven/${opgave.nr}` },
          { naam: `Afspraak ${beeld.id}` },
        ]}
        titel={beeld.titel}
        ondertitel={`Afspraak ${beeld.id} · paragraaf ${beeld.paragraaf} van de Hervormingsagenda`}
      />
      <div className="stapel stapel--ruim">
        {beeld.verschil.length > 0 ? (
          <Melding soort="waarschuwing" titel="Verschil in beeld">
            {beeld.verschil.map((zin) => (
              <p key={zin}>{zin}</p>
            ))}
          </Melding>
        ) : null}
        {beeld.opschortingen.map(({ id, partij, voorwaarde, van }) => (
          <Melding key={id} soort="waarschuwing" titel={`${partij} heeft de medewerking opgeschort`}>
            <p>
              Sinds {langeDatum(van)}. Voorwaarde: {voorwaarde}
            </p>
          </Melding>
        ))}
        <Inhoud beeld={beeld} />
        <section className="stapel" aria-labelledby="delen">
          <h2 id="delen">Wat elke partij meldt</h2>
          {beeld.onderdelen.map(({ onderdeel, delen }) => (
            <div key={onderdeel} className="stapel stapel--dicht">
              {onderdeel ? <h3>{onderdeel}</h3> : null}
              <div className="raster raster--delen">
                {delen.map((deel) => (
                  <Deel key={deel.sleutel} deel={deel} kop={onderdeel ? 'h4' : 'h3'} />
                ))}
              </div>
            </div>
          ))}
          {beeld.onderdelen.length === 0 ? <p className="gedempt">Hier meldt nog niemand over.</p> : null}
        </section>
        <Wachten wachten={beeld.wachten} />
        <Acties acties={beeld.acties} />
        <GenoemdIn plannen={beeld.genoemd} />
        <Verwant hoortBij={beeld.hoortBij} deelafspraken={beeld.deelafspraken} />
      </div>
    </>
  );
}
