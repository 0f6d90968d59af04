import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useHaler } from '#app/lib/haler.ts';
import type { PuntBeeld } from './beeld.ts';
import type { action } from './route.tsx';

export type Richting = 'omhoog' | 'omlaag';
/** Waarmee een punt verplaatst wordt: een pijl, of het veld met de plaats. */
export type Middel = Richting | 'plaats';

/**
 * Punten verplaatsen met knoppen en, als extra, door te slepen. Na een knop blijft de focus op het verplaatste punt: React
 * zet het element elders neer en dan is de browser de focus kwijt. `bericht` is voor wie het niet ziet.
 */
export function useVerplaatsen(punten: readonly PuntBeeld[]) {
  const fetcher = useHaler<typeof action>();
  const bezig = useRef<{ id: number; nr: number; knop: Middel | null } | null>(null);
  const [bericht, zetBericht] = useState('');
  const [gesleept, zetGesleept] = useState<PuntBeeld | null>(null);
  const [boven, zetBoven] = useState<number | null>(null);

  useEffect(() => {
    const was = bezig.current;
    const punt = was && punten.find(({ id }) => id === was.id);
    if (!punt || punt.nr === was.nr) return;
    bezig.current = null;
    zetBericht(`Punt ${was.nr}, ${punt.titel}, staat nu op plaats ${punt.nr}.`);
    if (was.knop === 'plaats') sluitMenu(punt.id);
    else if (was.knop) focusKnop(punt.id, was.knop);
  }, [punten]);

  const laatLos = () => {
    zetGesleept(null);
    zetBoven(null);
  };

  return {
    Form: fetcher.Form,
    fout: fetcher.data?.fouten?.formulier,
    bericht,
    /** Onthoudt welk punt er waarmee verplaatst wordt. */
    opKnop({ id, nr }: PuntBeeld, knop: Middel) {
      bezig.current = { id, nr, knop };
    },
    /** Voor het handvat. */
    greep: (punt: PuntBeeld) => ({
      draggable: true,
      onDragStart(event: DragEvent<HTMLElement>) {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', punt.titel);
        const regel = event.currentTarget.closest('li');
        if (regel) event.dataTransfer.setDragImage(regel, 0, 0);
        zetGesleept(punt);
      },
      onDragEnd: laatLos,
    }),
    /** Voor de regel waarop losgelaten kan worden. */
    plek: (punt: PuntBeeld) => ({
      'data-plek': boven === punt.id && gesleept ? (gesleept.nr < punt.nr ? 'onder' : 'boven') : undefined,
      onDragOver(event: DragEvent<HTMLElement>) {
        if (!gesleept || gesleept.id === punt.id) return;
        event.preventDefault();
        zetBoven(punt.id);
      },
      onDrop(event: DragEvent<HTMLElement>) {
        if (!gesleept || gesleept.id === punt.id) return;
        event.preventDefault();
        bezig.current = { id: gesleept.id, nr: gesleept.nr, knop: null };
        const velden = { handeling: 'verplaatsen', punt: gesleept.id, plaats: punt.nr };
        fetcher.submit(velden, { method: 'post' });
        laatLos();
      },
    }),
  };
}

export type Verplaatsen = ReturnType<typeof useVerplaatsen>;

/** Het menu gaat dicht en houdt de focus, zodat wie verder wil bij hetzelfde punt is. */
function sluitMenu(puntId: number): void {
  const menu = document.querySelector<HTMLDetailsElement>(`details[data-menu="${puntId}"]`);
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** Bovenaan kan het niet verder omhoog; dan is het de andere knop. */
function focusKnop(puntId: number, richting: Richting): void {
  const knoppen = document.querySelectorAll<HTMLButtonElement>(`#punt-${puntId} button[data-richting]`);
  const bruikbaar = [...knoppen].filter(({ disabled }) => !disabled);
  (bruikbaar.find(({ dataset }) => dataset.richting === richting) ?? bruikbaar[0])?.focus();
}
