import { Link } from '@remix-run/react';
import type { KeyboardEvent } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { PuntBeeld } from './beeld.ts';
import type { Verplaatsen } from './verplaatsen.ts';

/** Wat er verder met een punt kan: naar een bepaalde plaats, samenvoegen, splitsen, naar de voorraad. */
export function PuntMenu({
  punt,
  aantal,
  verplaatsen,
}: {
  punt: PuntBeeld;
  aantal: number;
  verplaatsen: Verplaatsen;
}) {
  const { id, nr, titel, bronnen } = punt;
  return (
    <details className="puntmenu" data-menu={id} onKeyDown={sluitMetEscape}>
      <summary>
        Meer
        <span className="sr">
          {' '}
          bij punt {nr}: {titel}
        </span>
      </summary>
      <div className="puntmenu__vak">
        <verplaatsen.Form
          method="post"
          className="puntmenu__plaats"
          onSubmit={() => verplaatsen.opKnop(punt, 'plaats')}
        >
          <input type="hidden" name="handeling" value="verplaatsen" />
          <input type="hidden" name="punt" value={id} />
          <Tekstveld
            naam="plaats"
            id={`plaats-${id}`}
            label="Naar plaats"
            type="number"
            min={1}
            max={aantal}
            inputMode="numeric"
            defaultValue={nr}
            key={nr}
          />
          <Knop soort="stil" klein>
            Verplaats
          </Knop>
        </verplaatsen.Form>
        <Menulink href={`?toon=samenvoegen&kies=punt:${id}`}>Samenvoegen met …</Menulink>
        {bronnen > 1 ? <Menulink href={`?punt=${id}&doe=splitsen#punt-${id}`}>Splitsen</Menulink> : null}
        <Menulink href={`?punt=${id}&doe=voorraad#punt-${id}`}>Naar de voorraad</Menulink>
      </div>
    </details>
  );
}

/** Escape sluit het menu, en het toetsenbord blijft bij de knop ervan. */
function sluitMetEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape' || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

function Menulink({ href, children }: { href: string; children: string }) {
  return (
    <Link className="utrecht-link utrecht-link--html-a" to={href} preventScrollReset>
      {children}
    </Link>
  );
}
