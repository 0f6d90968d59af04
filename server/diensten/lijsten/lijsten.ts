import { createHash } from 'node:crypto';
import { Verouderd } from '#db/fouten.ts';
import {
  bewaarInstelling,
  bewaarProfiel,
  bewaarVerslag,
  type Inlezing,
  laadInlezingen,
  laadLijst,
  laadVerslag,
  verwijderInlezing,
  verwijderOudeInlezingen,
  vindInlezing,
  vindProfiel,
  voegInlezingToe,
  zetStaat,
} from '#db/queries/inlezing.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { proef } from '#domain/lijst/proef.ts';
import { BEGIN, type Instelling, type Proefregel, tel } from '#domain/lijst/regel.ts';
import type { Lijsttabel } from '#domain/lijst/tabel.ts';
import {
  gaatOverMeldingen,
  koppelingFout,
  LIJSTSOORTEN,
  type Lijstsoort,
  pasKoppelingToe,
  stelKoppelingVoor,
  vormVan,
} from '#domain/lijst/velden.ts';
import type { Verslag } from '#domain/lijst/verslag.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { lopendeRonde } from '#domain/stand/ronde.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { nietGevonden, ofNietGevonden } from '../fouten.ts';
import { legVast, type Omgeving } from '../omgeving.ts';
import { trekToewijzingenIn } from '../zet-actie.ts';
import { doeRegels } from './doen.ts';
import { inpakken, uitpakken } from './inpakken.ts';
import { bewarenVanaf, type Lijstantwoord, leesBestand } from './lees-bestand.ts';
import { omstandigheden } from './tegen.ts';
import { bezwaren, draaiRegelsTerug } from './terugdraaien.ts';

const HOEVEEL = 20;

/** Een lijst die ligt te wachten, met wat elke regel zou doen. */
export interface Proefstuk {
  inlezing: Inlezing;
  tabel: Lijsttabel;
  regels: Proefregel[];
  stand: Stand;
  /** Waarom er nog niet ingelezen kan worden; null als het kan. */
  tegen: string | null;
  /** Verandert als er iets aan de proef verandert: wie inleest, leest in wat hij zag. */
  vinger: string;
}

