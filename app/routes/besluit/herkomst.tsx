import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { HerkomstBeeld } from './spoorbeeld.ts';

/** De besluiten waar iets uit volgt, of die erover genomen zijn; zonder besluiten is er niets. */
export function Besluitherkomst({ besluiten }: { besluiten: readonly HerkomstBeeld[] }) {
  if (besluiten.length === 0) return null;
  return (
    <Kaart strak titel="Besluiten hierover">
      <Lijst>
        {besluiten.map(({ href, naam, tekst, volgtUit }) => (
          <Regel
            key={href}
            titel={
              <>
                {volgtUit ? 'Volgt uit ' : null}
                <Verwijzing href={href}>{naam}</Verwijzing>
              </>
            }
            onder={tekst}
          />
        ))}
      </Lijst>
    </Kaart>
  );
}
