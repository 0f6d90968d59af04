import { Form, Link } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { UITKOMST_NAAM } from '#domain/besluit/besluit.ts';
import type { VergaderingBeeld } from './beeld.ts';

type Punt = VergaderingBeeld['agenda'][number];

/** De agenda met per punt hoe ver het is, en boven elkaar wat voor alle punten geldt. */
export function Agendalijst({ beeld }: { beeld: VergaderingBeeld }) {
  const { agenda, getoond, presentie, magVastleggen, hamerstukken, erZijn, aanwezigen } = beeld;
  return (
    <Kaart
      titel="Agenda"
      strak
      voet={
        <Verwijzing href="?toon=presentie">
          {aanwezigen.length === 0 ? 'Wie is er?' : `Wie is er: ${erZijn} van ${aanwezigen.length}`}
        </Verwijzing>
      }
    >
      <ol className="vergaderlijst">
        {agenda.map((punt) => (
          <li key={punt.id} data-staat={punt.staat} data-getoond={!presentie && punt.id === getoond}>
            <Link
              to={`?punt=${punt.id}`}
              preventScrollReset
              aria-current={!presentie && punt.id === getoond ? 'true' : undefined}
            >
              <span className="getal vergaderlijst__nr">{punt.nr}.</span> {punt.titel}
            </Link>
            <span className="vergaderlijst__staat klein">{staatInWoorden(punt)}</span>
          </li>
        ))}
      </ol>
      {magVastleggen && hamerstukken > 0 ? (
        <Form method="post" preventScrollReset className="vergaderlijst__hamer">
          <Knop name="handeling" value="hamerstukken" soort="stil" klein>
            {hamerstukken === 1 ? 'Neem het hamerstuk aan' : `Neem alle ${hamerstukken} hamerstukken aan`}
          </Knop>
        </Form>
      ) : null}
    </Kaart>
  );
}

/** `bezig`, `aangenomen · 12 van 10 min`, `hamerstuk · 5 min`. */
function staatInWoorden({ staat, uitkomsten, soort, minuten, gebruikt, besloten }: Punt): string {
  const tijd = gebruikt > 0 ? `${Math.round(gebruikt / 60)} van ${minuten} min` : `${minuten} min`;
  const delen = [
    staat === 'bezig' ? 'nu aan de orde' : '',
    ...new Set(uitkomsten.map((uitkomst) => UITKOMST_NAAM[uitkomst].toLowerCase())),
    staat === 'klaar' && uitkomsten.length === 0 ? 'behandeld' : '',
    staat === 'te_doen' ? soort : '',
    // Wat nu loopt tikt bovenaan.
    staat === 'bezig' ? '' : tijd,
    besloten ? 'besloten deel' : '',
  ];
  return delen.filter(Boolean).join(' · ');
}
