import { vindActie } from '#db/queries/actie.ts';
import { vindAfspraak, vindDeelstatus } from '#db/queries/afspraak.ts';
import { laadLaatsteMeldingen, laadMeldingen } from '#db/queries/melding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { meldingInvoer } from '#domain/melding/invoer.ts';
import type { Antwoordtype, Melding, Sleutel } from '#domain/melding/melding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { meldersVoor } from '#domain/partij/koepel.ts';
import { type Kring, kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { lopendeRonde } from '#domain/stand/ronde.ts';
import { nietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { type Inhoud, legMeldingen } from './meldingen.ts';
import { legVast, type Omgeving } from './omgeving.ts';

/** Waarover gemeld wordt, met wat de policy en het formulier ervan moeten weten. */
interface Onderwerp {
  sleutel: Sleutel;
  partij: string;
  kring: Kring;
  opgaveNr: number;
  antwoordtype: Antwoordtype;
  magMelden: boolean;
}

const NOG_NIETS = 'Hier is nog niets over gemeld. Vul eerst zelf in hoe het staat.';

const NIETS_GEKOZEN = 'Vink aan wat je wilt bevestigen.';

/** Dezelfde woorden nog eens; een verdeling of niets valt niet te herhalen. */
function herhaling(vorige: Melding | undefined): Inhoud | null {
  if (!vorige?.voortgang) return null;
  const { voortgang, licht, toelichting, nodig, nodigVan, voorlopig, bekendNietAf } = vorige;
  const { gevraagdBesluit, volgendeStap } = vorige;
  return {
    ...{ voortgang, licht, toelichting, nodig, nodigVan, voorlopig, bekendNietAf },
    ...{ gevraagdBesluit, volgendeStap, corrigeert: null },
  };
}

const INTUSSEN = 'Intussen is hierover opnieuw gemeld. Kijk eerst wat er nu staat, en verbeter dan dat.';

/** Voortgang melden: alleen toevoegen, namens de eigen partij of als koepel voor een lid. */
export function maakMelden(omgeving: Omgeving) {
  const { db, stand } = omgeving;

  async function vindOnderwerp(gebruiker: Gebruiker, sleutel: Sleutel): Promise<Onderwerp | null> {
    const nummer = Number(sleutel.split(':')[1]);
    if (sleutel.startsWith('actie:')) {
      const actie = await vindActie(db, nummer);
      if (!actie) return null;
      const { eigenaarPartij: partij, kring, opgaveNr } = actie;
      const magMelden = await magVoor(gebruiker, kring, partij);
      return { sleutel, partij, kring, opgaveNr, antwoordtype: 'voortgang', magMelden };
    }
    const deel = await vindDeelstatus(db, nummer);
    const afspraak = deel && (await vindAfspraak(db, deel.afspraakId));
    if (!afspraak) return null;
    const { partij, antwoordtype } = deel;
    const { kring, opgaveNr } = afspraak;
    const magMelden = await magVoor(gebruiker, kring, partij);
    return { sleutel, partij, kring, opgaveNr, antwoordtype, magMelden };
  }

  async function magVoor(gebruiker: Gebruiker, kring: Kring, partij: string): Promise<boolean> {
    const { snapshot } = await stand.stand(kringenVan(gebruiker));
    const melders = meldersVoor(partij, snapshot.partijen);
    return mag(gebruiker, 'doen', { soort: 'melding', kring, melders });
  }

  async function eisOnderwerp(gebruiker: Gebruiker, sleutel: Sleutel): Promise<Onderwerp> {
    const onderwerp = await vindOnderwerp(gebruiker, sleutel);
    return onderwerp?.magMelden ? onderwerp : nietGevonden();
  }

  /** De ronde waarin een melding van vandaag valt: wie te laat is telt mee tot zij gesloten is, daarna is er geen. */
  async function rondeVanNu(gebruiker: Gebruiker): Promise<Statusronde | null> {
    const { peildatum: vandaag, snapshot } = await stand.stand(kringenVan(gebruiker));
    return lopendeRonde(snapshot.ronde, vandaag);
  }

  return {
    /** Of deze gebruiker over dit onderwerp mag melden; ook niet als het er niet is. */
    async magMelden(gebruiker: Gebruiker, sleutel: Sleutel): Promise<boolean> {
      return (await vindOnderwerp(gebruiker, sleutel))?.magMelden ?? false;
    },

    /**
     * Legt een melding vast. Twee meldingen over hetzelfde blijven allebei staan, in volgorde.
     * @throws Response 404 als het onderwerp er niet is of niet van deze partij.
     */
    async meldVoortgang(gebruiker: Gebruiker, sleutel: Sleutel, velden: unknown): Promise<Uitslag> {
      const onderwerp = await eisOnderwerp(gebruiker, sleutel);
      const gelezen = meldingInvoer(onderwerp.antwoordtype).safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { partijen } = await stand.stand(kringenVan(gebruiker));
      if (gelezen.data.nodigVan.some((slug) => !partijen.has(slug))) {
        return { ok: false, fouten: { nodigVan: 'Kies een partij uit de lijst.' } };
      }
      const ronde = await rondeVanNu(gebruiker);
      const { corrigeert } = gelezen.data;
      return legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
        if (corrigeert !== null) {
          const [laatste] = await laadLaatsteMeldingen(schrijver.trx, [sleutel], schrijver.vandaag);
          if (laatste?.id !== corrigeert) return { ok: false, fouten: { formulier: INTUSSEN } };
        }
        const inhoud = { ...gelezen.data, bekendNietAf: false };
        await legMeldingen(schrijver, gebruiker, ronde, [{ onderwerp, inhoud }]);
        return { ok: true };
      });
    },

    /** Herhaalt de laatste melding met de datum van vandaag. Zonder eerdere melding valt er niets te bevestigen. */
    async bevestigOngewijzigd(gebruiker: Gebruiker, sleutels: readonly Sleutel[]): Promise<Uitslag> {
      if (sleutels.length === 0) return { ok: false, fouten: { formulier: NIETS_GEKOZEN } };
      const onderwerpen = await Promise.all(sleutels.map((sleutel) => eisOnderwerp(gebruiker, sleutel)));
      const ronde = await rondeVanNu(gebruiker);
      return legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
        const vorige = await laadLaatsteMeldingen(schrijver.trx, sleutels, schrijver.vandaag);
        const meldingen = onderwerpen.flatMap((onderwerp) => {
          const inhoud = herhaling(vorige.find((melding) => melding.onderwerp === onderwerp.sleutel));
          return inhoud ? [{ onderwerp, inhoud }] : [];
        });
        if (meldingen.length < onderwerpen.length) return { ok: false, fouten: { formulier: NOG_NIETS } };
        await legMeldingen(schrijver, gebruiker, ronde, meldingen);
        return { ok: true };
      });
    },

    /** Alle meldingen over één onderwerp, de nieuwste eerst. */
    async geschiedenis(gebruiker: Gebruiker, sleutel: Sleutel): Promise<Melding[]> {
      const onderwerp = await vindOnderwerp(gebruiker, sleutel);
      if (!onderwerp || !kringenVan(gebruiker).includes(onderwerp.kring)) return nietGevonden();
      return laadMeldingen(db, sleutel);
    },
  };
}
