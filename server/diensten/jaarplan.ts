import { Bevroren } from '#db/fouten.ts';
import { laadSjablonen } from '#db/queries/gremium.ts';
import { eisGaatDoor, verzetOverleg, voegOverlegToe } from '#db/queries/overleg.ts';
import { laadStappen, zetStap } from '#db/queries/overlegstap.ts';
import { laadVerzendmomenten } from '#db/queries/pakket.ts';
import { laadStatusrondes } from '#db/queries/statusronde.ts';
import { dagVan, langeDatum, plusDagen } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Sjabloon } from '#domain/gremium/gremium.ts';
import { reeksInvoer, stapInvoer } from '#domain/gremium/invoer.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { overlegInvoer } from '#domain/overleg/invoer.ts';
import type { Gremium, Overleg } from '#domain/overleg/overleg.ts';
import { reeksDagen } from '#domain/overleg/reeks.ts';
import {
  beoordeelStappen,
  type Stapfeiten,
  type Stapoordeel,
  terugplannen,
} from '#domain/overleg/stappen.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { nietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';
import { alsHetDoorgaat, bezetZin, type Overlegtoegang, type Tafel } from './overlegtoegang.ts';

/** Het ambtelijke overleg dat een bestuurlijk overleg voorbereidt (agenda §4.4). */
const STUURGROEP = 'stuurgroep';

/** De weg naar een overleg. */
export interface Wegnaar extends Tafel {
  stappen: Stapoordeel[];
  magPlannen: boolean;
  /** Of deze gebruiker het nu kan afzeggen, of een afgezegd overleg weer kan laten doorgaan. */
  magAfzeggen: boolean;
}

/** Een dag van een reeks, en of er die dag al zo'n overleg is, ook als dat afgezegd is. */
export interface Reeksdag {
  dag: string;
  bezet: 'gepland' | 'afgezegd' | null;
}

const AL_BEVROREN =
  'De agenda van dit overleg is bevroren. De dag en tijd staan in de stukken en veranderen niet meer.';

