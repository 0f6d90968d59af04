import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Regelbeeld } from './regel.tsx';

/**
 * Eén rij tegelijk wijzigen, met het toetsenbord: Enter op *Wijzig* opent, daarna komt de focus daar terug. Pijl omhoog en omlaag
 * gaan van *Wijzig* naar *Wijzig*, en van vinkje naar vinkje.
 */
export function useRijwijzigen() {
  const tabel = useRef<HTMLDivElement>(null);
  const terug = useRef<string | null>(null);
  const [open, setOpen] = useState<{ id: number; sleutel: string; titel: string } | null>(null);
  const [status, setStatus] = useState('');

  const wijzig = ({ wijzig: id, sleutel, titel }: Regelbeeld) => {
    setStatus('');
    if (id !== null) setOpen({ id, sleutel, titel });
  };
  const sluit = useCallback(() => {
    setOpen((nu) => {
      terug.current = nu?.sleutel ?? null;
      return null;
    });
  }, []);
  const titel = open?.titel;
  const klaar = useCallback(() => {
    setStatus(`Opgeslagen: ${titel}.`);
    sluit();
  }, [titel, sluit]);

  useEffect(() => {
    if (open || terug.current === null) return;
    const knop = tabel.current?.querySelector<HTMLElement>(`[data-wijzig="${terug.current}"]`);
    // Past de actie niet meer bij de filters, dan is haar knop weg.
    (knop ?? tabel.current?.querySelector<HTMLElement>('[role="status"]'))?.focus();
    terug.current = null;
  }, [open]);

  const toets = (event: KeyboardEvent) => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!stap || !(event.target instanceof HTMLElement)) return;
    const doel = event.target;
    const soort = ['data-wijzig', 'data-vinkje'].find((naam) => doel.hasAttribute(naam));
    if (!soort) return;
    const knoppen = [...(tabel.current?.querySelectorAll<HTMLElement>(`[${soort}]`) ?? [])];
    const volgende = knoppen[knoppen.indexOf(doel) + stap];
    if (!volgende) return;
    event.preventDefault();
    volgende.focus();
  };

  return { open, status, tabel, wijzig, klaar, sluit, toets };
}
