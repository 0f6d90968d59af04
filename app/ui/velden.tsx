import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Veld, type VeldProps } from './veld.tsx';

/** De eigen attributen van het element, zonder wat `Veld` al regelt en zonder opmaak. */
type Eigen<Attributen> = Omit<Attributen, keyof VeldProps | 'name' | 'className' | 'style' | 'children'>;

/** Haalt de eigenschappen van het veld uit de rest, die naar het element gaat. */
function splits<Rest extends VeldProps>(props: Rest) {
  const { naam, id, label, hint, fout, optioneel, ...rest } = props;
  return { veld: { naam, id, label, hint, fout, optioneel } satisfies VeldProps, rest };
}

/** Invoer van één regel: tekst, e-mail, wachtwoord, datum, getal. */
export function Tekstveld(props: VeldProps & Eigen<InputHTMLAttributes<HTMLInputElement>>) {
  const { veld, rest } = splits(props);
  return (
    <Veld {...veld}>
      {(koppeling) => (
        <input className="utrecht-textbox utrecht-textbox--html-input" type="text" {...rest} {...koppeling} />
      )}
    </Veld>
  );
}

/** Invoer van meer regels; groeit mee met de tekst waar de browser dat kan. */
export function Tekstvak(props: VeldProps & Eigen<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { veld, rest } = splits(props);
  return (
    <Veld {...veld}>
      {(koppeling) => (
        <textarea
          className="utrecht-textarea utrecht-textarea--html-textarea"
          rows={2}
          {...rest}
          {...koppeling}
        />
      )}
    </Veld>
  );
}

/** Een lijst om één uit te kiezen; `children` zijn de `<option>`s. */
export function Keuzelijst(
  props: VeldProps & Eigen<SelectHTMLAttributes<HTMLSelectElement>> & { children: ReactNode },
) {
  const { veld, rest } = splits(props);
  return (
    <Veld {...veld}>
      {(koppeling) => (
        <select className="utrecht-select utrecht-select--html-select" {...rest} {...koppeling} />
      )}
    </Veld>
  );
}
