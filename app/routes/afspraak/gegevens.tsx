import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Planning, Standing } from '#app/ui/stand.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
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
          <Planning planning={planning} />
          {beeld.standing === 'geen_datum' ? null : (
            <>
              {' · '}
              <Standing standing={beeld.standing} />
            </>
          )}
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

type Genoemd = AfspraakBeeld['wachten']['door'][number];

/** Waarop de afspraak wacht en wie erop wacht. */
export function Wachten({ wachten: { op, uiteindelijk, door } }: Pick<AfspraakBeeld, 'wachten'>) {
  if (op.length === 0 && door.length === 0) return null;
  return (
    <div className="helften helften--gelijk">
      {op.length > 0 ? (
        <Kaart strak titel="Wacht op">
          <Lijst>
            {op.map((ding) => (
              <Ding key={ding.knoop} ding={ding}>
                <p className="klein">{ding.reden ? `“${ding.reden}”` : `Deze afspraak ${ding.aard}.`}</p>
              </Ding>
            ))}
          </Lijst>
          {uiteindelijk.length > 0 ? (
            <>
              <h3 className="tussenkop">Uiteindelijk wacht het op</h3>
              <Lijst>
                {uiteindelijk.map((ding) => (
                  <Ding key={ding.knoop} ding={ding} />
                ))}
              </Lijst>
            </>
          ) : null}
        </Kaart>
      ) : null}
      {door.length > 0 ? (
        <Kaart strak titel="Hierop wacht">
          <Lijst>
            {door.map((ding) => (
              <Ding key={ding.knoop} ding={ding} />
            ))}
          </Lijst>
        </Kaart>
      ) : null}
    </div>
  );
}

/** De afspraak waar deze bij hoort, en de afspraken die bij deze horen. */
export function Verwant({ hoortBij, deelafspraken }: Pick<AfspraakBeeld, 'hoortBij' | 'deelafspraken'>) {
  if (!hoortBij && deelafspraken.length === 0) return null;
  return (
    <Kaart strak titel={hoortBij ? 'Hoort bij' : 'Deelafspraken'}>
      <Lijst>
        {hoortBij ? <Ding ding={hoortBij} /> : null}
        {deelafspraken.map((ding) => (
          <Ding key={ding.knoop} ding={ding} />
        ))}
      </Lijst>
    </Kaart>
  );
}

function Ding({ ding, children }: { ding: Genoemd; children?: React.ReactNode }) {
  return (
    <Regel
      titel={
        <>
          <span className="gedempt getal">{ding.nummer}</span>{' '}
          <Verwijzing href={ding.href}>{ding.titel}</Verwijzing>
        </>
      }
      onder={
        <>
          {ding.partijen ? `${ding.partijen} · ` : null}
          <Standing standing={ding.standing} />
          {ding.deadline && ding.standing === 'over_tijd' ? ` sinds ${langeDatum(ding.deadline)}` : null}
        </>
      }
      acties={<Licht soort={ding.licht} />}
    >
      {children}
    </Regel>
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
