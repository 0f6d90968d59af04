import { NavLink } from '@remix-run/react';
import type { Deel } from '#app/lib/overlegdelen.ts';

/** De delen van een overleg die deze lezer in deze fase kan openen; waar er maar één is staat er niets. */
export function Delen({ delen }: { delen: readonly Deel[] }) {
  if (delen.length < 2) return null;
  return (
    <nav className="delen" aria-label="Delen van dit overleg">
      <ul>
        {delen.map(({ naam, href }) => (
          <li key={href}>
            <NavLink to={href} end>
              {naam}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
