import { laadOvergangen, laadWendingen } from '#db/queries/verloop.ts';
import { maandpunten } from '#domain/beeld/dagen.ts';
import type { Beeldkeuze } from '#domain/beeld/keuze.ts';
import { isGekozen } from '#domain/beeld/keuze.ts';
import { type Opbouw, opbouw } from '#domain/beeld/opbouw.ts';
import { lichtverloop, type Verlooppunt } from '#domain/beeld/verloop.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Omgeving } from './omgeving.ts';

/** Wat een beeld door de tijd laat zien; de rest volgt uit de stand zelf. */
export function maakBeelden({ db }: Pick<Omgeving, 'db'>) {
  return {
    /** De gemelde lichten aan het eind van elke maand tot en met de peildatum van deze stand. */
    async lichten(stand: Stand, keuze: Beeldkeuze): Promise<Verlooppunt[]> {
      const { peildatum, snapshot, items } = stand;
      const dagen = maandpunten(peildatum);
      const overgangen = await laadOvergangen(db, dagen, { keuze, kringen: snapshot.kringen });
      const gekozen = items.filter((item) => isGekozen(item, keuze));
      return lichtverloop(gekozen, overgangen, dagen);
    },

    /** De afgeronde afspraken bij wat er gepland was. */
    async opbouw(stand: Stand, keuze: Beeldkeuze): Promise<Opbouw> {
      const { peildatum, snapshot } = stand;
      const wendingen = await laadWendingen(db, peildatum, { keuze, kringen: snapshot.kringen });
      return opbouw(stand, keuze, wendingen);
    },
  };
}
