import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Overlegteksten } from '#app/editor/klein/overlegteksten.tsx';
import { useFocusTerug } from '#app/lib/focus-na.ts';
import { overlegdelen } from '#app/lib/overlegdelen.ts';
import { leesNummer } from '#app/lib/params.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import tekstStijl from '#app/stijl/overlegtekst.css?url';
import stijl from '#app/stijl/vergadering.css?url';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Leeg } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { metaTitel } from '../overleg/beeld.ts';
import { Delen } from '../overleg/delen.tsx';
import { Agendalijst } from './agendalijst.tsx';
import { puntBeeld, vergaderingBeeld } from './beeld.ts';
import { handel } from './handeling.ts';
import { leesKeuze } from './keuze.ts';
import { Vergaderkop, Zet } from './kop.tsx';
import { Vergaderpunt } from './punt.tsx';
import { Toetsuitleg } from './toets.tsx';
import { useToetsen } from './toetsen.ts';

/** De lijst is er een minuut bij; de rest van de tijd hoeft zij niet mee. */
const Presentie = lazy(async () => ({ default: (await import('./presentie.tsx')).Presentie }));

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: tekstStijl },
  { rel: 'stylesheet', href: stijl },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vergadering${data ? ` · ${metaTitel(data.beeld)}` : ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { vergaderen, overlegteksten } = context.diensten;
  const [vergadering, teksten, stand] = await Promise.all([
    vergaderen.vergadering(gebruiker, id),
    overlegteksten.bij(gebruiker, id),
    context.diensten.stand(gebruiker),
  ]);
  const keuze = leesKeuze(new URL(request.url).searchParams);
  const beeld = vergaderingBeeld(vergadering, stand, keuze);
  const { getoond } = beeld;
  return {
    beeld,
    delen: overlegdelen(gebruiker, vergadering.overleg),
    keuze,
    punt: getoond === null || keuze.presentie ? null : puntBeeld(vergadering, stand, getoond),
    notulen: (getoond === null ? null : teksten.perPunt.get(getoond)?.notulen) ?? null,
    partijen: keuze.presentie ? partijkeuzes(stand) : null,
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return handel(context.diensten.vergaderen, gebruiker, leesNummer(params.id), request);
}

/** Het scherm van de secretaris tijdens het overleg: links de agenda, rechts het punt dat aan de orde is. */
export default function Vergadering() {
  const { beeld, delen, keuze, punt, notulen, partijen } = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>() ?? null;
  useToetsen();
  useFocusTerug(() => 'punt');
  useFocusNaSluiten(
    keuze.open ? `${keuze.open.soort}${keuze.open.id === null ? '' : `-${keuze.open.id}`}` : null,
  );
  const hier = `/overleggen/${beeld.id}`;
  const eigenFout = keuze.open !== null || keuze.presentie;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: `${beeld.naam} ${beeld.datum.slice(0, 4)}`, href: hier },
          { naam: 'Vergadering' },
        ]}
        titel={
          <>
            {beeld.naam} · <Datum dag={beeld.datum} weekdag />
          </>
        }
      />
      <Delen delen={delen} />
      <Afgezegd afzegging={beeld.afzegging} />
      {mislukt && !eigenFout ? (
        <div className="agenda__boven">
          <Melding soort="fout">{Object.values(mislukt.fouten).join(' ')}</Melding>
        </div>
      ) : null}
      {beeld.bevroren ? null : (
        <Leeg titel="Eerst de agenda bevriezen">
          Vergaderen gaat over een agenda die vaststaat. Bevries haar op de peildatum; dan kan het overleg
          hier beginnen.
        </Leeg>
      )}
      {beeld.bevroren ? (
        <Overlegteksten>
          <Vergaderkop beeld={beeld} />
          <Zaal beeld={beeld} />
          <div className="vergadering">
            <div className="stapel vergadering__links">
              <Agendalijst beeld={beeld} />
              <Toetsuitleg />
              <Ongedaan beeld={beeld} />
            </div>
            <div className="stapel">
              {partijen ? (
                <Suspense>
                  <Presentie beeld={beeld} partijen={partijen} mislukt={mislukt} />
                </Suspense>
              ) : null}
              {punt ? (
                <Vergaderpunt
                  key={punt.id}
                  beeld={beeld}
                  punt={punt}
                  keuze={keuze}
                  notulen={notulen}
                  mislukt={mislukt}
                />
              ) : null}
            </div>
          </div>
        </Overlegteksten>
      ) : null}
    </>
  );
}

type Beeld = ReturnType<typeof vergaderingBeeld>;

/** Bij een besloten punt: wie er nog in de zaal zit beslist of het scherm het toont. */
function Zaal({ beeld: { huidig, agenda, fase, zaalBesloten, magVergaderen } }: { beeld: Beeld }) {
  const besloten = agenda.some(({ id, besloten }) => id === huidig?.id && besloten);
  if (!besloten || fase === 'klaar' || !magVergaderen) return null;
  return (
    <div className="agenda__boven">
      <Melding
        soort={zaalBesloten ? 'info' : 'waarschuwing'}
        titel={zaalBesloten ? 'Het scherm toont het besloten punt' : 'Dit punt is besloten'}
      >
        <Form method="post" preventScrollReset className="stapel stapel--dicht">
          <p>
            {zaalBesloten
              ? 'Bij het volgende open punt, en als het overleg eindigt, toont het scherm weer alleen wat iedereen mag zien.'
              : 'Op het scherm in de zaal staat alleen “Besloten deel”. Zijn alleen de partijen er die dit mogen zien?'}
          </p>
          <input type="hidden" name="besloten" value={zaalBesloten ? '0' : '1'} />
          <Knop name="handeling" value="zaal" soort="stil" klein>
            {zaalBesloten ? 'Verberg het weer' : 'De zaal is besloten: toon het op het scherm'}
          </Knop>
        </Form>
      </Melding>
    </div>
  );
}

/** Te vroeg begonnen: dat kan terug zolang er niets is vastgelegd. */
function Ongedaan({ beeld: { fase, agenda, magVergaderen, huidig } }: { beeld: Beeld }) {
  if (!magVergaderen || fase === 'nog_niet' || agenda.some(({ uitkomsten }) => uitkomsten.length > 0))
    return null;
  return (
    <div>
      <Zet handeling="wis" van={huidig?.id} soort="kaal" klein>
        Toch nog niet begonnen: zet de klok terug
      </Zet>
    </div>
  );
}

/** Gaat een formulier dicht, dan gaat wie met het toetsenbord werkt verder bij de knop waarmee het openging. */
function useFocusNaSluiten(open: string | null): void {
  const was = useRef(open);
  useEffect(() => {
    if (open === null && was.current !== null) {
      const knop = document.getElementById(`doe-${was.current}`) ?? document.getElementById('punt');
      knop?.focus();
    }
    was.current = open;
  }, [open]);
}
