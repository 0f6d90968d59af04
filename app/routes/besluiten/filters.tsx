import { Form } from '@remix-run/react';
import { Partijfilter } from '#app/ui/filterkeuzes.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import type { besluitenBeeld } from './beeld.ts';

type Beeld = ReturnType<typeof besluitenBeeld>;

/** De filters: een gewoon GET-formulier. De staat staat erboven als rij links en gaat mee. */
export function Filters({ filter, keuzes }: Pick<Beeld, 'filter' | 'keuzes'>) {
  return (
    <search className="kaart">
      <Form method="get" action="/besluiten" className="filters" key={JSON.stringify(filter)}>
        {filter.nakoming ? <input type="hidden" name="staat" value={filter.nakoming} /> : null}
        <div className="filters__rij">
          <Tekstveld
            naam="q"
            label="Zoek in de tekst"
            type="search"
            maxLength={100}
            defaultValue={filter.tekst}
          />
          <Keuzelijst naam="gremium" label="Overleg" defaultValue={filter.gremium ?? ''}>
            <option value="">Alle</option>
            {keuzes.gremia.map(({ slug, naam }) => (
              <option key={slug} value={slug}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
          <Keuzelijst naam="jaar" label="Jaar" defaultValue={filter.jaar ?? ''}>
            <option value="">Alle</option>
            {keuzes.jaren.map((jaar) => (
              <option key={jaar} value={jaar}>
                {jaar}
              </option>
            ))}
          </Keuzelijst>
          <Keuzelijst naam="soort" label="Soort" defaultValue={filter.soort ?? ''}>
            <option value="">Alle</option>
            <option value="besluit">Besluiten</option>
            <option value="toezegging">Toezeggingen</option>
          </Keuzelijst>
          <Partijfilter partijen={keuzes.partijen} gekozen={filter.partij} />
          <Keuzelijst naam="rol" label="Die partij" defaultValue={filter.rol ?? ''}>
            <option value="">Komt erin voor</option>
            <option value="gebonden">Moet het doen</option>
            <option value="aan">Kreeg het toegezegd</option>
          </Keuzelijst>
        </div>
        <div className="rij">
          <Knop>Toon</Knop>
          {Object.values(filter).some(Boolean) ? (
            <Knoplink href="/besluiten" soort="kaal">
              Wis filters
            </Knoplink>
          ) : null}
        </div>
      </Form>
    </search>
  );
}
