import { type Kop, kopAnker } from './koppen.ts';

/** De koppen van het plan als navigatie naast de tekst; werkt ook zonder JavaScript. */
export function Inhoudsopgave({ koppen }: { koppen: Kop[] }) {
  return (
    <nav className="inhoudsopgave" aria-label="Onderdelen van het plan">
      <ol>
        {koppen.map((kop) => (
          <li key={kop.nummer} data-niveau={kop.niveau}>
            <a href={`#${kopAnker(kop.nummer)}`}>{kop.tekst || 'Kop zonder tekst'}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
