import { laadMeldingenTussen } from '#db/queries/melding.ts';
import {
  beeindigOpschorting,
  laadOpschortingenOver,
  laadOpschortingenVan,
  type Opschortingsverloop,
  vindOpschorting,
  voegOpschortingToe,
} from '#db/queries/opschorting.ts';
import { laadPlanningWijzigingenTussen, type PlanningWijziging } from '#db/queries/planning-wijziging.ts';
import { type Afhankelijkheidsverloop, laadVerloop } from '#db/queries/wachten.ts';
import { bewaakVolgorde } from '#db/slot.ts';
import { dagVan, plusDagen } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Melding } from '#domain/melding/melding.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { rondom } from '#domain/stand/rondom.ts';
import { hervatInvoer, opschortInvoer } from '#domain/wachten/invoer.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { vindDing } from './ding.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';

/** Zo lang staat een hervatting nog in de lijst van de partij, in dagen. */
const NOG_TE_ZIEN = 90;
/** Zoveel meldingen laat het overzicht zien; wie er meer wil kijkt bij het ding zelf. */
export const MEEST_GEMELD = 50;

/** Wat er rond een afspraak of actie veranderde zolang een partij niet meedeed. */
export interface Veranderingen {
  opschorting: Opschortingsverloop;
  /** Wat anderen meldden, het nieuwste eerst. */
  meldingen: Melding[];
  wijzigingen: PlanningWijziging[];
  /** Lijnen die erbij kwamen of weggingen. */
  lijnen: Afhankelijkheidsverloop[];
}

