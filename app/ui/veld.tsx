import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';

/** Wat elk invoerveld van ons meekrijgt. */
export interface VeldProps {
  /** De naam in het formulier. */
  naam: string;
  /** Uniek op de pagina; zonder is het de naam. Nodig als hetzelfde formulier vaker op de pagina staat. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** De zin bij een fout; leeg of afwezig als het veld goed is. */
  fout?: string | undefined;
  /** Zet `(niet verplicht)` achter het label. */
  optioneel?: boolean;
}

/** De attributen die het invoerelement aan label, hint en fout verbinden. */
export interface Veldkoppeling {
  id: string;
  name: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** De koppeling tussen invoer, hint en fout; de ids volgen uit dat van het veld. */
export function koppeling({ naam, id = naam, hint, fout }: VeldProps): Veldkoppeling {
  const beschrijving = [hint ? `${id}-hint` : '', fout ? `${id}-fout` : ''].filter(Boolean).join(' ');
  return {
    id,
    name: naam,
    'aria-invalid': fout ? true : undefined,
    'aria-describedby': beschrijving || undefined,
  };
}

/** Label, hint en fout om één invoer heen; `children` krijgt de koppeling en tekent de invoer. */
export function Veld({
  children,
  ...props
}: VeldProps & { children: (koppeling: Veldkoppeling) => ReactNode }) {
  const { naam, id = naam, label, fout, optioneel } = props;
  return (
    <div className={veldklasse(fout)}>
      <label className="utrecht-form-label veld__label utrecht-form-field__label" htmlFor={id}>
        {label}
        {optioneel ? <Optioneel /> : null}
      </label>
      <Hint id={id} hint={props.hint} />
      <Veldfout id={id} fout={fout} />
      {children(koppeling(props))}
    </div>
  );
}

/** Een groep keuzes met een legenda als label; verder als `Veld`. */
export function Keuzeveld({
  children,
  ...props
}: VeldProps & { children: (koppeling: Veldkoppeling) => ReactNode }) {
  const { naam, id = naam, label, fout, optioneel } = props;
  const delen = koppeling(props);
  return (
    <fieldset className={veldklasse(fout)} aria-describedby={delen['aria-describedby']}>
      <legend className="utrecht-form-label veld__label utrecht-form-field__label">
        {label}
        {optioneel ? <Optioneel /> : null}
      </legend>
      <Hint id={id} hint={props.hint} />
      <Veldfout id={id} fout={fout} />
      {children(delen)}
    </fieldset>
  );
}

function veldklasse(fout: string | undefined): string {
  return `utrecht-form-field veld${fout ? ' utrecht-form-field--invalid' : ''}`;
}

function Optioneel() {
  return <span className="veld__optioneel"> (niet verplicht)</span>;
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="utrecht-form-field-description">
      {hint}
    </p>
  );
}

function Veldfout({ id, fout }: { id: string; fout: string | undefined }) {
  if (!fout) return null;
  return (
    <p id={`${id}-fout`} className="utrecht-form-field-error-message">
      <Icoon naam="fout" />
      <span>
        <span className="sr">Fout: </span>
        {fout}
      </span>
    </p>
  );
}
