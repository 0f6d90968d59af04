import { createHash } from 'node:crypto';
import { Bevroren, Verouderd } from '#db/fouten.ts';
import {
  laadAgendapunten,
  verplaatsAgendapunt,
  verwijderAgendapunt,
  voegAgendapuntToe,
  wijzigAgendapunt,
} from '#db/queries/agendapunt.ts';
import {
  bevriesOverleg,
  laadBevrorenStuk,
  openAgenda,
  vindOverleg,
  voegOverlegToe,
} from '#db/queries/overleg.ts';
import { type Agendavoorstel, agendaUitStand, kringenAanTafel } from '#domain/agenda/agenda.ts';
import { dagVan, isDag } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { agendapuntInvoer, overlegInvoer } from '#domain/overleg/invoer.ts';
import type { Agendapunt, Gremium, Overleg } from '#domain/overleg/overleg.ts';
import { canoniek, type Stuk, stukSchema } from '#domain/overleg/stuk.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, type Veldfouten, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import { maakStuk } from './stuk.ts';

export interface Agenda {
  overleg: Overleg;
  gremium: Gremium;
  punten: Agendapunt[];
  /** De bevroren kopie met haar SHA-256, of null zolang de agenda concept is. */
  bevroren: { stuk: Stuk; sha256: string; op: string } | null;
  /** De stand van nu, voor deze tafel: naast een bevroren stuk om te zien wat er daarna veranderd is. */
  stand: Stand;
  magAgenderen: boolean;
}

/** De uitslag van een wijziging; `nu` is wat een ander intussen van het punt maakte. */
export type PuntUitslag = Uitslag | { ok: false; fouten: Veldfouten; nu: Agendapunt };

const AL_BEVROREN = 'Deze agenda is intussen bevroren en verandert niet meer.';

