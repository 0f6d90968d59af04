import { type PlanNode, planInhoud } from '#domain/document/inhoud.ts';
import { INVOERFOUT, type Invoegplek, type Invoervoorbeeld, MAX_DOCX } from '#domain/document/invoer.ts';
import { bestandNummer } from '#domain/document/nodes/afbeelding.ts';
import { onderdelenVan } from '#domain/document/onderdeel.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Invoegopdracht } from '../invoer/invoegen.werker.ts';
import type { Ingelezen, Invoeropdracht, Invoeruitkomst } from '../invoer/lees-in.ts';
import { inWerker, type Meld, WerkTeGroot } from '../werker/werker.ts';
import type { maakBestanden } from './bestanden.ts';
import { nietGevonden } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { maakPlannen, Tekstmotor } from './plannen.ts';
import { planVan } from './planrecht.ts';

/** Hoe het lange werk gevolgd en gestopt wordt. */
interface Volgen {
  signal: AbortSignal;
  meld?: Meld;
}

interface Bronnen {
  tekst: Tekstmotor;
  bestanden: Pick<ReturnType<typeof maakBestanden>, 'voegToe'>;
  /** Wie een plan als eerste opent krijgt de vaste opbouw; ook als dat hier is. */
  plannen: Pick<ReturnType<typeof maakPlannen>, 'open'>;
}

/** De uitkomst van inlezen: gelukt, of een zin die bij het gekozen bestand hoort. */
export type Invoerantwoord<T> = ({ ok: true } & T) | { ok: false; fout: string };

const LEES = new URL('../invoer/lees.werker.ts', import.meta.url);
const INVOEGEN = new URL('../invoer/invoegen.werker.ts', import.meta.url);
const LANGST_MS = 60_000;
const GEHEUGEN_MB = 512;

/** Een Word-bestand van buiten in een plan overnemen. Het bestand komt twee keer langs, zodat er tussendoor niets te bewaren is. */
export function maakInlezen({ db, stand }: Omgeving, { tekst, bestanden, plannen }: Bronnen) {
  async function schrijfbaarPlan(gebruiker: Gebruiker, opgaveNr: number) {
    const plan = await planVan(db, opgaveNr);
    if (!mag(gebruiker, 'schrijven', { soort: 'plan', ...plan })) nietGevonden();
    return plan;
  }

  async function lees(
    gebruiker: Gebruiker,
    bytes: Uint8Array,
    volgen: Volgen,
  ): Promise<Invoerantwoord<Ingelezen>> {
    if (bytes.length === 0) return { ok: false, fout: INVOERFOUT.leeg };
    if (bytes.length > MAX_DOCX) return { ok: false, fout: INVOERFOUT.te_groot };
    const { items } = await stand.stand(kringenVan(gebruiker));
    const acties = items.filter(({ soort }) => soort === 'actie').map(({ id }) => id);
    const opdracht: Invoeropdracht = { bytes, acties };
    try {
      const werk = { bestand: LEES, opdracht, tijd: LANGST_MS, geheugen: GEHEUGEN_MB, ...volgen };
      const uitkomst = await inWerker<Invoeruitkomst>(werk);
      return uitkomst.ok ? uitkomst : { ok: false, fout: INVOERFOUT[uitkomst.fout] };
    } catch (fout) {
      if (fout instanceof WerkTeGroot) return { ok: false, fout: INVOERFOUT.te_zwaar };
      throw fout;
    }
  }

  return {
    /** Om te vragen vóór er bytes gelezen worden. @throws Response 404 voor wie hier niet schrijft */
    async eisSchrijver(gebruiker: Gebruiker, opgaveNr: number): Promise<void> {
      await schrijfbaarPlan(gebruiker, opgaveNr);
    },

    /** De onderdelen die leeg zijn en waar dus iets in kan. @throws Response 404 voor wie hier niet schrijft */
    async legeOnderdelen(gebruiker: Gebruiker, opgaveNr: number): Promise<{ kop: number; titel: string }[]> {
      await schrijfbaarPlan(gebruiker, opgaveNr);
      return legeOnderdelen((await plannen.open(gebruiker, opgaveNr)).toestand);
    },

    /** Wat er van een Word-bestand in het plan zou komen. Er verandert niets. */
    async voorbeeld(
      gebruiker: Gebruiker,
      opgaveNr: number,
      bytes: Uint8Array,
      volgen: Volgen,
    ): Promise<Invoerantwoord<Invoervoorbeeld>> {
      await schrijfbaarPlan(gebruiker, opgaveNr);
      const uitkomst = await lees(gebruiker, bytes, volgen);
      if (!uitkomst.ok) return uitkomst;
      const { inhoud, verslag, beelden } = uitkomst;
      return { ok: true, inhoud, verslag, beelden: alsAdressen(beelden) };
    },

    /** Zet wat er in het bestand staat in het plan, als één wijziging van deze gebruiker. */
    async neemOver(
      gebruiker: Gebruiker,
      opgaveNr: number,
      bytes: Uint8Array,
      plek: Invoegplek,
      volgen: Volgen,
    ): Promise<Invoerantwoord<{ blokken: number }>> {
      const { document } = await schrijfbaarPlan(gebruiker, opgaveNr);
      const uitkomst = await lees(gebruiker, bytes, volgen);
      if (!uitkomst.ok) return uitkomst;
      const nummers = new Map<string, string>();
      for (const [voorlopig, { bytes, type }] of Object.entries(uitkomst.beelden)) {
        const bewaard = await bestanden.voegToe(gebruiker, opgaveNr, bytes, type);
        if (!bewaard.ok) return bewaard;
        nummers.set(voorlopig, bewaard.afbeelding.nummer);
      }
      const inhoud = metNummers(uitkomst.inhoud, nummers);
      const { toestand } = await plannen.open(gebruiker, opgaveNr);
      const update = magDaar(toestand, plek) ? await voegIn({ toestand, inhoud, plek }, volgen.signal) : null;
      // Vanaf hier is er geen weg terug: wie nog stopt is te laat.
      volgen.signal.throwIfAborted();
      if (!update) return { ok: false, fout: NIET_MEER_LEEG };
      await tekst.schrijf(document.documentId, update, gebruiker.id);
      return { ok: true, blokken: inhoud.content.length };
    },
  };
}

