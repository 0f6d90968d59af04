import type { DraadBeeld } from '#app/lib/draadbeeld.ts';
import type { Partijkeuze } from '#app/lib/partijkeuzes.ts';
import { Keuzelijst } from '#app/ui/velden.tsx';

/** Welke opmerkingen naast de tekst staan; een lege partij is elke partij. */
export interface Keuze {
  stand: 'open' | 'afgehandeld' | 'alle';
  partij: string;
}

const STANDEN: readonly [Keuze['stand'], string][] = [
  ['open', 'Open'],
  ['afgehandeld', 'Afgehandeld'],
  ['alle', 'Alle'],
];

export function past({ opgelost, partijen }: DraadBeeld, { stand, partij }: Keuze): boolean {
  if (stand !== 'alle' && (opgelost === null) !== (stand === 'open')) return false;
  return partij === '' || partijen.includes(partij);
}

/** Waarom er niets staat, en wat iemand kan doen. */
export function leegZin(aantal: number, { stand, partij }: Keuze, magOpmerken: boolean): string {
  if (aantal > 0)
    return stand === 'open' && partij === ''
      ? 'Er staat geen opmerking open.'
      : 'Geen opmerkingen die bij deze keuze passen.';
  return magOpmerken
    ? 'Nog geen opmerkingen. Selecteer tekst en kies + Opmerking boven de tekst.'
    : 'Nog geen opmerkingen.';
}

interface FilterProps {
  keuze: Keuze;
  partijen: readonly Partijkeuze[];
  opKeuze(keuze: Keuze): void;
}

/** Kiezen op stand en partij; werkt meteen, want er wordt niets opgehaald. */
export function Filter({ keuze, partijen, opKeuze }: FilterProps) {
  return (
    <div className="opmerkingen__filter">
      <Keuzelijst
        naam="opmerkingen-stand"
        label="Toon"
        value={keuze.stand}
        onChange={({ target }) =>
          opKeuze({ ...keuze, stand: STANDEN.find(([stand]) => stand === target.value)?.[0] ?? 'open' })
        }
      >
        {STANDEN.map(([stand, naam]) => (
          <option key={stand} value={stand}>
            {naam}
          </option>
        ))}
      </Keuzelijst>
      <Keuzelijst
        naam="opmerkingen-partij"
        label="Partij"
        value={keuze.partij}
        onChange={({ target }) => opKeuze({ ...keuze, partij: target.value })}
      >
        <option value="">Alle</option>
        {partijen.map(({ slug, naam }) => (
          <option key={slug} value={slug}>
            {naam}
          </option>
        ))}
      </Keuzelijst>
    </div>
  );
}
