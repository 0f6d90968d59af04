import { Form, useLocation, useNavigation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Keuzeveld } from '#app/ui/veld.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { INSTEMMING_NAAM, INSTEMMING_OORDELEN, type InstemmingOordeel } from '#domain/versie/versie.ts';
import type { Instemkeuze } from '#server/diensten/instemming.ts';
import type { Mislukt } from './handeling.ts';

/** Twee keer drukken is één keer doen. */
const useBezig = () => useNavigation().formMethod === 'POST';

interface InstemformulierProps {
  partij: string;
  /** Wat de partij het laatst zei. */
  eigen: InstemmingOordeel | null;
  mislukt: Mislukt | null;
}

/** Namens de eigen partij zeggen of zij akkoord is. */
export function Instemformulier({ partij, eigen, mislukt }: InstemformulierProps) {
  const bezig = useBezig();
  const formulier = useFocusOpFout(mislukt ?? undefined);
  // Na het vastleggen begint het formulier opnieuw; een gebeurtenis van een ander laat staan wat er getypt is.
  const { key } = useLocation();
  return (
    <Kaart titel={`Is ${partij} akkoord?`} nadruk>
      <Form key={key} method="post" className="formulier" ref={formulier} noValidate>
        <Keuzeveld naam="oordeel" label="Oordeel" fout={mislukt?.fouten.oordeel}>
          {(koppeling) => (
            <div className="keuze">
              {INSTEMMING_OORDELEN.map((oordeel, plaats) => (
                <label key={oordeel} className="keuze__segment">
                  <input
                    id={plaats === 0 ? koppeling.id : `${koppeling.id}-${oordeel}`}
                    type="radio"
                    name={koppeling.name}
                    value={oordeel}
                    defaultChecked={(mislukt?.waarden.oordeel ?? eigen) === oordeel}
                    aria-invalid={koppeling['aria-invalid']}
                  />
                  <span className="keuze__vlak">{INSTEMMING_NAAM[oordeel]}</span>
                </label>
              ))}
            </div>
          )}
        </Keuzeveld>
        <Tekstvak
          naam="toelichting"
          label="Toelichting"
          hint="Nodig als je partij niet akkoord is: wat moet er anders?"
          rows={3}
          // Niet wat er eerder bij stond: een bezwaar dat van de baan is zou dan onder het akkoord komen.
          defaultValue={mislukt?.waarden.toelichting}
          fout={mislukt?.fouten.toelichting}
        />
        <Knop name="handeling" value="instemmen" disabled={bezig}>
          Vastleggen
        </Knop>
      </Form>
    </Kaart>
  );
}

/** Voor het programmabureau: vaststellen als het kan, of terughalen. */
export function Vaststelknop({ compleet }: { compleet: boolean }) {
  const bezig = useBezig();
  return (
    <Kaart titel="Vaststellen" nadruk={compleet}>
      <p>
        {compleet
          ? 'Alle gevraagde partijen zijn akkoord. Je legt de tekst vast, met alle lichten en planningen van vandaag. Daarna verandert er niets meer aan.'
          : 'Vaststellen kan zodra alle gevraagde partijen akkoord zijn. Wie intussen schrijft verandert niets aan deze versie.'}
      </p>
      <Form method="post" className="rij">
        {compleet ? (
          <Knop name="handeling" value="vaststellen" disabled={bezig}>
            Vaststellen
          </Knop>
        ) : null}
        <Knop name="handeling" value="intrekken" soort="stil" disabled={bezig}>
          Terughalen
        </Knop>
      </Form>
    </Kaart>
  );
}

/** Voor het programmabureau: partijen kiezen en om instemming vragen. */
export function Voorleggen({ keuzes, mislukt }: { keuzes: readonly Instemkeuze[]; mislukt: Mislukt | null }) {
  const bezig = useBezig();
  const formulier = useFocusOpFout(mislukt ?? undefined);
  const vink = ({ slug, naam, gewoonlijk }: Instemkeuze) => (
    <label key={slug} className="versie__vink">
      <input
        type="checkbox"
        name="partij"
        value={slug}
        defaultChecked={mislukt ? mislukt.partijen.includes(slug) : gewoonlijk}
        aria-invalid={mislukt?.fouten.partij ? true : undefined}
      />{' '}
      {naam}
    </label>
  );
  const overige = keuzes.filter(({ gewoonlijk }) => !gewoonlijk);
  return (
    <Kaart titel="Instemming vragen">
      <p>De partijen krijgen deze versie voorgelegd. Lag er al een andere voor, dan vervalt die vraag.</p>
      <Form method="post" className="formulier" ref={formulier} noValidate>
        <Keuzeveld naam="partij" label="Partijen" fout={mislukt?.fouten.partij}>
          {() => (
            <div className="stapel stapel--dicht">
              {keuzes.filter(({ gewoonlijk }) => gewoonlijk).map(vink)}
              {overige.length > 0 ? (
                <details>
                  <summary>Andere partijen die meedoen ({overige.length})</summary>
                  <div className="stapel stapel--dicht">{overige.map(vink)}</div>
                </details>
              ) : null}
            </div>
          )}
        </Keuzeveld>
        <Knop name="handeling" value="voorleggen" disabled={bezig}>
          Voorleggen
        </Knop>
      </Form>
    </Kaart>
  );
}

/** Naar de pagina die laat zien wat terugzetten doet. */
export function Terugzetten({ href }: { href: string }) {
  return (
    <Kaart titel="Terugzetten">
      <p>
        De tekst van deze versie komt terug in het plan, als een nieuwe wijziging. Je ziet eerst wat er
        verandert.
      </p>
      <p>
        <Knoplink href={href}>Deze versie terugzetten</Knoplink>
      </p>
    </Kaart>
  );
}