/** Lijsten van een partij inlezen: kiezen, kolommen aanwijzen, de proef, doen en terugdraaien. */
export function maakLijsten(omgeving: Omgeving) {
  const { db, klok, stand } = omgeving;

  const soortenVoor = (gebruiker: Gebruiker): Lijstsoort[] =>
    LIJSTSOORTEN.filter((soort) =>
      mag(gebruiker, 'maken', { soort: 'inlezing', meldt: gaatOverMeldingen(soort) }),
    );

  async function vind(gebruiker: Gebruiker, id: number): Promise<Inlezing> {
    const inlezing = ofNietGevonden(await vindInlezing(db, gebruiker.id, id));
    // Wie van partij of rol wisselde, leest niets meer in namens de vorige.
    const zelfde = inlezing.partij === (gebruiker.partij?.slug ?? null);
    return zelfde && soortenVoor(gebruiker).includes(inlezing.soort) ? inlezing : nietGevonden();
  }

  async function bereken(gebruiker: Gebruiker, id: number): Promise<Proefstuk | null> {
    const inlezing = await vind(gebruiker, id);
    const lijst = inlezing.staat === 'bezig' ? await laadLijst(db, id) : null;
    if (!lijst) return null;
    const tabel = await uitpakken(lijst);
    const nu = await stand.stand(kringenVan(gebruiker));
    const regels = proef(tabel, omstandigheden(gebruiker, nu, inlezing));
    const vinger = createHash('sha256').update(JSON.stringify(regels)).digest('hex');
    return { inlezing, tabel, regels, stand: nu, tegen: tegenhouden(inlezing, regels), vinger };
  }

  const ruimOp = () => verwijderOudeInlezingen(db, bewarenVanaf(klok));

  return {
    soortenVoor,

    /** Haalt weg wat iemand liet liggen. */
    ruimOp,

    /** Wat deze gebruiker liet liggen en wat hij inlas, het nieuwste eerst. */
    async overzicht(gebruiker: Gebruiker): Promise<{ bezig: Inlezing[]; gedaan: Inlezing[] }> {
      if (soortenVoor(gebruiker).length === 0) nietGevonden();
      await ruimOp();
      return {
        bezig: await laadInlezingen(db, gebruiker.id, ['bezig'], HOEVEEL),
        gedaan: await laadInlezingen(db, gebruiker.id, ['gedaan', 'teruggedraaid'], HOEVEEL),
      };
    },

    /** Leest een bestand en legt de lijst klaar, met de kolommen zoals de vorige keer of zoals ze heten. Er verandert niets. */
    async begin(
      gebruiker: Gebruiker,
      soort: Lijstsoort,
      bestandsnaam: string,
      bytes: Uint8Array,
      signal: AbortSignal,
    ): Promise<Lijstantwoord<{ id: number; bekend: boolean }>> {
      if (!soortenVoor(gebruiker).includes(soort)) nietGevonden();
      const gelezen = await leesBestand(bytes, signal);
      if (!gelezen.ok) return gelezen;
      const { tabel, opmerkingen } = gelezen;
      const partij = gebruiker.partij?.slug ?? null;
      const vorm = createHash('sha256').update(vormVan(tabel)).digest('hex');
      const profiel = await vindProfiel(db, { partij: partij ?? '', vorm, soort });
      const koppeling = profiel
        ? pasKoppelingToe(profiel.koppeling, tabel.koppen.length, soort)
        : stelKoppelingVoor(tabel, soort);
      await ruimOp();
      const id = await voegInlezingToe(db, {
        gebruikerId: gebruiker.id,
        partij,
        soort,
        bestandsnaam: bestandsnaam.slice(0, 200),
        vorm,
        aantal: tabel.regels.length,
        opmerkingen: profiel ? [...opmerkingen, HERKEND] : opmerkingen,
        instelling: { ...BEGIN, koppeling, opgave: profiel?.opgave ?? null },
        begonnenOp: klok().toISOString(),
        lijst: await inpakken(tabel),
      });
      return { ok: true, id, bekend: profiel !== null };
    },

    /** De inlezing zonder de regels. @throws Response 404 als zij er niet is of van een ander is */
    vind,

    /** De proef van nu; null als er niets meer klaarligt. */
    bereken,

    /** Bewaart wat iemand besliste: kolommen, keuzes per regel, een reden. */
    async stelIn(gebruiker: Gebruiker, id: number, anders: Partial<Instelling>): Promise<void> {
      const inlezing = await vind(gebruiker, id);
      await bewaarInstelling(db, id, { ...inlezing.instelling, ...anders });
    },

    /** Leest de lijst in zoals de proef met deze vinger haar liet zien: alles of niets. */
    async doe(gebruiker: Gebruiker, id: number, vinger: string, signal: AbortSignal): Promise<Lijstantwoord> {
      const stuk = await bereken(gebruiker, id);
      if (!stuk) return { ok: false, fout: AL_GEDAAN };
      const { inlezing, regels, tegen } = stuk;
      if (tegen) return { ok: false, fout: tegen };
      if (stuk.vinger !== vinger) return { ok: false, fout: VERANDERD };
      const ronde = lopendeRonde(stuk.stand.snapshot.ronde, stuk.stand.peildatum);
      try {
        return await legVast(omgeving, gebruiker, async (schrijver): Promise<Lijstantwoord> => {
          // Wie in een tweede tabblad nog eens drukt, krijgt hier niets te doen.
          if (!(await zetStaat(schrijver.trx, id, 'bezig', 'gedaan', schrijver.nu))) {
            return { ok: false, fout: AL_GEDAAN };
          }
          const verslag = await doeRegels(schrijver, gebruiker, { stand: stuk.stand, ronde }, regels);
          await bewaarVerslag(schrijver.trx, id, verslag);
          const { partij, vorm, soort, instelling } = inlezing;
          const { koppeling, opgave } = instelling;
          await bewaarProfiel(schrijver.trx, { partij: partij ?? '', vorm, soort }, { koppeling, opgave });
          // Vanaf hier is er geen weg terug: wie nog stopt is te laat.
          signal.throwIfAborted();
          return { ok: true };
        });
      } catch (fout) {
        if (fout instanceof Verouderd) return { ok: false, fout: VERANDERD };
        throw fout;
      }
    },

    async gooiWeg(gebruiker: Gebruiker, id: number): Promise<void> {
      await vind(gebruiker, id);
      await verwijderInlezing(db, id);
    },

    /** Wat er van een inlezing gekomen is, en wat er aan terugdraaien in de weg staat. */
    async verslag(gebruiker: Gebruiker, id: number): Promise<{ verslag: Verslag; tegen: string[] }> {
      const inlezing = await vind(gebruiker, id);
      const verslag = ofNietGevonden(await laadVerslag(db, id));
      return { verslag, tegen: inlezing.staat === 'gedaan' ? await bezwaren(db, gebruiker, verslag) : [] };
    },

    /** Draait een inlezing helemaal terug, of helemaal niet. */
    async draaiTerug(gebruiker: Gebruiker, id: number): Promise<Lijstantwoord> {
      const { gedaanOp } = await vind(gebruiker, id);
      const verslag = ofNietGevonden(await laadVerslag(db, id));
      const nu = await stand.stand(kringenVan(gebruiker));
      const ronde = lopendeRonde(nu.snapshot.ronde, nu.peildatum);
      try {
        return await legVast(omgeving, gebruiker, async (schrijver): Promise<Lijstantwoord> => {
          if ((await bezwaren(schrijver.trx, gebruiker, verslag)).length > 0)
            return { ok: false, fout: VOORTGEBOUWD };
          if (!(await zetStaat(schrijver.trx, id, 'gedaan', 'teruggedraaid', schrijver.nu))) {
            return { ok: false, fout: 'Dit is al teruggedraaid.' };
          }
          await draaiRegelsTerug(schrijver, gebruiker, { stand: nu, ronde }, verslag);
          if (gedaanOp) await trekToewijzingenIn(schrijver, gebruiker, gedaanOp);
          return { ok: true };
        });
      } catch (fout) {
        if (fout instanceof Verouderd || isVerwezen(fout)) return { ok: false, fout: VOORTGEBOUWD };
        throw fout;
      }
    },
  };
}

