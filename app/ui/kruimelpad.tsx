import { Link } from '@remix-run/react';

/** Een stap in het kruimelpad; zonder `href` is het de huidige pagina. */
export interface Kruimel {
  naam: string;
  href?: string;
}

/** De weg terug naar boven. */
export function Kruimelpad({ kruimels }: { kruimels: readonly Kruimel[] }) {
  return (
    <nav className="utrecht-breadcrumb-nav kruimelpad" aria-label="Kruimelpad">
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {kruimels.map(({ naam, href }, plaats) => (
          <li key={href ?? naam} className="utrecht-breadcrumb-nav__item kruimelpad__item">
            {plaats > 0 ? <Pijl /> : null}
            {href ? (
              <Link
                className={`utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link${plaats === 0 ? ' utrecht-breadcrumb-nav__link--first' : ''}`}
                to={href}
              >
                {naam}
              </Link>
            ) : (
              <span className="utrecht-breadcrumb-nav__link" aria-current="page">
                {naam}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Pijl() {
  return (
    <svg className="kruimelpad__pijl" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
      <path d="M2 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
