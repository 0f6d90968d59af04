import { Form } from '@remix-run/react';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { adres } from './adres.ts';
import type { MeldenBeeld } from './beeld.ts';

/** Minder laten zien: op opgave en op woorden. Het filter staat in het adres. */
export function Meldfilter({ filter }: { filter: MeldenBeeld['filter'] }) {
  const { voor, opgave, zoek, opgaven } = filter;
  return (
    <Form method="get" action="/melden" className="meldfilter" role="search" aria-label="Filter">
      {voor ? <input type="hidden" name="voor" value={voor} /> : null}
      <Keuzelijst naam="opgave" label="Opgave" defaultValue={opgave ?? ''}>
        <option value="">Alle opgaven</option>
        {opgaven.map(({ nr, titel }) => (
          <option key={nr} value={nr}>
            {nr} · {titel}
          </option>
        ))}
      </Keuzelijst>
      <Tekstveld naam="zoek" label="Zoek op woord" type="search" defaultValue={zoek} />
      <Knop soort="stil">Filter</Knop>
      {opgave !== null || zoek ? (
        <Verwijzing href={adres({ voor, opgave: null, zoek: '' })}>Wis filter</Verwijzing>
      ) : null}
    </Form>
  );
}
