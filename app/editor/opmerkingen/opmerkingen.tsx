import { Link } from '@remix-run/react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraadBeeld } from '#app/lib/draadbeeld.ts';
import { Knop } from '#app/ui/knop.tsx';
import type { Kop } from '../koppen.ts';
import type { LevendPlan } from '../use-plan.ts';
import { standenVan } from './draden.ts';
import { Filter, type Keuze, leegZin, past } from './filter.tsx';
import { buur, gaNaar, type Richting, vanPlek } from './gaan.ts';
import { Draadkaart, kaartId } from './kaart.tsx';
import { OPMERKINGEN_KOP } from './knop.tsx';
import { NieuweOpmerking } from './nieuw.tsx';
import { type Selectie, selectieIn } from './selectie.ts';
import { useDraden } from './use-draden.ts';
import { useGevraagd } from './use-gevraagd.ts';
import { useToetsen } from './use-toetsen.ts';
import { useVolgende } from './use-volgende.ts';

interface OpmerkingenProps {
  opgaveNr: number;
  plan: LevendPlan | null;
  koppen: readonly Kop[];
}

/** De opmerkingen bij een plan, in de volgorde van de tekst. */
export const Opmerkingen = memo(function Opmerkingen({ opgaveNr, plan, koppen }: OpmerkingenProps) {
  const { draden, volgorde, geladen, magOpmerken, personen, partijen, herlaad } = useDraden(opgaveNr, plan);
  const [keuze, setKeuze] = useState<Keuze>({ stand: 'open', partij: '' });
  const [hier, setHier] = useState<string | null>(null);
  const [nieuw, setNieuw] = useState<{ selectie: Selectie | null } | null>(null);
  const [zin, setZin] = useState('');
  const paneel = useRef<HTMLElement>(null);

  const { metTekst, zonderTekst } = useMemo(
    () =>
      opPlek(
        draden.filter((draad) => past(draad, keuze)),
        volgorde,
      ),
    [draden, keuze, volgorde],
  );
  const aantalOpen = draden.filter(({ opgelost }) => !opgelost).length;

  const kies = useCallback(
    (id: string) => {
      setHier(id);
      if (plan) standenVan(plan.editor)?.zetHier(id);
      document.getElementById(kaartId(id))?.scrollIntoView({ block: 'nearest' });
    },
    [plan],
  );
  const opGa = useCallback(
    (id: string) => {
      kies(id);
      if (plan) gaNaar(plan.editor, id, true);
    },
    [kies, plan],
  );

  function opNieuw() {
    if (!plan || !magOpmerken) return;
    const selectie = selectieIn(plan.editor);
    const bij = selectie ? null : vanPlek(plan.editor);
    if (bij && metTekst.some(({ id }) => id === bij)) {
      kies(bij);
      focusKaart(bij);
    } else setNieuw({ selectie });
  }

  /** Naar de volgende of vorige opmerking; de focus blijft waar hij was: in de tekst, bij de kaarten of op de knop. */
  function loop(richting: Richting, metKnop = false) {
    if (!plan) return;
    const inPaneel = paneel.current?.contains(document.activeElement) ?? false;
    const ids = metTekst.map((draad) => draad.id);
    const plek = ids.indexOf(buur(plan.editor, ids, richting, inPaneel ? hier : null) ?? '');
    const draad = metTekst[plek];
    if (!draad) return setZin('Er is geen opmerking om naartoe te gaan.');
    const inTekst = !inPaneel && plan.editor.isEditable;
    kies(draad.id);
    gaNaar(plan.editor, draad.id, inTekst);
    if (!inTekst && !metKnop) focusKaart(draad.id);
    const [eerste] = draad.reacties;
    setZin(`Opmerking ${plek + 1} van ${ids.length}. ${eerste?.partij ?? eerste?.naam}: ${eerste?.tekst}`);
  }
  useToetsen({ opNieuw, loop });

  useEffect(() => {
    const standen = plan && standenVan(plan.editor);
    if (standen) Object.assign(standen, { opKlik: kies, opNieuw });
  });
  useGevraagd(plan !== null && geladen, (id) => {
    setKeuze({ stand: draden.find((draad) => draad.id === id)?.opgelost ? 'alle' : 'open', partij: '' });
    // Eerst tekenen: een afgehandelde draad staat er nu nog niet.
    requestAnimationFrame(() => opGa(id));
  });

  const onthoud = useVolgende(paneel, metTekst);
  const opGewijzigd = useCallback(
    (id: string) => {
      onthoud(id);
      herlaad();
    },
    [onthoud, herlaad],
  );

  /** Na een nieuwe opmerking of annuleren: terug naar waar iemand mee bezig was. */
  function sluitNieuw(plan: LevendPlan) {
    setNieuw(null);
    if (plan.editor.isEditable) plan.editor.commands.focus();
    else document.getElementById(OPMERKINGEN_KOP)?.focus();
  }

  const lijst = (welke: readonly DraadBeeld[], isWeg = false) => (
    <ul className="opmerkingen__lijst">
      {welke.map((draad) => (
        <Draadkaart
          key={draad.id}
          opgaveNr={opgaveNr}
          draad={draad}
          personen={personen}
          magOpmerken={magOpmerken}
          isHier={draad.id === hier}
          isWeg={isWeg}
          opGa={opGa}
          opGewijzigd={opGewijzigd}
        />
      ))}
    </ul>
  );

  return (
    <section className="opmerkingen" aria-labelledby={OPMERKINGEN_KOP} ref={paneel}>
      <header className="opmerkingen__kop">
        <h2 id={OPMERKINGEN_KOP} tabIndex={-1}>
          Opmerkingen
        </h2>
        <Link className="etiket" to={`/opgaven/${opgaveNr}/opmerkingen`}>
          {geladen ? `${aantalOpen} open` : 'alle'}
        </Link>
      </header>
      <p className="sr" role="status">
        {zin}
      </p>
      {plan && geladen ? (
        <>
          {metTekst.length > 1 ? (
            <div className="rij opmerkingen__stappen">
              <Stap richting="vorige" loop={loop} />
              <Stap richting="volgende" loop={loop} />
            </div>
          ) : null}
          {nieuw ? (
            <NieuweOpmerking
              key={nieuw.selectie?.begin ?? ''}
              opgaveNr={opgaveNr}
              plan={plan}
              selectie={nieuw.selectie}
              koppen={koppen}
              personen={personen}
              opKlaar={() => {
                sluitNieuw(plan);
                setZin('Je opmerking is geplaatst.');
                herlaad();
              }}
              opAnnuleren={() => sluitNieuw(plan)}
            />
          ) : null}
          {draden.length > 0 ? <Filter keuze={keuze} partijen={partijen} opKeuze={setKeuze} /> : null}
          {lijst(metTekst)}
          {metTekst.length === 0 && !nieuw ? (
            <p className="gedempt klein">{leegZin(draden.length, keuze, magOpmerken)}</p>
          ) : null}
          {zonderTekst.length > 0 ? (
            <>
              <h3>Tekst is weg</h3>
              {lijst(zonderTekst, true)}
            </>
          ) : null}
        </>
      ) : null}
    </section>
  );
});

