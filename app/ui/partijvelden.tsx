import type { Partijkeuze, Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Keuzeveld } from '#app/ui/veld.tsx';

interface PartijveldenProps {
  id: string;
  keuzes: Partijkeuzes;
  /** Slugs die vooraf aangevinkt zijn. */
  gekozen: readonly string[];
  fout?: string | undefined;
  naam?: string;
  label?: string;
  hint?: string;
  /** Het veld mag leeg blijven. */
  optioneel?: boolean;
}

/** Partijen aanvinken, zoals van wie er iets nodig is: wie aan tafel zit meteen, de andere een klik verder. */
export function Partijvelden({
  id,
  keuzes,
  gekozen,
  fout,
  naam: veldnaam = 'nodigVan',
  label = 'Van wie?',
  ...veld
}: PartijveldenProps) {
  const vinkjes = (partijen: Partijkeuze[], eerste: boolean) => (
    <div className="vinkjes">
      {partijen.map(({ slug, naam }, plaats) => (
        <label key={slug} className="vinkje">
          <input
            id={eerste && plaats === 0 ? id : undefined}
            type="checkbox"
            name={veldnaam}
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
    <Keuzeveld naam={veldnaam} id={id} label={label} fout={fout} {...veld}>
      {() => (
        <>
          {vinkjes(keuzes.vijfhoek, true)}
          {keuzes.overige.length > 0 ? (
            <details className="vouw" open={keuzes.overige.some(({ slug }) => gekozen.includes(slug))}>
              <summary>Andere partijen</summary>
              {vinkjes(keuzes.overige, false)}
            </details>
          ) : null}
        </>
      )}
    </Keuzeveld>
  );
}
