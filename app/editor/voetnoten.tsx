import { verwijzingAnker, voetnootAnker } from '#domain/document/voetnoten.ts';

/** Het nummer van een voetnoot in de zin: een link naar haar tekst. */
export function Voetnootnummer({ nummer }: { nummer: number }) {
  return (
    <sup className="voetnoot" id={verwijzingAnker(nummer)}>
      <a href={`#${voetnootAnker(nummer)}`} aria-label={`Voetnoot ${nummer}`}>
        {nummer}
      </a>
    </sup>
  );
}

interface VoetnotenProps {
  voetnoten: readonly { nummer: number; tekst: string }[];
  /** Opent een voetnoot om te wijzigen; weg voor wie alleen leest. */
  opWijzig?(nummer: number): void;
}

/** De teksten van de voetnoten, onder het plan. */
export function Voetnoten({ voetnoten, opWijzig }: VoetnotenProps) {
  if (voetnoten.length === 0) return null;
  return (
    <section className="voetnoten" aria-labelledby="voetnoten-kop">
      <h2 id="voetnoten-kop">Voetnoten</h2>
      <ol>
        {voetnoten.map(({ nummer, tekst }) => (
          <li key={nummer} id={voetnootAnker(nummer)}>
            {tekst}{' '}
            <a href={`#${verwijzingAnker(nummer)}`} aria-label={`Terug naar voetnoot ${nummer} in de tekst`}>
              ↑
            </a>
            {opWijzig && (
              <>
                {' '}
                <button type="button" className="voetnoten__wijzig" onClick={() => opWijzig(nummer)}>
                  Wijzigen<span className="sr"> van voetnoot {nummer}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