/** Ook in een eigen draad: bij zestig bladzijden kost dit tienden van seconden. Wat er intussen getypt wordt gaat samen. */
function voegIn(opdracht: Invoegopdracht, signal: AbortSignal): Promise<Uint8Array | null> {
  const grenzen = { tijd: LANGST_MS, geheugen: GEHEUGEN_MB };
  return inWerker<Uint8Array | null>({ bestand: INVOEGEN, opdracht, signal, ...grenzen });
}

const NIET_MEER_LEEG =
  'Het onderdeel dat je koos is intussen niet meer leeg. Er is niets overgenomen. Kies een andere plek.';

function legeOnderdelen(toestand: Uint8Array): { kop: number; titel: string }[] {
  return onderdelenVan(planInhoud(toestand)).flatMap(({ kop, titel, staat }) =>
    kop !== null && staat === 'leeg' ? [{ kop, titel }] : [],
  );
}

function magDaar(toestand: Uint8Array, plek: Invoegplek): boolean {
  if (plek.soort === 'einde') return true;
  return legeOnderdelen(toestand).some(({ kop, titel }) => kop === plek.kop && titel === plek.titel);
}

function alsAdressen(beelden: Ingelezen['beelden']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(beelden).map(([nummer, { type, bytes }]) => [
      nummer,
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  );
}

/** De inhoud met de nummers waaronder de afbeeldingen echt bewaard zijn. */
function metNummers(node: PlanNode, nummers: ReadonlyMap<string, string>): PlanNode {
  const voorlopig = node.type === 'afbeelding' ? bestandNummer(node.attrs.bestand) : null;
  const attrs = voorlopig ? { ...node.attrs, bestand: nummers.get(voorlopig) ?? null } : node.attrs;
  return { ...node, attrs, content: node.content.map((kind) => metNummers(kind, nummers)) };
}
