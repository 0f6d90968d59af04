import { type Planplek, vindVermeldingen, zoekBlokken } from '#db/queries/zoeken.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { AfspraakStand, ItemStand } from '#domain/stand/stand.ts';
import type { Vermeldsoort } from '#domain/zoeken/blokken.ts';
import { type Fragmentstuk, fragmentVan } from '#domain/zoeken/fragment.ts';
import { leesZoekvraag, past } from '#domain/zoeken/vraag.ts';
import type { Omgeving } from './omgeving.ts';

/** Een plek in een plan waar het gezochte staat. */
export interface Plantreffer extends Planplek {
  fragment: Fragmentstuk[];
}

export interface Zoekuitkomst {
  /** Of er iets te zoeken viel. */
  isLeeg: boolean;
  plannen: { totaal: number; treffers: Plantreffer[] };
  acties: ItemStand[];
  afspraken: AfspraakStand[];
}

/** Zoeken over alle plannen heen. Wat buiten de kring van de lezer valt vindt hij niet en telt niet mee (design §4). */
export function maakZoeken({ db, stand }: Omgeving) {
  return {
    /** Hooguit `hoogstens` plekken in plannen; acties en afspraken op hun titel van nu. */
    async zoek(gebruiker: Gebruiker, invoer: string, hoogstens: number): Promise<Zoekuitkomst> {
      const termen = leesZoekvraag(invoer);
      const kringen = kringenVan(gebruiker);
      const { items, afspraken } = await stand.stand(kringen);
      const { totaal, treffers } = await zoekBlokken(db, termen, { kringen, hoogstens });
      return {
        isLeeg: termen.length === 0,
        plannen: {
          totaal,
          treffers: treffers.map(({ tekst, ...plek }) => ({ ...plek, fragment: fragmentVan(tekst, termen) })),
        },
        acties: items.filter(
          ({ soort, id, titel }) => soort === 'actie' && past(`${titel} actie ${id}`, termen),
        ),
        afspraken: afspraken.filter(({ afspraak: { id, titel } }) => past(`${titel} afspraak ${id}`, termen)),
      };
    },

    /** Waar plannen dit noemen. Vraag eerst of de lezer het ding zelf mag kennen. */
    genoemd(gebruiker: Gebruiker, soort: Vermeldsoort, sleutel: string): Promise<Planplek[]> {
      return vindVermeldingen(db, { soort, sleutel, kringen: kringenVan(gebruiker) });
    },
  };
}
