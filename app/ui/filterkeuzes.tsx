import { Keuzelijst } from './velden.tsx';

interface OpgavefilterProps {
  opgaven: readonly { nr: number; titel: string }[];
  gekozen: number | null;
}

/** Eén opgave om op te filteren, of alle. */
export function Opgavefilter({ opgaven, gekozen }: OpgavefilterProps) {
  return (
    <Keuzelijst naam="opgave" label="Opgave" defaultValue={gekozen ?? ''}>
      <option value="">Alle</option>
      {opgaven.map(({ nr, titel }) => (
        <option key={nr} value={nr}>
          {nr} · {titel}
        </option>
      ))}
    </Keuzelijst>
  );
}

interface PartijfilterProps {
  partijen: readonly { slug: string; naam: string }[];
  gekozen: string | null;
}

/** Eén partij om op te filteren, of alle. */
export function Partijfilter({ partijen, gekozen }: PartijfilterProps) {
  return (
    <Keuzelijst naam="partij" label="Partij" defaultValue={gekozen ?? ''}>
      <option value="">Alle</option>
      {partijen.map(({ slug, naam }) => (
        <option key={slug} value={slug}>
          {naam}
        </option>
      ))}
    </Keuzelijst>
  );
}
