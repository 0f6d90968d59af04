import { Melding } from '#app/ui/melding.tsx';
import { Voortgangsbalk } from '#app/ui/voortgangsbalk.tsx';
import type { Exportstand } from './use-export.ts';

/** Hoe ver het exporteren is, en hoe het afliep. */
export function Voortgang({ stand, stop }: { stand: Exportstand; stop: () => void }) {
  switch (stand.soort) {
    case 'rust':
      return null;
    case 'bezig':
      return (
        <Voortgangsbalk naam="Het bestand wordt gemaakt" klaar={stand.klaar} van={stand.van} stop={stop} />
      );
    case 'klaar':
      return <Melding soort="goed">{stand.naam} is gemaakt en staat bij je downloads.</Melding>;
    case 'gestopt':
      return <Melding soort="info">Gestopt. Er is geen bestand gemaakt.</Melding>;
    case 'fout':
      return <Melding soort="fout">{stand.fout}</Melding>;
  }
}
