import { vindBestand } from '#db/queries/bestand.ts';
import { dagVan, langeDatum } from '#domain/datum/datum.ts';
import { type PlanNode, planInhoud } from '#domain/document/inhoud.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import type { ActieKaart, PlanWaarden } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { genoemdeActies, genoemdeBestanden } from '../uitvoer/genoemd.ts';
import type { Planstuk, Vorm } from '../uitvoer/stuk.ts';
import type { Uitvoeropdracht } from '../uitvoer/voer-uit.ts';
import { inWerker, type Meld } from '../werker/werker.ts';
import { nietGevonden } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { maakPlannen } from './plannen.ts';
import { planId } from './planrecht.ts';
import { planWaarden } from './planwaarden.ts';
import { leesbaarPlan, type maakVersies, type VersieInhoud } from './versies.ts';

/** Een gemaakt bestand om te bewaren. */
export interface Uitvoerbestand {
  /** `implementatieplan-opgave-2-2026-11-25.docx` */
  naam: string;
  /** De soort, zoals in `Content-Type`. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Hoe het lange werk gevolgd en gestopt wordt. */
export interface Volgen {
  signal: AbortSignal;
  meld?: Meld;
}

/** Het stuk voor één lezer, met wat een scherm erbij moet kunnen zeggen. */
export interface Leesstuk extends Omit<Planstuk, 'beelden'> {
  opgaveNr: number;
}

const TYPE: Record<Vorm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** De werktekst gaat door: wat voorligt of vastgesteld is, is een versie en niet deze tekst. */
const WERKTEKST = {
  in_bewerking: 'Werktekst, in bewerking',
  ter_vaststelling: 'Werktekst, terwijl een versie ter vaststelling ligt',
  vastgesteld: 'Werktekst van na de vaststelling',
} as const;

const MAAK = new URL('../uitvoer/maak.werker.ts', import.meta.url);
const LANGST_MS = 120_000;
const GEHEUGEN_MB = 512;

interface Bronnen {
  /** Wie een plan als eerste opent krijgt de vaste opbouw; ook als dat hier is. */
  plannen: Pick<ReturnType<typeof maakPlannen>, 'open'>;
  versies: Pick<ReturnType<typeof maakVersies>, 'inhoud'>;
}

/** Plannen naar buiten brengen en van buiten inlezen. */
export function maakUitwisseling(omgeving: Omgeving, { plannen, versies }: Bronnen) {
  const { db, klok, stand } = omgeving;

  /**
   * De tekst die nu geldt, of die van een versie, met wat deze lezer van de levende objecten mag weten.
   * @throws Response 404 als deze gebruiker het plan niet mag lezen, of de versie er niet is
   */
  async function stuk(gebruiker: Gebruiker, opgaveNr: number, versieId: number | null): Promise<Leesstuk> {
    const { document } = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
    const nu = await stand.stand(kringenVan(gebruiker));
    const opgave = nu.snapshot.opgaven.find(({ nr }) => nr === opgaveNr);
    if (!opgave) return nietGevonden();
    const kop = {
      opgaveNr,
      titel: 'Implementatieplan',
      opgave: `Opgave ${opgaveNr} · ${opgave.titel}`,
      peildatum: dagVan(klok()),
    };
    if (versieId !== null) {
      const versie = await versies.inhoud(gebruiker, opgaveNr, versieId);
      const { inhoud, waarden, vastgesteld } = versie;
      const peildatum = vastgesteld?.peildatum ?? kop.peildatum;
      return { ...kop, peildatum, versie: versieregel(versie), inhoud, waarden };
    }
    const { toestand } = await plannen.open(gebruiker, opgaveNr);
    return {
      ...kop,
      versie: WERKTEKST[document.status],
      inhoud: zonderVoorstellen(planInhoud(toestand)),
      waarden: await planWaarden(db, nu),
    };
  }

  /** De afbeeldingen die in de tekst staan, voor zover ze bij dit plan horen. */
  async function beelden(opgaveNr: number, inhoud: PlanNode): Promise<Planstuk['beelden']> {
    const gevonden: Planstuk['beelden'] = {};
    for (const nummer of genoemdeBestanden(inhoud)) {
      const bestand = await vindBestand(db, nummer);
      if (bestand?.documentId === planId(opgaveNr))
        gevonden[nummer] = { type: bestand.soort, bytes: bestand.data };
    }
    return gevonden;
  }

  return {
    stuk,

    /** Het plan om op een pagina te lezen of af te drukken: met de acties die in de tekst staan ook apart, in volgorde. */
    async afdruk(
      gebruiker: Gebruiker,
      opgaveNr: number,
      versieId: number | null,
    ): Promise<Leesstuk & { acties: ActieKaart[] }> {
      const leesstuk = await stuk(gebruiker, opgaveNr, versieId);
      const waarden = alleenGenoemd(leesstuk.waarden, leesstuk.inhoud);
      return { ...leesstuk, waarden, acties: genoemd(leesstuk.waarden, leesstuk.inhoud) };
    },

    /**
     * Maakt van het plan een bestand, in een eigen draad.
     * @throws Response 404 als deze gebruiker het niet mag lezen
     * @throws {WerkTeGroot} als het plan te groot is om in één keer te maken
     */
    async uitvoer(
      gebruiker: Gebruiker,
      opgaveNr: number,
      { vorm, versie, origin }: { vorm: Vorm; versie: number | null; origin: string },
      { signal, meld }: Volgen,
    ): Promise<Uitvoerbestand> {
      const { opgaveNr: _, waarden, inhoud, ...kop } = await stuk(gebruiker, opgaveNr, versie);
      const opdracht: Uitvoeropdracht = {
        vorm,
        origin,
        stuk: {
          ...kop,
          inhoud,
          waarden: alleenGenoemd(waarden, inhoud),
          beelden: vorm === 'md' ? {} : await beelden(opgaveNr, inhoud),
        },
      };
      const bytes = await inWerker<Uint8Array>({
        bestand: MAAK,
        opdracht,
        tijd: LANGST_MS,
        geheugen: GEHEUGEN_MB,
        signal,
        meld,
      });
      return {
        naam: `implementatieplan-opgave-${opgaveNr}-${kop.peildatum}.${vorm}`,
        type: TYPE[vorm],
        bytes: new Uint8Array(bytes),
      };
    },
  };
}

/** `Versie 3 (Voor het BO), bewaard op 25 november 2026` */
function versieregel({ nummer, naam, gemaaktOp, vastgesteld }: VersieInhoud): string {
  const kop = naam ? `Versie ${nummer} (${naam})` : `Versie ${nummer}`;
  return vastgesteld
    ? `${kop}, vastgesteld op ${langeDatum(dagVan(new Date(vastgesteld.vastgesteldOp)))}`
    : `${kop}, bewaard op ${langeDatum(dagVan(new Date(gemaaktOp)))}`;
}

/** De acties die in de tekst staan en die deze lezer mag kennen, in volgorde. */
function genoemd({ acties }: PlanWaarden, inhoud: PlanNode): ActieKaart[] {
  return [...genoemdeActies(inhoud)].flatMap((id) => acties[id] ?? []);
}

/** De rest van de acties hoeft niet mee naar een pagina of een andere draad. */
function alleenGenoemd(waarden: PlanWaarden, inhoud: PlanNode): PlanWaarden {
  return {
    ...waarden,
    acties: Object.fromEntries(genoemd(waarden, inhoud).map((kaart) => [kaart.id, kaart])),
  };
}
