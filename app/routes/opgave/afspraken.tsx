import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Afspraakplanning, Planning, Standing } from '#app/ui/stand.tsx';
import type { opgaveBeeld } from './beeld.ts';

type Beeld = ReturnType<typeof opgaveBeeld>;

/** De acties van de opgave. */
export function Acties({ acties, nieuw }: Pick<Beeld, 'acties'> & { nieuw: string | null }) {
  return (
    <Kaart
      strak
      titel={`Acties (${acties.length})`}
      actie={nieuw ? <Knoplink href={nieuw}>Nieuwe actie</Knoplink> : null}
    >
      {acties.length === 0 ? (
        <Leeg titel="Er zijn nog geen acties">
          Acties komen in het implementatieplan te staan, of je maakt ze hier.
        </Leeg>
      ) : (
        <Lijst>
          {acties.map((actie) => (
            <Regel
              key={actie.id}
              titel={<Verwijzing href={actie.href}>{actie.titel}</Verwijzing>}
              onder={
                <>
                  {[actie.partij, actie.persoon].filter(Boolean).join(', ')} ·{' '}
                  <Planning planning={actie.planning} oorspronkelijk={actie.oorspronkelijk} /> ·{' '}
                  <Standing standing={actie.standing} />
                  {actie.afspraakId ? ` · bij ${actie.afspraakId}` : null}
                </>
              }
              acties={<Licht soort={actie.licht} />}
            />
          ))}
        </Lijst>
      )}
    </Kaart>
  );
}

/** De afspraken, per paragraaf van de agenda; achter elke afspraak wat elke partij over haar deel meldt. */
export function Afspraken({ paragrafen }: Pick<Beeld, 'paragrafen'>) {
  const aantal = paragrafen.reduce((som, { afspraken }) => som + afspraken.length, 0);
  return (
    <Kaart strak titel={`Afspraken (${aantal})`}>
      {paragrafen.map(({ paragraaf, afspraken }) => (
        <section key={paragraaf} aria-labelledby={`p-${paragraaf}`}>
          <h3 className="tussenkop" id={`p-${paragraaf}`}>
            Paragraaf {paragraaf}
          </h3>
          <Lijst>
            {afspraken.map((afspraak) => (
              <Regel
                key={afspraak.id}
                titel={
                  <>
                    <span className="gedempt getal">{afspraak.id}</span>{' '}
                    <Verwijzing href={afspraak.href}>{afspraak.titel}</Verwijzing>
                  </>
                }
                onder={
                  <>
                    <Afspraakplanning planning={afspraak.planning} standing={afspraak.standing} />{' '}
                    {afspraak.verschil ? <Etiket merk>verschil in beeld</Etiket> : null}
                  </>
                }
              >
                <ul className="partijlichten" aria-label="Gemeld per partij">
                  {afspraak.delen.map(({ sleutel, partij, onderdeel, licht }) => (
                    <li key={sleutel} title={onderdeel || undefined}>
                      <Licht soort={licht} compact /> {partij}
                    </li>
                  ))}
                </ul>
              </Regel>
            ))}
          </Lijst>
        </section>
      ))}
    </Kaart>
  );
}
