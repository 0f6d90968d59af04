import type { ReactNode } from 'react';
import { Icoon, type Icoonnaam } from './icoon.tsx';

/** Hoe ernstig een bericht is; ook het pictogram heet zo. */
export type Meldingsoort = Extract<Icoonnaam, 'info' | 'goed' | 'waarschuwing' | 'fout'>;

const NLDS: Record<Meldingsoort, string> = {
  info: 'info',
  goed: 'ok',
  waarschuwing: 'warning',
  fout: 'error',
};

/**
 * Een bericht aan de gebruiker. Een fout onderbreekt hulpsoftware (`alert`), de rest wacht even (`status`).
 * Niet te verwarren met een melding van voortgang: die is van het domein.
 */
export function Melding({
  soort,
  titel,
  children,
}: {
  soort: Meldingsoort;
  titel?: string;
  children?: ReactNode;
}) {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${NLDS[soort]} melding`}
      role={soort === 'fout' ? 'alert' : 'status'}
    >
      <Icoon naam={soort} className="melding__icoon" />
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {titel ? <p className="melding__titel">{titel}</p> : null}
          {children}
        </div>
      </div>
    </div>
  );
}
