import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import type { Wisvondst } from '#server/diensten/wissen.ts';

type Woordplek = Wisvondst['elders'][number];

/** Hoeveel plekken we noemen; de rest telt alleen mee. */
const MEEST = 30;

const PAD: Record<Woordplek['ding'], (sleutel: Woordplek['sleutel']) => string> = {
  actie: (id) => `/acties/${id}`,
  afspraak: (id) => `/afspraken/${id}`,
  opgave: (nr) => `/opgaven/${nr}`,
  cijfer: (id) => `/cijfers#cijfer-${id}`,
  overleg: (id) => `/overleggen/${id}`,
  plan: (nr) => `/opgaven/${nr}/plan/wissen`,
};

const DING: Record<Woordplek['ding'], string> = {
  actie: 'Actie',
  afspraak: 'Afspraak',
  opgave: 'Opgave',
  cijfer: 'Cijfer',
  overleg: 'Overleg',
  plan: 'Plan',
};

/** Wie er iets aan kan doen. */
const DEEL: Record<Woordplek['deel'], string> = {
  tekst: 'in de gegevens zelf: wie ze bijhoudt kan ze wijzigen',
  melding: 'in een melding: die blijft zoals zij is',
  planning: 'in een toelichting bij de planning: die blijft zoals zij is',
  oordeel: 'in een oordeel van een trekker: dat blijft zoals het is',
  agenda: 'in de agenda: de secretaris kan die wijzigen',
  stuk: 'in de bevroren agenda: die blijft zoals zij is',
};

/** Waar dezelfde woorden buiten dit plan staan. Daar wist deze pagina niets; wel is te zien waar nog iets moet gebeuren. */
export function Elders({ plekken }: { plekken: readonly Woordplek[] }) {
  if (plekken.length === 0) return null;
  return (
    <Kaart titel="Staat ook buiten dit plan">
      <p>Hier verandert wissen niets aan. Open deze plekken voor je wist, of zoek daarna nog een keer.</p>
      <ul className="regels">
        {plekken.slice(0, MEEST).map(({ ding, deel, sleutel, naam }) => (
          <li key={`${ding}-${deel}-${sleutel}`}>
            {DING[ding]} <Verwijzing href={PAD[ding](sleutel)}>{naam}</Verwijzing>
            <span className="gedempt">
              {' '}
              {ding === 'plan' ? 'in de tekst of de opmerkingen: wis het daar ook' : DEEL[deel]}
            </span>
          </li>
        ))}
      </ul>
      {plekken.length > MEEST ? <p>En nog {plekken.length - MEEST} plekken.</p> : null}
    </Kaart>
  );
}
