import { useHaler } from '#app/lib/haler.ts';
import { Melding } from '#app/ui/melding.tsx';
import type { Meldantwoord } from './antwoord.ts';
import { useUitkomst } from './uitkomst.ts';

/** Het formulier waar alle knoppen Ongewijzigd bij horen: één keer op de pagina, de knop zegt waarover. */
export const HERHAAL = 'herhaal';

interface HerhaalformulierProps {
  action: string;
  opUitkomst(antwoord: Meldantwoord): void;
}

export function Herhaalformulier({ action, opUitkomst }: HerhaalformulierProps) {
  const fetcher = useHaler<Meldantwoord>();
  useUitkomst(fetcher.data, opUitkomst);
  return (
    <fetcher.Form
      id={HERHAAL}
      method="post"
      action={action}
      // Twee keer drukken is niet twee keer melden.
      onSubmit={(event) => {
        if (fetcher.state !== 'idle') event.preventDefault();
      }}
    >
      <input type="hidden" name="doe" value="herhaal" />
      {fetcher.data && !fetcher.data.ok ? (
        <Melding soort="fout">{fetcher.data.fouten.formulier}</Melding>
      ) : null}
    </fetcher.Form>
  );
}
