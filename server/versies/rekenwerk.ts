import { type PlanNode, planInhoud } from '#domain/document/inhoud.ts';
import { voorstellenOp } from '#domain/document/voorstelmarks.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { type BeeldRegel, vergelijkbeeld } from '#domain/vergelijken/beeld.ts';
import { vergelijk } from '#domain/vergelijken/vergelijk.ts';
import { gewijzigdeOnderdelen } from '#domain/versie/sinds.ts';
import { maakAuteursgeheugen } from './auteursgeheugen.ts';
import { herkomstVan, kantVan } from './herkomst.ts';
import type { Logboekstuk } from './logboekstuk.ts';
import { terugzetting } from './terugzetten.ts';

/** Een tekst, en de laatste update die erin zit. */
export interface Tekststand {
  toestand: Uint8Array;
  totSeq: number;
}

/** Met wat er van het logboek gelezen is. */
export interface MetLogboek<T> {
  totSeq: number;
  uitkomst: T;
}

export interface Vergeleken {
  regels: BeeldRegel[];
  /** Hoeveel voorstellen in de nieuwste tekst nog open staan; die doen niet mee. */
  openVoorstellen: number;
}

const auteursVan = maakAuteursgeheugen();

/** Alles aan versies wat lang rekent. Het draait in een eigen draad (`reken.werker.ts`), want zolang het rekent kan daar niets anders. */
export const rekenwerk = {
  /** Wat er tussen twee teksten veranderde en wie dat deed; null als er een stuk van het logboek ontbreekt. */
  async vergelijk(
    { van, naar, waarden }: { van: Tekststand; naar: Tekststand; waarden: PlanWaarden },
    logboek: Logboekstuk,
  ): Promise<MetLogboek<Vergeleken> | null> {
    const auteurs = await auteursVan(logboek);
    if (!auteurs) return null;
    const [oud, nieuw] = [kantVan(van.toestand, van.totSeq), kantVan(naar.toestand, naar.totSeq)];
    const regels = vergelijkbeeld(
      vergelijk(oud.inhoud, nieuw.inhoud),
      waarden,
      herkomstVan(auteurs, oud, nieuw),
    );
    return {
      totSeq: auteurs.totSeq,
      uitkomst: { regels, openVoorstellen: openVoorstellen(nieuw.inhoud) },
    };
  },

  /** Wie er tot en met elke grens schreef, sinds de grens ervoor; null als er een stuk van het logboek ontbreekt. */
  async schrijvers(grenzen: number[], logboek: Logboekstuk): Promise<MetLogboek<number[][]> | null> {
    const auteurs = await auteursVan(logboek);
    if (!auteurs) return null;
    const uitkomst = grenzen.map((tot, i) => auteurs.schrijversTussen(grenzen[i - 1] ?? 0, tot));
    return { totSeq: auteurs.totSeq, uitkomst };
  },

  terugzetting({ nu, oud }: { nu: Uint8Array; oud: Uint8Array }): Uint8Array | null {
    return terugzetting(nu, planInhoud(oud));
  },

  gewijzigdeOnderdelen({ toen, nu }: { toen: PlanNode; nu: Uint8Array }): string[] {
    return gewijzigdeOnderdelen(toen, planInhoud(nu));
  },
};

export type Rekenwerk = typeof rekenwerk;

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
