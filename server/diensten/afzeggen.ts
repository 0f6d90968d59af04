import { Afgezegd } from '#db/fouten.ts';
import { probeerOpnieuw, trekIn } from '#db/queries/mail.ts';
import { eisGaatDoor, laatOverlegDoorgaan, vindOverleg, zegOverlegAf } from '#db/queries/overleg.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { afzegInvoer } from '#domain/overleg/invoer.ts';
import type { Overleg } from '#domain/overleg/overleg.ts';
import type { Post } from '../post/post.ts';
import { meldAfzegging } from './berichtgeving.ts';
import { ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import type { Overlegtoegang } from './overlegtoegang.ts';
import type { Tekstmotor } from './plannen.ts';
import { heeftUitkomsten } from './vergadertoegang.ts';

const BEGONNEN = 'Dit overleg is al begonnen. Afzeggen kan niet meer.';
const AL_AFGEZEGD = 'Dit overleg is al afgezegd.';
const NIET_AFGEZEGD = 'Dit overleg is niet afgezegd.';
const VOORBIJ = 'De dag van dit overleg is voorbij. Er verandert niets meer aan.';

/** Een overleg afzeggen, en het weer laten doorgaan. De agenda en de stukken blijven te lezen; daartussen verandert er niets aan. */
export function maakAfzeggen(
  omgeving: Omgeving,
  { vind }: Overlegtoegang,
  tekst: Pick<Tekstmotor, 'herzieToegang'>,
  post: Pick<Post, 'wek'>,
) {
  /** Voert `werk` uit; wie net te laat is hoort dat het al afgezegd is. */
  async function eenKeer(
    gebruiker: Gebruiker,
    werk: (schrijver: Schrijver) => Promise<Uitslag>,
  ): Promise<Uitslag> {
    try {
      return await legVast(omgeving, gebruiker, werk);
    } catch (fout) {
      if (fout instanceof Afgezegd) return mis(AL_AFGEZEGD);
      throw fout;
    }
  }

  return {
    /** Zegt een overleg af met een reden die ieder leest die van het overleg weet; wie aan tafel zit krijgt bericht. */
    async zegAf(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { gremium } = await vind(gebruiker, id, 'afzeggen');
      const gelezen = afzegInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const uitslag = await eenKeer(gebruiker, async (schrijver): Promise<Uitslag> => {
        const { trx, vandaag, nu, noteer } = schrijver;
        // Eerst vasthouden: wie nu begint of een besluit vastlegt wacht, of was net eerder en is dan te zien.
        await eisGaatDoor(trx, id);
        const overleg = ofNietGevonden(await vindOverleg(trx, id));
        if (overleg.datum < vandaag) return mis(VOORBIJ);
        // Wie zonder klok vergaderde legde toch iets vast.
        if (overleg.begonnenOp !== null || (await heeftUitkomsten(trx, overleg))) return mis(BEGONNEN);
        await zegOverlegAf(trx, id, { op: nu, door: gebruiker.id, reden: gelezen.data.reden });
        // Een mail met de stukken die nog wacht, nodigt uit voor iets dat niet doorgaat.
        await trekIn(trx, { overleg_id: id }, 'Niet meer verstuurd: het overleg gaat niet door.');
        await meldAfzegging(schrijver, gebruiker, overleg, gremium, 'afgezegd');
        noteer({ ...over(overleg), gebeurtenis: 'overleg.afgezegd' });
        return { ok: true };
      });
      // Wie nog aan een voorgesteld besluit schrijft hoort meteen dat het overleg niet doorgaat.
      if (uitslag.ok) await tekst.herzieToegang();
      return uitslag;
    },

    /** Laat een afgezegd overleg weer doorgaan, tot en met zijn dag. */
    async laatDoorgaan(gebruiker: Gebruiker, id: number): Promise<Uitslag> {
      const { gremium } = await vind(gebruiker, id, 'afzeggen');
      const uitslag = await legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
        const { trx, vandaag, nu, noteer } = schrijver;
        const overleg = ofNietGevonden(await vindOverleg(trx, id));
        if (overleg.datum < vandaag) return mis(VOORBIJ);
        if (!(await laatOverlegDoorgaan(trx, id))) return mis(NIET_AFGEZEGD);
        // Wat door het afzeggen bleef liggen, moet er nu toch komen.
        await probeerOpnieuw(trx, { overleg_id: id }, nu);
        await meldAfzegging(schrijver, gebruiker, overleg, gremium, 'gaat_door');
        noteer({ ...over(overleg), gebeurtenis: 'overleg.gaat_door' });
        return { ok: true };
      });
      if (uitslag.ok) {
        post.wek();
        await tekst.herzieToegang();
      }
      return uitslag;
    },
  };
}

const over = ({ id, kring }: Overleg) => ({ onderwerp: `overleg:${id}`, opgaveNr: null, kring });

const mis = (zin: string): Uitslag => ({ ok: false, fouten: { formulier: zin } });
