import { createHash } from 'node:crypto';
import { Definitief, Verouderd } from '#db/fouten.ts';
import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { laadBesluiten, openBesluitenlijst } from '#db/queries/besluit.ts';
import {
  laadLijstkopie,
  laadLijstreacties,
  legLijstVast,
  stuurLijstRond,
  voegLijstreactieToe,
} from '#db/queries/besluitenlijst.ts';
import { laadGebruikers } from '#db/queries/gebruiker.ts';
import { bestaandeSleutels, type NieuweMail, voegMailsToe } from '#db/queries/mail.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import {
  bevestigToezegging,
  laadToezeggingenVan,
  type Toezegkant,
  vindToezegging,
} from '#db/queries/toezegging.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Besluit } from '#domain/besluit/besluit.ts';
import {
  genummerd,
  type Lijstreactie,
  type Lijstverschil,
  laatsteReacties,
  leesbareLijst,
  lijststand,
  lijstVerschil,
  maakLijst,
} from '#domain/besluit/lijst.ts';
import { reactieInvoer, rondInvoer } from '#domain/besluit/lijstinvoer.ts';
import { type Lijstmail, schrijfLijstmail } from '#domain/besluit/lijstmail.ts';
import type { Besluitenlijst, Lijststand, Lijststuk } from '#domain/besluit/lijststuk.ts';
import { zittingNaam } from '#domain/besluit/naam.ts';
import { nietBevestigdDoor } from '#domain/besluit/nakoming.ts';
import { dagVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Overleg, Toezegging } from '#domain/overleg/overleg.ts';
import { canoniek } from '#domain/overleg/stuk.ts';
import { meldersVoor } from '#domain/partij/koepel.ts';
import type { Partij } from '#domain/partij/partij.ts';
import { mag, type Wie } from '#domain/policy/mag.ts';
import type { Post } from '../post/post.ts';
import { meldBesluitenlijst, meldToezeggingen } from './berichtgeving.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import type { Overlegtoegang, Tafel } from './overlegtoegang.ts';

/** Hoe een partij aan tafel tegenover de lijst staat. */
export interface Deelnemerstand {
  partij: Partij;
  stand: Lijststand;
  /** Haar laatste reactie, ook als de lijst daarna veranderde. */
  reactie: Lijstreactie | null;
  /** Of er iemand is die namens haar kan reageren. */
  heeftAccount: boolean;
}

/** Waar de lijst is: de vergadering is nog bezig, de secretaris kijkt haar na, zij gaat rond, of zij staat vast. */
export type Lijstfase = 'nog_niet' | 'nakijken' | 'rond' | 'definitief';

/** De besluitenlijst zoals deze gebruiker haar ziet. */
export interface Lijst extends Tafel {
  fase: Lijstfase;
  /** Null zolang deze gebruiker haar nog niet mag zien. */
  lijst: Besluitenlijst | null;
  /** Waaraan te herkennen is wat er op het scherm staat. */
  sha256: string;
  /** Wat er sinds het rondsturen veranderde; null zolang zij niet rondging of niet meer verandert. */
  verschil: Lijstverschil | null;
  besluiten: ReadonlyMap<number, Besluit>;
  toezeggingen: ReadonlyMap<number, Toezegging>;
  /** Welke kanten van een toezegging deze gebruiker nu kan bevestigen, op nummer van de toezegging. */
  teBevestigen: ReadonlyMap<number, readonly Toezegkant[]>;
  /** Alle partijen aan tafel, voor wie de lijst voorbereidt; anders alleen de eigen. */
  deelnemers: Deelnemerstand[];
  /** De partij namens welke deze gebruiker kan reageren, of null. */
  reageertNamens: string | null;
  /** Hoe de definitieve lijst te herkennen is, en hoe elke partij aan tafel er toen tegenover stond. */
  definitief: { sha256: string; op: string; standen: { partij: string; stand: Lijststand }[] } | null;
  magMaken: boolean;
  /** Wat er in de weg staat om haar nu definitief te maken; null als het kan, en voor wie dat niet doet. */
  nogNiet: string | null;
  /** Of zij definitief kan worden hoewel niet iedereen akkoord is: de dag is voorbij. */
  ondanks: boolean;
  postweg: Post['soort'];
  partijen: ReadonlyMap<string, Partij>;
}

