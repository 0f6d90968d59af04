import { Form } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import type { DossierBeeld, Dossierfout } from './dossier.ts';

interface DossierProps {
  pad: string;
  beeld: DossierBeeld;
  magWijzigen: boolean;
  mis: Dossierfout | undefined;
}

/** De partijen die meehelpen, naast de eigenaar. */
export function Helpers({ pad, beeld: { helpers, teKiezen }, magWijzigen, mis }: DossierProps) {
  if (helpers.length === 0 && !magWijzigen) return null;
  const fout = mis?.wat === 'helper' ? mis : undefined;
  return (
    <div id="helpers">
      <Kaart titel="Wie helpt er mee">
        {helpers.length === 0 ? <p className="gedempt">Nog geen andere partij.</p> : null}
        <ul className="regellijst dossierlijst">
          {helpers.map(({ slug, naam }) => (
            <li key={slug} className="rij">
              {naam}
              {magWijzigen ? <Weg pad={pad} doe="helper-weg" naam="partij" waarde={slug} wat={naam} /> : null}
            </li>
          ))}
        </ul>
        {magWijzigen ? (
          <details className="vouw" open={fout !== undefined}>
            <summary>Voeg een partij toe</summary>
            <Form method="post" action={pad} className="rij rij--onder" noValidate>
              <input type="hidden" name="doe" value="helper" />
              <Keuzelijst
                naam="partij"
                id="helper-partij"
                label="Partij"
                defaultValue={fout?.waarden.partij}
                fout={fout?.fouten.partij}
              >
                <option value="">Kies een partij</option>
                {teKiezen.map(({ slug, naam }) => (
                  <option key={slug} value={slug}>
                    {naam}
                  </option>
                ))}
              </Keuzelijst>
              <Knop soort="stil">Voeg toe</Knop>
            </Form>
          </details>
        ) : null}
      </Kaart>
    </div>
  );
}

/** Waar te zien is wat de actie opleverde. De links gaan naar buiten: die plek weet niet waar de lezer vandaan kwam. */
export function Bewijzen({ pad, beeld: { bewijs }, magWijzigen, mis }: DossierProps) {
  if (bewijs.length === 0 && !magWijzigen) return null;
  const fout = mis?.wat === 'bewijs' ? mis : undefined;
  return (
    <div id="bewijs">
      <Kaart titel="Waar het te zien is">
        {bewijs.length === 0 ? <p className="gedempt">Er is nog geen link naar een resultaat.</p> : null}
        <ul className="regellijst dossierlijst">
          {bewijs.map(({ id, titel, url, door, wanneer }) => (
            <li key={id}>
              <a className="utrecht-link utrecht-link--html-a" href={url} rel="noopener noreferrer">
                {titel}
              </a>
              <div className="rij regel__onder">
                {wanneer}, door {door}
                {magWijzigen ? (
                  <Weg pad={pad} doe="bewijs-weg" naam="id" waarde={String(id)} wat={titel} />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
        {magWijzigen ? (
          <details className="vouw" open={fout !== undefined}>
            <summary>Voeg een link toe</summary>
            <Form method="post" action={pad} className="formulier" noValidate key={bewijs.length}>
              <input type="hidden" name="doe" value="bewijs" />
              <Tekstveld
                naam="titel"
                id="bewijs-titel"
                label="Wat is er te zien?"
                maxLength={200}
                autoComplete="off"
                defaultValue={fout?.waarden.titel}
                fout={fout?.fouten.titel}
              />
              <Tekstveld
                naam="url"
                id="bewijs-url"
                label="Adres"
                type="url"
                placeholder="https://"
                maxLength={500}
                autoComplete="off"
                defaultValue={fout?.waarden.url}
                fout={fout?.fouten.url}
              />
              <div className="rij">
                <Knop soort="stil">Voeg toe</Knop>
              </div>
            </Form>
          </details>
        ) : null}
      </Kaart>
    </div>
  );
}

function Weg(props: { pad: string; doe: string; naam: string; waarde: string; wat: string }) {
  const { pad, doe, naam, waarde, wat } = props;
  return (
    <Form method="post" action={pad}>
      <input type="hidden" name="doe" value={doe} />
      <input type="hidden" name={naam} value={waarde} />
      <Knop soort="kaal" klein>
        Haal weg<span className="sr">: {wat}</span>
      </Knop>
    </Form>
  );
}
