import { laadVersies, voorgelegdeVersie } from '#db/queries/document-versie.ts';
import { laadPersonen } from '#db/queries/gebruiker.ts';
import { laadGevraagd, laadInstemmingen } from '#db/queries/instemming.ts';
import { laadVaststellingen, type Vaststelling } from '#db/queries/vaststelling.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { PersoonKaart } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import { type Instemmingsstand, instemmingsstand } from '#domain/versie/instemming.ts';
import type { Versie } from '#domain/versie/versie.ts';
import type { Omgeving } from './omgeving.ts';
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

/** Hoe ver het vaststellen is, om te lezen. */
export function maakVaststelstand(omgeving: Omgeving) {
  const { db, stand } = omgeving;
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
  };
}

export async function versiestanden(db: Verbinding, documentId: string): Promise<VersieStand[]> {
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
