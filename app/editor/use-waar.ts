import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { ONDERDEEL_NIVEAU } from '#domain/document/onderdeel.ts';
import { VELD } from '#domain/document/veld.ts';
import { schrijverUit } from './aanwezigen.tsx';
import type { Schrijver } from './types.ts';

/** Wie er nu in welk onderdeel staat, per nummer van de kop; zonder de gebruiker zelf. */
export type Waar = Record<number, Schrijver[]>;

/** Zo lang wachten we met tellen na een beweging, in milliseconden: een cursor die loopt hoeft de inhoudsopgave niet te laten flikkeren. */
const RUST_MS = 200;

/** Houdt bij in welk onderdeel de cursor van elke andere aanwezige staat. */
export function useWaar(awareness: Awareness | null, ik: Schrijver): Waar {
  const [waar, setWaar] = useState<Waar>({});
  useEffect(() => {
    if (!awareness) return;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const tel = () => {
      wekker = undefined;
      const nieuw = waarIn(awareness, ik.id);
      setWaar((oud) => (JSON.stringify(oud) === JSON.stringify(nieuw) ? oud : nieuw));
    };
    const later = () => {
      wekker ??= setTimeout(tel, RUST_MS);
    };
    tel();
    awareness.on('change', later);
    // Een kop erbij verschuift de nummers, ook als niemand zijn cursor beweegt.
    awareness.doc.on('update', later);
    return () => {
      clearTimeout(wekker);
      awareness.off('change', later);
      awareness.doc.off('update', later);
    };
  }, [awareness, ik.id]);
  return waar;
}

function waarIn({ doc, states }: Awareness, mijnId: number): Waar {
  const waar: Waar = {};
  const kopPerBlok = onderdelenPerBlok(doc);
  for (const { user, cursor } of states.values()) {
    const schrijver = schrijverUit(user);
    if (!schrijver || schrijver.id === mijnId) continue;
    const blok = blokVan(doc, cursor);
    const kop = blok === null ? null : kopPerBlok(blok);
    if (kop === null) continue;
    const hier = waar[kop] ?? [];
    if (!hier.some(({ id }) => id === schrijver.id)) waar[kop] = [...hier, schrijver];
  }
  return waar;
}

/** Het hoeveelste blok van de tekst waar deze cursor in staat; null als hij nergens (meer) staat. */
function blokVan(doc: Y.Doc, cursor: unknown): number | null {
  if (typeof cursor !== 'object' || cursor === null || !('head' in cursor)) return null;
  const fragment = doc.getXmlFragment(VELD);
  const plek = Y.createAbsolutePositionFromRelativePosition(
    Y.createRelativePositionFromJSON(cursor.head),
    doc,
  );
  if (!plek) return null;
  if (plek.type === fragment) return plek.index;
  let element: Y.AbstractType<unknown> = plek.type;
  while (element.parent instanceof Y.AbstractType && element.parent !== fragment) element = element.parent;
  const index = fragment.toArray().findIndex((blok) => Object.is(blok, element));
  return index < 0 ? null : index;
}

function onderdelenPerBlok(doc: Y.Doc): (blok: number) => number | null {
  const blokken = doc.getXmlFragment(VELD).toArray();
  return (blok) => {
    let koppen = 0;
    let gevonden: number | null = null;
    for (const element of blokken.slice(0, blok + 1)) {
      if (!(element instanceof Y.XmlElement) || element.nodeName !== 'heading') continue;
      koppen += 1;
      const niveau: unknown = element.getAttribute('level');
      if (niveau === ONDERDEEL_NIVEAU) gevonden = koppen;
    }
    return gevonden;
  };
}
