import { Icoon, type Icoonnaam } from '#app/ui/icoon.tsx';
import { NAKOMING_NAAM, type Nakoming as Nakomingcode } from '#domain/besluit/nakoming.ts';

const TOON: Record<Nakomingcode, { toon: 'slecht' | 'let_op' | 'gewoon'; icoon?: Icoonnaam }> = {
  over_tijd: { toon: 'slecht', icoon: 'klok' },
  niet_bevestigd: { toon: 'let_op', icoon: 'waarschuwing' },
  open: { toon: 'gewoon' },
  nagekomen: { toon: 'gewoon', icoon: 'goed' },
  vervallen: { toon: 'gewoon' },
  zonder_opdracht: { toon: 'gewoon' },
};

/** Hoe het met een besluit of toezegging staat, in een woord; wat te laat is valt op met een klok en kleur. */
export function Nakoming({ nakoming }: { nakoming: Nakomingcode }) {
  const { toon, icoon } = TOON[nakoming];
  return (
    <span className={`stand stand--${toon}`}>
      {icoon ? <Icoon naam={icoon} /> : null}
      {NAKOMING_NAAM[nakoming]}
    </span>
  );
}
