import { laadGebruikers } from '#db/queries/gebruiker.ts';
import {
  bestaandeSleutels,
  laadMislukt,
  laadPostvakken,
  laadRondemails,
  type NieuweMail,
  type Postvak,
  probeerOpnieuw,
  telRondemails,
  voegMailsToe,
} from '#db/queries/mail.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import { dagVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { koepelsVan } from '#domain/partij/koepel.ts';
import { kringenVan } from '#domain/policy/kring.ts';

import type { Mail, Rondemailsoort } from '#domain/post/mail.ts';

import { schrijfBrief } from '#domain/ronde/brief.ts';
import { fase } from '#domain/ronde/fase.ts';
import type { Rondedeel } from '#domain/ronde/voortgang.ts';
import type { Post } from '../post/post.ts';
import { nietGevonden, type Uitslag } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';

/** Een mail die klaar is om te sturen, aan iemand van een partij. */
export interface Klaar {
  partij: Rondedeel['partij'];
  aan: Pick<Gebruiker, 'id' | 'naam' | 'email'>;
  mail: NieuweMail;
}

/** Wat er uitgaat als je nu verstuurt, en wie niets krijgt en waarom. */
export interface Voorbeeld {
  klaar: Klaar[];
  overgeslagen: { partij: Rondedeel['partij']; reden: 'geen_account' | 'via_koepel' | 'kreeg_al' }[];
}

/** Wat er van een ronde aan post uitging. */
export interface Rondemail {
  verstuurd: number;
  wachtend: number;
  mislukt: Mail[];
  laatste: Mail[];
  /** Per partij wanneer zij het laatst iets kreeg. */
  postvakken: Postvak[];
}

/** Zoveel verstuurde mails toont de pagina. */
const LAATSTE = 50;

interface Ronden {
  /** @throws Response 404 als deze gebruiker de ronde niet leidt. */
  leid(gebruiker: Gebruiker, id: number): Promise<Statusronde>;
  voortgang(gebruiker: Gebruiker, ronde: Statusronde): Promise<Rondedeel[]>;
}

