import { type Persoon, stukken } from '#domain/opmerking/vermelding.ts';

/** De tekst van een opmerking, met de naam van wie erin genoemd is. */
export function Opmerkingtekst({ tekst, personen }: { tekst: string; personen: readonly Persoon[] }) {
  return (
    <p className="opmerking__tekst">
      {stukken(tekst).map((stuk, plek) => {
        const sleutel = `${plek}-${stuk}`;
        if (typeof stuk === 'string') return <span key={sleutel}>{stuk}</span>;
        return (
          <b key={sleutel} className="opmerking__persoon">
            @{personen.find(({ id }) => id === stuk)?.naam ?? 'iemand anders'}
          </b>
        );
      })}
    </p>
  );
}

interface WieProps {
  reactie: { naam: string; partij: string | null; wanneer: string };
}

/** Wie het zei en wanneer: de partij voorop, want namens haar spreekt iemand. */
export function Wie({ reactie: { naam, partij, wanneer } }: WieProps) {
  return (
    <p className="opmerking__wie">
      <b>{partij ?? naam}</b>
      {partij ? <span> {naam}</span> : null} <span className="gedempt">{wanneer}</span>
    </p>
  );
}
