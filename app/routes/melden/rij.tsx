import { Link } from '@remix-run/react';
import { Knop } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Bijzonderheden, titelVan } from './bijzonderheden.tsx';
import { HERHAAL } from './herhaal.tsx';
import type { Kaart } from './kaart.ts';

interface MeldrijProps {
  kaart: Kaart;
  /** Waar het formulier open gaat zonder JavaScript. */
  href: string;
  opOpen(): void;
}

/** Een ding waarvan het formulier dicht is. De titel opent het; wie niets te melden heeft drukt op Ongewijzigd. */
export function Meldrij({ kaart, href, opOpen }: MeldrijProps) {
  const { sleutel, licht, gemeldOp, gedeeldMet, vorige, verschil } = kaart;
  const titel = titelVan(kaart);
  return (
    <li id={sleutel} className="regel meldrij">
      <div className="regel__midden">
        <Link
          className="utrecht-link utrecht-link--html-a regel__titel"
          to={href}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            opOpen();
          }}
        >
          {titel}
        </Link>
        <div className="regel__onder">
          <Bijzonderheden rij={kaart} gedeeldMet={gedeeldMet} />{' '}
          {verschil ? <span className="stand stand--let_op meldrij__verschil">verschil in beeld</span> : null}
        </div>
      </div>
      <div className="regel__acties">
        {gemeldOp ? <span className="gemeld">✓ gemeld {gemeldOp}</span> : null}
        <Licht soort={licht} />
        {!gemeldOp && vorige?.herhaalbaar ? (
          <Knop
            soort="stil"
            klein
            form={HERHAAL}
            name="sleutel"
            value={sleutel}
            aria-label={`Ongewijzigd: ${titel}`}
          >
            Ongewijzigd
          </Knop>
        ) : null}
      </div>
    </li>
  );
}
