import { Verouderd } from '#db/fouten.ts';
import { laadGebruikers } from '#db/queries/gebruiker.ts';
import { type NieuweMail, voegMailsToe } from '#db/queries/mail.ts';
import { eisGaatDoor, laadBevrorenStuk } from '#db/queries/overleg.ts';
import {
  laadPakketbestand,
  laadPakketten,
  type NagekomenBijlage,
  type PakketMetVersies,
  trekVersiesIn,
  verwijderNagekomen,
  verwijderPakket,
  voegNagekomenToe,
  voegPakketToe,
  zetVerzonden,
} from '#db/queries/pakket.ts';
import { bewaarStukinhoud } from '#db/queries/stukinhoud.ts';
import { kringenAanTafel } from '#domain/agenda/agenda.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { aanTafel } from '#domain/overleg/aan-tafel.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { MAX_PDF, PDFFOUT } from '#domain/overleg/bijlage.ts';
import { versieVoor } from '#domain/overleg/groepen.ts';
import { bijlageInvoer } from '#domain/overleg/kaartinvoer.ts';
import { maakNazending } from '#domain/overleg/nazending.ts';
import { korteGremiumnaam, overlegNaam } from '#domain/overleg/overleg.ts';
import type { Pakketversie } from '#domain/overleg/pakket.ts';
import { intrekInvoer, pakketInvoer } from '#domain/overleg/pakketinvoer.ts';
import { type Leespakket, leespakketten } from '#domain/overleg/pakketlijst.ts';
import { leesStuk, type Stuk } from '#domain/overleg/stuk.ts';
import { intrekbrief, stukkenbrief } from '#domain/overleg/stukkenpost.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Post } from '../post/post.ts';
import type { Pakketbestanden, Pakketopdracht } from '../stukken/maak.ts';
import { kortKenmerk } from '../stukken/pakket.ts';
import { sha256 } from '../stukken/sha256.ts';
import { inWerker } from '../werker/werker.ts';
import { geenDeelnemer } from './besluitkaarten.ts';
import type { Pdfbestand } from './bijlagen.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import { AFGEZEGD, alsHetDoorgaat, type Overlegtoegang, type Tafel } from './overlegtoegang.ts';
import { geldt, inhoudVoor, nietVerstuurd, ontwerpPakket } from './pakketbouw.ts';
import { bekijkPdf } from './pdf.ts';
import type { Uitvoerbestand, Volgen } from './uitwisseling.ts';

/** De stukken van een overleg zoals deze gebruiker ze mag zien. */
export interface Stukkenstand extends Tafel {
  /** Wat hij kreeg en nog geldt of niet meer; bij wie de tafel voorbereidt wat die zelf leest. */
  gelezen: Leespakket[];
  /** Alleen voor wie de stukken volgt, zodra de agenda bevroren is. */
  beheer: Stukkenbeheer | null;
}

export interface Stukkenbeheer {
  stuk: Stuk;
  pakketten: PakketMetVersies[];
  /** Wat er sinds het bevriezen bij kwam; `nieuw` zit nog in geen pakket dat geldt. */
  nagekomen: (NagekomenBijlage & { nieuw: boolean })[];
  /** Over hoeveel statussen er sinds de peildatum opnieuw gemeld is zonder dat het al in een nazending stond. */
  gemeld: number;
  /** Aan hoeveel mensen elk pakket zou gaan of ging, op nummer. */
  ontvangers: Map<number, number>;
  magVersturen: boolean;
  postweg: Post['soort'];
}

const MAAK = new URL('../stukken/maak.werker.ts', import.meta.url);
const LANGST_MS = 10 * 60_000;
const GEHEUGEN_MB = 512;

const NIET_BEVROREN = 'Bevries eerst de agenda: stukken worden van de bevroren kopie gemaakt.';
const LIGT_KLAAR = 'Er ligt al een pakket klaar. Verstuur het, of gooi het weg.';
const INTUSSEN = 'Een ander heeft dit pakket intussen verstuurd of weggegooid.';

