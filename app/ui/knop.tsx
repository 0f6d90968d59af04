import { Link } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

/** `hoofd` één keer per scherm of formulier, `stil` voor de rest, `kaal` waar een rand te zwaar is. */
export type Knopsoort = 'hoofd' | 'stil' | 'kaal';

const NLDS: Record<Knopsoort, string> = { hoofd: 'primary-action', stil: 'secondary-action', kaal: 'subtle' };

function knopklasse(soort: Knopsoort, klein: boolean): string {
  return `utrecht-button utrecht-button--${NLDS[soort]} knop knop--${soort}${klein ? ' knop--klein' : ''}`;
}

interface Uiterlijk {
  soort?: Knopsoort;
  /** Lager, voor in lijsten en tabellen. */
  klein?: boolean;
  children: ReactNode;
}

type KnopProps = Uiterlijk & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'>;

/** Een knop; zonder `type` verstuurt hij het formulier waar hij in staat. */
export function Knop({ soort = 'hoofd', klein = false, type = 'submit', ...rest }: KnopProps) {
  return <button className={knopklasse(soort, klein)} type={type} {...rest} />;
}

/** Een link die eruitziet als een knop: om ergens heen te gaan, niet om iets te doen. */
export function Knoplink({ href, soort = 'stil', klein = false, children }: Uiterlijk & { href: string }) {
  return (
    <Link className={knopklasse(soort, klein)} to={href}>
      {children}
    </Link>
  );
}

/** Een gewone link binnen de werkruimte. */
export function Verwijzing({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="utrecht-link utrecht-link--html-a" to={href}>
      {children}
    </Link>
  );
}