const DEFINITIEF = 'De besluitenlijst is intussen definitief en verandert niet meer.';
const ANDERS =
  'De lijst is net gewijzigd. Kijk eerst wat er anders is en kies dan opnieuw; wat je schreef staat er nog.';

/** De besluitenlijst van een overleg: nakijken, rondsturen, reageren, bevestigen en definitief maken. */
export function maakBesluitenlijst(omgeving: Omgeving, { vind }: Overlegtoegang, post: Post) {
  const { db, klok } = omgeving;

  /** Alles wat er over de lijst bekend is, nog zonder te kijken voor wie. */
  async function laadAlles(bron: Verbinding, overleg: Overleg) {
    const [punten, besluiten, toezeggingen, kopie, reacties, partijen] = await Promise.all([
      laadAgendapunten(bron, overleg.id),
      laadBesluiten(bron, [overleg.kring], overleg.id),
      laadToezeggingenVan(bron, overleg.id),
      laadLijstkopie(bron, overleg.id),
      laadLijstreacties(bron, overleg.id),
      laadPartijen(bron),
    ]);
    return {
      ...{
        besluiten,
        toezeggingen,
        kopie,
        partijen: new Map(partijen.map((partij) => [partij.slug, partij])),
      },
      laatste: laatsteReacties(reacties),
      alles: maakLijst(punten, besluiten, toezeggingen),
    };
  }
  type Alles = Awaited<ReturnType<typeof laadAlles>>;

  const leesbaarVoor = (wie: Wie, { kring }: Overleg, lijst: Besluitenlijst) =>
    leesbareLijst(lijst, ({ alleenVoor }) => mag(wie, 'lezen', { soort: 'agendapunt', kring, alleenVoor }));

  /** De SHA-256 van wat iemand namens deze partij ziet. */
  const hashVoor = (partij: Partij, overleg: Overleg, alles: Besluitenlijst) =>
    hash(leesbaarVoor({ rol: 'partij', partij }, overleg, alles));

  function deelnemerstanden(
    { overleg, gremium }: Tafel,
    { alles, laatste, partijen }: Alles,
    gebruikers: readonly Gebruiker[],
  ) {
    const metAccount = new Set(
      gebruikers.flatMap(({ rol, partij }) => (rol === 'partij' ? (partij?.slug ?? []) : [])),
    );
    return gremium.deelnemers.flatMap((slug): Deelnemerstand[] => {
      const partij = partijen.get(slug);
      if (!partij) return [];
      const reactie = laatste.get(slug) ?? null;
      return [
        {
          partij,
          reactie,
          stand: lijststand(reactie, hashVoor(partij, overleg, alles)),
          heeftAccount: metAccount.has(slug),
        },
      ];
    });
  }

  /** Welke kanten van een toezegging deze gebruiker nog kan bevestigen. */
  function kantenVoor(
    gebruiker: Gebruiker,
    toezegging: Toezegging,
    partijen: Alles['partijen'],
  ): Toezegkant[] {
    const { kring, alleenVoor, van, aan, vanBevestigdOp, aanBevestigdOp } = toezegging;
    const mijn = (slug: string) =>
      mag(gebruiker, 'bevestigen', {
        ...{ soort: 'toezegging', kring, alleenVoor },
        kant: meldersVoor(slug, [...partijen.values()]),
      });
    return [
      ...(vanBevestigdOp === null && mijn(van) ? (['van'] as const) : []),
      ...(aanBevestigdOp === null && mijn(aan) ? (['aan'] as const) : []),
    ];
  }

  /** Waarom de lijst nu niet definitief kan worden, en of dat is omdat iemand nog niet akkoord is. */
  function kanDefinitief(
    { lijstRondgestuurdOp, lijstReagerenTot }: Overleg,
    standen: readonly Deelnemerstand[],
    vandaag: string,
  ) {
    if (lijstRondgestuurdOp === null || lijstReagerenTot === null) {
      return { nogNiet: 'Stuur de lijst eerst rond.', ondanks: false };
    }
    const iedereen = standen.every(({ stand }) => stand === 'akkoord');
    if (iedereen) return { nogNiet: null, ondanks: false };
    return vandaag > lijstReagerenTot
      ? { nogNiet: null, ondanks: true }
      : { nogNiet: 'Nog niet iedereen is akkoord, en reageren kan nog.', ondanks: false };
  }

  /** Wie bericht krijgt dat er toezeggingen te bevestigen zijn, en hoeveel. */
  function teBevestigenPerPartij({ toezeggingen }: Alles): Map<string, number> {
    const perPartij = new Map<string, number>();
    for (const toezegging of toezeggingen) {
      for (const [slug, op] of [
        [toezegging.van, toezegging.vanBevestigdOp],
        [toezegging.aan, toezegging.aanBevestigdOp],
      ] as const) {
        if (op === null) perPartij.set(slug, (perPartij.get(slug) ?? 0) + 1);
      }
    }
    return perPartij;
  }

  function noteer({ noteer }: Schrijver, { id, kring }: Overleg) {
    noteer({ gebeurtenis: 'overleg.gewijzigd', onderwerp: `overleg:${id}`, opgaveNr: null, kring });
  }

  /** De mails aan wie namens een van deze partijen reageert; leeg zonder mailserver. */
  function maakMails(
    soort: Lijstmail,
    van: Gebruiker,
    { overleg, gremium }: Tafel,
    reagerenTot: string,
    { aan, sleutel }: { aan: readonly Gebruiker[]; sleutel: string },
  ): NieuweMail[] {
    if (post.soort === 'geen') return [];
    const adres = post.adres();
    return aan.map((iemand) => ({
      ...schrijfLijstmail(soort, {
        ...{ zitting: zittingNaam(gremium, overleg), reagerenTot, aan: iemand, van },
        adres: `${adres}/overleggen/${overleg.id}/besluitenlijst`,
      }),
      sleutel: `${sleutel}-${iemand.id}`,
      messageId: `<${sleutel}-${iemand.id}@${new URL(adres).hostname}>`,
      ...{ soort: 'besluitenlijst', gebruikerId: iemand.id, aan: iemand.email },
      ...{ rondeId: null, overlegId: overleg.id },
      ...{ partij: iemand.partij?.slug ?? null, kring: overleg.kring },
    }));
  }

  const namens = (gebruikers: readonly Gebruiker[], slugs: ReadonlySet<string>) =>
    gebruikers.filter(({ rol, partij }) => rol === 'partij' && partij !== null && slugs.has(partij.slug));

  async function metLijst<T extends object>(werk: () => Promise<Uitslag<T>>): Promise<Uitslag<T>> {
    try {
      return await werk();
    } catch (fout) {
      if (fout instanceof Definitief) return { ok: false, fouten: { formulier: DEFINITIEF } };
      throw fout;
    }
  }

  return {
    /** @throws Response 404 als het overleg er niet is of niet gezien mag worden. */
    async lijst(gebruiker: Gebruiker, id: number): Promise<Lijst> {
      const tafel = await vind(gebruiker, id, 'lezen');
      const { overleg, gremium } = tafel;
      const { kring } = overleg;
      const [bekend, gebruikers] = await Promise.all([laadAlles(db, overleg), laadGebruikers(db)]);
      const fase = faseVan(overleg);
      const bereidtVoor = mag(gebruiker, 'lijstVoorbereiden', { soort: 'overleg', kring });
      const zichtbaar = fase === 'rond' || fase === 'definitief' || bereidtVoor;
      const lijst = zichtbaar ? leesbaarVoor(gebruiker, overleg, bekend.alles) : null;
      const rond =
        fase === 'rond' && bekend.kopie.rond ? leesbaarVoor(gebruiker, overleg, bekend.kopie.rond) : null;
      const standen = fase === 'rond' ? deelnemerstanden(tafel, bekend, gebruikers) : [];
      const namensWie =
        fase === 'rond' &&
        mag(gebruiker, 'geven', { soort: 'lijstreactie', kring, deelnemers: new Set(gremium.deelnemers) })
          ? (gebruiker.partij?.slug ?? null)
          : null;
      const magMaken = mag(gebruiker, 'lijstMaken', { soort: 'overleg', kring });
      const leesbaar = new Set(lijst?.toezeggingen.map((toezegging) => toezegging.id));
      const bevestigbaar = bekend.toezeggingen.flatMap((toezegging): [number, Toezegkant[]][] => {
        const kan = (fase === 'rond' || fase === 'definitief') && leesbaar.has(toezegging.id);
        const kanten = kan ? kantenVoor(gebruiker, toezegging, bekend.partijen) : [];
        return kanten.length > 0 ? [[toezegging.id, kanten]] : [];
      });
      return {
        ...tafel,
        ...{ fase, lijst, sha256: lijst ? hash(lijst) : '' },
        verschil: rond && lijst ? lijstVerschil(rond, lijst) : null,
        besluiten: new Map(bekend.besluiten.map((besluit) => [besluit.id, besluit])),
        toezeggingen: new Map(bekend.toezeggingen.map((toezegging) => [toezegging.id, toezegging])),
        teBevestigen: new Map(bevestigbaar),
        deelnemers: standen.filter(({ partij }) => bereidtVoor || partij.slug === gebruiker.partij?.slug),
        reageertNamens: namensWie,
        definitief: bekend.kopie.stuk && {
          sha256: bekend.kopie.stuk.sha256,
          op: overleg.definitiefOp ?? '',
          // Wat iemand erbij schreef kan over iets beslotens gaan, en dat een ander een eerdere versie zag ook: stond die lijst voor
          // deze lezer stil, dan veranderde er iets wat hij niet ziet.
          standen: bekend.kopie.stuk.stuk.reacties.map(({ partij, stand }) => ({
            partij,
            stand: stand !== 'opnieuw' || bereidtVoor || partij === gebruiker.partij?.slug ? stand : 'geen',
          })),
        },
        magMaken,
        // Of iedereen al akkoord is gaat alleen wie haar definitief maakt aan: het wisselt ook als er iets beslotens verandert.
        ...(magMaken ? kanDefinitief(overleg, standen, dagVan(klok())) : { nogNiet: null, ondanks: false }),
        postweg: post.soort,
        partijen: bekend.partijen,
      };
    },

    /** Stuurt de lijst rond, of opnieuw: wie aan tafel zit krijgt bericht, en wie iets te bevestigen heeft ook. */
    async stuurRond(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const tafel = await vind(gebruiker, id, 'lijstMaken');
      const { overleg, gremium } = tafel;
      const gelezen = rondInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { reagerenTot } = gelezen.data;
      if (faseVan(overleg) === 'nog_niet') {
        return { ok: false, fouten: { formulier: 'De vergadering is nog niet afgelopen.' } };
      }
      return metLijst(async () => {
        const uitslag = await legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
          const { trx, nu, vandaag } = schrijver;
          await openBesluitenlijst(trx, id);
          if (reagerenTot <= vandaag) {
            return { ok: false, fouten: { reagerenTot: 'Kies een dag na vandaag.' } };
          }
          const [bekend, gebruikers] = await Promise.all([laadAlles(trx, overleg), laadGebruikers(trx)]);
          await stuurLijstRond(trx, id, { op: nu, reagerenTot, rond: canoniek(bekend.alles) });
          const nietAkkoord = deelnemerstanden(tafel, bekend, gebruikers).filter(
            ({ stand }) => stand !== 'akkoord',
          );
          const deelnemers = new Set(nietAkkoord.map(({ partij }) => partij.slug));
          await meldBesluitenlijst(schrijver, gebruiker, overleg, deelnemers);
          const bevestigen = teBevestigenPerPartij(bekend);
          for (const slug of gremium.deelnemers) bevestigen.delete(slug);
          await meldToezeggingen(schrijver, gebruiker, overleg, bevestigen);
          const mails = maakMails(
            overleg.lijstRondgestuurdOp ? 'opnieuw' : 'rond',
            gebruiker,
            tafel,
            reagerenTot,
            {
              aan: namens(gebruikers, deelnemers),
              sleutel: `besluitenlijst-${id}-${nu}`,
            },
          );
          await voegMailsToe(trx, mails, nu);
          noteer(schrijver, overleg);
          return { ok: true };
        });
        post.wek();
        return uitslag;
      });
    },

    /** Herinnert wie nog niet (opnieuw) reageerde; per persoon hoogstens één keer per dag. */
    async herinner(gebruiker: Gebruiker, id: number): Promise<Uitslag<{ aantal: number }>> {
      const tafel = await vind(gebruiker, id, 'lijstMaken');
      const { overleg } = tafel;
      const tot = overleg.lijstReagerenTot;
      if (faseVan(overleg) !== 'rond' || tot === null) nietGevonden();
      if (post.soort === 'geen') {
        return {
          ok: false,
          fouten: { formulier: 'Er is geen mailserver ingesteld, dus er kan geen mail uit.' },
        };
      }
      const aantal = await legVast(omgeving, gebruiker, async (schrijver) => {
        const { trx, nu, vandaag } = schrijver;
        const [bekend, gebruikers] = await Promise.all([laadAlles(trx, overleg), laadGebruikers(trx)]);
        const stil = deelnemerstanden(tafel, bekend, gebruikers)
          .filter(({ stand }) => stand === 'geen' || stand === 'opnieuw')
          .map(({ partij }) => partij.slug);
        const mails = maakMails('herinnering', gebruiker, tafel, tot, {
          aan: namens(gebruikers, new Set(stil)),
          sleutel: `besluitenlijst-${id}-herinnering-${vandaag}`,
        });
        const er = await bestaandeSleutels(
          trx,
          mails.map(({ sleutel }) => sleutel),
        );
        const nieuw = mails.filter(({ sleutel }) => !er.has(sleutel));
        if (nieuw.length > 0) noteer(schrijver, overleg);
        return voegMailsToe(trx, nieuw, nu);
      });
      post.wek();
      if (aantal === 0)
        return { ok: false, fouten: { formulier: 'Er is vandaag niemand meer om te herinneren.' } };
      return { ok: true, aantal };
    },

    /** Zegt namens de eigen partij of de lijst klopt. Wat iemand niet zag, kan hij niet bevestigen. */
    async reageer(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'lezen');
      const deelnemers = new Set(gremium.deelnemers);
      const { partij } = gebruiker;
      if (!partij || !mag(gebruiker, 'geven', { soort: 'lijstreactie', kring: overleg.kring, deelnemers })) {
        nietGevonden();
      }
      if (overleg.lijstRondgestuurdOp === null) nietGevonden();
      const gelezen = reactieInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { oordeel, opmerking, gezien } = gelezen.data;
      return metLijst(() =>
        legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
          const { trx, nu } = schrijver;
          await openBesluitenlijst(trx, id);
          const { alles } = await laadAlles(trx, overleg);
          const lijstSha256 = hashVoor(partij, overleg, alles);
          if (lijstSha256 !== gezien) return { ok: false, fouten: { formulier: ANDERS } };
          await voegLijstreactieToe(trx, id, {
            ...{ partij: partij.slug, akkoord: oordeel === 'akkoord', opmerking, lijstSha256 },
            ...{ gebruikerId: gebruiker.id, op: nu },
          });
          noteer(schrijver, overleg);
          return { ok: true };
        }),
      );
    },

    /**
     * Bevestigt een toezegging namens elke kant waar deze gebruiker voor spreekt, zoals zij op `versie` stond.
     * @throws Response 404 als zij er niet is of hij er niet voor spreekt.
     */
    async bevestig(gebruiker: Gebruiker, gezien: { id: number; versie: number }): Promise<Uitslag> {
      const toezegging = ofNietGevonden(await vindToezegging(db, gezien.id));
      const { overlegId, kring, alleenVoor } = toezegging;
      if (overlegId === null || !mag(gebruiker, 'lezen', { soort: 'agendapunt', kring, alleenVoor }))
        nietGevonden();
      const { overleg } = await vind(gebruiker, overlegId, 'lezen');
      if (overleg.lijstRondgestuurdOp === null) nietGevonden();
      const partijen = new Map((await laadPartijen(db)).map((partij) => [partij.slug, partij]));
      const kanten = kantenVoor(
        gebruiker,
        { ...toezegging, vanBevestigdOp: null, aanBevestigdOp: null },
        partijen,
      );
      if (kanten.length === 0) nietGevonden();
      try {
        await legVast(omgeving, gebruiker, async (schrijver) => {
          const { trx, nu } = schrijver;
          for (const kant of kanten) {
            await bevestigToezegging(trx, gezien, kant, { op: nu, gebruikerId: gebruiker.id });
          }
          noteer(schrijver, overleg);
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        return {
          ok: false,
          fouten: { formulier: 'Deze toezegging is net gewijzigd. Lees haar nog eens en bevestig dan.' },
        };
      }
      return { ok: true };
    },

    /**
     * Maakt de lijst definitief: besluiten en toezeggingen krijgen hun nummer en veranderen nooit meer. Is nog niet iedereen akkoord,
     * dan kan dat pas na de laatste dag om te reageren, en als de secretaris zegt dat hij het weet; wie niet reageerde staat erbij.
     */
    async maakDefinitief(gebruiker: Gebruiker, id: number, { toch }: { toch: boolean }): Promise<Uitslag> {
      const tafel = await vind(gebruiker, id, 'lijstMaken');
      const { overleg, gremium } = tafel;
      return metLijst(() =>
        legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
          const { trx, nu, vandaag } = schrijver;
          await openBesluitenlijst(trx, id);
          const [bekend, gebruikers] = await Promise.all([laadAlles(trx, overleg), laadGebruikers(trx)]);
          const standen = deelnemerstanden(tafel, bekend, gebruikers);
          const { nogNiet, ondanks } = kanDefinitief(overleg, standen, vandaag);
          if (nogNiet) return { ok: false, fouten: { formulier: nogNiet } };
          if (ondanks && !toch) {
            return { ok: false, fouten: { toch: 'Nog niet iedereen is akkoord. Vink aan dat je dat weet.' } };
          }
          const lijst = genummerd(bekend.alles);
          const stuk: Lijststuk = {
            naam: zittingNaam(gremium, overleg),
            datum: overleg.datum,
            lijst,
            nietBevestigd: lijst.toezeggingen.flatMap(({ id, nr }) => {
              const toezegging = bekend.toezeggingen.find((een) => een.id === id);
              const partijen = toezegging ? nietBevestigdDoor(toezegging, vandaag) : [];
              return partijen.length > 0 && nr !== null ? [{ nr, partijen }] : [];
            }),
            reacties: standen.map(({ partij, stand, reactie }) => ({
              ...{ partij: partij.slug, stand, opmerking: reactie?.opmerking ?? '' },
            })),
          };
          const tekst = canoniek(stuk);
          await legLijstVast(trx, id, { op: nu, lijst, stuk: tekst, sha256: sha256(tekst) });
          noteer(schrijver, overleg);
          return { ok: true };
        }),
      );
    },
  };
}

function faseVan({ geeindigdOp, lijstRondgestuurdOp, definitiefOp }: Overleg): Lijstfase {
  if (definitiefOp !== null) return 'definitief';
  if (lijstRondgestuurdOp !== null) return 'rond';
  return geeindigdOp === null ? 'nog_niet' : 'nakijken';
}

const sha256 = (tekst: string) => createHash('sha256').update(tekst).digest('hex');

/** De SHA-256 van een lijst; nummers tellen niet mee, die krijgt zij pas als zij definitief is. */
function hash({ besluiten, toezeggingen }: Besluitenlijst): string {
  const zonderNr = <R extends { nr: number | null }>(regel: R) => ({ ...regel, nr: null });
  return sha256(canoniek({ besluiten: besluiten.map(zonderNr), toezeggingen: toezeggingen.map(zonderNr) }));
}
