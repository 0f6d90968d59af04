import { type MouseEvent, useEffect, useState } from 'react';
import { ONDERDEEL_STAAT_NAAM } from '#domain/document/onderdeel.ts';
import { Avatar } from './aanwezigen.tsx';
import { type Kop, kopAnker } from './koppen.ts';
import { StaatVorm } from './staatvorm.tsx';
import type { Schrijver } from './types.ts';
import type { Waar } from './use-waar.ts';

interface InhoudsopgaveProps {
  koppen: Kop[];
  /** De korte naam van een partij per slug. */
  partijen: Record<string, string>;
  waar: Waar;
  /** Het nummer van de kop waar de gebruiker nu is. */
  actief: number | null;
  /** Opent het venster van een onderdeel; weg voor wie alleen leest. */
  opOnderdeel?: ((kop: number) => void) | undefined;
  /** Gaat verder bij een kop, met de cursor; weg voor wie alleen leest. @returns of dat lukte */
  opKop?: ((kop: number) => boolean) | undefined;
}

/** Zo breed staat de inhoudsopgave naast de tekst; smaller staat zij erboven, ingeklapt. */
const BREED = '(min-width: 64rem)';

/** De koppen van het plan als navigatie: per onderdeel hoe ver het is, van wie, en wie er nu is. Werkt ook zonder JavaScript. */
export function Inhoudsopgave({ koppen, partijen, waar, actief, opOnderdeel, opKop }: InhoudsopgaveProps) {
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    const breed = matchMedia(BREED);
    const zet = () => setOpen(breed.matches);
    zet();
    breed.addEventListener('change', zet);
    return () => breed.removeEventListener('change', zet);
  }, []);
  const onderdelen = koppen.flatMap(({ onderdeel }) => onderdeel ?? []);
  const akkoord = onderdelen.filter(({ staat }) => staat === 'akkoord').length;
  return (
    <nav className="inhoudsopgave" aria-label="Onderdelen van het plan">
      <details
        open={open ?? false}
        data-levend={open !== null || undefined}
        onToggle={({ currentTarget }) => open !== null && setOpen(currentTarget.open)}
      >
        <summary>
          {akkoord} van {onderdelen.length} onderdelen akkoord
        </summary>
        <ol>
          {koppen.map((kop) => (
            <li key={kop.nummer} data-niveau={kop.niveau}>
              <a
                href={`#${kopAnker(kop.nummer)}`}
                aria-current={kop.nummer === actief ? 'location' : undefined}
                onClick={(event) => {
                  if (isGewoon(event) && opKop?.(kop.nummer)) event.preventDefault();
                }}
              >
                {kop.tekst || 'Kop zonder tekst'}
              </a>
              {kop.onderdeel && (
                <div className="onderdeel">
                  <Stand kop={kop} onderdeel={kop.onderdeel} partijen={partijen} opOnderdeel={opOnderdeel} />
                  <WieHier wie={waar[kop.nummer] ?? []} />
                </div>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** Niet in een nieuw tabblad, en niet met een vinger: dan zou het toetsenbord over de tekst schuiven. */
function isGewoon({ nativeEvent, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  const isVinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
  return !isVinger && !metaKey && !ctrlKey && !shiftKey;
}

interface StandProps extends Pick<InhoudsopgaveProps, 'partijen' | 'opOnderdeel'> {
  kop: Kop;
  onderdeel: NonNullable<Kop['onderdeel']>;
}

function Stand({ kop, onderdeel: { staat, partij }, partijen, opOnderdeel }: StandProps) {
  const tekst = (
    <>
      <StaatVorm staat={staat} />
      <span>{[ONDERDEEL_STAAT_NAAM[staat], partij && partijen[partij]].filter(Boolean).join(' · ')}</span>
    </>
  );
  if (!opOnderdeel) return <span className="onderdeel__stand">{tekst}</span>;
  return (
    <button type="button" className="onderdeel__stand" onClick={() => opOnderdeel(kop.nummer)}>
      {tekst}
      <span className="sr">: staat en partij van {kop.tekst || 'dit onderdeel'} wijzigen</span>
    </button>
  );
}

function WieHier({ wie }: { wie: Schrijver[] }) {
  if (wie.length === 0) return null;
  return (
    <span className="onderdeel__wie">
      {wie.map((schrijver) => (
        <Avatar key={schrijver.id} schrijver={schrijver} />
      ))}
      <span>{wie.length === 1 ? 'hier' : `${wie.length} hier`}</span>
    </span>
  );
}
