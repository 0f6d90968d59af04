import { z } from 'zod';
import type { Stand } from '../stand/stand.ts';
import type { Ziet } from './lezer.ts';
import { gemeldSinds } from './sinds.ts';
import { type Stuk, type StukBijlage, stukBijlage, stukStatusSchema } from './stuk.ts';

/** Wat er na het bevriezen bij de stukken kwam: nieuwe bijlagen, en wat er opnieuw gemeld is over wat op de agenda staat. */
export const nazendingSchema = z.object({
  vorm: z.literal(1),
  /** De dag waarvan de meldingen zijn. */
  dag: z.string(),
  toelichting: z.string(),
  punten: z.array(
    z.object({
      /** Nummer (id) van het punt; hoe het heet staat in het stuk. */
      id: z.number(),
      bijlagen: z.array(stukBijlage),
      gemeld: z.array(z.object({ toen: stukStatusSchema, nu: stukStatusSchema })),
    }),
  ),
});
export type Nazending = z.infer<typeof nazendingSchema>;

/** Een bijlage die na het bevriezen bij een punt kwam, met het punt erbij. */
export interface Nagekomen {
  puntId: number;
  bijlage: StukBijlage;
}

/**
 * De nazending bij een bevroren stuk: de bijlagen die nog niet in een eerdere zaten, en wat er sinds de peildatum of sinds die
 * eerdere nazending opnieuw gemeld is. Een punt waarover niets nieuw is staat er niet in.
 */
export function maakNazending(
  stuk: Stuk,
  stand: Stand,
  {
    toelichting,
    nagekomen,
    eerder,
  }: { toelichting: string; nagekomen: readonly Nagekomen[]; eerder: readonly Nazending[] },
): Nazending {
  const verteld = new Map(
    eerder.flatMap(({ punten }) =>
      punten.flatMap(({ gemeld }) => gemeld.map(({ nu }) => [nu.sleutel, nu.meldingId] as const)),
    ),
  );
  const nu = gemeldSinds(stuk, stand);
  const punten = stuk.punten.map(({ id, statussen }) => ({
    id,
    bijlagen: nagekomen.filter(({ puntId }) => puntId === id).map(({ bijlage }) => bijlage),
    gemeld: statussen.flatMap((toen) => {
      const later = nu.get(toen.sleutel);
      return later && verteld.get(toen.sleutel) !== later.meldingId ? [{ toen, nu: later }] : [];
    }),
  }));
  return { vorm: 1, dag: stand.peildatum, toelichting, punten: punten.filter(heeftInhoud) };
}

/** De nazending zoals een lezer haar krijgt, of null als er voor hem niets nieuws in staat. */
export function nazendingVoor(nazending: Nazending, stuk: Stuk, ziet: Ziet): Nazending | null {
  const zichtbaar = new Set(stuk.punten.filter(({ alleenVoor }) => ziet(alleenVoor)).map(({ id }) => id));
  const punten = nazending.punten
    .filter(({ id }) => zichtbaar.has(id))
    .map((punt) => ({ ...punt, bijlagen: punt.bijlagen.filter(({ alleenVoor }) => ziet(alleenVoor)) }))
    .filter(heeftInhoud);
  return punten.length > 0 ? { ...nazending, punten } : null;
}

/**
 * Het stuk met de nagekomen bijlagen op hun plaats, voor stukken die eerdere stukken vervangen. De agenda en de statussen
 * blijven die van de peildatum.
 */
export function metNagekomen(
  stuk: Stuk,
  nagekomen: readonly (Nagekomen & { inPlaatsVan: number | null })[],
): Stuk {
  return {
    ...stuk,
    punten: stuk.punten.map((punt) => {
      const bijlagen = [...punt.bijlagen];
      for (const { puntId, bijlage, inPlaatsVan } of nagekomen) {
        if (puntId !== punt.id) continue;
        const plek = bijlagen.findIndex(({ id }) => id === inPlaatsVan);
        if (plek === -1) bijlagen.push(bijlage);
        else bijlagen.splice(plek, 1, bijlage);
      }
      return { ...punt, bijlagen };
    }),
  };
}

const heeftInhoud = ({ bijlagen, gemeld }: Nazending['punten'][number]) =>
  bijlagen.length > 0 || gemeld.length > 0;
