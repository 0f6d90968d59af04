import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import type { Wisvondst } from '#server/diensten/wissen.ts';

type Woordplek = Wisvondst['elders'][number];

/** Hoeveel plekken we per lijst noemen; de rest telt alleen mee. */
const MEEST = 20;

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

const DEEL: Record<Woordplek['deel'], string> = {
  tekst: '',
  melding: ', een melding',
  planning: ', een toelichting bij de planning',
  oordeel: ', een oordeel',
  agenda: ', de agenda',
  weglating: ', wat is weggelaten',
  afzegging: ', waarom het niet doorgaat',
  voorraad: ', de voorraad',
  stuk: ', de bevroren agenda',
  besluiten: ', de besluitenlijst',
};

/** Of iemand deze woorden in de werkruimte nog kan weghalen; de rest ligt vast. */
const isTeWijzigen = ({ ding, deel }: Woordplek) =>
  ['agenda', 'weglating', 'voorraad'].includes(deel) ||
  (deel === 'tekst' && (ding === 'actie' || ding === 'plan'));

/** Waar dezelfde woorden buiten dit plan staan. Daar wist deze pagina niets; wel is te zien waar nog iets moet gebeuren. */
export function Elders({ plekken }: { plekken: readonly Woordplek[] }) {
  if (plekken.length === 0) return null;
  return (
    <Kaart titel="Staat ook buiten dit plan">
      <p>Daar verandert wissen niets aan.</p>
      <Plekken
        titel="Te wijzigen"
        uitleg="Een actie wijzigt wie eraan werkt, een agenda de secretaris. In een ander plan wis je het zelf."
        plekken={plekken.filter(isTeWijzigen)}
      />
      <Plekken
        titel="Ligt vast"
        uitleg="Dit kan niemand in de werkruimte wijzigen. Vraag het wie de server beheert."
        plekken={plekken.filter((plek) => !isTeWijzigen(plek))}
      />
    </Kaart>
  );
}

interface PlekkenProps {
  titel: string;
  uitleg: string;
  plekken: readonly Woordplek[];
}

function Plekken({ titel, uitleg, plekken }: PlekkenProps) {
  if (plekken.length === 0) return null;
  return (
    <>
      <h3>{titel}</h3>
      <p className="klein gedempt">{uitleg}</p>
      <ul className="regellijst">
        {plekken.slice(0, MEEST).map(({ ding, deel, sleutel, naam }) => (
          <li key={`${ding}-${deel}-${sleutel}`}>
            {DING[ding]} <Verwijzing href={PAD[ding](sleutel)}>{naam}</Verwijzing>
            {DEEL[deel]}
          </li>
        ))}
      </ul>
      {plekken.length > MEEST ? <p>En nog {plekken.length - MEEST} plekken.</p> : null}
    </>
  );
}