/** Uitnodigen en herinneren: het besluit en de mails zijn één transactie, versturen doet de postbode daarna. */
export function maakRondepost(omgeving: Omgeving, post: Post, { leid, voortgang }: Ronden) {
  const { db, klok } = omgeving;

  /** Naar wie het bij deze fase van de ronde gaat. */
  function doelgroep(delen: readonly Rondedeel[], soort: Rondemailsoort, partij: string | null): Rondedeel[] {
    const gekozen = delen.filter((deel) => partij === null || deel.partij.slug === partij);
    if (partij !== null && gekozen.length === 0) nietGevonden();
    return soort === 'herinnering' ? gekozen.filter(({ open }) => open.length > 0) : gekozen;
  }

  async function maakVoorbeeld(
    gebruiker: Gebruiker,
    ronde: Statusronde,
    soort: Rondemailsoort,
    partij: string | null,
  ): Promise<Voorbeeld> {
    const vandaag = dagVan(klok());
    const adres = post.adres();
    const melders = (await laadGebruikers(db)).filter(({ rol }) => rol === 'partij');
    const alleDelen = await voortgang(gebruiker, ronde);
    const delen = doelgroep(alleDelen, soort, partij);
    const partijen = await laadPartijen(db);
    const zonderMelder = alleDelen.filter(
      (deel) => !melders.some(({ partij: van }) => van?.slug === deel.partij.slug),
    );
    /** De leden zonder eigen melder waar iemand ook voor meldt, met wat hij daarvan mag zien. */
    const ledenVan = (aan: Gebruiker) =>
      zonderMelder.flatMap((deel) => {
        if (!aan.partij || !koepelsVan(deel.partij.slug, partijen).includes(aan.partij.slug)) return [];
        const { length } = deel.open.filter(({ kring }) => kringenVan(aan).includes(kring));
        return length > 0 ? [{ ...deel.partij, open: length }] : [];
      });
    const alle = delen.flatMap((deel) =>
      melders
        .filter(({ partij: van }) => van?.slug === deel.partij.slug)
        .map((aan): Klaar => {
          // Iemand krijgt één uitnodiging per ronde, en hoogstens één herinnering per dag.
          const dag = soort === 'herinnering' ? `-${vandaag}` : '';
          const sleutel = `ronde-${ronde.id}-${soort}${dag}-${aan.id}`;
          const brief = schrijfBrief(soort, {
            ronde,
            deel,
            leden: ledenVan(aan),
            aan,
            van: gebruiker,
            vandaag,
            adres,
          });
          const mail: NieuweMail = {
            ...brief,
            sleutel,
            messageId: `<${sleutel}@${new URL(adres).hostname}>`,
            soort,
            gebruikerId: aan.id,
            aan: aan.email,
            rondeId: ronde.id,
            overlegId: null,
            partij: deel.partij.slug,
            kring: ronde.kring,
          };
          return { partij: deel.partij, aan, mail };
        }),
    );
    const er = await bestaandeSleutels(
      db,
      alle.map(({ mail }) => mail.sleutel),
    );
    const klaar = alle.filter(({ mail }) => !er.has(mail.sleutel));
    const krijgt = new Set(klaar.map((een) => een.partij.slug));
    const heeftMelder = new Set(alle.map((een) => een.partij.slug));
    const genoemd = new Set(
      melders
        .filter((aan) => klaar.some((een) => een.aan.id === aan.id))
        .flatMap(ledenVan)
        .map(({ slug }) => slug),
    );
    const waarom = (slug: string) => {
      if (heeftMelder.has(slug)) return 'kreeg_al';
      return genoemd.has(slug) ? 'via_koepel' : 'geen_account';
    };
    return {
      klaar,
      overgeslagen: delen
        .filter((deel) => !krijgt.has(deel.partij.slug))
        .map((deel) => ({ partij: deel.partij, reden: waarom(deel.partij.slug) })),
    };
  }

  return {
    /** Hoe deze installatie mail verstuurt. */
    postweg: (): Pick<Post, 'soort' | 'map'> => ({ soort: post.soort, map: post.map }),

    /** Wat er uitgaat als je nu verstuurt. @throws Response 404 als deze gebruiker de ronde niet leidt. */
    async voorbeeld(
      gebruiker: Gebruiker,
      id: number,
      soort: Rondemailsoort,
      partij: string | null,
    ): Promise<Voorbeeld> {
      return maakVoorbeeld(gebruiker, await leid(gebruiker, id), soort, partij);
    },

    /** Legt de mails klaar en wekt de postbode. Wie intussen alles meldde of al een mail kreeg, krijgt er geen. */
    async stuur(
      gebruiker: Gebruiker,
      id: number,
      soort: Rondemailsoort,
      partij: string | null,
    ): Promise<Uitslag<{ aantal: number }>> {
      const ronde = await leid(gebruiker, id);
      const fout = magNietUit(post, ronde, soort, dagVan(klok()));
      if (fout) return { ok: false, fouten: { formulier: fout } };
      const { klaar } = await maakVoorbeeld(gebruiker, ronde, soort, partij);
      if (klaar.length === 0) return { ok: false, fouten: { formulier: 'Er is niemand meer om te mailen.' } };
      const aantal = await legVast(omgeving, gebruiker, async ({ trx, nu, noteer }) => {
        noteer({
          gebeurtenis: `ronde.${soort}`,
          onderwerp: `ronde:${id}`,
          opgaveNr: null,
          kring: ronde.kring,
        });
        return voegMailsToe(
          trx,
          klaar.map(({ mail }) => mail),
          nu,
        );
      });
      post.wek();
      return { ok: true, aantal };
    },

    /** Wat er aan post uitging. @throws Response 404 als deze gebruiker de ronde niet leidt. */
    async mails(gebruiker: Gebruiker, id: number): Promise<Rondemail> {
      await leid(gebruiker, id);
      const [telling, mislukt, laatste, postvakken] = await Promise.all([
        telRondemails(db, id),
        laadMislukt(db, id),
        laadRondemails(db, id, LAATSTE),
        laadPostvakken(db, id),
      ]);
      return { ...telling, mislukt, laatste, postvakken };
    },

    /** Probeert wat niet aankwam meteen nog eens. */
    async stuurOpnieuw(gebruiker: Gebruiker, id: number): Promise<Uitslag> {
      const ronde = await leid(gebruiker, id);
      const dicht = magNietUit(post, ronde, 'uitnodiging', dagVan(klok()));
      if (dicht) return { ok: false, fouten: { formulier: dicht } };
      const onderwerp = `ronde:${id}`;
      await legVast(omgeving, gebruiker, async ({ trx, nu, noteer }) => {
        await probeerOpnieuw(trx, { ronde_id: id }, nu);
        noteer({ gebeurtenis: 'mail.opnieuw', onderwerp, opgaveNr: null, kring: ronde.kring });
      });
      post.wek();
      return { ok: true };
    },
  };
}

/** Waarom er nu geen mail kan, of null als het kan. */
function magNietUit(
  { soort: weg }: Post,
  ronde: Statusronde,
  soort: Rondemailsoort,
  vandaag: string,
): string | null {
  if (weg === 'geen') return 'Er is geen mailserver ingesteld, dus er kan geen mail uit.';
  const is = fase(ronde, vandaag);
  if (is === 'gesloten' || is === 'bevroren') return 'Deze ronde is gesloten: er wordt niets meer gevraagd.';
  if (is === 'komt' && soort === 'herinnering') return 'Deze ronde is nog niet begonnen.';
  return null;
}
