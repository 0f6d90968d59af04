import { Kerncijfer } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { standBeeld } from './beeld.ts';
import { Overlegkaart, type OverlegkaartProps } from './overlegkaart.tsx';

type Stand = ReturnType<typeof standBeeld>;
type CijfersProps = OverlegkaartProps & Pick<Stand, 'overTijd' | 'verschil' | 'sinds'>;

/** De rij kaarten bovenaan: het volgende overleg en drie getallen. */
export function Cijfers({ overTijd, verschil, sinds, ...overleg }: CijfersProps) {
  return (
    <div className="overzicht__cijfers">
      <Overlegkaart {...overleg} />
      <Kerncijfer
        label="Over tijd"
        getal={overTijd.totaal}
        toon={overTijd.totaal > 0 ? 'rood' : undefined}
        href={overTijd.href}
      >
        <p>{overTijdZin(overTijd)}</p>
        {overTijd.totaal > 0 ? <p>Waarvan {overTijd.langerDanHalfjaar} al langer dan een halfjaar.</p> : null}
      </Kerncijfer>
      <Kerncijfer
        label="Verschil in beeld"
        getal={verschil.aantal}
        toon={verschil.aantal > 0 ? 'oranje' : undefined}
        href={verschil.href}
      >
        <p>
          {verschil.aantal === 1 ? 'afspraak waarover' : 'afspraken waarover'} partijen elkaar tegenspreken:
          de een zegt dat het af is, de ander niet.{' '}
          {verschil.delen > 0 ? `Samen ${verschil.delen} delen.` : null}
        </p>
        <ul className="opsomming">
          {verschil.eerste.map(({ id, titel, href }) => (
            <li key={id}>
              <Verwijzing href={href}>
                {id} {titel}
              </Verwijzing>
            </li>
          ))}
        </ul>
      </Kerncijfer>
      <Sinds sinds={sinds} />
    </div>
  );
}

function overTijdZin({ afspraken, acties }: Stand['overTijd']): string {
  const delen = [
    ...(afspraken > 0 ? [`delen van ${afspraken === 1 ? '1 afspraak' : `${afspraken} afspraken`}`] : []),
    ...(acties > 0 ? [acties === 1 ? '1 actie' : `${acties} acties`] : []),
  ];
  return delen.length > 0 ? `${delen.join(' en ')}.` : 'Alles wat een datum heeft is op tijd.';
}

function Sinds({ sinds }: Pick<Stand, 'sinds'>) {
  if (!sinds) {
    return (
      <Kerncijfer label="Sinds het vorige BO" getal="–">
        Voor deze dag staat er geen BO Jeugd in de agenda om mee te vergelijken.
      </Kerncijfer>
    );
  }
  const lijsten = [sinds.afgerond, sinds.beter, sinds.slechter].filter(({ aantal }) => aantal > 0);
  return (
    <Kerncijfer label={`Sinds het vorige BO, ${langeDatum(sinds.datum)}`} getal={`+${sinds.afgerond.aantal}`}>
      <p>{veranderdZin(sinds.beter.aantal, sinds.slechter.aantal)}</p>
      {lijsten.length > 0 ? (
        <details className="uitklap">
          <summary>Welke zijn dat?</summary>
          {lijsten.map(({ naam, aantal, eerste }) => (
            <div key={naam}>
              <h3>{naam}</h3>
              <ul className="opsomming">
                {eerste.map(({ sleutel, titel, partij, href }) => (
                  <li key={sleutel}>
                    <Verwijzing href={href}>{titel}</Verwijzing> <span className="gedempt">{partij}</span>
                  </li>
                ))}
                {aantal > eerste.length ? <li>en nog {aantal - eerste.length}</li> : null}
              </ul>
            </div>
          ))}
        </details>
      ) : null}
    </Kerncijfer>
  );
}

function veranderdZin(beter: number, slechter: number): string {
  if (beter === 0 && slechter === 0) return 'afgerond; verder kreeg niets een beter of slechter licht.';
  return `afgerond; een beter licht: ${beter}, een slechter licht: ${slechter}.`;
}
