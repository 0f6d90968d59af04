import { type ReactNode, useState } from 'react';
import { useVertrek } from '../use-vertrek.ts';
import { OpenTeksten, OpenTekstenContext } from './open-teksten.ts';

/** Om een pagina met `Overlegtekst`en: wie weggaat terwijl er iets niet opgeslagen is, wordt één keer gewaarschuwd. */
export function Overlegteksten({ children }: { children: ReactNode }) {
  const [open] = useState(() => new OpenTeksten());
  useVertrek(open);
  return <OpenTekstenContext.Provider value={open}>{children}</OpenTekstenContext.Provider>;
}
