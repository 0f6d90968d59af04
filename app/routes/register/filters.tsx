import { Form } from '@remix-run/react';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { LICHTSOORT_WOORD } from '#app/ui/licht.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { STANDING_NAAM, STANDINGS } from '#domain/planning/standing.ts';
import { VAKKEN } from '#domain/stand/matrix.ts';
import type { Registerfilter } from '#domain/stand/register.ts';

interface FiltersProps {
  filter: Registerfilter;
  keuzes: {
    opgaven: readonly { nr: number; titel: string }[];
    hoeken: readonly { waarde: string; naam: string }[];
    partijen: readonly { slug: string; naam: string }[];
  };
  /** Blijft staan als je opnieuw filtert, net als de peildatum. */
  sorteer: string | null;
  eerder: string | null;
  /** Het register zonder filters. */
  alles: string;
}

/**
 * De filters: een gewoon GET-formulier, dat ook zonder JavaScript werkt. Pas de knop past ze toe, zodat wie met het
 * toetsenbord door een lijst loopt niet bij elke stap een nieuwe pagina krijgt. `key`: na een link met andere filters
 * laat het formulier die zien.
 */
export function Filters({ filter, keuzes, sorteer, eerder, alles }: FiltersProps) {
  const meer =
    [filter.paragraaf, filter.standing, filter.gemeld].filter(Boolean).length +
    Number(filter.signaal) +
    Number(filter.verschil);
  const gefilterd = Object.values(filter).some(Boolean);
  return (
    <search className="kaart">
      <Form method="get" action="/register" className="filters" key={JSON.stringify(filter)}>
        {sorteer ? <input type="hidden" name="sorteer" value={sorteer} /> : null}
        {eerder ? <input type="hidden" name="peildatum" value={eerder} /> : null}
        <div className="filters__rij">
          <Tekstveld
            naam="q"
            label="Zoek in de tekst"
            type="search"
            maxLength={100}
            defaultValue={filter.tekst}
          />
          <Keuzelijst naam="opgave" label="Opgave" defaultValue={filter.opgave ?? ''}>
            <option value="">Alle</option>
            {keuzes.opgaven.map(({ nr, titel }) => (
              <option key={nr} value={nr}>
                {nr} · {titel}
              </option>
            ))}
          </Keuzelijst>
          <Keuzelijst naam="hoek" label="Hoek" defaultValue={filter.hoek ?? ''}>
            <option value="">Alle</option>
            {keuzes.hoeken.map(({ waarde, naam }) => (
              <option key={waarde} value={waarde}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
          <Keuzelijst naam="partij" label="Partij" defaultValue={filter.partij ?? ''}>
            <option value="">Alle</option>
            {keuzes.partijen.map(({ slug, naam }) => (
              <option key={slug} value={slug}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
          <Keuzelijst naam="soort" label="Soort" defaultValue={filter.soort ?? ''}>
            <option value="">Alle</option>
            <option value="afspraak">Afspraken</option>
            <option value="actie">Acties</option>
          </Keuzelijst>
        </div>
        <details className="uitklap" open={meer > 0}>
          <summary>Meer filters{meer > 0 ? ` (${meer} gekozen)` : ''}</summary>
          <div className="filters__rij">
            <Tekstveld
              naam="paragraaf"
              label="Paragraaf"
              placeholder="2.3"
              maxLength={12}
              defaultValue={filter.paragraaf}
            />
            <Keuzelijst naam="standing" label="Staat" defaultValue={filter.standing ?? ''}>
              <option value="">Alle</option>
              {STANDINGS.map((standing) => (
                <option key={standing} value={standing}>
                  {STANDING_NAAM[standing]}
                </option>
              ))}
            </Keuzelijst>
            <Keuzelijst naam="gemeld" label="Gemeld licht" defaultValue={filter.gemeld ?? ''}>
              <option value="">Alle</option>
              {VAKKEN.map((vak) => (
                <option key={vak} value={vak}>
                  {LICHTSOORT_WOORD[vak === 'nietGemeld' ? 'niet_gemeld' : vak]}
                </option>
              ))}
            </Keuzelijst>
            <div className="filters__vinkjes">
              <Vinkje naam="signaal" aan={filter.signaal}>
                Met een signaal
              </Vinkje>
              <Vinkje naam="verschil" aan={filter.verschil}>
                Met verschil in beeld
              </Vinkje>
            </div>
          </div>
        </details>
        <div className="rij">
          <Knop>Toon</Knop>
          {gefilterd ? (
            <Knoplink href={alles} soort="kaal">
              Wis filters
            </Knoplink>
          ) : null}
        </div>
      </Form>
    </search>
  );
}

function Vinkje({ naam, aan, children }: { naam: string; aan: boolean; children: string }) {
  return (
    <label className="vinkje">
      <input type="checkbox" name={naam} value="ja" defaultChecked={aan} />
      {children}
    </label>
  );
}
