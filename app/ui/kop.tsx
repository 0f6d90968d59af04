import { Link, NavLink, useLocation } from '@remix-run/react';
import { opUitloggen } from '#app/lib/uitloggen.ts';
import { Knop } from './knop.tsx';
import { Zoekvak } from './zoekvak.tsx';

export interface Navitem {
  naam: string;
  href: string;
}

export interface KopProps {
  /** De onderdelen die deze gebruiker mag zien; leeg als niemand is aangemeld. */
  nav: readonly Navitem[];
  gebruiker: {
    id: number;
    naam: string;
    partijNaam: string | null;
    rolNaam: string;
    /** Hoeveel berichten nog niet gelezen zijn. */
    ongelezen: number;
  } | null;
  /** Of dit een omgeving met voorbeeldaccounts is. */
  demo: boolean;
}

/** Pagina's die onder een onderdeel vallen zonder dat hun adres daarmee begint. */
const OOK_VAN: Partial<Record<string, readonly string[]>> = {
  '/': ['/beelden', '/wachten'],
  '/opgaven': ['/afspraken', '/acties', '/opschortingen'],
  '/register': ['/inlezen'],
  '/rondes': ['/vragenlijsten'],
  '/overleggen': ['/gremia'],
  '/besluiten': ['/toezeggingen'],
};

/** Of deze pagina bij dit onderdeel van het menu hoort. */
function hoortBij(pathname: string, href: string): boolean {
  const onder = (begin: string) => pathname === begin || pathname.startsWith(`${begin}/`);
  return (href === '/' ? pathname === '/' : onder(href)) || (OOK_VAN[href] ?? []).some(onder);
}

/** De kop van de site. Uitloggen is een gewoon formulier: het werkt zonder JavaScript en maakt het geheugen van de pagina leeg. */
export function Kop({ nav, gebruiker, demo }: KopProps) {
  const { pathname } = useLocation();
  return (
    <header className="kop">
      <div className="kop__binnen">
        <Link className="kop__logo" to="/">
          <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">
            <path
              d="M13 1.5 24.5 10 20 23.5H6L1.5 10Z"
              fill="none"
              stroke="currentColor"
              strokeWidth="2.4"
              strokeLinejoin="round"
            />
            <circle cx="13" cy="13" r="3.2" fill="currentColor" />
          </svg>
          Vijfhoek
          {demo ? <span className="etiket">demo</span> : null}
        </Link>
        {nav.length > 0 ? (
          <nav className="kop__nav" aria-label="Hoofdmenu">
            <ul>
              {nav.map(({ naam, href }) => (
                <li key={href}>
                  <Link to={href} aria-current={hoortBij(pathname, href) ? 'page' : undefined}>
                    {naam}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {gebruiker ? <Zoekvak /> : null}
        {gebruiker ? (
          <div className="kop__wie">
            <NavLink className="kop__berichten" to="/berichten">
              Berichten
              {gebruiker.ongelezen > 0 ? (
                <span className="teller">
                  {gebruiker.ongelezen}
                  <span className="sr"> nieuw</span>
                </span>
              ) : null}
            </NavLink>
            <div className="kop__naam">
              <b>{gebruiker.naam}</b>
              <span className="gedempt kop__partij">
                {[gebruiker.partijNaam, gebruiker.rolNaam].filter(Boolean).join(' · ')}
              </span>
            </div>
            <form method="post" action="/logout" onSubmit={opUitloggen}>
              <Knop soort="kaal" klein>
                Uitloggen
              </Knop>
            </form>
          </div>
        ) : null}
      </div>
    </header>
  );
}
