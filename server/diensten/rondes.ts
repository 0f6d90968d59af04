import { laadGebruikers } from '#db/queries/gebruiker.ts';
import { trekIn } from '#db/queries/mail.ts';
import {
  laadStatusrondes,
  vindStatusronde,
  voegStatusrondeToe,
  wijzigStatusronde,
} from '#db/queries/statusronde.ts';
import { heeftVragen, laadVraagantwoorden } from '#db/queries/vraag.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import type { Handelingen } from '#domain/policy/dingen.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { type RondeInvoer, rondeInvoer, valtSamen } from '#domain/ronde/invoer.ts';
import { type Rondedeel, rondedelen } from '#domain/ronde/voortgang.ts';
import type { Vraagantwoord } from '#domain/ronde/vragen.ts';
import { isGesloten } from '#domain/stand/ronde.ts';
import type { Post } from '../post/post.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import { maakRondepost } from './rondepost.ts';
import { maakRondestukken } from './rondestukken.ts';

/** Wat iemand met een ronde mag. */
export interface Ronderecht {
  ronde: Statusronde;
  magNabellen: boolean;
  magLeiden: boolean;
}

const INTUSSEN =
  'Een ander heeft deze ronde intussen gewijzigd. Kijk of het nog klopt en probeer het dan nog eens.';

