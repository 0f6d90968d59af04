import { useEffect, useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Meldvelden } from '#app/ui/meldvelden.tsx';
import type { Meldbegin, PlanDienst } from '../types.ts';
import { useInzending } from '../use-inzending.ts';
import { Venster } from '../venster.tsx';

interface MeldDialoogProps {
  dienst: PlanDienst;
  actie: number;
  opGemeld(titel: string): void;
  opSluiten(): void;
}

/** Melden hoe het met een actie staat, zonder de tekst te verlaten: dezelfde vragen en dezelfde melding als op de pagina Melden. */
export function MeldDialoog({ dienst, actie, opGemeld, opSluiten }: MeldDialoogProps) {
  const [begin, setBegin] = useState<Meldbegin | 'mis' | null>(null);
  useEffect(() => {
    let weg = false;
    dienst.beginMelding(actie).then(
      (nieuw) => weg || setBegin(nieuw),
      () => weg || setBegin('mis'),
    );
    return () => {
      weg = true;
    };
  }, [dienst, actie]);

  if (begin === null || begin === 'mis') {
    return (
      <Venster titel="Licht wijzigen" opSluiten={opSluiten}>
        <p role="status">
          {begin ? 'Melden kan nu niet. Kijk of je verbinding hebt en probeer het opnieuw.' : 'Even geduld…'}
        </p>
      </Venster>
    );
  }

  return (
    // De sleutel begint het venster opnieuw: de focus gaat naar het eerste veld.
    <Venster key="velden" titel={`Hoe staat het met: ${begin.titel}`} opSluiten={opSluiten}>
      <Meldformulier dienst={dienst} actie={actie} begin={begin} opGemeld={opGemeld} />
    </Venster>
  );
}

interface MeldformulierProps extends Omit<MeldDialoogProps, 'opSluiten'> {
  begin: Meldbegin;
}

function Meldformulier({ dienst, actie, begin, opGemeld }: MeldformulierProps) {
  const { fouten, bezig, verstuur } = useInzending({
    stuur: (formulier) => dienst.meld(actie, formulier),
    mislukt: 'De melding is niet opgeslagen.',
    opGelukt: () => opGemeld(begin.titel),
  });
  return (
    <form className="formulier" onSubmit={verstuur} noValidate>
      {fouten.formulier && <Melding soort="fout">{fouten.formulier}</Melding>}
      <Meldvelden
        id={(veld) => `in-tekst-${veld}`}
        antwoordtype="voortgang"
        waarden={begin.waarden}
        fouten={fouten}
        partijen={begin.partijen}
      />
      <div className="rij">
        <Knop aria-disabled={bezig}>{bezig ? 'Bezig met melden…' : 'Melden'}</Knop>
        <label className="vinkje">
          <input type="checkbox" name="voorlopig" defaultChecked={begin.waarden.voorlopig} />
          Voorlopig antwoord
        </label>
      </div>
    </form>
  );
}
