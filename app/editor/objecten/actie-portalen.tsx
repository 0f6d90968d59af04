import { memo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { ActieKaartje } from '../actie-kaartje.tsx';
import { useWaarde } from '../waardenbron.ts';
import type { Actieblokken } from './actieblokken.ts';

interface ActiePortalenProps {
  blokken: Actieblokken;
  opMelden(actie: number): void;
}

/** Tekent de kaarten in de actieblokken van de editor; het zijn er honderden, dus alleen als er iets aan verandert. */
export const ActiePortalen = memo(function ActiePortalen({ blokken, opMelden }: ActiePortalenProps) {
  const nu = useSyncExternalStore(blokken.abonneer, blokken.lees, blokken.lees);
  return nu.map(({ element, nummer, actie }) =>
    createPortal(<LevendKaartje actie={actie} opMelden={opMelden} />, element, String(nummer)),
  );
});

const LevendKaartje = memo(function LevendKaartje({
  actie,
  opMelden,
}: {
  actie: number | null;
  opMelden(actie: number): void;
}) {
  return <ActieKaartje kaart={useWaarde('acties', actie)} opMelden={opMelden} />;
});
