import type { Tekstverschil } from '#domain/vergelijken/zinnen.ts';

/** Wat er tegenover het voorgestelde besluit anders werd. */
export function Verschil({ stukken }: { stukken: readonly Tekstverschil[] }) {
  return (
    <details className="vouw klein">
      <summary>Verschil met het voorstel</summary>
      <p className="tekstverschil">
        <Verschiltekst stukken={stukken} />
      </p>
    </details>
  );
}

/** De tekst met wat erbij kwam en weg is gemerkt. */
export function Verschiltekst({ stukken }: { stukken: readonly Tekstverschil[] }) {
  return stukken.map(({ soort, tekst }, plek) => {
    // De lijst wordt één keer getekend en niet herschikt.
    const sleutel = `${plek}-${soort}`;
    if (soort === 'gelijk') return <span key={sleutel}>{tekst}</span>;
    return soort === 'erbij' ? (
      <ins key={sleutel}>
        <span className="sr">erbij: </span>
        {tekst}
      </ins>
    ) : (
      <del key={sleutel}>
        <span className="sr">weg: </span>
        {tekst}
      </del>
    );
  });
}
