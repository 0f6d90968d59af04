import { Verouderd } from '#db/fouten.ts';
import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import {
  laadBijlagen,
  laadPlanversies,
  leesBijlageDeel,
  type NieuweBijlage,
  type Planversie,
  telBijlagen,
  verplaatsBijlage,
  verwijderBijlage,
  vindPlanversies,
  voegBijlageToe,
  wijzigBijlage,
} from '#db/queries/bijlage.ts';
import { laadStatusrondes } from '#db/queries/statusronde.ts';
import { kringenAanTafel } from '#domain/agenda/agenda.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { type Bijlage, MAX_PDF, MAX_PDFS, PDFFOUT } from '#domain/overleg/bijlage.ts';
import { bijlageInvoer } from '#domain/overleg/kaartinvoer.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { mag } from '#domain/policy/mag.ts';
import { geenDeelnemer } from './besluitkaarten.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import type { Omgeving, Schrijver } from './omgeving.ts';
import type { Overlegtoegang, Tafel } from './overlegtoegang.ts';
import { bekijkPdf } from './pdf.ts';
import { PUNT_WEG } from './puntfouten.ts';

/** Een bijlage met wat zij is, in woorden, en waar zij te lezen is. */
export type Leesbijlage = Bijlage & ({ versie: Planversie } | { ronde: Statusronde } | { pdf: true });

/** Wat er aan deze tafel bij een punt kan: versies van plannen, en rondes waarvan de antwoorden vaststaan. */
export interface Bijlagekeuzes {
  versies: Planversie[];
  rondes: Statusronde[];
}

/** Een pdf om te bekijken, in delen. */
export interface Pdfstroom {
  naam: string;
  omvang: number;
  delen: AsyncGenerator<Uint8Array>;
}

/** Een pdf zoals de browser hem stuurde. */
export interface Pdfbestand {
  naam: string;
  bytes: Uint8Array;
}

/** Zoveel bytes tegelijk uit de database: een grote bijlage past zo niet in het geheugen en hoeft dat ook niet. */
const DEEL = 512 * 1024;

const BIJLAGE_WEG = 'Een ander heeft deze bijlage intussen weggehaald.';

