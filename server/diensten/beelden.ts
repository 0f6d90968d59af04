import { laadOvergangen, laadWendingen } from '#db/queries/verloop.ts';
import { maandpunten } from '#domain/beeld/dagen.ts';
import { type Beeldkeuze, isGekozen } from '#domain/beeld/keuze.ts';
import { type Opbouw, opbouw } from '#domain/beeld/opbouw.ts';
import { lichtverloop, type Verlooppunt } from '#domain/beeld/verloop.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Omgeving } from './omgeving.ts';

/**
 * Wat een beeld door de tijd laat zien; de rest volgt uit de stand zelf. Bewaard zolang de stand dezelfde is: na een
 * melding is er een nieuwe, en wie intussen kijkt deelt één telling.
 */
export function maakBeelden({ db }: Pick<Omgeving, 'db'>) {
  const lichten = perStand(async (stand, keuze): Promise<Verlooppunt[]> => {
    const { peildatum, snapshot, items } = stand;
    const dagen = maandpunten(peildatum);
    const overgangen = await laadOvergangen(db, dagen, { keuze, kringen: snapshot.kringen });
    const gekozen = items.filter((item) => isGekozen(item, keuze));
    return lichtverloop(gekozen, overgangen, dagen);
  });
  const afgerond = perStand(async (stand, keuze): Promise<Opbouw> => {
    const { peildatum, snapshot } = stand;
    const wendingen = await laadWendingen(db, peildatum, { keuze, kringen: snapshot.kringen });
    return opbouw(stand, keuze, wendingen);
  });
  return {
    /** De gemelde lichten aan het eind van elke maand tot en met de peildatum van deze stand. */
    lichten,
    /** De afgeronde afspraken bij wat er gepland was. */
    opbouw: afgerond,
  };
}

/** Onthoudt per stand en keuze wat eruit kwam. Gaat het mis, dan probeert de volgende het opnieuw. */
function perStand<T>(
  reken: (stand: Stand, keuze: Beeldkeuze) => Promise<T>,
): (stand: Stand, keuze: Beeldkeuze) => Promise<T> {
  const bewaard = new WeakMap<Stand, Map<string, Promise<T>>>();
  return (stand, keuze) => {
    const perKeuze = bewaard.get(stand) ?? new Map<string, Promise<T>>();
    bewaard.set(stand, perKeuze);
    const sleutel = `${keuze.opgave} ${keuze.partij}`;
    const bekend = perKeuze.get(sleutel);
    if (bekend) return bekend;
    const uitkomst = reken(stand, keuze);
    perKeuze.set(sleutel, uitkomst);
    uitkomst.catch(() => perKeuze.delete(sleutel));
    return uitkomst;
  };
}
