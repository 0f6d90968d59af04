import { createHash } from 'node:crypto';
import {
  laadVersies,
  vergrendelDocument,
  vindVersie,
  voorgelegdeVersie,
  zetVoorgelegd,
} from '#db/queries/document-versie.ts';
import { laadPersonen } from '#db/queries/gebruiker.ts';
import {
  laadGevraagd,
  laadInstemmingen,
  voegInstemmingToe,
  vraagInstemming,
} from '#db/queries/instemming.ts';
import {
  laadVastgesteldStuk,
  laadVaststellingen,
  type Vaststelling,
  voegVaststellingToe,
} from '#db/queries/vaststelling.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { type PlanNode, planInhoud } from '#domain/document/inhoud.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import type { PersoonKaart } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { korteNaam, type Partij } from '#domain/partij/partij.ts';
import { KRINGEN, type Kring, kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { type Instemmingsstand, instemmingsstand } from '#domain/versie/instemming.ts';
import { instemmingInvoer, voorleggenInvoer } from '#domain/versie/invoer.ts';
import { planstukSchema, planstukTekst, waardenIn } from '#domain/versie/planstuk.ts';
import { type Actieverschil, gewijzigdeActies, gewijzigdeOnderdelen } from '#domain/versie/sinds.ts';
import type { Versie } from '#domain/versie/versie.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { type Plan, planVan } from './planrecht.ts';
import { planWaarden } from './planwaarden.ts';
import { leesbaarPlan } from './versies.ts';

/** Een versie met wat partijen ervan vinden. */
export interface VersieStand {
  versie: Versie;
  /** Null als er niemand om instemming is gevraagd. */
  instemming: Instemmingsstand | null;
  vastgesteld: Vaststelling | null;
}

/** Alle versies van een plan, en hoe ver het vaststellen is. */
export interface Vaststelstand {
  status: PlanStand['status'];
  /** De nieuwste eerst. */
  versies: VersieStand[];
  /** De versie die nu voorligt, of null. */
  voorgelegd: VersieStand | null;
  /** De laatste vastgestelde versie, of null. */
  vastgesteld: VersieStand | null;
  partijnaam: Record<string, string>;
  personen: Record<number, PersoonKaart>;
  magSchrijven: boolean;
  magVoorleggen: boolean;
  /** Of deze gebruiker namens zijn partij iets kan zeggen over wat voorligt. */
  magInstemmen: boolean;
}

/** Wat er sinds het vaststellen veranderde. */
export interface SindsVastgesteld {
  versieId: number;
  versie: Pick<Versie, 'nummer' | 'naam'>;
  /** `JJJJ-MM-DD` */
  peildatum: string;
  /** De namen van de onderdelen waarvan de tekst anders is; leeg is: wat boven het eerste onderdeel staat. */
  onderdelen: string[];
  /** De acties die er nu anders voor staan. */
  acties: Actieverschil[];
}

/** Een partij die om instemming gevraagd kan worden. */
export interface Instemkeuze {
  slug: string;
  naam: string;
  /** Zit aan de tafel van het BO Jeugd, en wordt dus gewoonlijk gevraagd. */
  gewoonlijk: boolean;
}

const NIET_MEER = 'Deze versie ligt niet meer voor. Kijk welke versie nu voorligt.';

/** Instemming vragen en geven, en een versie vaststellen. Elke beslissing valt binnen de transactie, op de rijen van dat moment. */
export function maakVaststellen(omgeving: Omgeving, tekst: Tekstmotor) {
  const { db, stand } = omgeving;

  /** Voert `werk` uit op het vergrendelde document; twee tegelijk gaan na elkaar. */
  const wijzig = (
    gebruiker: Gebruiker,
    plan: Plan,
    gebeurtenis: string,
    werk: (schrijver: Schrijver, voorgelegd: number | null) => Promise<Uitslag>,
  ) =>
    legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
      const { documentId, opgaveNr, kring } = plan.document;
      const document = ofNietGevonden(await vergrendelDocument(schrijver.trx, documentId));
      const uitslag = await werk(schrijver, document.voorgelegd);
      if (uitslag.ok) schrijver.noteer({ gebeurtenis, onderwerp: `document:${documentId}`, opgaveNr, kring });
      return uitslag;
    });

  const bekend = new Map<string, { stuk: string; hash: string; titels: string[] }>();

  /** Welke onderdelen anders zijn. Na een gebeurtenis vraagt elke open pagina het: zolang niemand schrijft is het antwoord er al. */
  function onderdelen(documentId: string, stuk: string, toen: PlanNode, toestand: Uint8Array): string[] {
    const vorige = bekend.get(documentId);
    const hash = sha256(toestand);
    if (vorige?.stuk === stuk && vorige.hash === hash) return vorige.titels;
    const titels = gewijzigdeOnderdelen(toen, planInhoud(toestand));
    bekend.set(documentId, { stuk, hash, titels });
    return titels;
  }

  /** Het plan, voor wie bepaalt wat er voorligt. */
  async function voorBeheer(gebruiker: Gebruiker, opgaveNr: number): Promise<Plan> {
    const plan = await planVan(db, opgaveNr);
    if (!mag(gebruiker, 'vaststellen', { soort: 'plan', ...plan })) nietGevonden();
    return plan;
  }

  return {
    /** Hoe ver het vaststellen van een plan is. @throws Response 404 als het plan er niet is of niet gelezen mag worden. */
    async overzicht(gebruiker: Gebruiker, opgaveNr: number): Promise<Vaststelstand> {
      const plan = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      const { documentId, status } = plan.document;
      const { partijen } = await stand.stand(kringenVan(gebruiker));
      const ding = { soort: 'plan' as const, ...plan };
      const versies = await versiestanden(db, documentId);
      const voorgelegdId = await voorgelegdeVersie(db, documentId);
      const voorgelegd = versies.find(({ versie }) => versie.id === voorgelegdId) ?? null;
      const partij = gebruiker.partij?.slug ?? '';
      return {
        status,
        versies,
        voorgelegd,
        vastgesteld: versies.find(({ vastgesteld }) => vastgesteld !== null) ?? null,
        partijnaam: Object.fromEntries([...partijen.values()].map((p) => [p.slug, korteNaam(p)])),
        personen: await laadPersonen(db),
        magSchrijven: mag(gebruiker, 'schrijven', ding),
        magVoorleggen: mag(gebruiker, 'vaststellen', ding),
        magInstemmen:
          (voorgelegd?.instemming?.partijen.some((gevraagd) => gevraagd.partij === partij) ?? false) &&
          mag(gebruiker, 'geven', { soort: 'instemming', kring: plan.kring, partij }),
      };
    },

    /** Waarin de tekst en de stand van nu verschillen van het laatst vastgestelde plan; null als er niets vastgesteld is. */
    async sindsVastgesteld(gebruiker: Gebruiker, opgaveNr: number): Promise<SindsVastgesteld | null> {
      const { documentId } = (await leesbaarPlan(omgeving, gebruiker, opgaveNr)).document;
      const [laatste] = await laadVaststellingen(db, documentId);
      const stuk = laatste && (await laadVastgesteldStuk(db, laatste.versieId));
      if (!laatste || !stuk) return null;
      const toen = planstukSchema.parse(JSON.parse(stuk));
      const toestand = await tekst.toestand(documentId);
      const waarden = await planWaarden(db, await stand.stand(kringenVan(gebruiker)));
      return {
        versieId: laatste.versieId,
        versie: toen.versie,
        peildatum: laatste.peildatum,
        onderdelen: onderdelen(documentId, laatste.sha256, toen.inhoud, toestand),
        acties: gewijzigdeActies(toen.waarden, waarden),
      };
    },

    /** De partijen om uit te kiezen bij het voorleggen; leeg voor wie niet mag voorleggen. */
    async keuzes(gebruiker: Gebruiker, opgaveNr: number): Promise<Instemkeuze[]> {
      const plan = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      if (!mag(gebruiker, 'vaststellen', { soort: 'plan', ...plan })) return [];
      return instemkeuzes(await stand.stand(kringenVan(gebruiker)), plan);
    },

    /** Legt een versie voor: de gekozen partijen wordt om instemming gevraagd. Wat er voorlag doet niet meer mee. */
    async legVoor(
      gebruiker: Gebruiker,
      opgaveNr: number,
      versieId: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const plan = await voorBeheer(gebruiker, opgaveNr);
      const { documentId } = plan.document;
      ofNietGevonden(await vindVersie(db, documentId, versieId));
      const gelezen = voorleggenInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const bekend = new Set(
        instemkeuzes(await stand.stand(kringenVan(gebruiker)), plan).map(({ slug }) => slug),
      );
      if (!gelezen.data.partij.every((slug) => bekend.has(slug)))
        return { ok: false, fouten: { partij: 'Kies partijen die aan deze opgave meedoen.' } };
      return wijzig(gebruiker, plan, 'plan.voorgelegd', async ({ trx }): Promise<Uitslag> => {
        const vastgesteld = await laadVaststellingen(trx, documentId);
        if (vastgesteld.some((ander) => ander.versieId === versieId))
          return { ok: false, fouten: { formulier: 'Deze versie is al vastgesteld.' } };
        await vraagInstemming(trx, versieId, gelezen.data.partij);
        await zetVoorgelegd(trx, documentId, 'ter_vaststelling', versieId);
        return { ok: true };
      });
    },

    /** Haalt terug wat er voorligt. Wat partijen ervan vonden blijft bij die versie staan. */
    async trekIn(gebruiker: Gebruiker, opgaveNr: number, versieId: number): Promise<Uitslag> {
      const plan = await voorBeheer(gebruiker, opgaveNr);
      const { documentId } = plan.document;
      return wijzig(gebruiker, plan, 'plan.ingetrokken', async ({ trx }, voorgelegd): Promise<Uitslag> => {
        if (voorgelegd !== versieId) return { ok: false, fouten: { formulier: NIET_MEER } };
        const vastgesteld = await laadVaststellingen(trx, documentId);
        const status = vastgesteld.length > 0 ? 'vastgesteld' : 'in_bewerking';
        await zetVoorgelegd(trx, documentId, status, null);
        return { ok: true };
      });
    },

    /** Zegt namens de eigen partij wat zij van de voorgelegde versie vindt; een eerder oordeel blijft in de geschiedenis. */
    async geef(gebruiker: Gebruiker, opgaveNr: number, versieId: number, velden: unknown): Promise<Uitslag> {
      const plan = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      const { documentId } = plan.document;
      const partij = gebruiker.partij?.slug ?? '';
      const gevraagd = (await laadGevraagd(db, documentId)).get(versieId) ?? [];
      const ding = { soort: 'instemming' as const, kring: plan.kring, partij };
      if (!gevraagd.includes(partij) || !mag(gebruiker, 'geven', ding)) nietGevonden();
      const gelezen = instemmingInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return wijzig(gebruiker, plan, 'plan.instemming', async ({ trx, nu }, voorgelegd): Promise<Uitslag> => {
        if (voorgelegd !== versieId) return { ok: false, fouten: { formulier: NIET_MEER } };
        await voegInstemmingToe(trx, {
          ...gelezen.data,
          versieId,
          partij,
          gebruikerId: gebruiker.id,
          gegevenOp: nu,
        });
        return { ok: true };
      });
    },

    /**
     * Stelt de voorgelegde versie vast als alle gevraagde partijen akkoord zijn: de tekst en wat de levende objecten vandaag tonen worden
     * gekopieerd, met een SHA-256, en veranderen nooit meer.
     */
    async stelVast(gebruiker: Gebruiker, opgaveNr: number, versieId: number): Promise<Uitslag> {
      const plan = await voorBeheer(gebruiker, opgaveNr);
      const { documentId, titel } = plan.document;
      return wijzig(gebruiker, plan, 'plan.vastgesteld', async (schrijver, voorgelegd): Promise<Uitslag> => {
        const { trx, nu, vandaag } = schrijver;
        if (voorgelegd !== versieId) return { ok: false, fouten: { formulier: NIET_MEER } };
        const standen = await versiestanden(trx, documentId);
        const versie = ofNietGevonden(await vindVersie(trx, documentId, versieId));
        if (!standen.find((ander) => ander.versie.id === versieId)?.instemming?.compleet)
          return { ok: false, fouten: { formulier: 'Nog niet alle gevraagde partijen zijn akkoord.' } };
        const inhoud = zonderVoorstellen(planInhoud(versie.toestand));
        const lezer = await stand.stand(lezersVan(plan.kring));
        const stuk = planstukTekst({
          opgaveNr,
          titel,
          versie: { nummer: versie.nummer, naam: versie.naam },
          peildatum: vandaag,
          inhoud,
          waarden: waardenIn(inhoud, await planWaarden(db, lezer)),
        });
        await voegVaststellingToe(trx, {
          versieId,
          stuk,
          sha256: sha256(stuk),
          peildatum: vandaag,
          vastgesteldOp: nu,
          vastgesteldDoor: gebruiker.id,
        });
        await zetVoorgelegd(trx, documentId, 'vastgesteld', null);
        return { ok: true };
      });
    },
  };
}

