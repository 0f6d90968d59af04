import { Voortgangsbalk } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { datumMetWeekdag, langeDatum } from '#domain/datum/datum.ts';
import type { overlegBeeld, ritmeBeeld } from './overleg.ts';

type Beeld = ReturnType<typeof overlegBeeld>;

export interface OverlegkaartProps extends Beeld {
  dag: { eerder: string | null };
  ritme: ReturnType<typeof ritmeBeeld>;
}

/** Het volgende overleg: wanneer, hoe ver de ronde is, en of het jaar genoeg overleggen heeft. */
export function Overlegkaart({ overleg, ronde, ritme, dag }: OverlegkaartProps) {
  return (
    <Kaart nadruk>
      <div className="stapel stapel--dicht">
        <p className="overzicht__label">
          {dag.eerder ? 'Eerste bestuurlijk overleg na deze dag' : 'Volgend bestuurlijk overleg'}
        </p>
        {overleg ? (
          <>
            <h2>{overleg.naam}</h2>
            <p className="klein">
              {datumMetWeekdag(overleg.datum)}
              {dag.eerder ? null : (
                <>
                  , <b>{overDagen(overleg.dagen)}</b>
                </>
              )}
            </p>
          </>
        ) : (
          <h2>Er is geen bestuurlijk overleg gepland</h2>
        )}
        {ronde ? <Ronde ronde={ronde} eerder={dag.eerder !== null} /> : null}
        {overleg ? (
          <p className="klein">
            <Verwijzing href={`/overleggen/${overleg.id}`}>
              {overleg.vast ? 'Naar de vastgezette agenda' : 'Naar de conceptagenda'}
            </Verwijzing>
          </p>
        ) : null}
      </div>
      {ritme.length > 0 ? <Ritme ritme={ritme} /> : null}
    </Kaart>
  );
}

function Ronde({ ronde, eerder }: { ronde: NonNullable<Beeld['ronde']>; eerder: boolean }) {
  const { id, gesloten, dagen, tot, gemeld, gevraagd, eigen } = ronde;
  const stand = `${gemeld} van ${gevraagd} gemeld`;
  const eigenStand = eigen ? `${eigen.partij}: ${eigen.gemeld} van ${eigen.gevraagd} gemeld` : null;
  return (
    <>
      <p className="klein">
        <Verwijzing href={`/rondes/${id}`}>Statusronde</Verwijzing>{' '}
        {!gesloten && dagen >= 0 && !eerder ? (
          <>
            sluit <b>{overDagen(dagen)}</b>
          </>
        ) : (
          <>
            {!gesloten && dagen >= 0 ? 'tot en met' : 'gesloten op'} {langeDatum(tot)}
          </>
        )}{' '}
        · {stand}
      </p>
      <Voortgangsbalk waarde={gemeld} totaal={gevraagd} label={stand} />
      {eigenStand ? (
        <p className="klein">{eerder ? eigenStand : <Verwijzing href="/melden">{eigenStand}</Verwijzing>}</p>
      ) : null}
    </>
  );
}

/** Of het jaar genoeg overleggen heeft, in één zin per jaar; wat er mist zit eronder. */
function Ritme({ ritme }: Pick<OverlegkaartProps, 'ritme'>) {
  const zinnen = ritme.flatMap(({ zinnen }) => zinnen);
  return (
    <div className="overzicht__ritme">
      {ritme.map(({ jaar, tekort }) => (
        <p key={jaar}>
          {tekort === 0 ? (
            `${jaar} heeft genoeg overleggen.`
          ) : (
            <b>
              {tekort === 1
                ? `Voor ${jaar} moet er nog 1 overleg`
                : `Voor ${jaar} moeten er nog ${tekort} overleggen`}{' '}
              gepland worden.
            </b>
          )}
        </p>
      ))}
      {zinnen.length > 0 ? (
        <details className="uitklap">
          <summary>Welke overleggen?</summary>
          <ul className="opsomming">
            {zinnen.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function overDagen(dagen: number): string {
  if (dagen === 0) return 'vandaag';
  return dagen === 1 ? 'morgen' : `over ${dagen} dagen`;
}
