import { Form } from '@remix-run/react';
import { BEELD_TITEL } from '#app/beelden/namen.ts';
import { alsZoek } from '#app/beelden/vraag.ts';
import type { Dagkeuze } from '#app/lib/peildatum.ts';
import { Opgavefilter, Partijfilter } from '#app/ui/filterkeuzes.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { Beeldkeuze } from '#domain/beeld/keuze.ts';

interface Keuzes {
  opgaven: readonly { nr: number; titel: string }[];
  partijen: readonly { slug: string; naam: string }[];
}

/** Waarover de beelden gaan: een gewoon GET-formulier, de keuze staat daarna in de URL. */
export function Keuze({ keuze, keuzes, dag }: { keuze: Beeldkeuze; keuzes: Keuzes; dag: Dagkeuze }) {
  return (
    <search className="kaart niet-afdrukken">
      <Form
        method="get"
        action="/beelden"
        className="filters"
        key={JSON.stringify([keuze, dag.peildatum])}
        noValidate
      >
        <div className="filters__rij">
          <Opgavefilter opgaven={keuzes.opgaven} gekozen={keuze.opgave} />
          <Partijfilter partijen={keuzes.partijen} gekozen={keuze.partij} />
          <Tekstveld
            naam="peildatum"
            label="Stand op"
            type={dag.fout ? 'text' : 'date'}
            max={dag.vandaag}
            defaultValue={dag.fout?.ingevuld ?? dag.peildatum}
            fout={dag.fout?.zin}
          />
        </div>
        <div className="rij">
          <Knop>Toon</Knop>
          {keuze.opgave !== null || keuze.partij !== null ? (
            <Knoplink href={dag.eerder ? `/beelden?peildatum=${dag.eerder}` : '/beelden'}>
              Toon alles
            </Knoplink>
          ) : null}
        </div>
      </Form>
    </search>
  );
}

/** In plaats van de tijdlijn, zolang er niets gekozen is. */
export function Opgavekeuze({ opgaven, eerder }: Pick<Keuzes, 'opgaven'> & { eerder: string | null }) {
  return (
    <Kaart titel={BEELD_TITEL.tijdlijn}>
      <p>Een tijdlijn van alles is te lang om te lezen. Kies een opgave, of hierboven een partij:</p>
      <ul className="opsomming">
        {opgaven.map(({ nr, titel }) => (
          <li key={nr}>
            <Verwijzing href={`/beelden?${alsZoek({ opgave: nr, partij: null }, eerder)}#tijdlijn`}>
              {nr} · {titel}
            </Verwijzing>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
