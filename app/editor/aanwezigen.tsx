import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { veiligeKleur } from './caret.ts';
import type { Schrijver } from './types.ts';

/** Wie er nog meer in dit plan is. Een persoon met twee tabbladen telt één keer. */
export function Aanwezigen({ awareness, ik }: { awareness: Awareness; ik: Schrijver }) {
  const [anderen, setAnderen] = useState<Schrijver[]>([]);
  useEffect(() => {
    const ververs = () => {
      const nieuw = anderenIn(awareness, ik.id);
      setAnderen((oud) => (JSON.stringify(oud) === JSON.stringify(nieuw) ? oud : nieuw));
    };
    ververs();
    awareness.on('change', ververs);
    return () => awareness.off('change', ververs);
  }, [awareness, ik.id]);

  return (
    <ul className="aanwezigen" aria-label="Nu ook in dit plan">
      {anderen.map((ander) => (
        <li key={ander.id}>
          <Avatar schrijver={ander} />
        </li>
      ))}
    </ul>
  );
}

function Avatar({ schrijver: { naam, partij, kleur } }: { schrijver: Schrijver }) {
  const naamEnPartij = partij ? `${naam}, ${partij}` : naam;
  return (
    <span
      className="avatar"
      title={naamEnPartij}
      ref={(element) => element?.style.setProperty('--kleur', veiligeKleur(kleur))}
    >
      <span aria-hidden="true">{initialen(naam)}</span>
      <span className="sr">{naamEnPartij}</span>
    </span>
  );
}

/** `Anna de Vries` wordt `AV`. */
function initialen(naam: string): string {
  const woorden = naam.split(/\s+/).filter((woord) => /^\p{Lu}/u.test(woord));
  return (
    [woorden[0], woorden.length > 1 ? woorden.at(-1) : ''].map((woord) => woord?.[0] ?? '').join('') || '?'
  );
}

function anderenIn(awareness: Awareness, mijnId: number): Schrijver[] {
  const perPersoon = new Map<number, Schrijver>();
  for (const { user } of awareness.getStates().values()) {
    if (isSchrijver(user) && user.id !== mijnId) {
      const { id, naam, partij, kleur } = user;
      perPersoon.set(id, { id, naam, partij, kleur });
    }
  }
  return [...perPersoon.values()].sort((a, b) => a.id - b.id);
}

function isSchrijver(user: unknown): user is Schrijver {
  return (
    typeof user === 'object' &&
    user !== null &&
    'id' in user &&
    typeof user.id === 'number' &&
    'naam' in user &&
    typeof user.naam === 'string' &&
    'partij' in user &&
    (user.partij === null || typeof user.partij === 'string') &&
    'kleur' in user
  );
}
