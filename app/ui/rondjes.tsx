import { Keuzeveld, type VeldProps } from './veld.tsx';

export interface Rondje {
  waarde: string;
  naam: string;
  uitleg?: string;
}

interface RondjesProps extends VeldProps {
  keuzes: readonly Rondje[];
  /** Wat vooraf gekozen is; daarna houdt de browser het bij. */
  gekozen: string;
}

/** Eén uit een paar keuzes, onder elkaar met een zin uitleg. */
export function Rondjes({ keuzes, gekozen, ...veld }: RondjesProps) {
  return (
    <Keuzeveld {...veld}>
      {(koppeling) => (
        <div className="rondjes">
          {keuzes.map(({ waarde, naam, uitleg }, plaats) => {
            const id = plaats === 0 ? koppeling.id : `${koppeling.id}-${waarde}`;
            return (
              <div key={waarde} className="rondjes__keuze">
                <input
                  id={id}
                  type="radio"
                  name={koppeling.name}
                  value={waarde}
                  defaultChecked={waarde === gekozen}
                  aria-describedby={uitleg ? `${id}-uitleg` : undefined}
                />
                <label htmlFor={id}>{naam}</label>
                {uitleg ? (
                  <p id={`${id}-uitleg`} className="klein gedempt">
                    {uitleg}
                  </p>
                ) : null}
              </div>
            );
          })}
        </div>
      )}
    </Keuzeveld>
  );
}
