import { laadGevolgd, zetVolgt } from '#db/queries/volgen.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { KnoopStand } from '#domain/stand/stand.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { vindDing } from './ding.ts';
import { legVast, type Omgeving } from './omgeving.ts';

/** Volgen: wie een afspraak of actie volgt krijgt bericht als het gemelde licht verandert. Ieder voor zichzelf. */
export function maakVolgen(omgeving: Omgeving) {
  const { db, stand } = omgeving;
  return {
    async volgt(gebruiker: Gebruiker, knoop: Knoop): Promise<boolean> {
      return (await laadGevolgd(db, gebruiker.id)).includes(knoop);
    },

    /** Wat iemand volgt, voor zover hij het nog mag weten. */
    async lijst(gebruiker: Gebruiker): Promise<KnoopStand[]> {
      const [gevolgd, { knopen }] = await Promise.all([
        laadGevolgd(db, gebruiker.id),
        stand.stand(kringenVan(gebruiker)),
      ]);
      return gevolgd.flatMap((knoop) => knopen.get(knoop) ?? []);
    },

    /** @throws Response 404 als het er niet is of de gebruiker het niet mag weten. */
    async zet(gebruiker: Gebruiker, knoop: Knoop, aan: boolean): Promise<void> {
      vindDing(await stand.stand(kringenVan(gebruiker)), knoop);
      await legVast(omgeving, gebruiker, ({ trx }) => zetVolgt(trx, gebruiker.id, knoop, aan));
    },
  };
}