interface StapProps {
  richting: Richting;
  loop(richting: Richting, metKnop: boolean): void;
}

function Stap({ richting, loop }: StapProps) {
  const [naam, toets] = richting === 'vorige' ? ['Vorige', 'P'] : ['Volgende', 'N'];
  return (
    <Knop
      type="button"
      soort="kaal"
      klein
      title={`${naam} opmerking (Ctrl+Alt+${toets})`}
      aria-label={`${naam} opmerking`}
      onClick={() => loop(richting, true)}
    >
      {naam}
    </Knop>
  );
}

/** De draden in de volgorde van de tekst, en apart waarvan de tekst weg is. */
function opPlek(draden: readonly DraadBeeld[], volgorde: readonly string[] | null) {
  if (!volgorde) return { metTekst: [], zonderTekst: [] };
  const rang = new Map(volgorde.map((id, plek) => [id, plek]));
  const plek = ({ id }: DraadBeeld) => rang.get(id) ?? -1;
  return {
    metTekst: draden.filter((draad) => plek(draad) >= 0).sort((een, ander) => plek(een) - plek(ander)),
    zonderTekst: draden.filter((draad) => plek(draad) < 0),
  };
}

function focusKaart(id: string): void {
  document.getElementById(kaartId(id))?.querySelector('button')?.focus();
}
