import { Form } from '@remix-run/react';
import { useFocusNa } from '#app/lib/focus-na.ts';
import type { DingBeeld, WachtBeeld } from '#app/lib/wachtbeeld.ts';
import type { Wachtfout, Wachtvraag } from '#app/lib/wachthandeling.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { KanAlvast, type KanAlvastBeeld } from './kan-alvast.tsx';
import { Knop, Knoplink, Verwijzing } from './knop.tsx';
import { Licht } from './licht.tsx';
import { Lijst, Regel } from './lijst.tsx';
import { Melding } from './melding.tsx';
import { Standing } from './stand.tsx';
import { Wachtformulier } from './wachtformulier.tsx';

interface WachtkaartProps {
  knoop: Knoop;
  /** De pagina waar de kaart op staat. */
  pad: string;
  beeld: WachtBeeld;
  magWijzigen: boolean;
  /** Wat er al kan; alleen bij een actie. */
  kanAlvast?: KanAlvastBeeld;
  /** Het open formulier, of null. */
  vraag: Wachtvraag | null;
  mis: Wachtfout | undefined;
  gelukt: string | null;
}

/** Waarop iets wacht, wie erop wacht en wat er al kan; met toevoegen en weghalen voor wie dat mag. */
export function Wachtkaart(props: WachtkaartProps) {
  const { knoop, pad, beeld, magWijzigen, kanAlvast, vraag, mis, gelukt } = props;
  const { op, uiteindelijk, door, weg } = beeld;
  const plek = useFocusNa(gelukt);
  const leeg = op.length + door.length + weg.length === 0 && !kanAlvast?.tekst;
  if (leeg && !magWijzigen) return null;
  const misWacht = mis?.doe === 'wacht' ? mis : undefined;
  const open = misWacht ?? (magWijzigen ? vraag : null);
  return (
    <section
      ref={plek}
      className="kaart kaart--strak wachtkaart"
      id="wachten"
      tabIndex={-1}
      aria-labelledby="wachten-kop"
    >
      <div className="kaart__kop">
        <h2 id="wachten-kop">Wachten</h2>
        {magWijzigen && !open ? (
          <Knoplink href={`${pad}?wacht=1#wachten`}>Voeg toe waarop dit wacht</Knoplink>
        ) : null}
      </div>
      {gelukt && !mis ? (
        <div className="wachtkaart__vak">
          <Melding soort="goed">{gelukt}</Melding>
        </div>
      ) : null}
      {open ? (
        <div className="wachtkaart__vak">
          <Wachtformulier knoop={knoop} pad={pad} vraag={open} mis={misWacht} />
        </div>
      ) : null}
      {op.length === 0 && door.length === 0 && !open ? (
        <p className="wachtkaart__vak gedempt">Dit wacht nergens op, en niemand wacht erop.</p>
      ) : null}
      <Dingen kop="Wacht op" dingen={op}>
        {(ding) => (
          <>
            <p className="klein">
              {ding.reden ? `“${ding.reden}” ` : null}
              <span className="gedempt">(dit {ding.aard})</span>
            </p>
            {magWijzigen ? <Weghalen pad={pad} id={ding.id} titel={ding.titel} /> : null}
          </>
        )}
      </Dingen>
      {kanAlvast && (op.length > 0 || kanAlvast.tekst) ? (
        <KanAlvast
          pad={pad}
          beeld={kanAlvast}
          magWijzigen={magWijzigen}
          mis={mis?.doe === 'kan-alvast' ? mis : undefined}
        />
      ) : null}
      <Dingen kop="Uiteindelijk wacht het op" dingen={uiteindelijk} />
      <Dingen kop="Hierop wacht" dingen={door} />
      {weg.length > 0 ? (
        <details className="vouw wachtkaart__vak">
          <summary>Weggehaald ({weg.length})</summary>
          <ul className="opsomming klein">
            {weg.map(({ id, titel, href, reden, wanneer, door: wie }) => (
              <li key={id}>
                Wachtte op <Verwijzing href={href}>{titel}</Verwijzing>
                {reden ? `: “${reden}”` : '.'}{' '}
                <span className="gedempt">
                  Weggehaald op {wanneer}
                  {wie ? ` door ${wie}` : ''}.
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Dingen<T extends DingBeeld>({
  kop,
  dingen,
  children,
}: {
  kop: string;
  dingen: readonly T[];
  children?: (ding: T) => React.ReactNode;
}) {
  if (dingen.length === 0) return null;
  return (
    <>
      <h3 className="tussenkop">{kop}</h3>
      <Lijst>
        {dingen.map((ding) => (
          <Dingregel key={ding.knoop} ding={ding}>
            {children?.(ding)}
          </Dingregel>
        ))}
      </Lijst>
    </>
  );
}

/** Een afspraak of actie als regel: nummer, titel, van wie, hoe het met de planning staat, en het gemelde licht. */
export function Dingregel({ ding, children }: { ding: DingBeeld; children?: React.ReactNode }) {
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

function Weghalen({ pad, id, titel }: { pad: string; id: number; titel: string }) {
  return (
    <Form method="post" action={`${pad}#wachten`}>
      <input type="hidden" name="id" value={id} />
      <Knop soort="kaal" klein name="doe" value="wacht-weg" aria-label={`Wacht hier niet meer op: ${titel}`}>
        Wacht hier niet meer op
      </Knop>
    </Form>
  );
}