const TYPE = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Pakketten maken uit de bevroren kopie, versturen, aanvullen en intrekken (besluit 31). */
export function maakStukken(omgeving: Omgeving, { vind }: Overlegtoegang, post: Post) {
  const { db, klok, stand } = omgeving;

  async function bevrorenStuk(overlegId: number): Promise<Stuk | null> {
    const bevroren = await laadBevrorenStuk(db, overlegId);
    return bevroren && leesStuk(bevroren.stuk);
  }

  /** Het pakket van dit overleg. @throws Response 404 */
  async function pakketVan(overlegId: number, id: number): Promise<PakketMetVersies> {
    return ofNietGevonden((await laadPakketten(db, overlegId)).find((pakket) => pakket.id === id));
  }

  /** Wie bij de partijen aan tafel of hun leden hoort, met de versie die hij van dit pakket leest. */
  async function ontvangers({ overleg, gremium }: Tafel, versies: readonly Pakketversie[]) {
    return (await laadGebruikers(db)).flatMap((aan) => {
      if (!aanTafel(gremium, overleg, aan)) return [];
      const versie = versieVoor(versies, aan);
      return versie ? [{ aan, versie }] : [];
    });
  }

  /** Eén regel in het logboek, zonder wat of voor wie: die van een agenda die wijzigde. */
  const noteer = ({ noteer: schrijf }: Schrijver, { overleg }: Tafel) =>
    schrijf({
      gebeurtenis: 'agenda.gewijzigd',
      onderwerp: `overleg:${overleg.id}`,
      opgaveNr: null,
      kring: overleg.kring,
    });

  const naamVan = ({ overleg, gremium }: Tafel) => overlegNaam(gremium, overleg) ?? korteGremiumnaam(gremium);

  function mails(
    tafel: Tafel,
    gebruiker: Gebruiker,
    pakket: PakketMetVersies,
    lezers: Awaited<ReturnType<typeof ontvangers>>,
    over: 'verzonden' | 'ingetrokken',
  ): NieuweMail[] {
    const { overleg } = tafel;
    const basis = post.adres();
    return lezers.map(({ aan, versie }) => {
      const adres = `${basis}/overleggen/${overleg.id}/stukken/${kortKenmerk(versie.sha256)}`;
      const gegevens = {
        naam: naamVan(tafel),
        datum: overleg.datum,
        soort: pakket.soort,
        aan,
        van: gebruiker,
        adres,
      };
      const brief =
        over === 'verzonden'
          ? stukkenbrief({ ...gegevens, vervangt: pakket.vervangt !== null })
          : intrekbrief(gegevens);
      const sleutel = `stukken-${over}-${versie.id}-${aan.id}`;
      return {
        ...brief,
        sleutel,
        // Het nummer van een versie zegt hoeveel er zijn.
        messageId: `<stukken-${sha256(sleutel).slice(0, 24)}@${new URL(basis).hostname}>`,
        soort: 'stukken',
        gebruikerId: aan.id,
        aan: aan.email,
        rondeId: null,
        overlegId: overleg.id,
        partij: aan.partij?.slug ?? null,
        kring: overleg.kring,
      };
    });
  }

  /** Doet `werk` met een pakket dat een ander intussen kan hebben veranderd. */
  async function wijzig<T>(
    gebruiker: Gebruiker,
    { overleg }: Tafel,
    werk: (schrijver: Schrijver) => Promise<Uitslag<T>>,
  ): Promise<Uitslag<T>> {
    try {
      return await alsHetDoorgaat(() =>
        legVast(omgeving, gebruiker, async (schrijver) => {
          await eisGaatDoor(schrijver.trx, overleg.id);
          return werk(schrijver);
        }),
      );
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      return { ok: false, fouten: { formulier: INTUSSEN } };
    }
  }

  /**
   * Een pakket op zijn kenmerk. Wie stukken volgt ziet elke versie; ieder ander alleen wat hij zelf kreeg.
   * @throws Response 404 als het er voor hem niet is
   */
  async function opKenmerk(
    gebruiker: Gebruiker,
    overlegId: number,
    kenmerk: string,
  ): Promise<Tafel & Leespakket & { magAltijdOpenen: boolean }> {
    const tafel = await vind(gebruiker, overlegId, 'lezen');
    const pakketten = await laadPakketten(db, overlegId);
    const { kring } = tafel.overleg;
    const isDit = ({ sha256: hash }: Pakketversie) => kortKenmerk(hash) === kenmerk;
    const eigen = leespakketten(pakketten, gebruiker).findLast(({ versie }) => isDit(versie));
    const volgt = mag(gebruiker, 'stukkenVolgen', { soort: 'overleg', kring });
    if (eigen) return { ...tafel, ...eigen, magAltijdOpenen: volgt };
    if (!volgt) nietGevonden();
    const pakket = ofNietGevonden(pakketten.findLast(({ versies }) => versies.some(isDit)));
    const versie = ofNietGevonden(pakket.versies.find(isDit));
    const { ingetrokkenOp: op, reden } = versie;
    return {
      ...tafel,
      pakket,
      versie,
      vervallen: op ? { op, reden, door: null } : null,
      magAltijdOpenen: true,
    };
  }

  return {
    /** De stukken van een overleg. @throws Response 404 als het er niet is of niet gezien mag worden. */
    async stand(gebruiker: Gebruiker, overlegId: number): Promise<Stukkenstand> {
      const tafel = await vind(gebruiker, overlegId, 'lezen');
      const { kring } = tafel.overleg;
      const pakketten = await laadPakketten(db, overlegId);
      const gelezen = leespakketten(pakketten, gebruiker);
      const stuk = mag(gebruiker, 'stukkenVolgen', { soort: 'overleg', kring })
        ? await bevrorenStuk(overlegId)
        : null;
      if (!stuk) return { ...tafel, gelezen, beheer: null };
      const { nieuw, alle, eerder } = await nietVerstuurd(db, overlegId, pakketten);
      const nu = await stand.stand(kringenAanTafel(tafel.gremium));
      const { punten } = maakNazending(stuk, nu, { toelichting: '', nagekomen: nieuw, eerder });
      const aantallen = new Map<number, number>();
      for (const pakket of pakketten) {
        aantallen.set(pakket.id, (await ontvangers(tafel, pakket.versies)).length);
      }
      return {
        ...tafel,
        gelezen,
        beheer: {
          stuk,
          pakketten,
          nagekomen: alle.map((bijlage) => ({ ...bijlage, nieuw: nieuw.includes(bijlage) })),
          gemeld: punten.reduce((som, punt) => som + punt.gemeld.length, 0),
          ontvangers: aantallen,
          magVersturen:
            gaatDoor(tafel.overleg) && mag(gebruiker, 'stukkenVersturen', { soort: 'overleg', kring }),
          postweg: post.soort,
        },
      };
    },

    /** Om te vragen vóór er lang werk begint. @throws Response 404 voor wie geen stukken maakt */
    async eisMaker(gebruiker: Gebruiker, overlegId: number): Promise<void> {
      await vind(gebruiker, overlegId, 'stukkenVersturen');
    },

    /**
     * Maakt een pakket uit de bevroren kopie, voor elke groep lezers een eigen pdf en Word-bestand, in een eigen draad. Het ligt
     * daarna klaar om te bekijken; pas verzonden ziet een ander het.
     * @throws {WerkTeGroot}
     */
    async maak(
      gebruiker: Gebruiker,
      overlegId: number,
      velden: unknown,
      { signal, meld }: Volgen,
    ): Promise<Uitslag<{ id: number }>> {
      const tafel = await vind(gebruiker, overlegId, 'stukkenVersturen');
      const { gremium } = tafel;
      const gelezen = pakketInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { soort, toelichting } = gelezen.data;
      // Ook vóór het lange werk, en niet pas als het vastgelegd wordt.
      if (!gaatDoor(tafel.overleg)) return { ok: false, fouten: { formulier: AFGEZEGD } };
      const stuk = await bevrorenStuk(overlegId);
      if (!stuk) return { ok: false, fouten: { formulier: NIET_BEVROREN } };
      const pakketten = await laadPakketten(db, overlegId);
      const fout = nietNu(pakketten, soort, toelichting);
      if (fout) return { ok: false, fouten: fout };
      const nu = await stand.stand(kringenAanTafel(gremium));
      const gemaaktOp = klok().toISOString();
      const gegevens = { soort, toelichting, stuk, nu, pakketten, gemaaktOp };
      const { kring } = tafel.overleg;
      const ontwerp = await ontwerpPakket(db, { ...gegevens, kring, partijen: nu.snapshot.partijen });
      if (ontwerp.versies.length === 0) {
        return { ok: false, fouten: { formulier: 'Er is niets nieuws om te versturen.' } };
      }
      const opdracht: Pakketopdracht = {
        versies: ontwerp.versies.map((versie) => versie.stuk),
        inhouden: await inhoudVoor(db, overlegId, ontwerp.versies),
      };
      const bestanden = await inWerker<Pakketbestanden[]>({
        ...{ bestand: MAAK, opdracht, tijd: LANGST_MS, geheugen: GEHEUGEN_MB },
        ...{ signal, meld },
      });
      return wijzig(gebruiker, tafel, async (schrijver): Promise<Uitslag<{ id: number }>> => {
        const { trx } = schrijver;
        const intussen = await laadPakketten(trx, overlegId);
        if (intussen.length !== pakketten.length) return { ok: false, fouten: { formulier: LIGT_KLAAR } };
        const { kopie, sha256: hash, vervangt } = ontwerp;
        const id = await voegPakketToe(
          trx,
          {
            ...{ overlegId, soort, toelichting, kopie, vervangt, gemaaktOp },
            sha256: hash,
            gemaaktDoor: gebruiker.id,
          },
          ontwerp.versies.flatMap(({ groep }, i) => {
            const gemaakt = bestanden[i];
            return gemaakt ? [{ ...groep, ...gemaakt }] : [];
          }),
        );
        noteer(schrijver, tafel);
        return { ok: true, id };
      });
    },

    /** Gooit een pakket weg dat nog niet verzonden is. */
    async gooiWeg(gebruiker: Gebruiker, overlegId: number, pakketId: number): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'stukkenVersturen');
      const { id } = await pakketVan(overlegId, pakketId);
      return wijzig(gebruiker, tafel, async (schrijver) => {
        await verwijderPakket(schrijver.trx, id);
        noteer(schrijver, tafel);
        return { ok: true };
      });
    },

    /** Verstuurt een pakket: vanaf nu leest ieder zijn versie, en wie aan tafel zit krijgt een mail met de link. */
    async verstuur(
      gebruiker: Gebruiker,
      overlegId: number,
      pakketId: number,
    ): Promise<Uitslag<{ aantal: number }>> {
      const tafel = await vind(gebruiker, overlegId, 'stukkenVersturen');
      const pakket = await pakketVan(overlegId, pakketId);
      const lezers = post.soort === 'geen' ? [] : await ontvangers(tafel, pakket.versies);
      const uitslag = await wijzig(
        gebruiker,
        tafel,
        async (schrijver): Promise<Uitslag<{ aantal: number }>> => {
          const { trx, nu } = schrijver;
          await zetVerzonden(trx, pakket.id, { door: gebruiker.id, op: nu });
          const aantal = await voegMailsToe(trx, mails(tafel, gebruiker, pakket, lezers, 'verzonden'), nu);
          noteer(schrijver, tafel);
          return { ok: true, aantal };
        },
      );
      post.wek();
      return uitslag;
    },

    /** Trekt een verzonden pakket in, met een reden die de ontvangers lezen. */
    async trekIn(
      gebruiker: Gebruiker,
      overlegId: number,
      pakketId: number,
      velden: unknown,
    ): Promise<Uitslag<{ aantal: number }>> {
      const tafel = await vind(gebruiker, overlegId, 'stukkenVersturen');
      const pakket = await pakketVan(overlegId, pakketId);
      if (pakket.verzondenOp === null) nietGevonden();
      const gelezen = intrekInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const alle = post.soort === 'geen' ? [] : await ontvangers(tafel, pakket.versies);
      const uitslag = await wijzig(
        gebruiker,
        tafel,
        async (schrijver): Promise<Uitslag<{ aantal: number }>> => {
          const { trx, nu } = schrijver;
          const ids = await trekVersiesIn(
            trx,
            pakket.versies.map(({ id }) => id),
            { door: gebruiker.id, op: nu, reden: gelezen.data.reden },
          );
          const lezers = alle.filter(({ versie }) => ids.includes(versie.id));
          const aantal = await voegMailsToe(trx, mails(tafel, gebruiker, pakket, lezers, 'ingetrokken'), nu);
          noteer(schrijver, tafel);
          return { ok: true, aantal };
        },
      );
      post.wek();
      return uitslag;
    },

    /** Legt een pdf klaar voor een nazending, of voor stukken die eerdere vervangen. */
    async voegToe(
      gebruiker: Gebruiker,
      overlegId: number,
      {
        punt,
        inPlaatsVan,
        pdf,
        rest,
      }: { punt: number; inPlaatsVan: number; pdf: Pdfbestand | null; rest: unknown },
    ): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'stukkenVersturen');
      const stuk = ofNietGevonden(await bevrorenStuk(overlegId));
      const fouten: Record<string, string> = {};
      const gelezen = bijlageInvoer.safeParse(rest);
      if (!gelezen.success) Object.assign(fouten, veldfouten(gelezen.error.issues));
      const bij = stuk.punten.find(({ id }) => id === punt);
      if (!bij) fouten.punt = 'Kies bij welk agendapunt dit hoort.';
      const oud = bij?.bijlagen.find(({ id }) => id === inPlaatsVan) ?? null;
      if (inPlaatsVan !== 0 && !oud) fouten.inPlaatsVan = 'Deze bijlage hoort niet bij dat agendapunt.';
      const dicht = gelezen.success ? geenDeelnemer(tafel.gremium, gelezen.data.alleenVoor) : null;
      if (dicht) fouten.alleenVoor = dicht;
      if (!pdf || pdf.bytes.length === 0) fouten.pdf = PDFFOUT.geen;
      else if (pdf.bytes.length > MAX_PDF) fouten.pdf = PDFFOUT.te_groot;
      const bekeken = pdf && !fouten.pdf ? await bekijkPdf(pdf.bytes) : null;
      if (bekeken && !bekeken.ok) fouten.pdf = bekeken.fout;
      if (!gelezen.success || !bij || !pdf || !bekeken?.ok || Object.keys(fouten).length > 0) {
        return { ok: false, fouten };
      }
      const { titel, alleenVoor } = gelezen.data;
      const hash = sha256(pdf.bytes);
      const { bladzijden } = bekeken;
      return wijzig(gebruiker, tafel, async (schrijver) => {
        const { trx, nu } = schrijver;
        const inhoud = { sha256: hash, soort: 'pdf', type: TYPE.pdf, inhoud: pdf.bytes } as const;
        await bewaarStukinhoud(trx, overlegId, [inhoud]);
        await voegNagekomenToe(trx, {
          ...{ overlegId, puntId: bij.id, titel, naam: pdf.naam.slice(0, 200), bladzijden },
          sha256: hash,
          inPlaatsVan: oud && { id: oud.id, titel: oud.titel },
          // Wat een besloten bijlage vervangt is niet voor meer lezers dan zij was.
          alleenVoor: alleenVoor ?? oud?.alleenVoor ?? null,
          gebruikerId: gebruiker.id,
          toegevoegdOp: nu,
        });
        noteer(schrijver, tafel);
        return { ok: true };
      });
    },

    /** Haalt een nagekomen bijlage weg die nog in geen verzonden pakket zit. */
    async haalWeg(gebruiker: Gebruiker, overlegId: number, bijlageId: number): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'stukkenVersturen');
      const pakketten = await laadPakketten(db, overlegId);
      if (pakketten.some((pakket) => pakket.verzondenOp === null)) {
        return { ok: false, fouten: { formulier: LIGT_KLAAR } };
      }
      const { nieuw } = await nietVerstuurd(db, overlegId, pakketten);
      if (!nieuw.some(({ bijlage }) => bijlage.id === bijlageId)) nietGevonden();
      return wijzig(gebruiker, tafel, async (schrijver) => {
        await verwijderNagekomen(schrijver.trx, overlegId, bijlageId);
        noteer(schrijver, tafel);
        return { ok: true };
      });
    },

    pakket: opKenmerk,

    /** Het bestand van een pakket. @throws Response 404, of 410 als het voor deze lezer niet meer geldt */
    async bestand(
      gebruiker: Gebruiker,
      overlegId: number,
      kenmerk: string,
      vorm: 'pdf' | 'docx',
    ): Promise<Uitvoerbestand> {
      const { gremium, overleg, pakket, versie, vervallen, magAltijdOpenen } = await opKenmerk(
        gebruiker,
        overlegId,
        kenmerk,
      );
      if (vervallen && !magAltijdOpenen) throw new Response(null, { status: 410 });
      const bytes = ofNietGevonden(await laadPakketbestand(db, versie.id, vorm));
      const naam = `${naamVan({ gremium, overleg })}-${pakket.soort}-${kenmerk}`.toLowerCase();
      return {
        naam: `${naam.replace(/[^a-z0-9]+/g, '-')}.${vorm}`,
        type: TYPE[vorm],
        bytes: new Uint8Array(bytes),
      };
    },
  };
}

/** Waarom dit pakket er nu niet kan komen, of null als het kan. */
function nietNu(
  pakketten: readonly PakketMetVersies[],
  soort: 'stukken' | 'nazending',
  toelichting: string,
): Record<string, string> | null {
  if (pakketten.some(({ verzondenOp }) => verzondenOp === null)) return { formulier: LIGT_KLAAR };
  const stukken = pakketten.filter((pakket) => pakket.soort === 'stukken');
  if (soort === 'nazending' && !stukken.some(geldt)) {
    return { formulier: 'Verstuur eerst de stukken. Een nazending is wat er daarna bij komt.' };
  }
  if (soort === 'stukken' && stukken.length > 0 && toelichting === '') {
    return { toelichting: 'Schrijf op waarom je de stukken vervangt. Wie ze krijgt leest dit.' };
  }
  return null;
}
