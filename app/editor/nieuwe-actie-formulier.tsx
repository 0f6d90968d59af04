import { type FormEvent, useState } from 'react';
import { ActieVelden, legeActie } from '#app/ui/actie-velden.tsx';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { naarEersteFout } from './objecten/naar-fout.ts';
import type { ActieDienst, ActieGemaakt } from './types.ts';

interface NieuweActieFormulierProps {
  dienst: ActieDienst;
  titel: string;
  opGemaakt(actie: ActieKaart): void;
  opTerug(): void;
}

const GEEN_VERBINDING: ActieGemaakt = {
  ok: false,
  fouten: { formulier: 'De actie is niet opgeslagen. Kijk of je verbinding hebt en probeer het opnieuw.' },
};

/** Maakt een actie; wat niet klopt staat bij het veld en wat getypt is blijft staan. */
export function NieuweActieFormulier({ dienst, titel, opGemaakt, opTerug }: NieuweActieFormulierProps) {
  const [waarden] = useState(() => legeActie({ titel }));
  const [fouten, setFouten] = useState<Veldfouten>({});
  const [bezig, setBezig] = useState(false);

  async function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (bezig) return;
    const formulier = event.currentTarget;
    setBezig(true);
    const uitkomst = await dienst.maakActie(new FormData(formulier)).catch(() => GEEN_VERBINDING);
    setBezig(false);
    if (uitkomst.ok) return opGemaakt(uitkomst.actie);
    setFouten(uitkomst.fouten);
    naarEersteFout(formulier, uitkomst.fouten);
  }

  return (
    <form className="formulier" onSubmit={verstuur} noValidate>
      {fouten.formulier && <Melding soort="fout">{fouten.formulier}</Melding>}
      <ActieVelden keuzes={dienst.keuzes} waarden={waarden} fouten={fouten} voor="nieuwe-actie-" />
      <div className="rij">
        <Knop aria-disabled={bezig}>{bezig ? 'Bezig met maken…' : 'Maken en invoegen'}</Knop>
        <Knop type="button" soort="stil" onClick={opTerug}>
          Terug naar zoeken
        </Knop>
      </div>
    </form>
  );
}