function sha256(inhoud: string | Uint8Array): string {
  return createHash('sha256').update(inhoud).digest('hex');
}

/** Wat iedereen die een plan in deze kring leest mag weten: meer komt er niet in een vaste kopie. */
function lezersVan(kring: Kring): readonly Kring[] {
  return kring === 'rijk_vng' ? KRINGEN : ['vijfhoek'];
}

async function versiestanden(db: Verbinding, documentId: string): Promise<VersieStand[]> {
  const versies = await laadVersies(db, documentId);
  const gevraagd = await laadGevraagd(db, documentId);
  const gegeven = await laadInstemmingen(db, documentId);
  const vastgesteld = await laadVaststellingen(db, documentId);
  return versies.map((versie) => {
    const partijen = gevraagd.get(versie.id);
    const hierover = gegeven.filter(({ versieId }) => versieId === versie.id);
    return {
      versie,
      instemming: partijen ? instemmingsstand(partijen, hierover) : null,
      vastgesteld: vastgesteld.find(({ versieId }) => versieId === versie.id) ?? null,
    };
  });
}

/** Wie aan de opgave meedoet en het plan mag kennen; wie aan de tafel van het BO Jeugd zit vooraan. */
function instemkeuzes({ partijen, snapshot }: Stand, plan: Plan): Instemkeuze[] {
  const tafel = new Set(snapshot.gremia.find(({ slug }) => slug === 'bo-jeugd')?.deelnemers);
  const kent = (partij: Partij) => kringenVan({ rol: 'partij', partij }).includes(plan.kring);
  return [...partijen.values()]
    .filter((partij) => plan.deelnemers.has(partij.slug) && kent(partij))
    .map((partij) => ({
      slug: partij.slug,
      naam: korteNaam(partij),
      gewoonlijk: tafel.has(partij.slug),
    }))
    .sort((a, b) => Number(b.gewoonlijk) - Number(a.gewoonlijk) || a.naam.localeCompare(b.naam, 'nl'));
}
