import type { InstemmingBeeld } from '#app/ui/instemming.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { type VersieSoort, versieNaam } from '#domain/versie/versie.ts';
import type { Vaststelstand, VersieStand } from '#server/diensten/vaststelstand.ts';
import { dagVanMoment, kloktijd, momentInWoorden } from './moment.ts';
import { naamVan, wieWas } from './wiewas.ts';

/** Een versie zoals die in een lijst en boven een versie staat. */
export interface VersieBeeld {
  id: number;
  nummer: number;
  naam: string;
  soort: VersieSoort;
  dag: string;
  tijd: string;
  /** Dag en tijd samen. */
  bewaard: string;
  /** Wie de versie bewaarde; bij een automatische versie leeg. */
  door: string;
  instemming: { partijen: InstemmingBeeld[]; akkoord: number; compleet: boolean } | null;
  voorgelegd: boolean;
  vastgesteld: { peildatum: string; op: string; door: string; sha256: string } | null;
}

export function versieBeeld(
  { versie, instemming, vastgesteld }: VersieStand,
  { partijnaam, personen, voorgelegd }: Pick<Vaststelstand, 'partijnaam' | 'personen' | 'voorgelegd'>,
): VersieBeeld {
  const { id, nummer, soort, gemaaktOp, gemaaktDoor } = versie;
  return {
    id,
    nummer,
    naam: versieNaam(versie),
    soort,
    dag: dagVanMoment(gemaaktOp),
    tijd: kloktijd(gemaaktOp),
    bewaard: momentInWoorden(gemaaktOp),
    door: gemaaktDoor === null ? '' : wieWas(gemaaktDoor, personen),
    instemming: instemming && {
      akkoord: instemming.akkoord,
      compleet: instemming.compleet,
      partijen: instemming.partijen.map(({ partij, laatste }) => ({
        partij: partijnaam[partij] ?? partij,
        oordeel: laatste?.oordeel ?? null,
        toelichting: laatste?.toelichting ?? '',
        bij: laatste
          ? `${naamVan(laatste.gebruikerId, personen)}, ${momentInWoorden(laatste.gegevenOp)}`
          : '',
      })),
    },
    voorgelegd: voorgelegd?.versie.id === id,
    vastgesteld: vastgesteld && {
      peildatum: langeDatum(vastgesteld.peildatum),
      op: momentInWoorden(vastgesteld.vastgesteldOp),
      door: wieWas(vastgesteld.vastgesteldDoor, personen),
      sha256: vastgesteld.sha256,
    },
  };
}
