import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { volgendPunt, vorigPunt } from '#domain/overleg/vergaderklok.ts';
import type { VergaderingBeeld } from './beeld.ts';
import { duur, Eindverwachting, Puntklok, useVergaderstand } from './klok.tsx';
import { Letter } from './toets.tsx';
import { metToets } from './toetsen.ts';

/** Waar het overleg is, hoe laat het wordt, en de knoppen om verder te gaan. Blijft in beeld. */
export function Vergaderkop({ beeld }: { beeld: VergaderingBeeld }) {
  const { fase, huidig, magVergaderen, klok } = beeld;
  const stand = useVergaderstand(klok);
  const aantal = beeld.titels.length;
  return (
    <section className="vergaderkop" aria-label="Verloop van het overleg">
      <div className="vergaderkop__nu">
        {fase === 'nog_niet' ? <strong>Nog niet begonnen</strong> : null}
        {fase === 'klaar' ? <strong>Het overleg is afgelopen</strong> : null}
        {fase === 'bezig' || fase === 'pauze' ? (
          <strong>
            {fase === 'pauze' ? 'Pauze · ' : ''}
            {huidig ? `Punt ${huidig.nr} van ${aantal}: ${huidig.titel}` : ''}
          </strong>
        ) : null}
        <span className="vergaderkop__tijd klein">
          {fase === 'bezig' || fase === 'pauze' ? <Puntklok stand={stand} /> : null}
          <Eindverwachting stand={stand} geplandEind={klok.geplandEind} />
          {fase === 'klaar' ? <span>duurde {duur(stand.verstreken)}</span> : null}
        </span>
      </div>
      {magVergaderen && beeld.bevroren ? <Knoppen beeld={beeld} stand={stand} /> : null}
    </section>
  );
}

function Knoppen({
  beeld: { id, fase, huidig, titels },
  stand,
}: {
  beeld: VergaderingBeeld;
  stand: ReturnType<typeof useVergaderstand>;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  const titel = (id: number | null) => titels.find((punt) => punt.id === id) ?? null;
  const volgend = titel(volgendPunt(stand));
  const vorig = titel(vorigPunt(stand));
  const gaande = fase === 'bezig' || fase === 'pauze';
  return (
    <div className="vergaderkop__knoppen rij">
      {fase === 'nog_niet' ? <Zet handeling="begin">Begin het overleg</Zet> : null}
      {gaande && vorig ? (
        <Ga punt={vorig} van={huidig?.id} soort="stil" toets="v" bezig={bezig}>
          Vorige
        </Ga>
      ) : null}
      {gaande && volgend ? (
        <Ga punt={volgend} van={huidig?.id} soort="hoofd" toets="n" bezig={bezig}>
          Volgende: {volgend.nr}
        </Ga>
      ) : null}
      {gaande ? (
        <Zet handeling={fase === 'pauze' ? 'hervat' : 'pauzeer'} van={huidig?.id} soort="stil" toets="p">
          {fase === 'pauze' ? 'Verder' : 'Pauze'}
        </Zet>
      ) : null}
      {gaande ? (
        <Zet handeling="eindig" van={huidig?.id} soort={volgend ? 'kaal' : 'hoofd'}>
          Beëindig
        </Zet>
      ) : null}
      {fase === 'klaar' ? (
        <Zet handeling="heropen" van={huidig?.id} soort="stil">
          Toch verder vergaderen
        </Zet>
      ) : null}
      <Knoplink href={`/overleggen/${id}/scherm`} soort="kaal">
        Scherm
      </Knoplink>
    </div>
  );
}

type Klokknop = 'begin' | 'pauzeer' | 'hervat' | 'eindig' | 'heropen' | 'wis';

/** Een knop die de klok verzet. `van` is het punt dat je voor je hebt: is een ander je voor, dan gebeurt er niets. */
export function Zet({
  handeling,
  van,
  soort = 'hoofd',
  klein = false,
  toets,
  children,
}: {
  handeling: Klokknop;
  van?: number | undefined;
  soort?: 'hoofd' | 'stil' | 'kaal';
  klein?: boolean;
  toets?: 'p';
  children: string;
}) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="van" value={van ?? ''} />
      <Knop
        name="handeling"
        value={handeling}
        soort={soort}
        klein={klein}
        {...(toets ? metToets(toets) : {})}
      >
        {children}
        {toets ? <Letter toets={toets} /> : null}
      </Knop>
    </Form>
  );
}

/** Een knop die een punt aan de orde stelt. */
export function Ga({
  punt,
  van,
  soort,
  toets,
  bezig,
  children,
}: {
  punt: { id: number; titel: string };
  van: number | undefined;
  soort: 'hoofd' | 'stil';
  toets?: 'n' | 'v';
  bezig: boolean;
  children: ReactNode;
}) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="van" value={van ?? ''} />
      <input type="hidden" name="naar" value={punt.id} />
      <Knop
        name="handeling"
        value="ga"
        soort={soort}
        aria-disabled={bezig}
        // Twee keer snel drukken is één punt verder.
        onClick={(event) => bezig && event.preventDefault()}
        title={punt.titel}
        {...(toets ? metToets(toets) : {})}
      >
        {children}
        {toets ? <Letter toets={toets} /> : null}
      </Knop>
    </Form>
  );
}