/** Een partij schort haar medewerking op, en hervat die met een overzicht van wat er intussen veranderde. */
export function maakOpschorten(omgeving: Omgeving) {
  const { db, stand: bron, klok } = omgeving;
  const standVan = (gebruiker: Gebruiker) => bron.stand(kringenVan(gebruiker));

  /** De opschorting, als haar onderwerp in beeld is. @throws Response 404 */
  async function vind(gebruiker: Gebruiker, id: number) {
    const opschorting = ofNietGevonden(await vindOpschorting(db, id));
    const ding = vindDing(await standVan(gebruiker), opschorting.knoop);
    const { kring } = ding;
    const magHervatten =
      opschorting.tot === null &&
      mag(gebruiker, 'opschorten', { soort: 'opschorting', kring, partij: opschorting.partij });
    return { opschorting, ding, magHervatten };
  }

  /** Of deze gebruiker namens zijn partij de medewerking hieraan opschort: het is van haar. */
  async function magOpschorten(gebruiker: Gebruiker, knoop: Knoop): Promise<boolean> {
    const { kring, eigenaren } = vindDing(await standVan(gebruiker), knoop);
    const partij = gebruiker.partij?.slug ?? '';
    return eigenaren.has(partij) && mag(gebruiker, 'opschorten', { soort: 'opschorting', kring, partij });
  }

  async function veranderingen(
    gebruiker: Gebruiker,
    opschorting: Opschortingsverloop,
  ): Promise<Veranderingen> {
    const { knoop, partij, van } = opschorting;
    const stand = await standVan(gebruiker);
    const tot = opschorting.tot ?? stand.peildatum;
    const { eigen, waarop } = rondom(stand, knoop);
    const sleutels = [...eigen, ...waarop];
    const acties = sleutels.flatMap((sleutel) =>
      sleutel.startsWith('actie:') ? [Number(sleutel.slice(6))] : [],
    );
    const [meldingen, wijzigingen, verloop] = await Promise.all([
      laadMeldingenTussen(db, sleutels, { van, tot, behalve: partij, aantal: MEEST_GEMELD }),
      laadPlanningWijzigingenTussen(db, acties, { van, tot }),
      laadVerloop(db, knoop, kringenVan(gebruiker)),
    ]);
    const inPeriode = (moment: string | null) => {
      const dag = moment === null ? '' : dagVan(new Date(moment));
      return dag >= van && dag <= tot;
    };
    const lijnen = verloop.filter((lijn) => inPeriode(lijn.gemaaktOp) || inPeriode(lijn.verwijderdOp));
    return { opschorting, meldingen, wijzigingen, lijnen };
  }

  return {
    /** Wat er aan dit ding opgeschort is en was, het nieuwste eerst. @throws Response 404 */
    async lees(
      gebruiker: Gebruiker,
      knoop: Knoop,
    ): Promise<{ opschortingen: Opschortingsverloop[]; magOpschorten: boolean }> {
      const eigen = await magOpschorten(gebruiker, knoop);
      return { opschortingen: await laadOpschortingenOver(db, knoop), magOpschorten: eigen };
    },

    /** Wat een partij opschortte of kort geleden hervatte, met wat er intussen veranderde. */
    async vanPartij(gebruiker: Gebruiker, partij: string): Promise<Veranderingen[]> {
      const sinds = plusDagen(dagVan(klok()), -NOG_TE_ZIEN);
      const lijst = await laadOpschortingenVan(db, partij, kringenVan(gebruiker), sinds);
      return Promise.all(lijst.map((opschorting) => veranderingen(gebruiker, opschorting)));
    },

    /** Het overzicht bij de hervatting; ook te zien zolang de opschorting loopt. @throws Response 404 */
    async overzicht(gebruiker: Gebruiker, id: number): Promise<Veranderingen & { magHervatten: boolean }> {
      const { opschorting, magHervatten } = await vind(gebruiker, id);
      return { ...(await veranderingen(gebruiker, opschorting)), magHervatten };
    },

    /** Schort namens de eigen partij de medewerking op. @throws Response 404 als het ding er niet is of niet van haar is. */
    async schortOp(gebruiker: Gebruiker, knoop: Knoop, velden: unknown): Promise<Uitslag> {
      const { partij } = gebruiker;
      if (!partij || !(await magOpschorten(gebruiker, knoop))) return nietGevonden();
      const gelezen = opschortInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { van, voorwaarde } = gelezen.data;
      const { geheel, kring } = vindDing(await standVan(gebruiker), knoop);
      return legVast(omgeving, gebruiker, async ({ trx, vandaag, nu, noteer }): Promise<Uitslag> => {
        if (van > vandaag) return { ok: false, fouten: { van: 'Kies vandaag of een eerdere dag.' } };
        await bewaakVolgorde(trx, 'opschorting', [knoop]);
        const bestaand = await laadOpschortingenOver(trx, knoop);
        if (bestaand.some((ander) => ander.partij === partij.slug && ander.tot === null))
          return { ok: false, fouten: { voorwaarde: 'Jullie medewerking is al opgeschort.' } };
        await voegOpschortingToe(trx, {
          ...{ knoop, partij: partij.slug, voorwaarde, van, tot: null },
          ...{ gebruikerId: gebruiker.id, vastgelegdOp: nu },
        });
        noteer({ gebeurtenis: 'opschorting.begonnen', onderwerp: knoop, opgaveNr: geheel.opgaveNr, kring });
        return { ok: true };
      });
    },

    /** Doet vanaf vandaag weer mee, met waarom. @throws Response 404 als het niet de eigen lopende opschorting is. */
    async hervat(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { opschorting, ding, magHervatten } = await vind(gebruiker, id);
      if (!magHervatten) return nietGevonden();
      const gelezen = hervatInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { knoop } = opschorting;
      return legVast(omgeving, gebruiker, async ({ trx, vandaag, nu, noteer }): Promise<Uitslag> => {
        const einde = { dag: vandaag, op: nu, gebruikerId: gebruiker.id, notitie: gelezen.data.notitie };
        if (!(await beeindigOpschorting(trx, id, einde)))
          return { ok: false, fouten: { formulier: 'Een collega hervatte de medewerking al.' } };
        const { geheel, kring } = ding;
        noteer({ gebeurtenis: 'opschorting.hervat', onderwerp: knoop, opgaveNr: geheel.opgaveNr, kring });
        return { ok: true };
      });
    },
  };
}
