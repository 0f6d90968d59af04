import type { ReactNode } from 'react';
import { EINDCRITERIA, EINDCRITERIUM_NAAM, type Eindcriterium } from '#domain/afstemming/afstemming.ts';
import type { Antwoordtype, Voortgang } from '#domain/melding/melding.ts';
import { ANTWOORDEN, VOORTGANG_NAAM } from '#domain/melding/voortgang.ts';
import { LICHT_WOORD, LICHTEN, type Licht } from '#domain/verkeerslicht/verkeerslicht.ts';
import { Keuzeveld, type Veldkoppeling, type VeldProps } from './veld.tsx';
import { Vorm } from './vormen.tsx';

type KeuzeProps<Waarde> = Omit<VeldProps, 'label'> & {
  label?: ReactNode;
  /** Wat vooraf gekozen is; daarna houdt de browser het bij. */
  waarde?: Waarde | null | undefined;
};

/** Het licht kiezen: vier segmenten met kleur, vorm en woord. Pijltjestoetsen en spatie werken zoals bij elke radio. */
export function Lichtkeuze({ waarde, label = 'Verkeerslicht', ...veld }: KeuzeProps<Licht>) {
  return (
    <Keuzeveld label={label} {...veld}>
      {(koppeling) => (
        <Segmenten>
          {LICHTEN.map((licht, plaats) => (
            <Segment
              key={licht}
              koppeling={koppeling}
              eerste={plaats === 0}
              waarde={licht}
              gekozen={licht === waarde}
              klasse={`keuze__vlak--${licht}`}
            >
              <Vorm soort={licht} />
              {LICHT_WOORD[licht]}
            </Segment>
          ))}
        </Segmenten>
      )}
    </Keuzeveld>
  );
}

/** De voortgang kiezen: de antwoorden die bij het antwoordtype passen. */
export function Voortgangkeuze({
  antwoordtype,
  waarde,
  label = 'Voortgang',
  ...veld
}: KeuzeProps<Voortgang> & { antwoordtype: Antwoordtype }) {
  return (
    <Keuzeveld label={label} {...veld}>
      {(koppeling) => (
        <Segmenten>
          {ANTWOORDEN[antwoordtype].map((voortgang, plaats) => (
            <Segment
              key={voortgang}
              koppeling={koppeling}
              eerste={plaats === 0}
              waarde={voortgang}
              gekozen={voortgang === waarde}
            >
              {VOORTGANG_NAAM[voortgang]}
            </Segment>
          ))}
        </Segmenten>
      )}
    </Keuzeveld>
  );
}

/** Kiezen wanneer iets af is: als het er ligt, is ingevoerd, of in gebruik is. */
export function Criteriumkeuze({
  waarde,
  label = 'Afgerond betekent hier',
  ...veld
}: KeuzeProps<Eindcriterium>) {
  return (
    <Keuzeveld label={label} {...veld}>
      {(koppeling) => (
        <Segmenten>
          {EINDCRITERIA.map((criterium, plaats) => (
            <Segment
              key={criterium}
              koppeling={koppeling}
              eerste={plaats === 0}
              waarde={criterium}
              gekozen={criterium === waarde}
            >
              {EINDCRITERIUM_NAAM[criterium]}
            </Segment>
          ))}
        </Segmenten>
      )}
    </Keuzeveld>
  );
}

/** De rij waar de segmenten in staan. */
export function Segmenten({ children }: { children: ReactNode }) {
  return <div className="keuze">{children}</div>;
}

interface SegmentProps {
  koppeling: Veldkoppeling;
  /** De eerste krijgt het id van het veld, zodat een link in de foutensamenvatting hier uitkomt. */
  eerste: boolean;
  waarde: string;
  gekozen: boolean;
  klasse?: string;
  children: ReactNode;
}

/** Eén keuze uit de rij. */
export function Segment({ koppeling, eerste, waarde, gekozen, klasse = '', children }: SegmentProps) {
  return (
    <label className="keuze__segment">
      <input
        id={eerste ? koppeling.id : `${koppeling.id}-${waarde}`}
        type="radio"
        name={koppeling.name}
        value={waarde}
        defaultChecked={gekozen}
        aria-invalid={koppeling['aria-invalid']}
      />
      <span className={`keuze__vlak ${klasse}`}>{children}</span>
    </label>
  );
}
