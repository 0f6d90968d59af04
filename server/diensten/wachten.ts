import { Verouderd } from '#db/fouten.ts';
import { zetKanAlvast } from '#db/queries/actie.ts';
import {
  type Afhankelijkheidsverloop,
  laadAfhankelijkheden,
  laadVerloop,
  vergrendelAfhankelijkheden,
  verwijderAfhankelijkheid,
  voegAfhankelijkheidToe,
} from '#db/queries/wachten.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { KnoopStand, Stand } from '#domain/stand/stand.ts';
import { zoekKnopen } from '#domain/stand/zoek-knoop.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { kring } from '#domain/wachten/graaf.ts';
import { afhankelijkheidInvoer, kanAlvastInvoer } from '#domain/wachten/invoer.ts';
import type { Afhankelijkheid, Knoop } from '#domain/wachten/wachten.ts';
import { meldAanPartijen } from './berichtgeving.ts';
import { alsAfhankelijkheid, type Ding, vindDing } from './ding.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';

/** Zoveel laat het zoeken zien. */
const GEVONDEN = 12;

/** Wie op wie wacht: toevoegen, weghalen en wat er intussen al kan. */
export function maakWachten(omgeving: Omgeving) {
  const { db, stand: bron } = omgeving;
  const standVan = (gebruiker: Gebruiker) => bron.stand(kringenVan(gebruiker));

  async function eisDing(gebruiker: Gebruiker, knoop: Knoop): Promise<{ stand: Stand; ding: Ding }> {
    const stand = await standVan(gebruiker);
    const ding = vindDing(stand, knoop);
    if (!mag(gebruiker, 'wijzigen', await alsAfhankelijkheid(db, ding))) nietGevonden();
    return { stand, ding };
  }

  return {
    /** Alle lijnen van en naar dit ding, ook wat weg is, en of deze gebruiker zegt waarop het wacht. @throws Response 404 */
    async lees(
      gebruiker: Gebruiker,
      knoop: Knoop,
    ): Promise<{ verloop: Afhankelijkheidsverloop[]; magWijzigen: boolean }> {
      const ding = vindDing(await standVan(gebruiker), knoop);
      const [verloop, afhankelijkheid] = await Promise.all([
        laadVerloop(db, knoop, kringenVan(gebruiker)),
        alsAfhankelijkheid(db, ding),
      ]);
      return { verloop, magWijzigen: mag(gebruiker, 'wijzigen', afhankelijkheid) };
    },

    /** Waarop `van` zou kunnen wachten, uit wat deze gebruiker mag weten; over alle opgaven. */
    async zoek(gebruiker: Gebruiker, van: Knoop, vraag: string): Promise<KnoopStand[]> {
      return zoekKnopen(await standVan(gebruiker), vraag, van, GEVONDEN);
    },

    /**
     * Laat `van` ook op iets anders wachten. Een kring wordt geweigerd met zijn pad, gerekend over wat deze gebruiker mag weten:
     * anders verried de weigering wat hij niet mag weten (besluit 23).
     */
    async voegToe(gebruiker: Gebruiker, van: Knoop, velden: unknown): Promise<Uitslag> {
      const { stand, ding } = await eisDing(gebruiker, van);
      const gelezen = afhankelijkheidInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { op, aard, reden } = gelezen.data;
      if (!stand.knopen.has(op)) return { ok: false, fouten: { op: 'Kies iets uit de lijst.' } };
      const ander = vindDing(stand, op);
      return legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
        const { trx, vandaag, nu, noteer } = schrijver;
        await vergrendelAfhankelijkheden(trx);
        const lijnen = await laadAfhankelijkheden(trx, vandaag, kringenVan(gebruiker));
        const fout = weigering(stand, lijnen, { van, op });
        if (fout) return { ok: false, fouten: { op: fout } };
        await voegAfhankelijkheidToe(trx, { van, op, aard, reden }, { gebruikerId: gebruiker.id, op: nu });
        const kring = engste(ding, ander);
        noteer({
          gebeurtenis: 'afhankelijkheid.toegevoegd',
          onderwerp: van,
          opgaveNr: ding.geheel.opgaveNr,
          kring,
        });
        const onderwerp = { knoop: op, kring, opgaveNr: ander.geheel.opgaveNr };
        await meldAanPartijen(schrijver, gebruiker, 'wacht', onderwerp, ander.eigenaren);
        return { ok: true };
      });
    },

    /** `van` wacht niet meer; dat het wachtte, en wie dit deed, blijft staan. @throws Response 404 */
    async verwijder(gebruiker: Gebruiker, van: Knoop, id: number): Promise<void> {
      const { stand, ding } = await eisDing(gebruiker, van);
      await legVast(omgeving, gebruiker, async ({ trx, vandaag, nu, noteer }) => {
        const lijnen = await laadAfhankelijkheden(trx, vandaag, kringenVan(gebruiker));
        const lijn = ofNietGevonden(lijnen.find((kandidaat) => kandidaat.id === id && kandidaat.van === van));
        await verwijderAfhankelijkheid(trx, id, { gebruikerId: gebruiker.id, op: nu });
        noteer({
          gebeurtenis: 'afhankelijkheid.verwijderd',
          onderwerp: van,
          opgaveNr: ding.geheel.opgaveNr,
          kring: engste(ding, vindDing(stand, lijn.op)),
        });
      });
    },

    /** Wat er al kan terwijl een actie wacht. Veranderde een ander de actie intussen, dan gebeurt er niets. */
    async zetKanAlvast(
      gebruiker: Gebruiker,
      actieId: number,
      versie: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const knoop: Knoop = `actie:${actieId}`;
      const { ding } = await eisDing(gebruiker, knoop);
      const gelezen = kanAlvastInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      try {
        await legVast(omgeving, gebruiker, async ({ trx, noteer }) => {
          await zetKanAlvast(trx, actieId, versie, gelezen.data.kanAlvast);
          const { geheel, kring } = ding;
          noteer({ gebeurtenis: 'actie.gewijzigd', onderwerp: knoop, opgaveNr: geheel.opgaveNr, kring });
        });
        return { ok: true };
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        const zin = 'Een ander heeft deze actie intussen gewijzigd. Lees wat er nu staat en bewaar opnieuw.';
        return { ok: false, fouten: { kanAlvast: zin } };
      }
    },
  };
}

/** Waarom deze lijn er niet bij kan, of null. */
function weigering(
  { knopen }: Stand,
  lijnen: readonly Afhankelijkheid[],
  nieuw: Pick<Afhankelijkheid, 'van' | 'op'>,
): string | null {
  if (nieuw.van === nieuw.op) return 'Iets kan niet op zichzelf wachten.';
  if (lijnen.some(({ van, op }) => van === nieuw.van && op === nieuw.op)) return 'Dit wacht daar al op.';
  const pad = kring(lijnen, nieuw);
  if (!pad) return null;
  const titel = (knoop: Knoop) => `“${knopen.get(knoop)?.titel ?? knoop}”`;
  const stappen = pad
    .slice(1, -1)
    .map((knoop, plaats) => `${titel(knoop)} wacht op ${titel(pad[plaats + 2] ?? knoop)}`);
  return `Dat kan niet, want dan wacht alles op elkaar: ${opsomming(stappen)}.`;
}

/** Een lijn naar iets van Rijk en VNG bestaat voor de anderen niet; ook haar gebeurtenis niet. */
function engste(een: Ding, ander: Ding): Ding['kring'] {
  return een.kring === 'vijfhoek' ? ander.kring : een.kring;
}
