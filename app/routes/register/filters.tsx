import { Form } from '@remix-run/react';
import { Opgavefilter, Partijfilter } from '#app/ui/filterkeuzes.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { LICHTSOORT_WOORD } from '#app/ui/licht.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { STANDING_NAAM, STANDINGS } from '#domain/planning/standing.ts';
import { VAKKEN } from '#domain/stand/matrix.ts';
import type { Registerfilter } from '#domain/stand/register.ts';
import { KEUZEKOLOMMEN, type Keuzekolom, KOLOM_NAAM } from './kolommen.ts';
import { BEREKEND, type Registervraag } from './zoek.ts';

interface FiltersProps {
  filter: Registerfilter;
  keuzes: {
    opgaven: readonly { nr: number; titel: string }[];
    hoeken: readonly { waarde: string; naam: string }[];
    partijen: readonly { slug: string; naam: string }[];
    personen: readonly string[];
  };
  kolommen: readonly Keuzekolom[];
  weergave: Registervraag['weergave'];
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
export function Filters({ filter, keuzes, kolommen, weergave, sorteer, eerder, alles }: FiltersProps) {
  const meer =
    [filter.paragraaf, filter.standing, filter.gemeld, filter.berekend, filter.persoon].filter(Boolean)
      .length +
    Number(filter.zonderPersoon) +
    Number(filter.signaal) +
    Number(filter.verschil);
  const gefilterd = Object.values(filter).some(Boolean);
  return (
    <search className="kaart">
      <Form
        method="get"
        action="/register"
        className="filters"
        key={JSON.stringify([filter, kolommen, weergave])}
      >
        {weergave ? <input type="hidden" name="weergave" value={weergave} /> : null}
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
          <Opgavefilter opgaven={keuzes.opgaven} gekozen={filter.opgave} />
          <Keuzelijst naam="hoek" label="Hoek" defaultValue={filter.hoek ?? ''}>
            <option value="">Alle</option>
            {keuzes.hoeken.map(({ waarde, naam }) => (
              <option key={waarde} value={waarde}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
          <Partijfilter partijen={keuzes.partijen} gekozen={filter.partij} />
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
            <Keuzelijst naam="berekend" label="Berekend licht" defaultValue={filter.berekend ?? ''}>
              <option value="">Alle</option>
              {BEREKEND.map((vak) => (
                <option key={vak} value={vak}>
                  {LICHTSOORT_WOORD[vak]}
                </option>
              ))}
            </Keuzelijst>
            <Tekstveld
              naam="persoon"
              label="Persoon"
              list="personen"
              autoComplete="off"
              maxLength={100}
              defaultValue={filter.persoon}
            />
            <datalist id="personen">
              {keuzes.personen.map((naam) => (
                <option key={naam} value={naam} />
              ))}
            </datalist>
            <div className="filters__vinkjes">
              <Vinkje naam="zonderpersoon" aan={filter.zonderPersoon}>
                Actie zonder persoon
              </Vinkje>
              <Vinkje naam="signaal" aan={filter.signaal}>
                Met een signaal
              </Vinkje>
              <Vinkje naam="verschil" aan={filter.verschil}>
                Met verschil in beeld
              </Vinkje>
            </div>
          </div>
        </details>
        <details className="uitklap">
          <summary>Kolommen</summary>
          <fieldset className="filters__kolommen">
            <legend className="sr">Kolommen in de lijst en in het bestand</legend>
            {/* Ook als er niets aangevinkt is weet het register dat er gekozen is. */}
            <input type="hidden" name="kolom" value="titel" />
            {KEUZEKOLOMMEN.map((kolom) => (
              <Vinkje key={kolom} naam="kolom" waarde={kolom} aan={kolommen.includes(kolom)}>
                {KOLOM_NAAM[kolom]}
              </Vinkje>
            ))}
          </fieldset>
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

interface VinkjeProps {
  naam: string;
  waarde?: string;
  aan: boolean;
  children: string;
}

function Vinkje({ naam, waarde = 'ja', aan, children }: VinkjeProps) {
  return (
    <label className="vinkje">
      <input type="checkbox" name={naam} value={waarde} defaultChecked={aan} />
      {children}
    </label>
  );
}
