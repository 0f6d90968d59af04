import type { Gewist } from '#server/diensten/wissen.ts';
import { dagVanMoment, kloktijd, momentInWoorden } from './moment.ts';

/** Dat er iets gewist is, zoals het bij een plan staat. */
export interface WisBeeld {
  id: number;
  dag: string;
  tijd: string;
  /** `Op 12 maart 2027, 14.32 uur is een passage gewist door Bea de Boer.` */
  zin: string;
  reden: string;
}

export function wisBeeld({
  id,
  gewistOp,
  door,
  reden,
}: Pick<Gewist, 'id' | 'gewistOp' | 'door' | 'reden'>): WisBeeld {
  return {
    id,
    dag: dagVanMoment(gewistOp),
    tijd: kloktijd(gewistOp),
    zin: `Op ${momentInWoorden(gewistOp)} is een passage gewist door ${door}.`,
    reden,
  };
}
