import { laadVersies, vindVersie } from '#db/queries/document-versie.ts';
import { laadPersonen } from '#db/queries/gebruiker.ts';
import type { PlanNode } from '#domain/document/inhoud.ts';
import { voorstellenOp } from '#domain/document/voorstelmarks.ts';
import type { PersoonKaart } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { type BeeldRegel, vergelijkbeeld } from '#domain/vergelijken/beeld.ts';
import { vergelijk } from '#domain/vergelijken/vergelijk.ts';
import type { Versie } from '#domain/versie/versie.ts';
import type { Auteursbron } from '../versies/auteursbron.ts';
import { herkomstVan, type Kant, kantVan } from '../versies/herkomst.ts';
import { ofNietGevonden } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { planWaarden } from './planwaarden.ts';
import { leesbaarPlan } from './versies.ts';

/** Welke tekst: een versie bij haar nummer in de database, of de tekst van nu. */
export type Versiekeuze = number | 'nu';

export interface Vergelijking {
  /** De oudste eerst; null is de tekst van nu. */
  van: Versie | null;
  naar: Versie | null;
  regels: BeeldRegel[];
  /** Wie erin genoemd wordt, op nummer. */
  personen: Record<number, PersoonKaart>;
  /** Hoeveel voorstellen in de nieuwste tekst nog open staan; die doen niet mee. */
  openVoorstellen: number;
}

/** Wie wat schreef: twee teksten van een plan naast elkaar, en wie er in elke versie schreef. */
export function maakVergelijken({ db, stand }: Omgeving, tekst: Tekstmotor, auteurs: Auteursbron) {
  return {
    /** Per versie wie erin schreef sinds de versie ervoor, als `VNG · Sanne de Wit`. */
    async schrijvers(gebruiker: Gebruiker, opgaveNr: number): Promise<Record<number, string[]>> {
      const { documentId } = (await leesbaarPlan({ db }, gebruiker, opgaveNr)).document;
      const wie = await auteurs.van(documentId);
      const personen = await laadPersonen(db);
      const versies = (await laadVersies(db, documentId)).reverse();
      return Object.fromEntries(
        versies.map(({ id, totSeq }, i) => [
          id,
          wie
            .schrijversTussen(versies[i - 1]?.totSeq ?? 0, totSeq)
            .map((nummer) => personen[nummer])
            .filter((persoon) => persoon !== undefined)
            .map(({ naam, partij }) => (partij ? `${partij} · ${naam}` : naam)),
        ]),
      );
    },

    /** @throws Response 404 als het plan of een versie er niet is of niet gelezen mag worden. */
    async vergelijk(
      gebruiker: Gebruiker,
      opgaveNr: number,
      keuze: { van: Versiekeuze; naar: Versiekeuze },
    ): Promise<Vergelijking> {
      const plan = await leesbaarPlan({ db }, gebruiker, opgaveNr);
      const { documentId } = plan.document;
      const haal = async (welke: Versiekeuze): Promise<{ versie: Versie | null; kant: Kant }> => {
        if (welke === 'nu') {
          const toestand = await tekst.toestand(documentId);
          return { versie: null, kant: kantVan(toestand, Number.MAX_SAFE_INTEGER) };
        }
        const { toestand, ...versie } = ofNietGevonden(await vindVersie(db, documentId, welke));
        return { versie, kant: kantVan(toestand, versie.totSeq) };
      };
      const [een, twee] = [await haal(keuze.van), await haal(keuze.naar)];
      const [van, naar] = een.kant.totSeq <= twee.kant.totSeq ? [een, twee] : [twee, een];
      const herkomst = herkomstVan(await auteurs.van(documentId), van.kant, naar.kant);
      const waarden = await planWaarden(db, await stand.stand(kringenVan(gebruiker)));
      return {
        van: van.versie,
        naar: naar.versie,
        regels: vergelijkbeeld(vergelijk(van.kant.inhoud, naar.kant.inhoud), waarden, herkomst),
        personen: await laadPersonen(db),
        openVoorstellen: openVoorstellen(naar.kant.inhoud),
      };
    },
  };
}

/** Wat met één kenmerk is voorgesteld telt als één voorstel. */
function openVoorstellen(inhoud: PlanNode): number {
  const kenmerken = new Set<unknown>();
  const loop = (node: PlanNode) => {
    for (const { attrs } of voorstellenOp(node)) kenmerken.add(attrs.id);
    node.content.forEach(loop);
  };
  loop(inhoud);
  return kenmerken.size;
}
