import {
  laadUitleg,
  laadVoorstellen,
  vergrendelAfspraak,
  voegAkkoordToe,
  voegUitlegToe,
  voegVoorstelToe,
} from '#db/queries/afstemming.ts';
import {
  afstempartijen,
  afstemstand,
  kantenVan,
  sprekersVoor,
  type Uitleg,
  type Voorstel,
} from '#domain/afstemming/afstemming.ts';
import { akkoordInvoer, uitlegInvoer, voorstelInvoer } from '#domain/afstemming/invoer.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { AfspraakStand } from '#domain/stand/stand.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';

/** Een onderdeel van een afspraak waar deze gebruiker over meepraat, namens zijn partij of een lid. */
interface Plek {
  geheel: AfspraakStand;
  onderdeel: string;
  /** Namens wie de gebruiker spreekt; nooit leeg. */
  kanten: string[];
}

const INTUSSEN = 'Een ander deed intussen een voorstel. Lees dat eerst; wat je invulde staat hier nog.';
const VERVALLEN = 'Er ligt intussen een ander voorstel. Lees dat eerst.';

/** Uitleggen waarom partijen verschillend antwoorden, en afspreken wat "afgerond" hier betekent. */
export function maakAfstemmen(omgeving: Omgeving) {
  const { db, stand } = omgeving;

  async function lees(gebruiker: Gebruiker, afspraakId: string): Promise<AfspraakStand> {
    const { perAfspraak } = await stand.stand(kringenVan(gebruiker));
    return ofNietGevonden(perAfspraak.get(afspraakId));
  }

  /** @throws Response 404 als het onderdeel er niet is of deze partij er niet over meldt. */
  async function eisPlek(gebruiker: Gebruiker, afspraakId: string, deelId: number): Promise<Plek> {
    const geheel = await lees(gebruiker, afspraakId);
    const { onderdeel } = ofNietGevonden(geheel.delen.find(({ id }) => id === deelId));
    const meldend = afstempartijen(geheel.delen, onderdeel);
    const { snapshot } = await stand.stand(kringenVan(gebruiker));
    const ding = {
      soort: 'afstemming' as const,
      kring: geheel.afspraak.kring,
      sprekers: sprekersVoor(meldend, snapshot.partijen),
    };
    if (!mag(gebruiker, 'meedoen', ding)) return nietGevonden();
    return { geheel, onderdeel, kanten: kantenVan(gebruiker.partij?.slug ?? '', meldend, snapshot.partijen) };
  }

  /** De transactie op de vergrendelde afspraak, met de voorstellen van dat moment. */
  function wijzig(
    gebruiker: Gebruiker,
    { geheel: { afspraak }, onderdeel }: Plek,
    gebeurtenis: string,
    werk: (schrijver: Schrijver, voorstellen: Voorstel[]) => Promise<Uitslag>,
  ): Promise<Uitslag> {
    const { id, opgaveNr, kring } = afspraak;
    return legVast(omgeving, gebruiker, async (schrijver) => {
      await vergrendelAfspraak(schrijver.trx, id);
      const voorstellen = await laadVoorstellen(schrijver.trx, [id]);
      const uitslag = await werk(
        schrijver,
        voorstellen.filter((voorstel) => voorstel.onderdeel === onderdeel),
      );
      if (uitslag.ok) schrijver.noteer({ gebeurtenis, onderwerp: `afspraak:${id}`, opgaveNr, kring });
      return uitslag;
    });
  }

  return {
    /** Alles wat er over deze afspraak gezegd is, van oud naar nieuw. @throws Response 404 */
    async lees(
      gebruiker: Gebruiker,
      afspraakId: string,
    ): Promise<{ uitleg: Uitleg[]; voorstellen: Voorstel[] }> {
      await lees(gebruiker, afspraakId);
      const [uitleg, voorstellen] = await Promise.all([
        laadUitleg(db, afspraakId),
        laadVoorstellen(db, [afspraakId]),
      ]);
      return { uitleg, voorstellen };
    },

    /** Wat er is afgesproken over de delen van deze partij. Wat nog open ligt staat er niet bij. */
    async afgesproken(gebruiker: Gebruiker, partij: string): Promise<Map<Sleutel, Voorstel>> {
      const { perPartij, perAfspraak } = await stand.stand(kringenVan(gebruiker));
      const delen = (perPartij.get(partij) ?? []).filter(({ soort }) => soort === 'deelstatus');
      const ids = [...new Set(delen.flatMap(({ afspraakId }) => afspraakId ?? []))];
      const voorstellen = await laadVoorstellen(db, ids);
      const geldig = new Map<Sleutel, Voorstel>();
      for (const { sleutel, afspraakId, onderdeel } of delen) {
        const hier = voorstellen.filter((v) => v.afspraakId === afspraakId && v.onderdeel === onderdeel);
        if (hier.length === 0) continue;
        const partijen = afstempartijen(perAfspraak.get(afspraakId ?? '')?.delen ?? [], onderdeel);
        const voorstel = afstemstand(partijen, hier).geldig;
        if (voorstel) geldig.set(sleutel, voorstel);
      }
      return geldig;
    },

    /** Voegt de eigen kant toe; wat er al stond blijft staan. */
    async legUit(
      gebruiker: Gebruiker,
      afspraakId: string,
      deelId: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const plek = await eisPlek(gebruiker, afspraakId, deelId);
      const gelezen = uitlegInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { onderdeel, kanten } = plek;
      return wijzig(gebruiker, plek, 'afstemming.uitgelegd', async ({ trx, nu }) => {
        for (const partij of kanten) {
          const wie = { partij, gebruikerId: gebruiker.id, gezegdOp: nu };
          await voegUitlegToe(trx, { ...gelezen.data, ...wie, afspraakId, onderdeel });
        }
        return { ok: true };
      });
    },

    /** Stelt voor wat "afgerond" betekent; dat komt in de plaats van wat er nog lag. */
    async stelVoor(
      gebruiker: Gebruiker,
      afspraakId: string,
      deelId: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const plek = await eisPlek(gebruiker, afspraakId, deelId);
      const gelezen = voorstelInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { onderdeel, kanten } = plek;
      const [partij = ''] = kanten;
      const { criterium, aanvulling, na } = gelezen.data;
      return wijzig(
        gebruiker,
        plek,
        'afstemming.voorgesteld',
        async ({ trx, nu }, voorstellen): Promise<Uitslag> => {
          if ((voorstellen.at(-1)?.id ?? 0) !== na) return { ok: false, fouten: { formulier: INTUSSEN } };
          const wie = { partij, gebruikerId: gebruiker.id, gezegdOp: nu };
          const id = await voegVoorstelToe(trx, { ...wie, afspraakId, onderdeel, criterium, aanvulling });
          for (const kant of kanten) await voegAkkoordToe(trx, id, { ...wie, partij: kant });
          return { ok: true };
        },
      );
    },

    /** Zegt namens de eigen partij ja op het voorstel dat nu ligt. */
    async gaAkkoord(
      gebruiker: Gebruiker,
      afspraakId: string,
      deelId: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const plek = await eisPlek(gebruiker, afspraakId, deelId);
      const gelezen = akkoordInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: { formulier: VERVALLEN } };
      const { voorstel } = gelezen.data;
      return wijzig(
        gebruiker,
        plek,
        'afstemming.akkoord',
        async ({ trx, nu }, voorstellen): Promise<Uitslag> => {
          if (voorstellen.at(-1)?.id !== voorstel) return { ok: false, fouten: { formulier: VERVALLEN } };
          for (const partij of plek.kanten)
            await voegAkkoordToe(trx, voorstel, { partij, gebruikerId: gebruiker.id, gezegdOp: nu });
          return { ok: true };
        },
      );
    },
  };
}
