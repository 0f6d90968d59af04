import { useRef } from 'react';
import { Bestandsveld } from '#app/ui/bestandsveld.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';

interface KiezenProps {
  fout: string | null;
  gestopt: boolean;
  lees: (bestand: File | null) => void;
}

/** Het bestand kiezen. Wat ermee mis is staat bij het veld. */
export function Kiezen({ fout, gestopt, lees }: KiezenProps) {
  const veld = useRef<HTMLInputElement>(null);
  return (
    <form
      className="formulier"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        lees(veld.current?.files?.[0] ?? null);
      }}
    >
      {gestopt ? <Melding soort="info">Gestopt. Er is niets veranderd.</Melding> : null}
      <Bestandsveld
        veld={veld}
        label="Word-bestand"
        hint="Een .docx van hoogstens 20 MB. Je ziet eerst wat er meekomt; er verandert nog niets."
        soorten=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        fout={fout}
      />
      <div className="rij">
        <Knop>Bekijken wat meekomt</Knop>
      </div>
    </form>
  );
}