/** Overleggen plannen, agenda's samenstellen en bevriezen. */
export function maakOverleggen(omgeving: Omgeving) {
  const { db, klok, stand } = omgeving;
  const vandaag = () => dagVan(klok());

  async function vind(gebruiker: Gebruiker, id: number): Promise<{ overleg: Overleg; gremium: Gremium }> {
    const overleg = ofNietGevonden(await vindOverleg(db, id));
    if (!mag(gebruiker, 'lezen', { soort: 'overleg', kring: overleg.kring })) nietGevonden();
    const { snapshot } = await stand.stand(kringenVan(gebruiker));
    const gremium = snapshot.gremia.find(({ slug }) => slug === overleg.gremium);
    return { overleg, gremium: ofNietGevonden(gremium) };
  }

  /** Het overleg, voor wie de agenda maakt. */
  async function vindOmTeAgenderen(gebruiker: Gebruiker, id: number) {
    const gevonden = await vind(gebruiker, id);
    if (!mag(gebruiker, 'agenderen', { soort: 'overleg', kring: gevonden.overleg.kring })) nietGevonden();
    return gevonden;
  }

  /** Wijzigt de agenda; wie net te laat is hoort dat ze bevroren is. */
  async function wijzigAgenda<T>(
    gebruiker: Gebruiker,
    overleg: Overleg,
    werk: (schrijver: Schrijver) => Promise<Uitslag<T>>,
  ): Promise<Uitslag<T>> {
    try {
      return await legVast(omgeving, gebruiker, async (schrijver) => {
        schrijver.noteer({
          gebeurtenis: 'agenda.gewijzigd',
          onderwerp: `overleg:${overleg.id}`,
          opgaveNr: null,
          kring: overleg.kring,
        });
        return werk(schrijver);
      });
    } catch (fout) {
      if (fout instanceof Bevroren) return { ok: false, fouten: { formulier: AL_BEVROREN } };
      throw fout;
    }
  }

  return {
    /** Plant een overleg van een gremium. */
    async plan(gebruiker: Gebruiker, velden: unknown): Promise<Uitslag<{ id: number }>> {
      if (!mag(gebruiker, 'plannen', { soort: 'overleg', kring: 'vijfhoek' })) nietGevonden();
      const gelezen = overlegInvoer.safeParse(velden);
      const { snapshot } = await stand.stand(kringenVan(gebruiker));
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const gremium = snapshot.gremia.find(({ slug }) => slug === gelezen.data.gremium);
      if (!gremium) return { ok: false, fouten: { gremium: 'Kies een gremium uit de lijst.' } };
      const { datum } = gelezen.data;
      if (snapshot.overleggen.some((ander) => ander.gremium === gremium.slug && ander.datum === datum)) {
        return { ok: false, fouten: { datum: `Op deze dag staat al een ${gremium.naam}.` } };
      }
      return legVast(omgeving, gebruiker, async ({ trx, noteer }) => {
        const { kring } = gremium;
        const id = await voegOverlegToe(trx, { ...gelezen.data, kring });
        noteer({ gebeurtenis: 'overleg.gepland', onderwerp: `overleg:${id}`, opgaveNr: null, kring });
        return { ok: true, id };
      });
    },

    /** De agenda van een overleg. @throws Response 404 als het er niet is of niet gezien mag worden. */
    async agenda(gebruiker: Gebruiker, id: number): Promise<Agenda> {
      const { overleg, gremium } = await vind(gebruiker, id);
      const bevroren = await laadBevrorenStuk(db, id);
      return {
        overleg,
        gremium,
        punten: await laadAgendapunten(db, id),
        bevroren: bevroren && {
          stuk: stukSchema.parse(JSON.parse(bevroren.stuk)),
          sha256: bevroren.sha256,
          op: bevroren.bevrorenOp,
        },
        stand: await stand.stand(kringenAanTafel(gremium)),
        magAgenderen: mag(gebruiker, 'agenderen', { soort: 'overleg', kring: overleg.kring }),
      };
    },

    /** Wat de stand van nu voor deze agenda voorstelt; null voor wie de voorstellen niet mag zien. */
    async voorstellen(gebruiker: Gebruiker, id: number): Promise<Agendavoorstel | null> {
      const { overleg, gremium } = await vind(gebruiker, id);
      if (!mag(gebruiker, 'voorstellenZien', { soort: 'overleg', kring: overleg.kring })) return null;
      return agendaUitStand(await stand.stand(kringenAanTafel(gremium)), gremium);
    },

    /** Zet een voorstel op de agenda, met de redenen van dit moment. Stond het er al, dan verandert er niets. */
    async neemOp(gebruiker: Gebruiker, id: number, sleutel: string): Promise<Uitslag> {
      const { overleg, gremium } = await vindOmTeAgenderen(gebruiker, id);
      const { voorstellen } = agendaUitStand(await stand.stand(kringenAanTafel(gremium)), gremium);
      const voorstel = voorstellen.find((kandidaat) => kandidaat.sleutel === sleutel);
      if (!voorstel)
        return {
          ok: false,
          fouten: { formulier: 'Dit voorstel is er niet meer: de stand is intussen veranderd.' },
        };
      const gevraagd = voorstel.redenen.find(({ code }) => code === 'besluit_gevraagd');
      return wijzigAgenda(gebruiker, overleg, async ({ trx }) => {
        await voegAgendapuntToe(trx, {
          overlegId: id,
          soort: voorstel.soort,
          titel: voorstel.titel,
          toelichting: '',
          gevraagdBesluit: gevraagd?.zin ?? '',
          minuten: voorstel.minuten,
          inbrenger: voorstel.partijen[0] ?? null,
          bron: voorstel.sleutel,
          redenen: voorstel.redenen.map(({ code, zin }) => ({ code, zin })),
        });
        return { ok: true };
      });
    },

    /** Zet een eigen punt achteraan op de agenda. */
    async voegToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { overleg } = await vindOmTeAgenderen(gebruiker, id);
      const gelezen = agendapuntInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return wijzigAgenda(gebruiker, overleg, async ({ trx }) => {
        await voegAgendapuntToe(trx, { ...gelezen.data, overlegId: id, bron: null, redenen: [] });
        return { ok: true };
      });
    },

    /** Herschrijft een punt. Was een ander eerder, dan komt diens versie mee terug en verandert er niets. */
    async wijzig(
      gebruiker: Gebruiker,
      id: number,
      punt: { id: number; versie: number },
      velden: unknown,
    ): Promise<PuntUitslag> {
      const { overleg } = await vindOmTeAgenderen(gebruiker, id);
      const gelezen = agendapuntInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      try {
        return await wijzigAgenda(gebruiker, overleg, async ({ trx }) => {
          await wijzigAgendapunt(trx, { ...punt, overlegId: id }, gelezen.data);
          return { ok: true };
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        const nu = (await laadAgendapunten(db, id)).find((ander) => ander.id === punt.id);
        if (!nu)
          return {
            ok: false,
            fouten: { formulier: 'Een ander heeft dit punt intussen van de agenda gehaald.' },
          };
        return { ok: false, nu, fouten: { formulier: 'Een ander heeft dit punt intussen gewijzigd.' } };
      }
    },

    /** Zet een punt op plaats `plaats`; 1 is bovenaan. */
    async verplaats(gebruiker: Gebruiker, id: number, puntId: number, plaats: number): Promise<Uitslag> {
      const { overleg } = await vindOmTeAgenderen(gebruiker, id);
      try {
        return await wijzigAgenda(gebruiker, overleg, async ({ trx }) => {
          await verplaatsAgendapunt(trx, { id: puntId, overlegId: id }, plaats);
          return { ok: true };
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        return { ok: false, fouten: { formulier: 'Dit punt staat niet meer op de agenda.' } };
      }
    },

    async verwijder(gebruiker: Gebruiker, id: number, puntId: number): Promise<Uitslag> {
      const { overleg } = await vindOmTeAgenderen(gebruiker, id);
      return wijzigAgenda(gebruiker, overleg, async ({ trx }) => {
        await verwijderAgendapunt(trx, { id: puntId, overlegId: id });
        return { ok: true };
      });
    },

    /**
     * Bevriest de agenda op een peildatum van vandaag of eerder: alles wat ze aanhaalt wordt gekopieerd, met een
     * SHA-256, en verandert daarna nooit meer.
     */
    async bevries(gebruiker: Gebruiker, id: number, peildatum: string): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id);
      if (!mag(gebruiker, 'bevriezen', { soort: 'overleg', kring: overleg.kring })) nietGevonden();
      if (!isDag(peildatum)) return { ok: false, fouten: { peildatum: 'Vul een bestaande datum in.' } };
      if (peildatum > vandaag()) {
        return {
          ok: false,
          fouten: { peildatum: 'Deze dag moet nog komen. Bevriezen kan op vandaag of eerder.' },
        };
      }
      return wijzigAgenda(gebruiker, overleg, async ({ trx, nu, noteer }): Promise<Uitslag> => {
        await openAgenda(trx, id);
        const punten = await laadAgendapunten(trx, id);
        if (punten.length === 0)
          return { ok: false, fouten: { formulier: 'Er staat nog niets op de agenda.' } };
        const opDatum = await stand.stand(kringenAanTafel(gremium), peildatum);
        const stuk = canoniek(maakStuk(opDatum, overleg, gremium, punten));
        const sha256 = createHash('sha256').update(stuk).digest('hex');
        await bevriesOverleg(trx, id, { bevrorenOp: nu, peildatum, stuk, sha256 });
        noteer({
          gebeurtenis: 'overleg.bevroren',
          onderwerp: `overleg:${id}`,
          opgaveNr: null,
          kring: overleg.kring,
        });
        return { ok: true };
      });
    },
  };
}
