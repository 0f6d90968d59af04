import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import type { ActieKeuzes, ActieWaarden } from '#app/ui/actie-velden.tsx';
import type { Stand } from '#domain/stand/stand.ts';

/** Wat iemand invulde, om terug te zetten als er iets niet klopt. */
export function ingevuld(formulier: FormData): ActieWaarden {
  const tekst = (naam: keyof ActieWaarden) => String(formulier.get(naam) ?? '');
  return {
    titel: tekst('titel'),
    afspraakId: tekst('afspraakId'),
    eigenaarPartij: tekst('eigenaarPartij'),
    eigenaarPersoon: tekst('eigenaarPersoon'),
    kanAlvast: tekst('kanAlvast'),
    soort: tekst('soort'),
    jaar: tekst('jaar'),
    kwartaal: tekst('kwartaal'),
    totJaar: tekst('totJaar'),
  };
}

/** Waaruit te kiezen is bij een actie van deze opgave. */
export function actieKeuzes(stand: Stand, opgaveNr: number): ActieKeuzes {
  return {
    partijen: partijkeuzes(stand),
    afspraken: stand.afspraken
      .filter((afspraak) => afspraak.opgaveNr === opgaveNr)
      .map(({ afspraak: { id, titel } }) => ({ id, naam: `${id} · ${titel}` })),
  };
}
