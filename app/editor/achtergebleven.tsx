import { useEffect, useState } from 'react';
import { databaseNaam, Onopgeslagen } from '#app/lib/bewaard.ts';
import { Melding } from '#app/ui/melding.tsx';
import { docInhoud, docVan, platteTekst } from '#domain/document/inhoud.ts';
import { vanBase64 } from './base64.ts';
import { bewaar } from './bewaren.ts';

interface AchtergeblevenProps {
  documentId: string;
  toestand: string;
  gebruikerId: number;
}

/**
 * Voor wie het plan niet (meer) mag bewerken en hier nog tekst heeft die de server niet heeft, bijvoorbeeld omdat het plan
 * werd vastgesteld terwijl hij zonder verbinding schreef: die tekst om te kopiëren. In het plan zelf komt hij niet.
 */
export function Achtergebleven(props: AchtergeblevenProps) {
  const tekst = useAchtergebleven(props);
  if (tekst === null) return null;
  return (
    <Melding soort="waarschuwing" titel="Er staat nog tekst van jou in deze browser">
      <p>
        Je mag dit plan nu niet bewerken, dus wat je typte kunnen we niet opslaan. Kopieer wat je nodig hebt.
      </p>
      <details>
        <summary>Het plan met jouw tekst</summary>
        <textarea
          className="achtergebleven utrecht-textarea utrecht-textarea--html-textarea"
          aria-label="Het plan met jouw tekst"
          readOnly
          rows={12}
          value={tekst}
        />
      </details>
    </Melding>
  );
}

/** De tekst van het plan met wat hier achterbleef; null als er niets achterbleef. */
function useAchtergebleven({ documentId, toestand, gebruikerId }: AchtergeblevenProps): string | null {
  const [tekst, setTekst] = useState<string | null>(null);
  useEffect(() => {
    const database = databaseNaam(gebruikerId, documentId);
    const teken = new Onopgeslagen(database);
    const tekens = teken.namen();
    if (tekens.length === 0) return;
    const doc = docVan(vanBase64(toestand));
    let heeftMeer = false;
    doc.on('update', () => {
      heeftMeer = true;
    });
    const bewaring = bewaar(doc, database, { gewist: null }, () => {
      if (heeftMeer) setTekst(docInhoud(doc).content.map(platteTekst).join('\n\n'));
      else teken.wis(tekens);
    });
    return () => {
      bewaring.stop();
      doc.destroy();
    };
  }, [documentId, toestand, gebruikerId]);
  return tekst;
}
