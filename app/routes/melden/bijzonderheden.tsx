import { Fragment, type ReactNode } from 'react';
import { Standing } from '#app/ui/stand.tsx';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { Kaart, Rij } from './kaart.ts';

/** Onder de titel: paragraaf, planning, hoe het daarmee staat en met wie het gedeeld is. */
export function Bijzonderheden({ rij, gedeeldMet = [] }: { rij: Rij; gedeeldMet?: Kaart['gedeeldMet'] }) {
  const delen: ReactNode[] = [
    rij.paragraaf && <span className="getal">{rij.paragraaf}</span>,
    <span className="getal" key="planning">
      {rij.planning}
    </span>,
    // Zonder datum zegt de planning het al.
    rij.standing !== 'geen_datum' && <Standing standing={rij.standing} />,
    gedeeldMet.length > 0 && `gedeeld met ${opsomming(gedeeldMet)}`,
  ].filter(Boolean);
  return delen.map((deel, plaats) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: de delen hebben een vaste volgorde en geen eigen toestand
    <Fragment key={plaats}>
      {plaats > 0 ? ' · ' : null}
      {deel}
    </Fragment>
  ));
}

/** De titel, met het onderdeel waar precies naar gevraagd is. */
export function titelVan({ titel, onderdeel }: Pick<Rij, 'titel' | 'onderdeel'>): string {
  return onderdeel ? `${titel}: ${onderdeel}` : titel;
}
