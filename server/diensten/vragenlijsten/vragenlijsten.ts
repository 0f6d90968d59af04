import { vindStatusronde } from '#db/queries/statusronde.ts';
import {
  bewaarPublicatie,
  heeftInzendingen,
  laadAntwoorden,
  laadGeschiedenis,
  laadInzendingen,
  laadLijstvragen,
  laadPublicatie,
  laadPublicatiesOver,
  laadRespondenten,
  laadVragenlijsten,
  type VragenlijstMetKring,
  verwijderLijstvragen,
  verwijderRespondenten,
  verwijderVragenlijst,
  voegLijstvragenToe,
  voegVragenlijstToe,
  wijzigLijstvraag,
} from '#db/queries/vragenlijst.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { type VraagInvoer, vraagInvoer, vragenlijstInvoer } from '#domain/vragenlijst/invoer.ts';
import {
  heeftGeantwoord,
  maakPublicatie,
  type Publicatie,
  type Vraaguitkomst,
} from '#domain/vragenlijst/publicatie.ts';
import { INDELINGEN, type Indeling, type Lijstvraag, MAX_VRAGEN } from '#domain/vragenlijst/vragenlijst.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from '../fouten.ts';
import { legVast, type Omgeving } from '../omgeving.ts';
import { maakVragenlijstinvoer } from './invoer.ts';
import { INTUSSEN, maakToegang } from './toegang.ts';

/** Hoeveel er genodigd zijn en hoeveel er iets antwoordden. */
export interface Respons {
  genodigd: number;
  ingevuld: number;
}