const HERKEND = 'Deze lijst heeft dezelfde kolommen als de vorige keer. Ze staan al goed.';
const AL_GEDAAN = 'Deze lijst is al ingelezen, of ligt er niet meer.';
const VERANDERD =
  'Er is intussen iets veranderd. Er is niets ingelezen. Kijk de proef hieronder nog eens na.';
const VOORTGEBOUWD =
  'Terugdraaien kan niet meer: op wat er ingelezen is, is voortgebouwd. Er is niets veranderd.';

/** Waarom er nog niet ingelezen kan worden; null als het kan. */
function tegenhouden({ soort, instelling }: Inlezing, regels: readonly Proefregel[]): string | null {
  const kolommen = koppelingFout(instelling.koppeling, soort);
  if (kolommen) return kolommen;
  const { fout, kiezen, maken, wijzigen, melden } = tel(regels);
  if (fout + kiezen > 0) {
    return 'Er zijn nog regels met een fout of een vraag. Los die op, of sla die regels over.';
  }
  if (regels.some(({ vraagtReden }) => vraagtReden)) return 'Kies waarom de planning verandert.';
  return maken + wijzigen + melden === 0 ? 'Er verandert niets: alles wat in de lijst staat is al zo.' : null;
}

/** Of de database weigert omdat iets anders ernaar verwijst. */
function isVerwezen(fout: unknown): boolean {
  if (!(fout instanceof Error)) return false;
  return /foreign key/i.test(fout.message) || ('code' in fout && fout.code === '23503');
}
