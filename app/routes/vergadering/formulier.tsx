import { useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Conceptform } from '#app/ui/conceptform.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { Mislukt } from './handeling.ts';
import { adresVan } from './keuze.ts';

interface Props {
  titel: string;
  punt: number;
  /** Wat de knop doet; ook de naam van de handeling. */
  handeling: 'besluit' | 'toezegging' | 'actie';
  /** Wat er bijgesteld wordt: het nummer, en de versie waarmee het wijzigen begon. */
  gezien?: { id: number; versie: number } | null;
  /** Een ander was eerder. */
  botst?: boolean;
  mislukt: Mislukt | null;
  knop: string;
  children: ReactNode;
}

/** Het geraamte van wat de secretaris invult: de cursor staat er meteen in, en bij een fout bij de eerste fout. */
export function Vastlegformulier({
  titel,
  punt,
  handeling,
  gezien = null,
  botst = false,
  mislukt,
  knop,
  children,
}: Props) {
  const formulier = useRef<HTMLFormElement>(null);
  const bezig = useNavigation().formMethod === 'POST';
  useEffect(() => {
    const eerste = mislukt ? '[aria-invalid]' : '[data-eerste], [data-eerste] input';
    formulier.current?.querySelector<HTMLElement>(eerste)?.focus();
  }, [mislukt]);
  const { formulier: geheel, ...perNaam } = mislukt?.fouten ?? {};
  const perVeld = Object.fromEntries(
    Object.entries(perNaam).map(([naam, zin]) => [
      handeling === 'toezegging' ? `toezegging-${naam}` : naam,
      zin,
    ]),
  );
  return (
    <Conceptform
      wat={`${punt}:${handeling}:${gezien?.id ?? 'nieuw'}`}
      mislukt={mislukt !== null}
      formulier={formulier}
      className="formulier vastlegformulier"
      noValidate
      preventScrollReset
    >
      <h4>{titel}</h4>
      {geheel ? (
        <Melding soort={botst ? 'waarschuwing' : 'fout'} titel={geheel}>
          {botst ? (
            <p>
              Bij elk veld dat anders is staat wat er nu staat. Sla je op, dan geldt wat jij hebt ingevuld.
            </p>
          ) : null}
        </Melding>
      ) : null}
      <Fouten fouten={perVeld} />
      <input type="hidden" name="punt" value={punt} />
      {gezien ? <input type="hidden" name="regel" value={gezien.id} /> : null}
      {gezien ? <input type="hidden" name="versie" value={gezien.versie} /> : null}
      {children}
      <div className="rij">
        <Knop name="handeling" value={handeling} disabled={bezig}>
          {botst ? 'Toch opslaan' : knop}
        </Knop>
        <Knoplink href={adresVan(punt)} soort="kaal">
          Annuleren
        </Knoplink>
        {gezien ? (
          <span className="punt__weg">
            <Knop soort="kaal" name="handeling" value={`${handeling}-weg`} disabled={bezig}>
              Weghalen
            </Knop>
          </span>
        ) : null}
      </div>
    </Conceptform>
  );
}

/** `Nu staat er: …` onder een veld waar een ander iets anders invulde. */
export function nuStaatEr(nu: string | null, eigen: string): string | undefined {
  return nu === null || nu === eigen ? undefined : `Nu staat er: ${nu === '' ? 'niets' : nu}`;
}