/** Vragenlijsten onder veel respondenten: maken, inlezen, en publiceren zonder dat iemands antwoord te herleiden is. */
export function maakVragenlijsten(omgeving: Omgeving) {
  const { db, stand } = omgeving;
  const { vind, verander } = maakToegang(omgeving);
  const leid = (gebruiker: Gebruiker, id: number) => vind(gebruiker, id, 'leiden');

  async function responsVan(id: number): Promise<Respons> {
    const [respondenten, antwoorden] = await Promise.all([laadRespondenten(db, id), laadAntwoorden(db, id)]);
    const ingevuld = respondenten.filter((respondent) => heeftGeantwoord(antwoorden.get(respondent.id)));
    return { genodigd: respondenten.length, ingevuld: ingevuld.length };
  }

  /** Een vraag over een afspraak die iemand niet mag kennen, bestaat voor hem niet. */
  async function kentVan(gebruiker: Gebruiker) {
    const { perAfspraak } = await stand.stand(kringenVan(gebruiker));
    return ({ afspraakId }: Pick<Lijstvraag, 'afspraakId'>) =>
      afspraakId === null || perAfspraak.has(afspraakId);
  }

  async function bereken(id: number, indeling: Indeling | null): Promise<Publicatie> {
    const [vragen, respondenten, antwoorden] = await Promise.all([
      laadLijstvragen(db, id),
      laadRespondenten(db, id),
      laadAntwoorden(db, id),
    ]);
    return maakPublicatie({ vragen, respondenten, antwoorden }, indeling);
  }

  async function leesVraag(
    gebruiker: Gebruiker,
    velden: unknown,
    anderen: readonly Lijstvraag[],
  ): Promise<Uitslag<{ vraag: VraagInvoer }>> {
    const gelezen = vraagInvoer.safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
    const vraag = gelezen.data;
    if (anderen.some(({ nr }) => nr === vraag.nr)) {
      return { ok: false, fouten: { nr: `Nummer ${vraag.nr} is al van een andere vraag.` } };
    }
    if (!(await kentVan(gebruiker))(vraag)) {
      return { ok: false, fouten: { afspraakId: 'Er is geen afspraak met dit nummer.' } };
    }
    return { ok: true, vraag };
  }

  return {
    invoer: maakVragenlijstinvoer(omgeving),

    /** De vragenlijsten van een ronde die deze gebruiker mag zien, met hun respons. */
    async bijRonde(
      gebruiker: Gebruiker,
      rondeId: number,
    ): Promise<(VragenlijstMetKring & { respons: Respons })[]> {
      const lijsten = (await laadVragenlijsten(db, rondeId)).filter(({ kring }) =>
        mag(gebruiker, 'lezen', { soort: 'vragenlijst', kring }),
      );
      return Promise.all(lijsten.map(async (lijst) => ({ ...lijst, respons: await responsVan(lijst.id) })));
    },

    /** Maakt een lege vragenlijst bij een ronde. @throws Response 404 als de ronde er niet is of dit niet mag */
    async maak(gebruiker: Gebruiker, rondeId: number, velden: unknown): Promise<Uitslag<{ id: number }>> {
      const { kring } = ofNietGevonden(await vindStatusronde(db, rondeId));
      if (!mag(gebruiker, 'leiden', { soort: 'vragenlijst', kring })) nietGevonden();
      const gelezen = vragenlijstInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return legVast(omgeving, gebruiker, async ({ trx, nu, noteer }): Promise<Uitslag<{ id: number }>> => {
        const maker = { gebruikerId: gebruiker.id, op: nu };
        const id = await voegVragenlijstToe(trx, rondeId, gelezen.data, maker);
        const onderwerp = `vragenlijst:${id}`;
        noteer({ gebeurtenis: 'vragenlijst.gemaakt', onderwerp, opgaveNr: null, kring });
        return { ok: true, id };
      });
    },

    /** Een vragenlijst zoals deze gebruiker haar mag zien: de vragen, de respons en wat er gepubliceerd is. */
    async lees(gebruiker: Gebruiker, id: number) {
      const vragenlijst = await vind(gebruiker, id, 'lezen');
      const kent = await kentVan(gebruiker);
      const publicatie = await laadPublicatie(db, id);
      return {
        vragenlijst,
        magLeiden: mag(gebruiker, 'leiden', { soort: 'vragenlijst', kring: vragenlijst.kring }),
        vragen: (await laadLijstvragen(db, id)).filter(kent),
        respons: publicatie
          ? { genodigd: publicatie.genodigd, ingevuld: publicatie.respons }
          : await responsVan(id),
        publicatie: publicatie && { ...publicatie, vragen: publicatie.vragen.filter(kent) },
      };
    },

    /** De vragen om aan te werken. `vast`: er kwamen al antwoorden, dus hoe een vraag beantwoord wordt ligt vast. */
    async vragen(gebruiker: Gebruiker, id: number) {
      const vragenlijst = await leid(gebruiker, id);
      return { vragenlijst, vragen: await laadLijstvragen(db, id), vast: await heeftInzendingen(db, id) };
    },

    async voegVraagToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const vragenlijst = await leid(gebruiker, id);
      const anderen = await laadLijstvragen(db, id);
      const gelezen = await leesVraag(gebruiker, velden, anderen);
      if (!gelezen.ok) return gelezen;
      return opVeld(
        await verander(gebruiker, vragenlijst, 'vragenlijst.gewijzigd', async ({ trx }) => {
          if (anderen.length >= MAX_VRAGEN) return `Een vragenlijst heeft hoogstens ${MAX_VRAGEN} vragen.`;
          await voegLijstvragenToe(trx, id, [gelezen.vraag]);
          return null;
        }),
      );
    },

    /** Wijzigt een vraag; na het eerste antwoord niet meer hoe zij beantwoord wordt. */
    async wijzigVraag(
      gebruiker: Gebruiker,
      id: number,
      doel: Pick<Lijstvraag, 'id' | 'versie'>,
      velden: unknown,
    ): Promise<Uitslag> {
      const vragenlijst = await leid(gebruiker, id);
      const alle = await laadLijstvragen(db, id);
      const was = ofNietGevonden(alle.find((vraag) => vraag.id === doel.id));
      const gelezen = await leesVraag(
        gebruiker,
        velden,
        alle.filter((vraag) => vraag !== was),
      );
      if (!gelezen.ok) return gelezen;
      const { vraag } = gelezen;
      const anders = vraag.soort !== was.soort || vraag.opties.join('\n') !== was.opties.join('\n');
      if (anders && (await heeftInzendingen(db, id))) {
        return { ok: false, fouten: { soort: 'Er zijn al antwoorden ingelezen. Dit ligt vast.' } };
      }
      return opVeld(
        await verander(gebruiker, vragenlijst, 'vragenlijst.gewijzigd', async ({ trx }) =>
          (await wijzigLijstvraag(trx, doel, vraag)) ? null : INTUSSEN,
        ),
      );
    },

    /** Haalt een vraag weg, zolang er nog nooit een antwoord kwam. */
    async verwijderVraag(gebruiker: Gebruiker, id: number, vraagId: number): Promise<Uitslag> {
      const vragenlijst = await leid(gebruiker, id);
      ofNietGevonden((await laadLijstvragen(db, id)).find((vraag) => vraag.id === vraagId));
      return opVeld(
        await verander(gebruiker, vragenlijst, 'vragenlijst.gewijzigd', async ({ trx }) => {
          if (await heeftInzendingen(trx, id))
            return 'Er zijn al antwoorden ingelezen. De vraag blijft staan.';
          await verwijderLijstvragen(trx, [vraagId]);
          return null;
        }),
      );
    },

    /** Wie de vragenlijst kreeg, wat zij nu antwoordden, en hoe vaak zij iets instuurden. */
    async respondenten(gebruiker: Gebruiker, id: number) {
      const vragenlijst = await vind(gebruiker, id, 'antwoordenZien');
      const [respondenten, antwoorden, inzendingen, vragen] = await Promise.all([
        laadRespondenten(db, id),
        laadAntwoorden(db, id),
        laadInzendingen(db, id),
        laadLijstvragen(db, id),
      ]);
      return { vragenlijst, respondenten, antwoorden, inzendingen, vragen };
    },

    /** Alles wat een respondent ooit antwoordde, het nieuwste eerst. */
    async geschiedenis(gebruiker: Gebruiker, id: number, respondentId: number) {
      await vind(gebruiker, id, 'antwoordenZien');
      ofNietGevonden((await laadRespondenten(db, id)).find((wie) => wie.id === respondentId));
      return laadGeschiedenis(db, respondentId);
    },

    /** Haalt een respondent weg van wie nooit een antwoord kwam. */
    async verwijderRespondent(gebruiker: Gebruiker, id: number, respondentId: number): Promise<Uitslag> {
      const vragenlijst = await leid(gebruiker, id);
      ofNietGevonden((await laadRespondenten(db, id)).find((wie) => wie.id === respondentId));
      return opVeld(
        await verander(gebruiker, vragenlijst, 'vragenlijst.gewijzigd', async ({ trx }) => {
          const eerder = (await laadInzendingen(trx, id)).some((een) => een.respondentId === respondentId);
          if (eerder) return 'Van deze respondent is al een antwoord ingelezen.';
          await verwijderRespondenten(trx, [respondentId]);
          return null;
        }),
      );
    },

    /** Wat er te zien zou zijn als er nu gepubliceerd werd, en waarnaar uit te splitsen is. */
    async voorproef(gebruiker: Gebruiker, id: number, indeling: Indeling | null) {
      const vragenlijst = await vind(gebruiker, id, 'antwoordenZien');
      const respondenten = await laadRespondenten(db, id);
      const indelingen = INDELINGEN.filter((een) => respondenten.some((wie) => wie[een] !== ''));
      return { vragenlijst, indelingen, publicatie: await bereken(id, indeling) };
    },

    /** Publiceert de uitkomsten, voorgoed. Wat later bekend wordt telt niet mee: uit het verschil zou iemands antwoord te lezen zijn. */
    async publiceer(
      gebruiker: Gebruiker,
      id: number,
      versie: number,
      indeling: Indeling | null,
    ): Promise<Uitslag> {
      const vragenlijst = await leid(gebruiker, id);
      const publicatie = await bereken(id, indeling);
      return opVeld(
        await verander(
          gebruiker,
          { ...vragenlijst, versie },
          'vragenlijst.gepubliceerd',
          async ({ trx, nu }) => {
            if (publicatie.respons === 0) return 'Er is nog niets geantwoord.';
            await bewaarPublicatie(trx, id, nu, publicatie);
            return null;
          },
        ),
      );
    },

    /** Gooit een vragenlijst weg waar nooit een antwoord op kwam. */
    async gooiWeg(gebruiker: Gebruiker, id: number, versie: number): Promise<Uitslag> {
      const vragenlijst = await leid(gebruiker, id);
      return opVeld(
        await verander(gebruiker, { ...vragenlijst, versie }, 'vragenlijst.weggegooid', async ({ trx }) => {
          if (await heeftInzendingen(trx, id))
            return 'Er zijn al antwoorden ingelezen. De vragenlijst blijft.';
          await verwijderVragenlijst(trx, id);
          return null;
        }),
      );
    },

    /** Wat er over deze afspraak gepubliceerd is. @throws Response 404 als deze gebruiker de afspraak niet mag kennen */
    async over(
      gebruiker: Gebruiker,
      afspraakId: string,
    ): Promise<{ vragenlijst: VragenlijstMetKring; uitkomst: Vraaguitkomst; publicatie: Publicatie }[]> {
      if (!(await kentVan(gebruiker))({ afspraakId })) nietGevonden();
      return (await laadPublicatiesOver(db, afspraakId))
        .filter(({ vragenlijst: { kring } }) => mag(gebruiker, 'lezen', { soort: 'vragenlijst', kring }))
        .flatMap(({ vragenlijst, publicatie }) =>
          publicatie.vragen
            .filter((uitkomst) => uitkomst.afspraakId === afspraakId)
            .map((uitkomst) => ({ vragenlijst, uitkomst, publicatie })),
        );
    },
  };
}

function opVeld(uitslag: { ok: true } | { ok: false; fout: string }): Uitslag {
  return uitslag.ok ? uitslag : { ok: false, fouten: { formulier: uitslag.fout } };
}
