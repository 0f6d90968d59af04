import type { ReactNode } from 'react';
import { Kop, type KopProps } from './kop.tsx';
import { Voet } from './voet.tsx';

interface SchilProps extends KopProps {
  /** Smallere inhoud, voor formulieren en lezen. */
  smal?: boolean;
  children: ReactNode;
}

/** Het geraamte van elke pagina: skiplink, kop, inhoud en voet. Hoort in een `<body className="utrecht-root">`. */
export function Schil({ smal = false, children, ...kop }: SchilProps) {
  return (
    <div className="schil">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
        Naar de inhoud
      </a>
      <Kop {...kop} />
      <main id="inhoud" tabIndex={-1} className={`schil__inhoud${smal ? ' schil__inhoud--smal' : ''}`}>
        {children}
      </main>
      <Voet demo={kop.demo} />
    </div>
  );
}
