import { Link } from '@remix-run/react';

/** Wisselen tussen een paar manieren van kijken; elke keuze is een link, zodat de stand in de URL zit. */
export function Wissel({
  label,
  keuzes,
}: {
  label: string;
  keuzes: readonly { naam: string; href: string; gekozen: boolean }[];
}) {
  return (
    <nav className="wissel" aria-label={label}>
      {keuzes.map(({ naam, href, gekozen }) => (
        <Link key={naam} to={href} aria-current={gekozen ? 'true' : undefined} preventScrollReset>
          {naam}
        </Link>
      ))}
    </nav>
  );
}
