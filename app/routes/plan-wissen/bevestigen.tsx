import { Form } from '@remix-run/react';
import { Fragment } from 'react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { Wisvondst } from '#server/diensten/wissen.ts';
import { Wisvelden } from './wisvelden.tsx';

interface BevestigenProps {
  passage: string;
  reden: string;
  vondst: Wisvondst;
  fouten: Record<string, string>;
}

/** Hoeveel contexten we laten zien; de rest telt alleen mee. */
const MEEST = 10;

/** Waar de passage staat, en het formulier dat haar wist. */
export function Bevestigen({ passage, reden, vondst, fouten }: BevestigenProps) {
  const formulier = useFocusOpFout(fouten);
  const { nu, totaal } = vondst;
  if (totaal === 0) {
    return (
      <p role="status">
        Dit staat nergens in het plan, ook niet in de geschiedenis.
        {vondst.elders.length === 0 ? ' Klopt de spelling?' : ''}
      </p>
    );
  }
  const voorstellen = nu.filter(({ voorstel }) => voorstel).length;
  const regels: [string, number][] = [
    ['Tekst van nu', nu.length - voorstellen],
    ['Voorstellen die open staan', voorstellen],
    ['Geschiedenis: weggehaald, maar nog bewaard', vondst.eerder],
    ['Opmerkingen, toelichtingen en redenen', vondst.opmerkingen],
    ['Versies', vondst.versies],
    ['Vastgestelde versies', vondst.vastgesteld],
    ['Zoekindex', vondst.zoekindex],
  ];
  return (
    <Kaart titel="Waar het staat">
      <p role="status" className="sr">
        Gevonden op {totaal} {totaal === 1 ? 'plaats' : 'plaatsen'}.
      </p>
      <dl className="feiten">
        {regels.map(([naam, aantal]) => (
          <Fragment key={naam}>
            <dt>{naam}</dt>
            <dd className="getal">{aantal}</dd>
          </Fragment>
        ))}
      </dl>
      {nu.length > 0 ? (
        <ul className="regellijst">
          {nu.slice(0, MEEST).map(({ voor, na }) => (
            <li key={`${voor} ${na}`}>
              …{voor}
              <mark>{passage}</mark>
              {na}…
            </li>
          ))}
        </ul>
      ) : null}
      {vondst.vastgesteld > 0 ? (
        <Melding soort="waarschuwing">
          In een vastgestelde versie komen blokjes op de plaats van de tekst. Haar controlegetal verandert;
          het oude blijft hieronder bewaard.
        </Melding>
      ) : null}
      <Form method="post" className="formulier" autoComplete="off" ref={formulier} noValidate>
        <input type="hidden" name="passage" value={passage} />
        <Wisvelden reden={reden} fouten={fouten} />
      </Form>
    </Kaart>
  );
}
