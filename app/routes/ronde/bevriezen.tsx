import { Datum } from '#app/ui/gegevens.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Bevestiging } from './bevestiging.tsx';

/** De bevestiging vóór het bevriezen. */
export function Bevriezen({ versie, dag, terug }: { versie: number; dag: string; terug: string }) {
  return (
    <Bevestiging
      titel="Antwoorden bevriezen"
      versie={versie}
      handeling="bevriezen"
      knop="Bevries de antwoorden"
      terug={terug}
    >
      Je legt alle antwoorden vast zoals ze op <Datum dag={dag} /> waren. Daarna verandert er niets meer aan,
      ook niet door jou, en kan de ronde niet meer open.
    </Bevestiging>
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
