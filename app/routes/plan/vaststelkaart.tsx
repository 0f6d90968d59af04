import { useEffect } from 'react';
import { useHaler } from '#app/lib/haler.ts';
import type { VaststelBeeld, Verschilbeeld } from '#app/lib/vaststelbeeld.ts';
import { Instemmingbalk } from '#app/ui/instemming.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import type { loader } from '../plan-vaststelling/route.tsx';

/** Hoe ver het vaststellen is, en waarin de tekst van nu verschilt van wat is vastgesteld. Leeft mee met wat anderen doen. */
export function Vaststelkaart({ opgaveNr, begin }: { opgaveNr: number; begin: VaststelBeeld }) {
  const { data, load } = useHaler<typeof loader>();
  useEffect(() => load(`/opgaven/${opgaveNr}/plan/vaststelling`), [load, opgaveNr]);
  const { status, voorgelegd, vastgesteld, magVoorleggen } = data ?? begin;
  const plan = `/opgaven/${opgaveNr}/plan`;
  return (
    <section className="vaststelkaart" aria-label="Vaststellen">
      <h2>{STATUS_NAAM[status]}</h2>
      {voorgelegd ? (
        <>
          <p>
            <Verwijzing href={`${plan}/versies/${voorgelegd.id}`}>{voorgelegd.naam}</Verwijzing>
          </p>
          <div role="status">
            <Instemmingbalk akkoord={voorgelegd.akkoord} van={voorgelegd.van} />
            {voorgelegd.nietAkkoord > 0 ? <p>{voorgelegd.nietAkkoord} niet akkoord</p> : null}
          </div>
          {voorgelegd.gevraagd ? (
            <p>
              <Verwijzing href={`${plan}/versies/${voorgelegd.id}`}>Zeg of je partij akkoord is</Verwijzing>
            </p>
          ) : null}
        </>
      ) : null}
      {vastgesteld ? <Vastgesteld plan={plan} vastgesteld={vastgesteld} /> : null}
      {magVoorleggen && !voorgelegd ? (
        <p>
          <Verwijzing href={`${plan}/versies`}>Een versie ter vaststelling voorleggen</Verwijzing>
        </p>
      ) : null}
    </section>
  );
}

const STATUS_NAAM = {
  in_bewerking: 'In bewerking',
  ter_vaststelling: 'Ligt ter vaststelling',
  vastgesteld: 'Vastgesteld',
} as const;

function Vastgesteld({
  plan,
  vastgesteld: { id, naam, peildatum, sindsdien },
}: {
  plan: string;
  vastgesteld: NonNullable<VaststelBeeld['vastgesteld']>;
}) {
  return (
    <>
      <p>
        <Verwijzing href={`${plan}/versies/${id}`}>{naam}</Verwijzing>, vastgesteld op {peildatum}
      </p>
      {sindsdien ? (
        <Sindsdien vergelijken={`${plan}/vergelijken?van=${id}&naar=nu`} sindsdien={sindsdien} />
      ) : (
        // Zonder JavaScript blijft dit staan: een link, geen belofte.
        <p>
          <Verwijzing href={`${plan}/vergelijken?van=${id}&naar=nu`}>
            Kijk wat er sindsdien veranderde
          </Verwijzing>
        </p>
      )}
    </>
  );
}

function Sindsdien({
  vergelijken,
  sindsdien: { onderdelen, acties },
}: {
  vergelijken: string;
  sindsdien: Verschilbeeld;
}) {
  return (
    <>
      {onderdelen.length === 0 && acties.length === 0 ? <p>Sindsdien niet gewijzigd.</p> : null}
      {onderdelen.length > 0 ? (
        <>
          <p>
            <Verwijzing href={vergelijken}>
              Verschilt van het vastgestelde plan:{' '}
              {onderdelen.length === 1 ? '1 onderdeel' : `${onderdelen.length} onderdelen`}
            </Verwijzing>
          </p>
          <ul>
            {onderdelen.map((titel) => (
              <li key={titel}>{titel}</li>
            ))}
          </ul>
        </>
      ) : null}
      {acties.length > 0 ? (
        <>
          <p>Staat er nu anders voor:</p>
          <ul>
            {acties.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
