import { createHash } from 'node:crypto';
import { laadVastgesteldStuk, laadVaststellingen } from '#db/queries/vaststelling.ts';
import type { PlanNode } from '#domain/document/inhoud.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { planstukSchema } from '#domain/versie/planstuk.ts';
import { type Actieverschil, gewijzigdeActies } from '#domain/versie/sinds.ts';
import type { Versie } from '#domain/versie/versie.ts';
import type { Rekenaar } from '../versies/rekenaar.ts';
import type { Omgeving } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { planWaarden } from './planwaarden.ts';
import { leesbaarPlan } from './versies.ts';

/** Wat er het laatst is vastgesteld. */
export interface Vastgesteld {
  versieId: number;
  versie: Pick<Versie, 'nummer' | 'naam'>;
  /** `JJJJ-MM-DD` */
  peildatum: string;
}

/** Wat er sinds het vaststellen veranderde. */
export interface SindsVastgesteld {
  /** De namen van de onderdelen waarvan de tekst anders is; leeg is: wat boven het eerste onderdeel staat. */
  onderdelen: string[];
  /** De acties die er nu anders voor staan. */
  acties: Actieverschil[];
}

/** Waarin het plan verschilt van wat er is vastgesteld. */
export function maakSindsVastgesteld(omgeving: Omgeving, tekst: Tekstmotor, rekenaar: Rekenaar) {
  const { db, stand } = omgeving;
  const bekend = new Map<string, { stuk: string; hash: string; titels: Promise<string[]> }>();

  /** Welke onderdelen anders zijn. Na een gebeurtenis vraagt elke open pagina het: zolang niemand schrijft is het antwoord er al. */
  function onderdelen(documentId: string, stuk: string, toen: PlanNode, nu: Uint8Array): Promise<string[]> {
    const vorige = bekend.get(documentId);
    const hash = createHash('sha256').update(nu).digest('hex');
    if (vorige?.stuk === stuk && vorige.hash === hash) return vorige.titels;
    const titels = rekenaar.gewijzigdeOnderdelen({ toen, nu });
    bekend.set(documentId, { stuk, hash, titels });
    titels.catch(() => bekend.delete(documentId));
    return titels;
  }

  async function laatste(gebruiker: Gebruiker, opgaveNr: number) {
    const { documentId } = (await leesbaarPlan(omgeving, gebruiker, opgaveNr)).document;
    const [vaststelling] = await laadVaststellingen(db, documentId);
    const stuk = vaststelling && (await laadVastgesteldStuk(db, vaststelling.versieId));
    return stuk ? { ...vaststelling, documentId, toen: planstukSchema.parse(JSON.parse(stuk)) } : null;
  }

  return {
    /** Het laatst vastgestelde plan; null als er niets vastgesteld is. */
    async vastgesteld(gebruiker: Gebruiker, opgaveNr: number): Promise<Vastgesteld | null> {
      const gevonden = await laatste(gebruiker, opgaveNr);
      if (!gevonden) return null;
      const { versieId, peildatum, toen } = gevonden;
      return { versieId, versie: toen.versie, peildatum };
    },

    /**
     * Waarin de tekst en de stand van nu verschillen van het laatst vastgestelde plan; null als er niets vastgesteld is. Is er
     * sindsdien geschreven, dan moet dat uitgerekend worden en kan het seconden duren.
     */
    async sindsVastgesteld(gebruiker: Gebruiker, opgaveNr: number): Promise<SindsVastgesteld | null> {
      const gevonden = await laatste(gebruiker, opgaveNr);
      if (!gevonden) return null;
      const { documentId, sha256, toen } = gevonden;
      const toestand = await tekst.toestand(documentId);
      const waarden = await planWaarden(db, await stand.stand(kringenVan(gebruiker)));
      return {
        onderdelen: await onderdelen(documentId, sha256, toen.inhoud, toestand),
        acties: gewijzigdeActies(toen.waarden, waarden),
      };
    },
  };
}
