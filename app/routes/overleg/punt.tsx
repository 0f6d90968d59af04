import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { tijd } from '#app/lib/tijd.ts';
import { Beslotenetiket, Etiket, Redenen, Soort } from '#app/ui/etiket.tsx';
import { Icoon } from '#app/ui/icoon.tsx';
import { Besluitvak } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import type { PuntBeeld } from './beeld.ts';
import { PuntMenu } from './punt-menu.tsx';
import { Statussen } from './statussen.tsx';
import type { Richting, Verplaatsen } from './verplaatsen.ts';

/** Wat er op de agenda staat over één punt, met eronder wat de lezer er zelf bij heeft. */
export function PuntInhoud({ punt, children }: { punt: PuntBeeld; children?: ReactNode }) {
  const { nr, begin, soort, titel, toelichting, gevraagdBesluit, minuten, paragraaf } = punt;
  const { inbrenger, toelichter, herkomst } = punt;
  return (
    <div className="punt__inhoud">
      <p className="punt__kop">
        <span className="getal">
          {tijd(begin)} · {minuten} min
        </span>
        <Soort>{soort}</Soort>
        {inbrenger ? <Etiket>{inbrenger} brengt in</Etiket> : null}
        {toelichter ? <span>toelichting: {toelichter}</span> : null}
        {punt.besloten ? <Beslotenetiket voor={punt.besloten} /> : null}
        {punt.botst.map((tekst) => (
          <span key={tekst} className="signaal">
            <Icoon naam="waarschuwing" />
            {tekst}
          </span>
        ))}
      </p>
      <h3>
        {nr}. <Verwijzing href={punt.pagina}>{titel}</Verwijzing>
        {paragraaf ? <span className="gedempt punt__paragraaf"> § {paragraaf}</span> : null}
      </h3>
      {herkomst ? (
        <p className="klein gedempt">
          Doorgeschoven van <Verwijzing href={herkomst.href}>{herkomst.tekst}</Verwijzing>
        </p>
      ) : null}
      {toelichting ? <p className="regels">{toelichting}</p> : null}
      {gevraagdBesluit ? (
        <Besluitvak>
          <p className="regels">{gevraagdBesluit}</p>
        </Besluitvak>
      ) : null}
      <Redenen redenen={punt.redenen} />
      <Statussen statussen={punt.statussen} />
      {children}
    </div>
  );
}

/** Een punt met wat de secretaris ermee kan. */
export function BewerkbaarPunt({
  punt,
  aantal,
  verplaatsen,
  formulier,
  paneel,
}: {
  punt: PuntBeeld;
  aantal: number;
  verplaatsen: Verplaatsen;
  /** Het formulier om te wijzigen, als dat openstaat. */
  formulier: ReactNode;
  /** Wat er onder het punt gevraagd wordt, als dat openstaat. */
  paneel: ReactNode;
}) {
  const { id, nr, titel } = punt;
  return (
    <li id={`punt-${id}`} className="punt" {...verplaatsen.plek(punt)}>
      <span
        className="punt__greep"
        aria-hidden="true"
        title="Sleep naar een andere plaats"
        {...verplaatsen.greep(punt)}
      >
        <svg viewBox="0 0 12 20" aria-hidden="true" focusable="false">
          <path d="M3 3v.1M9 3v.1M3 10v.1M9 10v.1M3 17v.1M9 17v.1" />
        </svg>
      </span>
      {formulier ?? <PuntInhoud punt={punt}>{paneel}</PuntInhoud>}
      {formulier ? null : (
        <div className="punt__knoppen">
          <verplaatsen.Form method="post" className="punt__pijlen">
            <input type="hidden" name="handeling" value="verplaatsen" />
            <input type="hidden" name="punt" value={id} />
            <Pijl richting="omhoog" plaats={nr - 1} kan={nr > 1} punt={punt} verplaatsen={verplaatsen} />
            <Pijl richting="omlaag" plaats={nr + 1} kan={nr < aantal} punt={punt} verplaatsen={verplaatsen} />
          </verplaatsen.Form>
          <Link
            id={`bewerk-${id}`}
            className="utrecht-link utrecht-link--html-a klein"
            to={`?punt=${id}#punt-${id}`}
            preventScrollReset
          >
            Bewerk
            <span className="sr">
              {' '}
              punt {nr}: {titel}
            </span>
          </Link>
          <PuntMenu punt={punt} aantal={aantal} verplaatsen={verplaatsen} />
        </div>
      )}
    </li>
  );
}

const PAD: Record<Richting, string> = { omhoog: 'M3 9.5 8 4.5l5 5', omlaag: 'M3 6.5l5 5 5-5' };

function Pijl({
  richting,
  plaats,
  kan,
  punt,
  verplaatsen,
}: {
  richting: Richting;
  plaats: number;
  kan: boolean;
  punt: PuntBeeld;
  verplaatsen: Verplaatsen;
}) {
  return (
    <Knop
      soort="kaal"
      klein
      name="plaats"
      value={plaats}
      disabled={!kan}
      data-richting={richting}
      onClick={() => verplaatsen.opKnop(punt, richting)}
    >
      <svg className="punt__pijl" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PAD[richting]} />
      </svg>
      <span className="sr">
        Punt {punt.nr} {richting}: {punt.titel}
      </span>
    </Knop>
  );
}
