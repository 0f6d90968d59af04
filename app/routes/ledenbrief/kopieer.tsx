import { useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';

/** Zet de brief op het klembord; waar de browser dat niet toestaat selecteert de gebruiker hem zelf. */
export function Kopieer({ tekst }: { tekst: string }) {
  const [status, setStatus] = useState('');
  async function kopieer() {
    try {
      await navigator.clipboard.writeText(tekst);
      setStatus('De brief is gekopieerd.');
    } catch {
      // Zonder https geeft de browser het klembord niet.
      const brief = document.getElementById('brief');
      if (brief) document.getSelection()?.selectAllChildren(brief);
      setStatus('De brief is geselecteerd: druk op Ctrl+C om te kopiëren.');
    }
  }
  return (
    <span className="rij klein alleen-met-script">
      <span role="status">{status}</span>
      <Knop type="button" soort="stil" klein onClick={kopieer}>
        Kopieer de tekst
      </Knop>
    </span>
  );
}