/** Statusrondes openen, wijzigen, sluiten en bevriezen, en daarover mailen. */
export function maakRondes(omgeving: Omgeving, post: Post) {
  const { db, stand } = omgeving;

  /** @throws Response 404 als de ronde er niet is of deze gebruiker dit er niet mee mag. */
  async function vind(
    gebruiker: Gebruiker,
    id: number,
    handeling: Handelingen['ronde'],
  ): Promise<Statusronde> {
    const ronde = ofNietGevonden(await vindStatusronde(db, id));
    return mag(gebruiker, handeling, { soort: 'ronde', kring: ronde.kring }) ? ronde : nietGevonden();
  }

  /** Wat uit het formulier komt, nagekeken tegen wat er is. */
  async function lees(
    { trx }: Schrijver,
    gebruiker: Gebruiker,
    invoer: RondeInvoer,
    eigen: Statusronde | null,
  ): Promise<Record<string, string> | null> {
    const { snapshot, partijen } = await stand.stand(kringenVan(gebruiker));
    const { overlegId, opgaven, partijen: slugs } = invoer;
    const overleg = snapshot.overleggen.find(({ id }) => id === overlegId);
    if (overlegId !== null && !overleg) return { overlegId: 'Kies een overleg uit de lijst.' };
    if (overleg && !gaatDoor(overleg) && overlegId !== eigen?.overlegId) {
      return { overlegId: 'Dit overleg is afgezegd. Kies een ander overleg.' };
    }
    if (opgaven.some((gekozen) => !snapshot.opgaven.some(({ nr }) => nr === gekozen))) {
      return { opgaven: 'Kies een opgave uit de lijst.' };
    }
    if (slugs.some((slug) => !partijen.has(slug))) return { partijen: 'Kies een partij uit de lijst.' };
    const anderen = (await laadStatusrondes(trx, kringenVan(gebruiker))).filter(({ id }) => id !== eigen?.id);
    const ander = valtSamen(invoer, anderen);
    return ander && { van: samenZin(ander) };
  }

  /** Wijzigt een ronde die niet bevroren is; wat lukt komt als `gebeurtenis` in het logboek. */
  async function verander(
    gebruiker: Gebruiker,
    ronde: Statusronde,
    gebeurtenis: 'ronde.gewijzigd' | 'ronde.gesloten' | 'ronde.heropend',
    werk: (schrijver: Schrijver) => Promise<Record<string, string> | null>,
  ): Promise<Uitslag> {
    return legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
      const fouten = await werk(schrijver);
      if (fouten) return { ok: false, fouten };
      schrijver.noteer({ gebeurtenis, onderwerp: `ronde:${ronde.id}`, opgaveNr: null, kring: ronde.kring });
      return { ok: true };
    });
  }

  const stukken = maakRondestukken(omgeving, { vind });
  /** Hoe ver elke partij is, voor zover deze gebruiker het mag weten. */
  const voortgang = async (gebruiker: Gebruiker, ronde: Statusronde): Promise<Rondedeel[]> =>
    rondedelen(await stukken.stukVan(gebruiker, ronde));
  const leid = (gebruiker: Gebruiker, id: number) => vind(gebruiker, id, 'leiden');

  return {
    ...maakRondepost(omgeving, post, { leid, voortgang }),
    ...stukken,
    voortgang,

    /** De rondes die deze gebruiker mag zien, op peildatum. */
    lijst: (gebruiker: Gebruiker): Promise<Statusronde[]> => laadStatusrondes(db, kringenVan(gebruiker)),

    magOpenen: (gebruiker: Gebruiker): boolean =>
      mag(gebruiker, 'openen', { soort: 'ronde', kring: 'vijfhoek' }),

    /** Of deze gebruiker achter de antwoorden van anderen aan gaat. */
    magNabellen: (gebruiker: Gebruiker): boolean =>
      mag(gebruiker, 'nabellen', { soort: 'ronde', kring: 'vijfhoek' }),

    /** Wie namens een partij meldt. @throws Response 404 voor wie daar niets mee te maken heeft. */
    async melders(gebruiker: Gebruiker): Promise<Gebruiker[]> {
      if (!mag(gebruiker, 'nabellen', { soort: 'ronde', kring: 'vijfhoek' })) nietGevonden();
      return (await laadGebruikers(db)).filter(({ rol, partij }) => rol === 'partij' && partij !== null);
    },

    /** De vragenlijst van een ronde met de antwoorden, voor zover deze gebruiker de afspraak mag kennen; leeg als er geen bij hoort. */
    async vragen(gebruiker: Gebruiker, id: number): Promise<Vraagantwoord[]> {
      await vind(gebruiker, id, 'lezen');
      return laadVraagantwoorden(db, id, kringenVan(gebruiker));
    },

    /** Of er bij deze ronde een vragenlijst hoort die deze gebruiker mag zien. */
    heeftVragen: (gebruiker: Gebruiker, id: number): Promise<boolean> =>
      heeftVragen(db, id, kringenVan(gebruiker)),

    /** @throws Response 404 als zij er niet is of niet gezien mag worden. */
    async ronde(gebruiker: Gebruiker, id: number): Promise<Ronderecht> {
      const ronde = await vind(gebruiker, id, 'lezen');
      const ding = { soort: 'ronde' as const, kring: ronde.kring };
      return {
        ronde,
        magNabellen: mag(gebruiker, 'nabellen', ding),
        magLeiden: mag(gebruiker, 'leiden', ding),
      };
    },

    /** Opent een ronde; `id` is de nieuwe. Vóór haar eerste dag vraagt zij nog niets. */
    async open(gebruiker: Gebruiker, velden: unknown): Promise<Uitslag<{ id: number }>> {
      if (!mag(gebruiker, 'openen', { soort: 'ronde', kring: 'vijfhoek' })) nietGevonden();
      const gelezen = rondeInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag<{ id: number }>> => {
        const { trx, vandaag, noteer } = schrijver;
        if (gelezen.data.van < vandaag) return { ok: false, fouten: { van: 'Deze dag is al voorbij.' } };
        const fouten = await lees(schrijver, gebruiker, gelezen.data, null);
        if (fouten) return { ok: false, fouten };
        const id = await voegStatusrondeToe(trx, gelezen.data);
        const { kring } = ofNietGevonden(await vindStatusronde(trx, id));
        noteer({ gebeurtenis: 'ronde.geopend', onderwerp: `ronde:${id}`, opgaveNr: null, kring });
        return { ok: true, id };
      });
    },

    /** Wijzigt een ronde die nog niet gesloten is. De eerste dag ligt vast zodra zij begonnen is. */
    async wijzig(gebruiker: Gebruiker, id: number, versie: number, velden: unknown): Promise<Uitslag> {
      const ronde = await leid(gebruiker, id);
      const gelezen = rondeInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return verander(gebruiker, ronde, 'ronde.gewijzigd', async (schrijver) => {
        const { trx, vandaag } = schrijver;
        const { van } = gelezen.data;
        if (isGesloten(ronde, vandaag)) return { formulier: 'Deze ronde is gesloten.' };
        if (van !== ronde.van && (van < vandaag || ronde.van <= vandaag)) {
          return {
            van:
              ronde.van <= vandaag
                ? 'De ronde is al begonnen; deze dag ligt vast.'
                : 'Deze dag is al voorbij.',
          };
        }
        const fouten = await lees(schrijver, gebruiker, gelezen.data, ronde);
        if (fouten) return fouten;
        return (await wijzigStatusronde(trx, { id, versie }, gelezen.data)) ? null : { formulier: INTUSSEN };
      });
    },

    /** Sluit een ronde: vanaf nu vraagt zij niets meer. */
    async sluit(gebruiker: Gebruiker, id: number, versie: number): Promise<Uitslag> {
      const ronde = await leid(gebruiker, id);
      return verander(gebruiker, ronde, 'ronde.gesloten', async ({ trx, vandaag }) => {
        if (isGesloten(ronde, vandaag)) return { formulier: 'Deze ronde is al gesloten.' };
        if (vandaag < ronde.van) return { formulier: 'Deze ronde is nog niet begonnen.' };
        const gelukt = await wijzigStatusronde(trx, { id, versie }, { geslotenOp: vandaag });
        // Wat nog wacht vraagt om iets dat niet meer gevraagd wordt.
        if (gelukt) await trekIn(trx, { ronde_id: id }, 'Niet meer verstuurd: de ronde is gesloten.');
        return gelukt ? null : { formulier: INTUSSEN };
      });
    },

    /** Opent een te vroeg gesloten ronde weer, tot haar peildatum en zolang zij niet bevroren is. */
    async heropen(gebruiker: Gebruiker, id: number, versie: number): Promise<Uitslag> {
      const ronde = await leid(gebruiker, id);
      return verander(gebruiker, ronde, 'ronde.heropend', async ({ trx, vandaag }) => {
        if (ronde.geslotenOp === null || ronde.peildatum < vandaag) {
          return { formulier: 'Deze ronde kan niet meer open.' };
        }
        const anderen = (await laadStatusrondes(trx, kringenVan(gebruiker))).filter((r) => r.id !== id);
        const ander = valtSamen({ van: vandaag, peildatum: ronde.peildatum }, anderen);
        if (ander) return { formulier: samenZin(ander) };
        const gelukt = await wijzigStatusronde(trx, { id, versie }, { geslotenOp: null });
        return gelukt ? null : { formulier: INTUSSEN };
      });
    },
  };
}

function samenZin({ naam, peildatum }: Statusronde): string {
  return `Dan loopt “${naam}” al, tot en met ${langeDatum(peildatum)}. Sluit die eerst, of begin later.`;
}