/** Het jaar: terugplannen vanaf een overleg, een reeks plannen, en een overleg verzetten. */
export function maakJaarplan(omgeving: Omgeving, { vind }: Pick<Overlegtoegang, 'vind'>) {
  const { db, klok, stand } = omgeving;

  /** De gremia die deze gebruiker mag plannen. @throws Response 404 als dat er geen zijn. */
  async function plantbaar(gebruiker: Gebruiker): Promise<Gremium[]> {
    const { snapshot } = await stand.stand(kringenVan(gebruiker));
    const gremia = snapshot.gremia.filter(({ kring }) =>
      mag(gebruiker, 'plannen', { soort: 'overleg', kring }),
    );
    return gremia.length > 0 ? gremia : nietGevonden();
  }

  /** De stappen naar deze overleggen, elk met hoe zij ervoor staat. */
  async function beoordeeld(
    gebruiker: Gebruiker,
    overleggen: readonly Overleg[],
  ): Promise<Map<number, Stapoordeel[]>> {
    const kringen = kringenVan(gebruiker);
    const ids = overleggen.map(({ id }) => id);
    const [{ snapshot }, sjablonen, bewaard, rondes, verzonden] = await Promise.all([
      stand.stand(kringen),
      laadSjablonen(db),
      laadStappen(db, ids),
      laadStatusrondes(db, kringen),
      laadVerzendmomenten(db, ids),
    ]);
    const vandaag = dagVan(klok());
    return new Map(
      overleggen.map((overleg): [number, Stapoordeel[]] => {
        // Naar wat niet doorgaat hoeft niemand toe te werken.
        if (!gaatDoor(overleg)) return [overleg.id, []];
        const dagen = sjablonen.get(overleg.gremium)?.sjabloon.stappen ?? {};
        const stappen = terugplannen(overleg.datum, dagen, bewaard.get(overleg.id));
        const ronde = rondes.find(({ overlegId }) => overlegId === overleg.id) ?? null;
        const weg = verzonden.get(overleg.id);
        const feiten: Stapfeiten = {
          ronde: ronde && { tot: ronde.tot, geslotenOp: ronde.geslotenOp },
          stuurgroep: stuurgroepVoor(overleg, snapshot.overleggen),
          verzonden: weg === undefined ? null : dagVan(new Date(weg)),
        };
        return [overleg.id, beoordeelStappen(stappen, feiten, vandaag)];
      }),
    );
  }

  return {
    /** De weg naar een overleg. @throws Response 404 als het er niet is of niet gezien mag worden. */
    async weg(gebruiker: Gebruiker, id: number): Promise<Wegnaar> {
      const tafel = await vind(gebruiker, id, 'lezen');
      const { overleg } = tafel;
      const stappen = (await beoordeeld(gebruiker, [overleg])).get(id) ?? [];
      const magPlannen = mag(gebruiker, 'plannen', { soort: 'overleg', kring: overleg.kring });
      const magAfzeggen =
        overleg.begonnenOp === null &&
        overleg.datum >= dagVan(klok()) &&
        mag(gebruiker, 'afzeggen', { soort: 'overleg', kring: overleg.kring });
      return { ...tafel, stappen, magPlannen, magAfzeggen };
    },

    /** De stappen naar deze overleggen, die deze gebruiker mag zien. */
    stappen: beoordeeld,

    /** Hoe een overleg van elk gremium gewoonlijk gaat; op slug. */
    async sjablonen(): Promise<Map<string, Sjabloon>> {
      return new Map([...(await laadSjablonen(db))].map(([slug, { sjabloon }]) => [slug, sjabloon]));
    },

    /** Legt een andere dag voor een stap vast; leeg is weer die van het sjabloon. */
    async zetDag(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'plannen');
      const gelezen = stapInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { soort, dag } = gelezen.data;
      if (dag !== null && dag > overleg.datum) {
        return {
          ok: false,
          fouten: { dag: `Deze dag ligt na het overleg van ${langeDatum(overleg.datum)}.` },
        };
      }
      return alsHetDoorgaat(() =>
        legVast(omgeving, gebruiker, async ({ trx, noteer }): Promise<Uitslag> => {
          await eisGaatDoor(trx, id);
          await zetStap(trx, id, soort, { dag });
          noteer(gewijzigd(overleg));
          return { ok: true };
        }),
      );
    },

    /** Zegt dat de partijen hun achterban raadpleegden, of toch niet; van de andere stappen weet de app het zelf. */
    async zetGedaan(gebruiker: Gebruiker, id: number, gedaan: boolean): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'plannen');
      return alsHetDoorgaat(() =>
        legVast(omgeving, gebruiker, async ({ trx, vandaag, noteer }): Promise<Uitslag> => {
          await eisGaatDoor(trx, id);
          await zetStap(trx, id, 'achterban', { gedaanOp: gedaan ? vandaag : null });
          noteer(gewijzigd(overleg));
          return { ok: true };
        }),
      );
    },

    /** Verzet een overleg: een andere dag, tijd, plaats of peildatum. De stappen schuiven mee. */
    async verzet(gebruiker: Gebruiker, id: number, velden: object): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'plannen');
      const gelezen = overlegInvoer.safeParse({ ...velden, gremium: gremium.slug });
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { gremium: _, ...anders } = gelezen.data;
      const { snapshot } = await stand.stand(kringenVan(gebruiker));
      try {
        return await alsHetDoorgaat(() =>
          legVast(omgeving, gebruiker, async ({ trx, noteer }): Promise<Uitslag> => {
            await eisGaatDoor(trx, id);
            if (!(await verzetOverleg(trx, id, anders))) {
              return { ok: false, fouten: { datum: bezetZin(gremium, anders.datum, snapshot.overleggen) } };
            }
            noteer({ ...gewijzigd(overleg), gebeurtenis: 'overleg.verzet' });
            return { ok: true };
          }),
        );
      } catch (fout) {
        if (fout instanceof Bevroren) return { ok: false, fouten: { formulier: AL_BEVROREN } };
        throw fout;
      }
    },

    /** De dagen van een reeks, om te bekijken voordat zij gepland wordt. */
    async bekijkReeks(gebruiker: Gebruiker, velden: unknown): Promise<Uitslag<{ dagen: Reeksdag[] }>> {
      const gremia = await plantbaar(gebruiker);
      const gelezen = reeksInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      if (!gremia.some(({ slug }) => slug === gelezen.data.gremium)) {
        return { ok: false, fouten: { gremium: 'Kies een overleg uit de lijst.' } };
      }
      const { snapshot } = await stand.stand(kringenVan(gebruiker));
      const bezet = new Map(
        snapshot.overleggen
          .filter(({ gremium }) => gremium === gelezen.data.gremium)
          .map((overleg) => [overleg.datum, gaatDoor(overleg) ? 'gepland' : 'afgezegd'] as const),
      );
      return {
        ok: true,
        dagen: reeksDagen(gelezen.data).map((dag) => ({ dag, bezet: bezet.get(dag) ?? null })),
      };
    },

    /** Plant een reeks: alle dagen waarop er nog geen overleg is, of geen enkele. `aantal` is hoeveel er bij kwamen. */
    async planReeks(gebruiker: Gebruiker, velden: unknown): Promise<Uitslag<{ aantal: number }>> {
      const gremia = await plantbaar(gebruiker);
      const gelezen = reeksInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { begin, eind, plaats, peildagen } = gelezen.data;
      const gremium = gremia.find(({ slug }) => slug === gelezen.data.gremium);
      if (!gremium) return { ok: false, fouten: { gremium: 'Kies een overleg uit de lijst.' } };
      const { slug, kring } = gremium;
      const aantal = await legVast(omgeving, gebruiker, async ({ trx, noteer }) => {
        let nieuw = 0;
        for (const datum of reeksDagen(gelezen.data)) {
          const peildatum = plusDagen(datum, -peildagen);
          const id = await voegOverlegToe(trx, {
            gremium: slug,
            kring,
            datum,
            begin,
            eind,
            plaats,
            peildatum,
          });
          if (id === null) continue;
          nieuw += 1;
          noteer({ gebeurtenis: 'overleg.gepland', onderwerp: `overleg:${id}`, opgaveNr: null, kring });
        }
        return nieuw;
      });
      return aantal > 0
        ? { ok: true, aantal }
        : { ok: false, fouten: { formulier: 'Op al deze dagen is er al zo’n overleg.' } };
    },
  };
}

function gewijzigd({ id, kring }: Overleg) {
  return { gebeurtenis: 'overleg.gewijzigd', onderwerp: `overleg:${id}`, opgaveNr: null, kring };
}

/** De laatste stuurgroep die doorgaat tussen het vorige overleg van dit gremium en dit overleg; null als er geen gepland is. */
function stuurgroepVoor(overleg: Overleg, alle: readonly Overleg[]): string | null {
  const overleggen = alle.filter(gaatDoor);
  const vorige = overleggen
    .filter(({ gremium, datum }) => gremium === overleg.gremium && datum < overleg.datum)
    .at(-1)?.datum;
  return (
    overleggen
      .filter(
        ({ gremium, datum }) => gremium === STUURGROEP && datum < overleg.datum && datum > (vorige ?? ''),
      )
      .at(-1)?.datum ?? null
  );
}