/** Wat er bij een agendapunt meegaat. Erbij doen en weghalen is voor wie de agenda maakt, en kan tot het bevriezen. */
export function maakBijlagen(omgeving: Omgeving, { vind, wijzigAgenda }: Overlegtoegang) {
  const { db } = omgeving;

  /** Wat deze gebruiker bij de punten van een overleg mag zien. */
  async function leesbaar(gebruiker: Gebruiker, { overleg }: Tafel): Promise<Bijlage[]> {
    const [bijlagen, punten] = await Promise.all([
      laadBijlagen(db, overleg.id),
      laadAgendapunten(db, overleg.id),
    ]);
    return bijlagen.filter(({ agendapuntId, alleenVoor }) => {
      const punt = punten.find(({ id }) => id === agendapuntId);
      return punt && mag(gebruiker, 'lezen', { soort: 'bijlage', kring: overleg.kring, alleenVoor, punt });
    });
  }

  async function keuzes({ gremium }: Pick<Tafel, 'gremium'>): Promise<Bijlagekeuzes> {
    const kringen = kringenAanTafel(gremium);
    const [versies, rondes] = await Promise.all([
      laadPlanversies(db, kringen),
      laadStatusrondes(db, kringen),
    ]);
    return {
      versies,
      rondes: rondes.filter(({ bevrorenOp }) => bevrorenOp !== null).toReversed(),
    };
  }

  /** Wijzigt de bijlagen van een punt; wie net te laat is hoort in `weg` wat er niet meer is. */
  async function wijzig(
    gebruiker: Gebruiker,
    { overleg }: Tafel,
    weg: string,
    werk: (schrijver: Schrijver) => Promise<unknown>,
  ): Promise<Uitslag> {
    try {
      return await wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async (schrijver) => {
        await werk(schrijver);
        return { ok: true };
      });
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      return { ok: false, fouten: { formulier: weg } };
    }
  }

  /** Wat er gekozen is als bron, of de zin waarom het niet kan. */
  async function leesBron(
    tafel: Tafel,
    gekozen: string,
    pdf: Pdfbestand | null,
  ): Promise<{ ok: true; bron: NieuweBijlage['bron'] } | { ok: false; fouten: Record<string, string> }> {
    if (gekozen === 'pdf') {
      if (!pdf || pdf.bytes.length === 0) return { ok: false, fouten: { pdf: PDFFOUT.geen } };
      if (pdf.bytes.length > MAX_PDF) return { ok: false, fouten: { pdf: PDFFOUT.te_groot } };
      const bekeken = await bekijkPdf(pdf.bytes);
      if (!bekeken.ok) return { ok: false, fouten: { pdf: bekeken.fout } };
      const { bladzijden } = bekeken;
      return {
        ok: true,
        bron: { soort: 'pdf', naam: bestandsnaam(pdf.naam), bladzijden, inhoud: pdf.bytes },
      };
    }
    const [soort, nummer] = gekozen.split(':');
    const id = Number(nummer);
    const { versies, rondes } = await keuzes(tafel);
    if (soort === 'versie' && versies.some((versie) => versie.id === id)) {
      return { ok: true, bron: { soort, versieId: id } };
    }
    if (soort === 'ronde' && rondes.some((ronde) => ronde.id === id)) {
      return { ok: true, bron: { soort, rondeId: id } };
    }
    return { ok: false, fouten: { bron: 'Kies wat je erbij wilt doen.' } };
  }

  return {
    /** De bijlagen bij de punten van een overleg die deze gebruiker mag zien, per punt op volgorde. @throws Response 404 */
    async lijst(gebruiker: Gebruiker, overlegId: number): Promise<Leesbijlage[]> {
      const tafel = await vind(gebruiker, overlegId, 'lezen');
      const bijlagen = await leesbaar(gebruiker, tafel);
      const kringen = kringenAanTafel(tafel.gremium);
      const versieIds = bijlagen.flatMap(({ bron }) => (bron.soort === 'versie' ? [bron.versieId] : []));
      const [versies, rondes] = await Promise.all([
        vindPlanversies(db, versieIds),
        bijlagen.some(({ bron }) => bron.soort === 'ronde') ? laadStatusrondes(db, kringen) : [],
      ]);
      return bijlagen.flatMap((bijlage): Leesbijlage[] => {
        const { bron } = bijlage;
        if (bron.soort === 'pdf') return [{ ...bijlage, pdf: true }];
        if (bron.soort === 'versie') {
          const versie = versies.find(({ id }) => id === bron.versieId);
          return versie ? [{ ...bijlage, versie }] : [];
        }
        const ronde = rondes.find(({ id }) => id === bron.rondeId);
        return ronde ? [{ ...bijlage, ronde }] : [];
      });
    },

    /** Wat er bij een punt gedaan kan worden. @throws Response 404 voor wie de agenda niet maakt */
    async keuzes(gebruiker: Gebruiker, overlegId: number): Promise<Bijlagekeuzes> {
      return keuzes(await vind(gebruiker, overlegId, 'agenderen'));
    },

    /** Om te vragen vóór er bytes gelezen worden. @throws Response 404 voor wie hier niets mag toevoegen */
    async eisSchrijver(gebruiker: Gebruiker, overlegId: number): Promise<void> {
      await vind(gebruiker, overlegId, 'agenderen');
    },

    /** Doet een bijlage bij een punt: een versie (`versie:4`), een ronde (`ronde:2`) of een pdf. */
    async voegToe(
      gebruiker: Gebruiker,
      overlegId: number,
      puntId: number,
      velden: { bron: string; pdf: Pdfbestand | null; rest: unknown },
    ): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'agenderen');
      const gelezen = bijlageInvoer.safeParse(velden.rest);
      const bron = await leesBron(tafel, velden.bron, velden.pdf);
      const fout = gelezen.success ? geenDeelnemer(tafel.gremium, gelezen.data.alleenVoor) : null;
      if (!gelezen.success || !bron.ok || fout) {
        return {
          ok: false,
          fouten: {
            ...(bron.ok ? {} : bron.fouten),
            ...(gelezen.success ? {} : veldfouten(gelezen.error.issues)),
            ...(fout ? { alleenVoor: fout } : {}),
          },
        };
      }
      const omvang = velden.pdf?.bytes.length ?? 0;
      if (omvang > 0 && (await telBijlagen(db, overlegId)) + omvang > MAX_PDFS) {
        return { ok: false, fouten: { pdf: PDFFOUT.vol } };
      }
      return wijzig(gebruiker, tafel, PUNT_WEG, ({ trx, nu }) =>
        voegBijlageToe(trx, overlegId, {
          ...gelezen.data,
          bron: bron.bron,
          agendapuntId: puntId,
          gebruikerId: gebruiker.id,
          toegevoegdOp: nu,
        }),
      );
    },

    /** Geeft een bijlage een andere titel of andere lezers. */
    async wijzig(
      gebruiker: Gebruiker,
      overlegId: number,
      plek: Pick<Bijlage, 'id' | 'agendapuntId'>,
      velden: unknown,
    ): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'agenderen');
      const gelezen = bijlageInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const fout = geenDeelnemer(tafel.gremium, gelezen.data.alleenVoor);
      if (fout) return { ok: false, fouten: { alleenVoor: fout } };
      return wijzig(gebruiker, tafel, BIJLAGE_WEG, ({ trx }) =>
        wijzigBijlage(trx, { ...plek, overlegId }, gelezen.data),
      );
    },

    /** Zet een bijlage op een andere plaats; 1 is bovenaan. */
    async verplaats(
      gebruiker: Gebruiker,
      overlegId: number,
      plek: Pick<Bijlage, 'id' | 'agendapuntId'>,
      plaats: number,
    ): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'agenderen');
      return wijzig(gebruiker, tafel, BIJLAGE_WEG, ({ trx }) =>
        verplaatsBijlage(trx, { ...plek, overlegId }, plaats),
      );
    },

    /** Haalt een bijlage weg; was zij er al niet meer, dan is dat goed. */
    async verwijder(
      gebruiker: Gebruiker,
      overlegId: number,
      plek: Pick<Bijlage, 'id' | 'agendapuntId'>,
    ): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'agenderen');
      return wijzig(gebruiker, tafel, BIJLAGE_WEG, ({ trx }) =>
        verwijderBijlage(trx, { ...plek, overlegId }),
      );
    },

    /** Een pdf om te bekijken. @throws Response 404 als zij er niet is, geen pdf is, of niet gezien mag worden */
    async open(
      gebruiker: Gebruiker,
      overlegId: number,
      { id, agendapuntId }: Pick<Bijlage, 'id' | 'agendapuntId'>,
    ): Promise<Pdfstroom> {
      const tafel = await vind(gebruiker, overlegId, 'lezen');
      const { bron } = ofNietGevonden(
        (await leesbaar(gebruiker, tafel)).find(
          (bijlage) => bijlage.id === id && bijlage.agendapuntId === agendapuntId,
        ),
      );
      if (bron.soort !== 'pdf') nietGevonden();
      const { naam, omvang } = bron;
      async function* delen() {
        for (let vanaf = 0; vanaf < omvang; vanaf += DEEL) {
          const deel = await leesBijlageDeel(db, id, vanaf, DEEL);
          // Intussen weggehaald: liever een afgebroken bestand dan een dat heel lijkt.
          if (deel.length === 0) throw new Error(`Bijlage ${id} is weg.`);
          yield deel;
        }
      }
      return { naam, omvang, delen: delen() };
    },
  };
}

/** De naam zonder map en zonder wat een bestandsnaam niet mag hebben. */
function bestandsnaam(naam: string): string {
  const los = (naam.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}"]+/gu, ' ').trim();
  return los === '' ? 'bijlage.pdf' : los.slice(0, 200);
}
