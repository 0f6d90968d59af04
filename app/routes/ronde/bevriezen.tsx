import { Form, useNavigation } from '@remix-run/react';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';

/** De bevestiging vóór het bevriezen. */
export function Bevriezen({ versie, dag, terug }: { versie: number; dag: string; terug: string }) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <Kaart titel="Antwoorden bevriezen" nadruk>
      <p>
        Je legt alle antwoorden vast zoals ze op <Datum dag={dag} /> waren. Daarna verandert er niets meer
        aan, ook niet door jou, en kan de ronde niet meer open.
      </p>
      <Form method="post" className="rij">
        <input type="hidden" name="versie" value={versie} />
        <Knop name="handeling" value="bevriezen" disabled={bezig}>
          Bevries de antwoorden
        </Knop>
        <Knoplink href={terug} soort="kaal">
          Annuleren
        </Knoplink>
      </Form>
    </Kaart>
  );
}

/** Dat de antwoorden vastliggen, en waaraan dat na te gaan is. */
export function Bevroren({
  op,
  sha256,
  stuk,
}: {
  op: string;
  sha256: string;
  /** Waar de kopie te halen is, voor wie alles mag zien. */
  stuk: string | null;
}) {
  return (
    <Melding soort="info" titel="De antwoorden liggen vast">
      <p>Bevroren op {op}. Wat er later gemeld wordt verandert hier niets.</p>
      <details className="klein">
        <summary>
          Kenmerk <code>{sha256.slice(0, 12)}</code>
        </summary>
        <p>
          SHA-256 van de vastgelegde kopie: <code className="sha">{sha256}</code>
        </p>
        {stuk ? (
          <p>
            <a className="utrecht-link utrecht-link--html-a" href={stuk}>
              De kopie als bestand
            </a>
            , om na te rekenen.
          </p>
        ) : null}
      </details>
    </Melding>
  );
}
