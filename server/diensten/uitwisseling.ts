import { dagVan } from '#domain/datum/datum.ts';
import { type PlanNode, planInhoud } from '#domain/document/inhoud.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import type { ActieKaart, PlanWaarden } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { genoemdeActies } from '../uitvoer/genoemd.ts';
import type { Planstuk, Vorm } from '../uitvoer/stuk.ts';
import type { Uitvoeropdracht } from '../uitvoer/voer-uit.ts';
import { inWerker, type Meld } from '../werker/werker.ts';
import { nietGevonden } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { planVan } from './planrecht.ts';
import { planWaarden } from './planwaarden.ts';

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

const STATUS = {
  in_bewerking: 'in bewerking',
  ter_vaststelling: 'ligt ter vaststelling',
  vastgesteld: 'vastgesteld',
} as const;

const MAAK = new URL('../uitvoer/maak.werker.ts', import.meta.url);
const LANGST_MS = 120_000;
const GEHEUGEN_MB = 512;

/** Plannen naar buiten brengen en van buiten inlezen. */
export function maakUitwisseling({ db, klok, stand }: Omgeving, tekst: Tekstmotor) {
  /** De tekst die nu geldt, met wat deze lezer van de levende objecten mag weten. */
  async function stuk(gebruiker: Gebruiker, opgaveNr: number): Promise<Leesstuk> {
    const plan = await planVan(db, opgaveNr);
    if (!mag(gebruiker, 'lezen', { soort: 'plan', ...plan })) nietGevonden();
    const nu = await stand.stand(kringenVan(gebruiker));
    const opgave = nu.snapshot.opgaven.find(({ nr }) => nr === opgaveNr);
    if (!opgave) return nietGevonden();
    return {
      opgaveNr,
      titel: 'Implementatieplan',
      opgave: `Opgave ${opgaveNr} · ${opgave.titel}`,
      versie: `Werktekst, ${STATUS[plan.document.status]}`,
      peildatum: dagVan(klok()),
      inhoud: zonderVoorstellen(planInhoud(await tekst.toestand(plan.document.documentId))),
      waarden: await planWaarden(db, nu),
    };
  }

  return {
    stuk,

    /** Het plan om op een pagina te lezen of af te drukken: met de acties die in de tekst staan ook apart, in volgorde. */
    async afdruk(gebruiker: Gebruiker, opgaveNr: number): Promise<Leesstuk & { acties: ActieKaart[] }> {
      const leesstuk = await stuk(gebruiker, opgaveNr);
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
      { vorm, origin }: { vorm: Vorm; origin: string },
      { signal, meld }: Volgen,
    ): Promise<Uitvoerbestand> {
      const { opgaveNr: _, waarden, inhoud, ...kop } = await stuk(gebruiker, opgaveNr);
      const opdracht: Uitvoeropdracht = {
        vorm,
        origin,
        stuk: { ...kop, inhoud, waarden: alleenGenoemd(waarden, inhoud), beelden: {} },
      };
      const bytes = await inWerker({
        bestand: MAAK,
        opdracht,
        tijd: LANGST_MS,
        geheugen: GEHEUGEN_MB,
        signal,
        meld,
      });
      if (!(bytes instanceof Uint8Array)) throw new Error('De werker gaf geen bestand.');
      return {
        naam: `implementatieplan-opgave-${opgaveNr}-${kop.peildatum}.${vorm}`,
        type: TYPE[vorm],
        bytes: new Uint8Array(bytes),
      };
    },
  };
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
