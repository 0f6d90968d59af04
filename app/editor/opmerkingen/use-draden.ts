import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraadBeeld } from '#app/lib/draadbeeld.ts';
import { useHaler } from '#app/lib/haler.ts';
import type { loader } from '#app/routes/plan-draden/route.tsx';
import { zonderWit } from '#domain/document/citaat.ts';
import type { LevendPlan } from '../use-plan.ts';
import { doe } from './dienst.ts';
import { standenVan, volgordeIn } from './draden.ts';

/** Zo lang na de laatste wijziging kijken we waar de draden staan, in milliseconden; met 300 draden merkt een typer daar niets van. */
const RUST_MS = 250;
/** Van een korter citaat (in letters) is niet zeker dat dezelfde woorden elders ook dezelfde tekst zijn. */
const ZEKER = 8;

/** De draden bij een plan: de gegevens van de server, die vanzelf vernieuwen, en waar ze nu in de tekst staan. */
export function useDraden(opgaveNr: number, plan: LevendPlan | null) {
  const { data, load } = useHaler<typeof loader>();
  const adres = `/opgaven/${opgaveNr}/plan/draden`;
  // Eén keer laden; daarna hoort dit bij wat de pagina na een gebeurtenis opnieuw laadt.
  useEffect(() => load(adres), [load, adres]);

  const vorige = useRef<DraadBeeld[]>([]);
  const draden = useMemo(() => {
    vorige.current = metOude(vorige.current, data?.draden ?? []);
    return vorige.current;
  }, [data]);
  useEffect(() => {
    if (plan) standenVan(plan.editor)?.zet(draden);
  }, [plan, draden]);

  const volgorde = useVolgorde(plan);
  useHerstel({ opgaveNr, plan, draden, volgorde, mag: data?.magOpmerken ?? false });
  return {
    geladen: data !== undefined,
    draden,
    volgorde,
    magOpmerken: data?.magOpmerken ?? false,
    personen: data?.personen ?? GEEN,
    partijen: data?.partijen ?? GEEN,
    herlaad: useCallback(() => load(adres), [load, adres]),
  };
}

const GEEN: never[] = [];

/** Wat gelijk bleef houdt hetzelfde object, zodat alleen kaarten die veranderen opnieuw getekend worden. */
function metOude(oud: DraadBeeld[], nieuw: DraadBeeld[]): DraadBeeld[] {
  const bekend = new Map(oud.map((draad) => [draad.id, draad]));
  return nieuw.map((draad) => {
    const vorige = bekend.get(draad.id);
    return vorige && JSON.stringify(vorige) === JSON.stringify(draad) ? vorige : draad;
  });
}

/** De draden waar tekst bij staat, op volgorde; null zolang de editor er niet is. */
function useVolgorde(plan: LevendPlan | null): readonly string[] | null {
  const [volgorde, setVolgorde] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (!plan) return;
    const { editor } = plan;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const kijk = () => {
      const nieuw = volgordeIn(editor.view);
      setVolgorde((oud) => (oud?.join() === nieuw.join() ? oud : nieuw));
    };
    const straks = () => {
      clearTimeout(wekker);
      wekker = setTimeout(kijk, RUST_MS);
    };
    kijk();
    editor.on('update', straks);
    return () => {
      clearTimeout(wekker);
      editor.off('update', straks);
    };
  }, [plan]);
  return volgorde;
}

interface Herstel {
  opgaveNr: number;
  plan: LevendPlan | null;
  draden: readonly DraadBeeld[];
  volgorde: readonly string[] | null;
  mag: boolean;
}

/**
 * Vraagt de server een draad weer aan zijn woorden te hangen als die er nog staan: wie zonder verbinding een alinea splitste of
 * verplaatste, bracht die terug zonder de opmerking die een ander er intussen bij maakte.
 */
function useHerstel({ opgaveNr, plan, draden, volgorde, mag }: Herstel): void {
  const geprobeerd = useRef(new Map<string, string>());
  useEffect(() => {
    if (!plan || !volgorde || !mag || plan.sessie.heeftOnopgeslagen()) return;
    const staat = new Set(volgorde);
    const weg = draden.filter(({ id, opgelost }) => !opgelost && !staat.has(id));
    if (weg.length === 0) return;
    const alles = zonderWit(plan.editor.state.doc.textContent);
    for (const { id, citaat } of weg) {
      const woorden = zonderWit(citaat);
      const plek = alles.indexOf(woorden);
      const isZeker = woorden.length >= ZEKER && plek >= 0 && !alles.includes(woorden, plek + 1);
      if (!isZeker || geprobeerd.current.get(id) === volgorde.join()) continue;
      geprobeerd.current.set(id, volgorde.join());
      void doe(opgaveNr, id, 'herstellen');
    }
  }, [opgaveNr, plan, draden, volgorde, mag]);
}
