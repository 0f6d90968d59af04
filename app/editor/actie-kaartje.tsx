import { Licht } from '#app/ui/licht.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';

interface ActieKaartjeProps {
  kaart: ActieKaart | undefined;
  /** Opent het venster om te melden; weg in de leestekst. */
  opMelden?: ((actie: number) => void) | undefined;
}

/**
 * De inhoud van een actieblok. Zonder kaart bestaat de actie niet voor deze lezer: er staat dat er iets is, niet wat.
 */
export function ActieKaartje({ kaart, opMelden }: ActieKaartjeProps) {
  if (!kaart) return <span className="actie__verborgen">Deze actie kun je niet zien.</span>;
  return (
    <>
      <ActieRegel kaart={kaart} />
      <span className="actie__wegen">
        <a className="actie__openen" href={`/acties/${kaart.id}`} aria-label={`${kaart.titel} openen`}>
          Openen
        </a>
        {opMelden && kaart.magMelden ? (
          <button type="button" className="actie__melden" onClick={() => opMelden(kaart.id)}>
            Licht wijzigen<span className="sr"> van {kaart.titel}</span>
          </button>
        ) : null}
      </span>
    </>
  );
}

/** Licht, titel, eigenaar en planning van een actie; met de opgave erbij waar dat een andere is. */
export function ActieRegel({ kaart, metOpgave = false }: { kaart: ActieKaart; metOpgave?: boolean }) {
  const bijzonderheden = [
    kaart.persoon ? `${kaart.partijNaam}, ${kaart.persoon}` : kaart.partijNaam,
    kaart.planningTekst,
    kaart.standingNaam,
    kaart.afspraakId && `afspraak ${kaart.afspraakId}`,
    metOpgave && kaart.opgaveNr && `opgave ${kaart.opgaveNr}`,
  ];
  return (
    <>
      <Licht soort={kaart.licht} />
      <span className="actie__tekst">
        <strong className="actie__titel">{kaart.titel}</strong>
        <span className="actie__bij">{bijzonderheden.filter(Boolean).join(' · ')}</span>
        {kaart.signaalZin && <span className="actie__signaal">{kaart.signaalZin}</span>}
      </span>
    </>
  );
}
