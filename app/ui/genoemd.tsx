import type { Genoemd } from '#app/lib/genoemd.ts';
import { Kaart } from './kaart.tsx';
import { Verwijzing } from './knop.tsx';

/** In welke plannen dit genoemd wordt, met een link naar de plek. Zonder plannen is er niets te tonen. */
export function GenoemdIn({ plannen }: { plannen: readonly Genoemd[] }) {
  if (plannen.length === 0) return null;
  return (
    <Kaart titel="Genoemd in">
      <GenoemdLijst plannen={plannen} />
    </Kaart>
  );
}

export function GenoemdLijst({ plannen }: { plannen: readonly Genoemd[] }) {
  return (
    <ul className="regellijst">
      {plannen.map(({ href, titel, plekken }) => (
        <li key={href}>
          {titel}:{' '}
          {plekken.map((plek, i) => (
            <span key={plek.href}>
              {i > 0 ? ', ' : null}
              <Verwijzing href={plek.href}>{plek.kop}</Verwijzing>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
