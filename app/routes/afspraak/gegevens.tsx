import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Afspraakplanning, Planning, Standing } from '#app/ui/stand.tsx';
import { Dingregel } from '#app/ui/wachtkaart.tsx';
import type { AfspraakBeeld } from './beeld.ts';

/** Waarover de bron geen uitsluitsel geeft. */
const TWIJFEL: Record<string, string> = {
  trekker: 'Wie verantwoordelijk is noemt de agenda niet met zoveel woorden; dat is uit de tekst afgeleid.',
  opgave: 'Bij welke opgave de afspraak hoort noemt de agenda niet met zoveel woorden; dat is afgeleid.',
};

/** Wat er is afgesproken, met wie en wanneer. */
export function Inhoud({ beeld }: { beeld: AfspraakBeeld }) {
  const { planning, afgeleid } = beeld;
  return (
    <Kaart titel="Wat er is afgesproken">
      {beeld.toelichting ? <p className="leesbreedte">{beeld.toelichting}</p> : null}
      <dl className="feiten">
        <dt>Planning</dt>
        <dd>
          <Afspraakplanning planning={planning} standing={beeld.standing} />
          {planning.bron ? <span className="citaat"> “{planning.bron}”</span> : null}
        </dd>
        <dt>Verantwoordelijk</dt>
        <dd>{beeld.verantwoordelijk || 'niemand genoemd'}</dd>
        {beeld.betrokken ? (
          <>
            <dt>Betrokken</dt>
            <dd>{beeld.betrokken}</dd>
          </>
        ) : null}
        <dt>Opgave</dt>
        <dd>
          <Verwijzing href={`/opgaven/${beeld.opgave.nr}`}>
            {beeld.opgave.nr} · {beeld.opgave.titel}
          </Verwijzing>
        </dd>
        {beeld.alleenRijkVng ? (
          <>
            <dt>Kring</dt>
            <dd>
              <Etiket merk>alleen Rijk en VNG</Etiket>
            </dd>
          </>
        ) : null}
      </dl>
      {afgeleid.map((soort) => (
        <p key={soort} className="gedempt klein">
          {TWIJFEL[soort] ?? `Afgeleid, staat niet in de agenda: ${soort}.`}
        </p>
      ))}
    </Kaart>
  );
}

/** De afspraak waar deze bij hoort, en de afspraken die bij deze horen. */
export function Verwant({ hoortBij, deelafspraken }: Pick<AfspraakBeeld, 'hoortBij' | 'deelafspraken'>) {
  if (!hoortBij && deelafspraken.length === 0) return null;
  return (
    <Kaart strak titel={hoortBij ? 'Hoort bij' : 'Deelafspraken'}>
      <Lijst>
        {hoortBij ? <Dingregel ding={hoortBij} /> : null}
        {deelafspraken.map((ding) => (
          <Dingregel key={ding.knoop} ding={ding} />
        ))}
      </Lijst>
    </Kaart>
  );
}

/** De acties die bij deze afspraak horen. */
export function Acties({ acties }: Pick<AfspraakBeeld, 'acties'>) {
  if (acties.length === 0) return null;
  return (
    <Kaart strak titel={`Acties bij deze afspraak (${acties.length})`}>
      <Lijst>
        {acties.map((actie) => (
          <Regel
            key={actie.knoop}
            titel={<Verwijzing href={actie.href}>{actie.titel}</Verwijzing>}
            onder={
              <>
                {actie.partij} · <Planning planning={actie.planning} oorspronkelijk={actie.oorspronkelijk} />{' '}
                · <Standing standing={actie.standing} />
              </>
            }
            acties={<Licht soort={actie.licht} />}
          />
        ))}
      </Lijst>
    </Kaart>
  );
}
