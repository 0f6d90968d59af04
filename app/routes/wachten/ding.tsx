import type { ReactNode } from 'react';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Regel } from '#app/ui/lijst.tsx';
import { Standing } from '#app/ui/stand.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import type { DingBeeld } from './beeld.ts';

/** Eén ding als regel van een lijst, met eronder wat erbij hoort. */
export function Dingregel({ ding, children }: { ding: DingBeeld; children: ReactNode }) {
  return (
    <Regel
      titel={<Verwijzing href={ding.href}>{ding.titel}</Verwijzing>}
      onder={
        <>
          opgave {ding.opgaveNr} · {ding.partijen} · <Standing standing={ding.standing} />
          {ding.deadline ? `, uiterlijk ${langeDatum(ding.deadline)}` : null}
        </>
      }
      acties={<Licht soort={ding.licht} />}
    >
      {children}
    </Regel>
  );
}

/** Andere dingen, elk met van wie het is. */
export function Dingen({
  kop,
  dingen,
}: {
  kop: string;
  dingen: readonly (DingBeeld & { reden?: string })[];
}) {
  if (dingen.length === 0) return null;
  return (
    <div className="klein">
      {kop}
      <ul>
        {dingen.map(({ knoop, titel, href, partijen, reden }) => (
          <li key={knoop}>
            <Verwijzing href={href}>{titel}</Verwijzing> ({partijen}){reden ? `: “${reden}”` : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
