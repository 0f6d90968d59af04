import { Verouderd } from '#db/fouten.ts';
import {
  laadLeden,
  laadSjablonen,
  verwijderLid,
  voegGremiumToe,
  voegLidToe,
  wijzigGremium,
  zetSjabloon,
} from '#db/queries/gremium.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { type GremiumLid, gremiumSlug, isUitAgenda, type Sjabloon } from '#domain/gremium/gremium.ts';
import { gremiumInvoer, lidInvoer, sjabloonInvoer } from '#domain/gremium/invoer.ts';
import type { Gremium } from '#domain/overleg/overleg.ts';
import { KRINGEN, kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';

/** Een gremium met wie erin zitten en hoe het gewoonlijk gaat. */
export interface Gremiumdossier {
  gremium: Gremium;
  leden: GremiumLid[];
  sjabloon: Sjabloon;
  versie: number;
  magBeheren: boolean;
}

const ANDER_EERDER = 'Een ander heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.';

/** Gremia bekijken, toevoegen en bijhouden. Wat uit de Hervormingsagenda komt houdt zijn naam, deelnemers en ritme. */
export function maakGremia(omgeving: Omgeving) {
  const { db, stand } = omgeving;

  async function zichtbaar(gebruiker: Gebruiker): Promise<Gremium[]> {
    return (await stand.stand(kringenVan(gebruiker))).snapshot.gremia;
  }

  async function vind(gebruiker: Gebruiker, slug: string): Promise<Gremium> {
    return ofNietGevonden((await zichtbaar(gebruiker)).find((gremium) => gremium.slug === slug));
  }

  async function vindBeheerbaar(gebruiker: Gebruiker, slug: string): Promise<Gremium> {
    const gremium = await vind(gebruiker, slug);
    if (!magBeheren(gebruiker, gremium)) nietGevonden();
    return gremium;
  }

  /** Leest een eigen gremium; deelnemers moeten bestaan, en in de kring mogen kijken. */
  async function lees(velden: unknown) {
    const gelezen = gremiumInvoer.safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) } as const;
    const { partijen } = await stand.stand(KRINGEN);
    for (const slug of gelezen.data.deelnemers) {
      const partij = partijen.get(slug);
      if (!partij) return { ok: false, fouten: { deelnemers: 'Kies de deelnemers uit de lijst.' } } as const;
      if (!kringenVan({ rol: 'partij', partij }).includes(gelezen.data.kring)) {
        const fout = `${partij.naam} zit niet aan de tafel van Rijk en VNG. Kies een andere kring of een andere deelnemer.`;
        return { ok: false, fouten: { deelnemers: fout } } as const;
      }
    }
    return { ok: true, invoer: gelezen.data } as const;
  }

  /** Wijzigt een gremium; wie te laat is hoort dat een ander eerder was. */
  async function wijzigt(
    gebruiker: Gebruiker,
    { slug, kring }: Gremium,
    werk: (schrijver: Schrijver) => Promise<void>,
  ): Promise<Uitslag> {
    try {
      await legVast(omgeving, gebruiker, async (schrijver) => {
        await werk(schrijver);
        schrijver.noteer({
          gebeurtenis: 'gremium.gewijzigd',
          onderwerp: `gremium:${slug}`,
          opgaveNr: null,
          kring,
        });
      });
      return { ok: true };
    } catch (fout) {
      if (fout instanceof Verouderd) return { ok: false, fouten: { formulier: ANDER_EERDER } };
      throw fout;
    }
  }

  return {
    /** De gremia die deze gebruiker mag zien, met wie erin zitten. */
    async lijst(gebruiker: Gebruiker): Promise<{ gremium: Gremium; leden: GremiumLid[] }[]> {
      const gremia = await zichtbaar(gebruiker);
      const leden = await laadLeden(
        db,
        gremia.map(({ slug }) => slug),
      );
      return gremia.map((gremium) => ({
        gremium,
        leden: leden.filter((lid) => lid.gremium === gremium.slug),
      }));
    },

    /** @throws Response 404 als het er niet is of niet gezien mag worden. */
    async dossier(gebruiker: Gebruiker, slug: string): Promise<Gremiumdossier> {
      const gremium = await vind(gebruiker, slug);
      const [leden, sjablonen] = await Promise.all([laadLeden(db, [slug]), laadSjablonen(db)]);
      const { sjabloon, versie } = ofNietGevonden(sjablonen.get(slug));
      return { gremium, leden, sjabloon, versie, magBeheren: magBeheren(gebruiker, gremium) };
    },

    /** Of deze gebruiker een gremium kan toevoegen, en in welke kringen. */
    kringenOmToeTeVoegen(gebruiker: Gebruiker) {
      return KRINGEN.filter((kring) => mag(gebruiker, 'beheren', { soort: 'gremium', kring }));
    },

    /** Voegt een eigen gremium toe; `slug` is het nieuwe. */
    async voegToe(gebruiker: Gebruiker, velden: unknown): Promise<Uitslag<{ slug: string }>> {
      if (!KRINGEN.some((kring) => mag(gebruiker, 'beheren', { soort: 'gremium', kring }))) nietGevonden();
      const gelezen = await lees(velden);
      if (!gelezen.ok) return gelezen;
      const { kring } = gelezen.invoer;
      if (!mag(gebruiker, 'beheren', { soort: 'gremium', kring })) nietGevonden();
      const slug = gremiumSlug(gelezen.invoer.naam);
      if (slug === '') return { ok: false, fouten: { naam: 'Gebruik letters of cijfers in de naam.' } };
      return legVast(omgeving, gebruiker, async ({ trx, noteer }): Promise<Uitslag<{ slug: string }>> => {
        if (!(await voegGremiumToe(trx, { ...gelezen.invoer, slug, paragraaf: '' }))) {
          return { ok: false, fouten: { naam: 'Er is al een overleg dat zo heet.' } };
        }
        noteer({ gebeurtenis: 'gremium.gemaakt', onderwerp: `gremium:${slug}`, opgaveNr: null, kring });
        return { ok: true, slug };
      });
    },

    /** Wijzigt een eigen gremium. De kring blijft: wat er besproken is verandert niet van wie ervan mag weten. */
    async wijzig(gebruiker: Gebruiker, slug: string, versie: number, velden: object): Promise<Uitslag> {
      const gremium = await vindBeheerbaar(gebruiker, slug);
      if (isUitAgenda(gremium)) nietGevonden();
      const gelezen = await lees({ ...velden, kring: gremium.kring });
      if (!gelezen.ok) return gelezen;
      return wijzigt(gebruiker, gremium, ({ trx }) => wijzigGremium(trx, { slug, versie }, gelezen.invoer));
    },

    /** Legt vast hoe een overleg van dit gremium gewoonlijk gaat. */
    async zetSjabloon(gebruiker: Gebruiker, slug: string, versie: number, velden: unknown): Promise<Uitslag> {
      const gremium = await vindBeheerbaar(gebruiker, slug);
      const gelezen = sjabloonInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return wijzigt(gebruiker, gremium, ({ trx }) => zetSjabloon(trx, { slug, versie }, gelezen.data));
    },

    async voegLidToe(gebruiker: Gebruiker, slug: string, velden: unknown): Promise<Uitslag> {
      const gremium = await vindBeheerbaar(gebruiker, slug);
      const gelezen = lidInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      if (!gremium.deelnemers.includes(gelezen.data.partij)) {
        return { ok: false, fouten: { partij: 'Kies een van de deelnemers.' } };
      }
      return wijzigt(gebruiker, gremium, ({ trx }) => voegLidToe(trx, { ...gelezen.data, gremium: slug }));
    },

    /** Haalt iemand uit een gremium; was zij er al niet meer, dan is dat goed. */
    async verwijderLid(gebruiker: Gebruiker, slug: string, id: number): Promise<Uitslag> {
      const gremium = await vindBeheerbaar(gebruiker, slug);
      return wijzigt(gebruiker, gremium, ({ trx }) => verwijderLid(trx, { id, gremium: slug }));
    },
  };
}

function magBeheren(gebruiker: Gebruiker, { kring }: Gremium): boolean {
  return mag(gebruiker, 'beheren', { soort: 'gremium', kring });
}
