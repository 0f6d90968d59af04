import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { partijNaam, registerPad } from '#app/lib/beeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Legenda, Licht } from '#app/ui/licht.tsx';
import { Lichtbalk, tellingTekst } from '#app/ui/lichtbalk.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { matrix } from '#domain/stand/matrix.ts';

export const meta: MetaFunction = () => [{ title: 'Opgaven · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const stand = await context.diensten.stand(gebruiker);
  return {
    opgaven: matrix(stand).rijen.map(({ opgave, totaal }) => ({
      nr: opgave.nr,
      titel: opgave.titel,
      doel: opgave.doel,
      trekkers: opgave.trekkers.map((slug) => partijNaam(stand, slug)).join(' · '),
      telling: totaal.gemeld,
      overTijd: totaal.overTijd,
      overTijdHref: registerPad({ opgave: opgave.nr, standing: 'over_tijd' }),
      oordelen: stand.snapshot.oordelen
        .filter(({ opgaveNr }) => opgaveNr === opgave.nr)
        .map(({ partij, licht, datum }) => ({ partij: partijNaam(stand, partij), licht, datum })),
    })),
  };
}

export default function Opgaven() {
  const { opgaven } = useLoaderData<typeof loader>();
  return (
    <>
      <Paginakop
        titel="Opgaven"
        ondertitel="De zes lijnen van de Hervormingsagenda, elk met een eigen plan"
        acties={<Legenda />}
      />
      <div className="stapel">
        {opgaven.map((opgave) => (
          <Kaart
            key={opgave.nr}
            titel={
              <Verwijzing href={`/opgaven/${opgave.nr}`}>
                {opgave.nr} · {opgave.titel}
              </Verwijzing>
            }
            actie={
              <Knoplink href={`/opgaven/${opgave.nr}/plan`} klein>
                Plan van opgave {opgave.nr}
              </Knoplink>
            }
          >
            <p className="leesbreedte">{opgave.doel}</p>
            <div className="opgave__stand">
              <div className="stapel stapel--dicht">
                <Lichtbalk telling={opgave.telling} versiering />
                <p className="klein">
                  Delen van afspraken en acties: {tellingTekst(opgave.telling)}.{' '}
                  {opgave.overTijd > 0 ? (
                    <Verwijzing href={opgave.overTijdHref}>{opgave.overTijd} over tijd</Verwijzing>
                  ) : null}
                </p>
              </div>
              <dl className="feiten">
                <dt>Trekkers</dt>
                <dd>{opgave.trekkers}</dd>
                <dt>Oordeel</dt>
                <dd>
                  {opgave.oordelen.length === 0 ? <span className="gedempt">nog geen</span> : null}
                  {opgave.oordelen.map(({ partij, licht, datum }) => (
                    <span key={partij} className="rij">
                      <Licht soort={licht} />
                      <span className="gedempt klein">
                        {partij}, {langeDatum(datum)}
                      </span>
                    </span>
                  ))}
                </dd>
              </dl>
            </div>
          </Kaart>
        ))}
      </div>
    </>
  );
}
