import { useState } from 'react';
import { ActieVelden, legeActie } from '#app/ui/actie-velden.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';
import type { ActieDienst } from './types.ts';
import { useInzending } from './use-inzending.ts';

interface NieuweActieFormulierProps {
  dienst: ActieDienst;
  titel: string;
  opGemaakt(actie: ActieKaart): void;
  opTerug(): void;
}

/** Maakt een actie; wat niet klopt staat bij het veld en wat getypt is blijft staan. */
export function NieuweActieFormulier({ dienst, titel, opGemaakt, opTerug }: NieuweActieFormulierProps) {
  const [waarden] = useState(() => legeActie({ titel }));
  const { fouten, bezig, verstuur } = useInzending({
    stuur: dienst.maakActie,
    mislukt: 'De actie is niet opgeslagen.',
    opGelukt: ({ actie }) => opGemaakt(actie),
  });

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
