import { Link } from '@remix-run/react';
import { Verwijzing } from '#app/ui/knop.tsx';
import type { Weergavelink, weergavenBeeld } from './weergavebeeld.ts';

interface WeergavenProps {
  beeld: ReturnType<typeof weergavenBeeld>;
  /** Het register zonder filters. */
  alles: string;
}

/** De bewaarde weergaven: elk een link, die van de partij apart. */
export function Weergaven({ beeld: { groepen, alles: isAlles, bewaar }, alles }: WeergavenProps) {
  return (
    <nav className="weergaven" aria-label="Weergaven">
      <Link className="weergave" to={alles} aria-current={isAlles ? 'true' : undefined}>
        Alles
      </Link>
      {groepen.map(({ naam, links }) => (
        <span key={naam} className="weergaven__groep">
          <span className="weergaven__kop">{naam}:</span>
          {links.map((link) => (
            <Weergave key={link.id} {...link} />
          ))}
        </span>
      ))}
      <span className="weergaven__doe">
        {bewaar ? <Verwijzing href={bewaar}>Bewaar deze weergave</Verwijzing> : null}
        {groepen.length > 0 ? <Verwijzing href="/register/weergaven">Weergaven beheren</Verwijzing> : null}
      </span>
    </nav>
  );
}

function Weergave({ naam, href, stand }: Weergavelink) {
  return (
    <Link className="weergave" to={href} aria-current={stand === 'gekozen' ? 'true' : undefined}>
      {naam}
      {stand === 'gewijzigd' ? <span className="gedempt"> (aangepast)</span> : null}
    </Link>
  );
}
