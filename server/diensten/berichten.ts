import {
  heeftOngelezenVermelding,
  laadBerichten,
  type Ontvanger,
  telOngelezen,
  vindBericht,
  zetGelezen,
} from '#db/queries/bericht.ts';
import { laadBerichtmail, vindGebruiker, zetBerichtmail } from '#db/queries/gebruiker.ts';
import type { Bericht } from '#domain/bericht/bericht.ts';
import { mailwensInvoer } from '#domain/bericht/invoer.ts';
import type { Berichtmail } from '#domain/bericht/samenvatting.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { vermeldingInvoer } from '#domain/opmerking/invoer.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { meldVermeldingInTekst } from './berichtgeving.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';
import { planVan } from './planrecht.ts';

/** Zoveel berichten toont de lijst: wie er meer heeft, leest eerst deze. */
const AANTAL = 100;
/** Zo lang na een vermelding in een plan komt er van dezelfde schrijver geen tweede bij, zolang de eerste niet gelezen is. */
const RUST_MS = 60 * 60 * 1_000;

/** Berichten aan een gebruiker. Ieder ziet alleen die van zichzelf, en wat hij niet meer mag weten bestaat niet. */
export function maakBerichten(omgeving: Omgeving) {
  const { db, klok } = omgeving;
  const ontvanger = (gebruiker: Gebruiker): Ontvanger => ({
    id: gebruiker.id,
    kringen: kringenVan(gebruiker),
  });

  return {
    /** Wat nog niet gelezen is eerst. */
    lijst: (gebruiker: Gebruiker): Promise<Bericht[]> => laadBerichten(db, ontvanger(gebruiker), AANTAL),

    ongelezen: (gebruiker: Gebruiker): Promise<number> => telOngelezen(db, ontvanger(gebruiker)),

    /** Hoe vaak deze gebruiker zijn berichten per mail krijgt. */
    mailwens: (gebruiker: Gebruiker): Promise<Berichtmail> => laadBerichtmail(db, gebruiker.id),

    async kiesMailwens(gebruiker: Gebruiker, velden: unknown): Promise<Uitslag> {
      const gelezen = mailwensInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { mail } = gelezen.data;
      await legVast(omgeving, gebruiker, ({ trx }) => zetBerichtmail(trx, gebruiker.id, mail));
      return { ok: true };
    },

    /** Opent een bericht: het is dan gelezen. @returns waar het over gaat. @throws Response 404 */
    async open(gebruiker: Gebruiker, id: number): Promise<string> {
      const { adres, gelezenOp } = ofNietGevonden(await vindBericht(db, ontvanger(gebruiker), id));
      if (gelezenOp === null) {
        await legVast(omgeving, gebruiker, ({ trx, nu }) => zetGelezen(trx, ontvanger(gebruiker), nu, id));
      }
      return adres;
    },

    /** Zet één bericht op gelezen, of zonder nummer alle. */
    async leesAf(gebruiker: Gebruiker, id?: number): Promise<void> {
      if (id !== undefined) ofNietGevonden(await vindBericht(db, ontvanger(gebruiker), id));
      await legVast(omgeving, gebruiker, ({ trx, nu }) => zetGelezen(trx, ontvanger(gebruiker), nu, id));
    },

    /** Bericht aan wie iemand in de tekst van een plan noemt. Wie dat vlak na elkaar vaker doet, meldt het één keer. */
    async vermeld(gebruiker: Gebruiker, opgaveNr: number, velden: unknown): Promise<Uitslag> {
      const plan = await planVan(db, opgaveNr);
      const ding = { soort: 'plan' as const, ...plan };
      if (!mag(gebruiker, 'schrijven', ding)) nietGevonden();
      const gelezen = vermeldingInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { persoon, kop } = gelezen.data;
      const iemand = await vindGebruiker(db, persoon);
      if (!iemand || !mag(iemand, 'lezen', ding)) nietGevonden();
      const sinds = new Date(klok().getTime() - RUST_MS).toISOString();
      const bericht = { gebruikerId: persoon, vanGebruiker: gebruiker.id, opgaveNr };
      await legVast(omgeving, gebruiker, async (schrijver) => {
        if (await heeftOngelezenVermelding(schrijver.trx, bericht, sinds)) return;
        await meldVermeldingInTekst(schrijver, gebruiker, plan, { persoon, kop });
        schrijver.noteer({
          gebeurtenis: 'bericht.verstuurd',
          onderwerp: `document:${plan.document.documentId}`,
          opgaveNr,
          kring: plan.kring,
        });
      });
      return { ok: true };
    },
  };
}
