import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { veiligeKleur } from './caret.ts';
import type { Schrijver } from './types.ts';

interface AanwezigenProps {
  awareness: Awareness;
  ik: Schrijver;
  /** Zoals het achter `Nu ook in` staat. */
  waarin?: string;
}

/** Wie er nog meer in dit document is. Een persoon met twee tabbladen telt één keer. */
export function Aanwezigen({ awareness, ik, waarin = 'dit plan' }: AanwezigenProps) {
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
    <ul className="aanwezigen" aria-label={`Nu ook in ${waarin}`}>
      {anderen.map((ander) => (
        <li key={ander.id}>
          <Avatar schrijver={ander} />
        </li>
      ))}
    </ul>
  );
}

/** Iemands initialen in zijn kleur, met de naam voor hulpsoftware en op de muis. */
export function Avatar({ schrijver: { naam, partij, kleur } }: { schrijver: Schrijver }) {
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
    const schrijver = schrijverUit(user);
    if (schrijver && schrijver.id !== mijnId) perPersoon.set(schrijver.id, schrijver);
  }
  return [...perPersoon.values()].sort((a, b) => a.id - b.id);
}

/** De schrijver uit een awareness-staat, of null als het er geen is. */
export function schrijverUit(user: unknown): Schrijver | null {
  if (!isSchrijver(user)) return null;
  const { id, naam, partij, kleur } = user;
  return { id, naam, partij, kleur };
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
