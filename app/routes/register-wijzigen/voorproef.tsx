import { Form, useNavigation } from '@remix-run/react';
import { Fragment } from 'react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import type { Voorproefbeeld } from './beeld.ts';

interface VoorproefProps {
  zoek: string;
  sleutels: readonly string[];
  waarden: Record<string, string>;
  proef: Voorproefbeeld;
  register: string;
}

const VELDEN = [
  'eigenaarPartij',
  'eigenaarPersoon',
  'zonderPersoon',
  'soort',
  'jaar',
  'kwartaal',
  'totJaar',
  'reden',
  'redenToelichting',
];

/** Hoeveel acties er veranderen en hoeveel niet, met waarom; dan pas de knop. */
export function Voorproef({
  zoek,
  sleutels,
  waarden,
  proef: { wensen, kan, blijft },
  register,
}: VoorproefProps) {
  const bezig = useNavigation().state === 'submitting';
  const wat = kan.length === 1 ? '1 actie' : `${kan.length} acties`;
  return (
    <>
      <Kaart
        nadruk
        titel={
          kan.length === 0
            ? 'Er is niets te wijzigen'
            : `${wat} ${kan.length === 1 ? 'verandert' : 'veranderen'}`
        }
      >
        <dl className="feiten">
          {wensen.map(({ wat: veld, wordt }) => (
            <Fragment key={veld}>
              <dt>{veld}</dt>
              <dd>wordt {wordt}</dd>
            </Fragment>
          ))}
        </dl>
        {blijft.length > 0 ? <p>Wat niet verandert: {blijft.map(({ zin }) => zin).join(', ')}.</p> : null}
        <Form method="post" className="rij">
          <input type="hidden" name="zoek" value={zoek} />
          {sleutels.map((sleutel) => (
            <input key={sleutel} type="hidden" name="sleutel" value={sleutel} />
          ))}
          {kan.map(({ gezien }) => (
            <input key={gezien} type="hidden" name="gezien" value={gezien} />
          ))}
          {VELDEN.map((naam) =>
            waarden[naam] ? <input key={naam} type="hidden" name={naam} value={waarden[naam]} /> : null,
          )}
          {kan.length > 0 ? (
            <Knop name="stap" value="doe" aria-disabled={bezig}>
              Wijzig {wat}
            </Knop>
          ) : null}
          <Knop name="stap" value="kies" soort="stil">
            Iets anders invullen
          </Knop>
          <Knoplink href={register} soort="kaal">
            Niet wijzigen
          </Knoplink>
        </Form>
      </Kaart>
      {kan.length > 0 ? (
        <Kaart titel="Dit verandert">
          <ul className="regellijst">
            {kan.map(({ sleutel, href, titel, nu }) => (
              <li key={sleutel}>
                <Verwijzing href={href}>{titel}</Verwijzing>{' '}
                <span className="gedempt">nu: {nu.join(', ')}</span>
              </li>
            ))}
          </ul>
        </Kaart>
      ) : null}
      {blijft.map(({ omdat, zin, items }) => (
        <Kaart key={omdat} titel={`Blijft zoals het is: ${zin}`}>
          <ul className="regellijst">
            {items.map(({ sleutel, href, titel }) => (
              <li key={sleutel}>
                <Verwijzing href={href}>{titel}</Verwijzing>
              </li>
            ))}
          </ul>
        </Kaart>
      ))}
    </>
  );
}
