import type { Partijkeuze, Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Keuzeveld } from '#app/ui/veld.tsx';

interface PartijveldenProps {
  id: string;
  keuzes: Partijkeuzes;
  /** Slugs die vooraf aangevinkt zijn. */
  gekozen: readonly string[];
  fout?: string | undefined;
}

/** Van wie er iets nodig is: de Vijfhoek meteen, de andere partijen een klik verder. */
export function Partijvelden({ id, keuzes, gekozen, fout }: PartijveldenProps) {
  const vinkjes = (partijen: Partijkeuze[], eerste: boolean) => (
    <div className="vinkjes">
      {partijen.map(({ slug, naam }, plaats) => (
        <label key={slug} className="vinkje">
          <input
            id={eerste && plaats === 0 ? id : undefined}
            type="checkbox"
            name="nodigVan"
            value={slug}
            defaultChecked={gekozen.includes(slug)}
            aria-invalid={fout ? true : undefined}
          />
          {naam}
        </label>
      ))}
    </div>
  );
  return (
    <Keuzeveld naam="nodigVan" id={id} label="Van wie?" fout={fout}>
      {() => (
        <>
          {vinkjes(keuzes.vijfhoek, true)}
          <details className="vouw" open={keuzes.overige.some(({ slug }) => gekozen.includes(slug))}>
            <summary>Andere partijen</summary>
            {vinkjes(keuzes.overige, false)}
          </details>
        </>
      )}
    </Keuzeveld>
  );
}
