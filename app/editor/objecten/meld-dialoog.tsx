import { type FormEvent, useEffect, useState } from 'react';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Meldvelden } from '#app/ui/meldvelden.tsx';
import type { Gemeld, Meldbegin, PlanDienst } from '../types.ts';
import { Venster } from '../venster.tsx';
import { naarEersteFout } from './naar-fout.ts';

interface MeldDialoogProps {
  dienst: PlanDienst;
  actie: number;
  opGemeld(titel: string): void;
  opSluiten(): void;
}

const LUKT_NIET: Gemeld = {
  ok: false,
  fouten: { formulier: 'De melding is niet opgeslagen. Kijk of je verbinding hebt en probeer het opnieuw.' },
};

/** Melden hoe het met een actie staat, zonder de tekst te verlaten: dezelfde vragen en dezelfde melding als op de pagina Melden. */
export function MeldDialoog({ dienst, actie, opGemeld, opSluiten }: MeldDialoogProps) {
  const [begin, setBegin] = useState<Meldbegin | 'mis' | null>(null);
  const [fouten, setFouten] = useState<Veldfouten>({});
  const [bezig, setBezig] = useState(false);

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

  async function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (bezig || begin === null || begin === 'mis') return;
    const formulier = event.currentTarget;
    setBezig(true);
    const uitkomst = await dienst.meld(actie, new FormData(formulier)).catch(() => LUKT_NIET);
    setBezig(false);
    if (uitkomst.ok) return opGemeld(begin.titel);
    setFouten(uitkomst.fouten);
    naarEersteFout(formulier, uitkomst.fouten);
  }

  return (
    // De sleutel begint het venster opnieuw: de focus gaat naar het eerste veld.
    <Venster key="velden" titel={`Hoe staat het met: ${begin.titel}`} opSluiten={opSluiten}>
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
    </Venster>
  );
}
