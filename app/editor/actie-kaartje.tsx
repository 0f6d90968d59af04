import { Licht } from '#app/ui/licht.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';

/**
 * De inhoud van een actieblok. Zonder kaart bestaat de actie niet voor deze lezer: er staat dat er iets is, niet wat.
 */
export function ActieKaartje({ kaart }: { kaart: ActieKaart | undefined }) {
  if (!kaart) return <span className="actie__verborgen">Deze actie kun je niet zien.</span>;
  return (
    <>
      <ActieRegel kaart={kaart} />
      <a className="actie__openen" href={`/acties/${kaart.id}`} aria-label={`${kaart.titel} openen`}>
        Openen
      </a>
    </>
  );
}

/** Licht, titel, eigenaar en planning van een actie. */
export function ActieRegel({ kaart }: { kaart: ActieKaart }) {
  const bijzonderheden = [
    kaart.persoon ? `${kaart.partijNaam}, ${kaart.persoon}` : kaart.partijNaam,
    kaart.planningTekst,
    kaart.standingNaam,
    kaart.afspraakId && `afspraak ${kaart.afspraakId}`,
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
