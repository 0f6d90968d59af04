import { Link } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { tijd } from '#app/lib/tijd.ts';
import { Voortgangsbalk } from '#app/ui/gegevens.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { agendaBeeld, PuntBeeld } from './beeld.ts';
import { BewerkbaarPunt, PuntInhoud } from './punt.tsx';
import { Kiesvak, type Kiezen, VoegSamen } from './samenvoegen.tsx';
import { useVerplaatsen } from './verplaatsen.ts';
import { Voorbereiding } from './voorbereiding.tsx';
import type { VoorbereidingBeeld } from './voorbereiding-beeld.ts';

type Beeld = ReturnType<typeof agendaBeeld>;

/** De agenda om te lezen, met de eigen voorbereiding van wie een partij heeft. */
export function Agenda({
  agenda,
  voorbereiding,
}: {
  agenda: Beeld;
  voorbereiding: VoorbereidingBeeld | null;
}) {
  return (
    <Vak agenda={agenda}>
      <ol className="lijst">
        {agenda.punten.map((punt) => (
          <li key={punt.id} id={`punt-${punt.id}`} className="punt">
            <PuntInhoud punt={punt}>
              {voorbereiding ? <Voorbereiding voorbereiding={voorbereiding} punt={punt} /> : null}
            </PuntInhoud>
          </li>
        ))}
      </ol>
    </Vak>
  );
}

interface BewerkbaarProps {
  agenda: Beeld;
  /** Wat er openstaat: het nummer van een punt, of `nieuw`. */
  open: number | 'nieuw' | null;
  formulier: ReactNode;
  /** Wat er onder een punt gevraagd wordt. */
  paneel: { puntId: number; inhoud: ReactNode } | null;
}

/** De agenda om punten aan te vinken die één punt worden. */
export function Kiesagenda({ agenda, kiezen }: { agenda: Beeld; kiezen: Kiezen }) {
  return (
    <Vak agenda={agenda} voet={<VoegSamen />}>
      <ol className="lijst">
        {agenda.punten.map((punt) => (
          <li key={punt.id} id={`punt-${punt.id}`} className="punt">
            <Kiesvak
              kiezen={kiezen}
              waarde={`punt:${punt.id}:${punt.versie}`}
              label={`Punt ${punt.nr}: ${punt.titel}`}
            />
            <PuntInhoud punt={punt} />
          </li>
        ))}
      </ol>
    </Vak>
  );
}

/** De agenda voor wie haar maakt: punten op volgorde zetten, herschrijven en toevoegen. */
export function BewerkbareAgenda({ agenda, open, formulier, paneel }: BewerkbaarProps) {
  const { punten } = agenda;
  const verplaatsen = useVerplaatsen(punten);
  useFocusNaSluiten(open, (id) => `#bewerk-${id}`);
  useFocusNaSluiten(paneel?.puntId ?? null, (id) => `[data-menu="${id}"] > summary`);
  return (
    <Vak
      agenda={agenda}
      voet={
        open === 'nieuw' ? (
          <div id="nieuw">{formulier}</div>
        ) : (
          <Link
            id="bewerk-nieuw"
            className="utrecht-link utrecht-link--html-a"
            to="?punt=nieuw#nieuw"
            preventScrollReset
          >
            Eigen punt toevoegen
          </Link>
        )
      }
    >
      <p className="sr" aria-live="polite">
        {verplaatsen.bericht}
      </p>
      {verplaatsen.fout ? (
        <p className="agenda__fout agenda__leeg" role="alert">
          {verplaatsen.fout}
        </p>
      ) : null}
      <ol className="lijst">
        {punten.map((punt: PuntBeeld) => (
          <BewerkbaarPunt
            key={punt.id}
            punt={punt}
            aantal={punten.length}
            verplaatsen={verplaatsen}
            formulier={open === punt.id ? formulier : null}
            paneel={paneel?.puntId === punt.id ? paneel.inhoud : null}
          />
        ))}
      </ol>
    </Vak>
  );
}

function Vak({ agenda, voet, children }: { agenda: Beeld; voet?: ReactNode; children: ReactNode }) {
  const { punten, tijd: duur, eind, perSoort, eraf } = agenda;
  const inWoorden = `${duur.minuten} van ${duur.beschikbaar} minuten`;
  return (
    <div id="agenda" className="agenda__vak">
      <Kaart
        titel="Agenda"
        strak
        voet={voet}
        actie={
          <div className="agenda__tijd">
            <span className="getal">{inWoorden}</span>
            <Voortgangsbalk waarde={duur.minuten} totaal={duur.beschikbaar} label={inWoorden} />
          </div>
        }
      >
        {punten.length > 0 ? (
          <p className="agenda__leeg klein gedempt getal">
            {perSoort.map(({ soort, minuten }) => `${soort} ${minuten} min`).join(' · ')}
          </p>
        ) : null}
        {duur.uitloop > 0 ? (
          <p className="agenda__uitloop">
            {duur.uitloop} minuten te lang: het laatste punt is om {tijd(duur.klaar)} uur klaar, het overleg
            eindigt om {tijd(eind)} uur. Haal bijvoorbeeld{' '}
            {opsomming(eraf.map(({ nr, titel, minuten }) => `punt ${nr} (${titel}, ${minuten} min)`))} eraf,
            of maak punten korter.
          </p>
        ) : null}
        {punten.length === 0 ? (
          <Leeg titel="Nog niets op de agenda">
            {voet
              ? 'Zet er voorstellen op, of voeg een eigen punt toe.'
              : 'De secretaris stelt de agenda nog samen.'}
          </Leeg>
        ) : null}
        {children}
      </Kaart>
    </div>
  );
}

/** Gaat een formulier dicht, dan gaat wie met het toetsenbord werkt verder waar het openging; is dat punt er niet meer, dan onderaan. */
function useFocusNaSluiten<T extends number | 'nieuw'>(open: T | null, opener: (open: T) => string): void {
  const was = useRef(open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: alleen als er iets opengaat of dichtgaat, niet als `opener` opnieuw gemaakt is
  useEffect(() => {
    if (open === null && was.current !== null) {
      const plek = document.querySelector<HTMLElement>(opener(was.current));
      (plek ?? document.getElementById('bewerk-nieuw'))?.focus();
    }
    was.current = open;
  }, [open]);
}
