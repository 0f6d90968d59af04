import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface KaartProps {
  titel?: ReactNode;
  /** Naast de titel: een link, knop of legenda. */
  actie?: ReactNode;
  /** Onder een streep, bij een `strak`ke kaart. */
  voet?: ReactNode;
  /** Streep in de merkkleur: het eerste waar je naar kijkt. */
  nadruk?: boolean;
  /** Zonder binnenruimte, voor een tabel of lijst van rand tot rand. */
  strak?: boolean;
  children?: ReactNode;
}

/** Een wit vlak met bij elkaar horende inhoud. */
export function Kaart({ titel, actie, voet, nadruk = false, strak = false, children }: KaartProps) {
  return (
    <section className={`kaart${nadruk ? ' kaart--nadruk' : ''}${strak ? ' kaart--strak' : ''}`}>
      {titel || actie ? (
        <div className="kaart__kop">
          {titel ? <h2>{titel}</h2> : null}
          {actie}
        </div>
      ) : null}
      {children}
      {voet ? <div className="kaart__voet">{voet}</div> : null}
    </section>
  );
}

interface KerncijferProps {
  label: string;
  getal: number | string;
  toon?: 'rood' | 'oranje';
  /** Waar de dingen staan die geteld zijn. */
  href?: string;
  children?: ReactNode;
}

/** Eén groot getal met wat het telt; met `href` is het label de link erheen. */
export function Kerncijfer({ label, getal, toon, href, children }: KerncijferProps) {
  return (
    <section className="kaart kerncijfer">
      <h2 className="kerncijfer__label">
        {href ? (
          <Link className="utrecht-link utrecht-link--html-a" to={href}>
            {label}
          </Link>
        ) : (
          label
        )}
      </h2>
      <p className={`kerncijfer__getal getal${toon ? ` kerncijfer__getal--${toon}` : ''}`}>{getal}</p>
      {children ? <div className="kerncijfer__uitleg">{children}</div> : null}
    </section>
  );
}

/** Wat er aan het overleg gevraagd wordt. */
export function Besluitvak({
  label = 'Gevraagd besluit',
  children,
}: {
  label?: string;
  children: ReactNode;
}) {
  return (
    <div className="besluitvak">
      <p className="besluitvak__label">{label}</p>
      {children}
    </div>
  );
}

interface LeegProps {
  titel: string;
  /** De lege toestand is de hele pagina: de titel is dan de `<h1>`. */
  pagina?: boolean;
  actie?: ReactNode;
  children?: ReactNode;
}

/** Er is niets: zeg waarom, en wat je dan kunt doen. */
export function Leeg({ titel, pagina = false, actie, children }: LeegProps) {
  return (
    <div className="leeg">
      <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">
        <path
          d="M13 1.8 24.3 10 20 23.4H6L1.7 10Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray="3 2.4"
          strokeLinejoin="round"
        />
      </svg>
      {pagina ? <h1>{titel}</h1> : <p className="leeg__titel">{titel}</p>}
      {children ? <p>{children}</p> : null}
      {actie}
    </div>
  );
}
