import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { type ActieKeuzes, ActieVelden, type ActieWaarden } from '#app/ui/actie-velden.tsx';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { RedenVelden } from '#app/ui/reden-velden.tsx';
import type { Botsing } from './botsing.ts';
import { Botsingen } from './botsingen.tsx';

/** Wat er niet klopte aan de vorige poging. */
export interface Mis {
  fouten: Veldfouten;
  waarden: ActieWaarden;
  reden: { reden: string; redenToelichting: string };
  /** De versie waarop een volgende poging verder gaat. */
  versie: number;
  /** Wat een ander intussen veranderde, of null. */
  botsingen: Botsing[] | null;
}

interface WijzigenProps {
  pad: string;
  versie: number;
  waarden: ActieWaarden;
  keuzes: ActieKeuzes;
  mis: Mis | undefined;
}

/**
 * Het formulier om een actie te wijzigen. Wat er bij het openen stond ligt vast, ook de versie: wijzigt een ander de actie
 * terwijl je typt, dan laat het opslaan dat eerst zien.
 */
export function Wijzigen({ pad, versie, waarden, keuzes, mis }: WijzigenProps) {
  const formulier = useRef<HTMLDivElement>(null);
  const [begin] = useState({ versie: mis?.versie ?? versie, waarden: mis?.waarden ?? waarden });
  const bezig = useNavigation().state === 'submitting';
  const fouten = mis?.fouten;

  useEffect(() => {
    if (fouten) formulier.current?.querySelector<HTMLElement>('[aria-invalid], .botsing')?.focus();
  }, [fouten]);

  return (
    <div ref={formulier}>
      <Kaart nadruk titel="Actie wijzigen">
        {mis?.botsingen ? (
          <Botsingen botsingen={mis.botsingen} />
        ) : (
          <>
            {fouten?.formulier ? null : <Fouten fouten={fouten} />}
            {versie !== begin.versie ? (
              <Melding soort="waarschuwing">
                Een ander heeft deze actie zojuist gewijzigd. Bij het opslaan zie je eerst wat.
              </Melding>
            ) : null}
          </>
        )}
        <Form method="post" action={`${pad}?wijzig=1`} className="formulier" noValidate>
          <input type="hidden" name="versie" value={begin.versie} />
          <ActieVelden keuzes={keuzes} waarden={begin.waarden} fouten={fouten} />
          <RedenVelden
            waarden={mis?.reden}
            fouten={fouten}
            hint="Alleen nodig als je de planning verandert."
          />
          <div className="rij">
            <Knop aria-disabled={bezig}>{mis?.botsingen ? 'Toch opslaan wat ik invulde' : 'Opslaan'}</Knop>
            <Knoplink href={pad}>{mis?.botsingen ? 'Laat staan wat er nu is' : 'Niet wijzigen'}</Knoplink>
          </div>
        </Form>
      </Kaart>
    </div>
  );
}
