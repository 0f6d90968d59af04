import { MAX_PDF } from '#domain/overleg/bijlage.ts';
import { Veld } from './veld.tsx';

interface PdfveldProps {
  /** Wat de zin onder het veld eerst zegt, voor wie ook iets anders kan kiezen. */
  wanneer?: string;
  fout?: string | undefined;
}

/** Een pdf van de eigen computer kiezen, als veld `pdf`. */
export function Pdfveld({ wanneer, fout }: PdfveldProps) {
  const grens = `Hoogstens ${MAX_PDF / 1024 / 1024} MB, zonder wachtwoord.`;
  return (
    <Veld naam="pdf" label="Pdf" hint={wanneer ? `${wanneer} ${grens}` : grens} fout={fout}>
      {(koppeling) => (
        <input type="file" className="bestandskeuze" accept="application/pdf,.pdf" {...koppeling} />
      )}
    </Veld>
  );
}
