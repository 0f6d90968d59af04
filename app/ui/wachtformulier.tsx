import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { useHaler } from '#app/lib/haler.ts';
import type { DingBeeld } from '#app/lib/wachtbeeld.ts';
import type { Wachtfout, Wachtvraag } from '#app/lib/wachthandeling.ts';
import { AARD_NAAM, AARDEN, type Knoop } from '#domain/wachten/wachten.ts';
import type { Veldfouten } from './fouten.tsx';
import { Knop, Knoplink } from './knop.tsx';
import { Licht } from './licht.tsx';
import { Standing } from './stand.tsx';
import { Keuzeveld } from './veld.tsx';
import { Keuzelijst, Tekstvak, Tekstveld } from './velden.tsx';

/** Zo lang wachten we na een toets met zoeken, in milliseconden. */
const RUST = 200;

interface WachtformulierProps {
  /** Wat gaat wachten, en de pagina daarvan. */
  knoop: Knoop;
  pad: string;
  vraag: Wachtvraag;
  mis: Extract<Wachtfout, { doe: 'wacht' }> | undefined;
}

/**
 * Iets ergens op laten wachten: zoeken, kiezen, zeggen hoe en waarom. Wie typt ziet wat erbij past; zonder JavaScript zoekt de knop,
 * en blijft alles staan.
 */
export function Wachtformulier({ knoop, pad, vraag, mis }: WachtformulierProps) {
  const { waarden, gevonden: begin } = mis ?? vraag;
  const fouten: Veldfouten = mis?.fouten ?? {};
  const formulier = useFocusOpFout(mis);
  const bezig = useNavigation().state === 'submitting';
  const { gevonden, gezocht, zoekt } = useZoeken(knoop, begin, waarden.zoek);

  return (
    <Form
      ref={formulier}
      method="post"
      action={`${pad}?wacht=1#wachten`}
      className="formulier wachtformulier"
      noValidate
      onSubmit={(event) => {
        if (bezig) event.preventDefault();
      }}
    >
      <div className="wachtformulier__zoek">
        <Tekstveld
          naam="zoek"
          id="wacht-zoek"
          label="Waarop wacht dit?"
          hint="Zoek een afspraak of actie op titel, nummer of partij, in alle opgaven."
          autoComplete="off"
          defaultValue={waarden.zoek}
          autoFocus={!mis}
          onChange={(event) => zoekt(event.target.value)}
        />
        <Knop soort="stil" formMethod="get" formAction={`${pad}#wachten`} name="wacht" value="1">
          Zoek
        </Knop>
      </div>
      <p className="klein" role="status">
        {gezocht ? gevondenZin(gevonden.length) : ''}
      </p>
      <Keuze gevonden={gevonden} gekozen={waarden.op} fout={fouten.op} />
      <div className="formulier__naast">
        <Keuzelijst
          naam="aard"
          id="wacht-aard"
          label="Hoe hangt het samen?"
          defaultValue={waarden.aard}
          fout={fouten.aard}
        >
          {AARDEN.map((aard) => (
            <option key={aard} value={aard}>
              Dit {AARD_NAAM[aard]}
            </option>
          ))}
        </Keuzelijst>
        <Tekstvak
          naam="reden"
          id="wacht-reden"
          label="Waarom moet het wachten?"
          defaultValue={waarden.reden}
          fout={fouten.reden}
        />
      </div>
      <div className="rij">
        <Knop name="doe" value="wacht">
          Voeg toe
        </Knop>
        <Knoplink href={`${pad}#wachten`}>Niet toevoegen</Knoplink>
      </div>
    </Form>
  );
}

function Keuze({
  gevonden,
  gekozen,
  fout,
}: {
  gevonden: readonly DingBeeld[];
  gekozen: string;
  fout: string | undefined;
}) {
  if (gevonden.length === 0 && !fout) return null;
  return (
    <Keuzeveld naam="op" id="wacht-op" label="Kies waarop het wacht" fout={fout}>
      {(koppeling) => (
        <ul className="dingkeuze" tabIndex={fout && gevonden.length === 0 ? -1 : undefined}>
          {gevonden.map(({ knoop, nummer, titel, partijen, standing, licht }, plaats) => (
            <li key={knoop}>
              <label className="dingkeuze__regel">
                <input
                  id={plaats === 0 ? koppeling.id : `${koppeling.id}-${knoop}`}
                  type="radio"
                  name="op"
                  value={knoop}
                  defaultChecked={knoop === gekozen}
                  aria-invalid={koppeling['aria-invalid']}
                />
                <span>
                  <span className="gedempt getal">{nummer}</span> <b>{titel}</b>{' '}
                  <span className="regel__onder">
                    {partijen ? `${partijen} · ` : null}
                    <Standing standing={standing} />
                  </span>
                </span>
                <Licht soort={licht} />
              </label>
            </li>
          ))}
        </ul>
      )}
    </Keuzeveld>
  );
}

/** Wat erbij past terwijl iemand typt; tot dan wat de pagina al vond. */
function useZoeken(van: Knoop, begin: DingBeeld[], beginvraag: string) {
  const fetcher = useHaler<DingBeeld[]>();
  const [vraag, zoekt] = useState<string | null>(null);
  const { load } = fetcher;
  useEffect(() => {
    if (vraag === null) return;
    const wekker = setTimeout(
      () => load(`/wachten/zoeken?${new URLSearchParams({ van, zoek: vraag })}`),
      RUST,
    );
    return () => clearTimeout(wekker);
  }, [load, van, vraag]);
  return {
    gevonden: fetcher.data ?? begin,
    gezocht: fetcher.data ? vraag !== '' : beginvraag !== '',
    zoekt,
  };
}

function gevondenZin(aantal: number): string {
  if (aantal === 0) return 'Niets gevonden. Zoek op een ander woord uit de titel.';
  return aantal === 1
    ? '1 gevonden.'
    : `${aantal} gevonden. Staat het er niet bij, zoek dan met meer woorden.`;
}
