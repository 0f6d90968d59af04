import { useRef } from 'react';
import { LIJSTSOORT_NAAM, LIJSTSOORT_UITLEG } from '#app/lib/lijstbeeld.ts';
import { Bestandsveld } from '#app/ui/bestandsveld.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Rondjes } from '#app/ui/rondjes.tsx';
import type { Lijstsoort } from '#domain/lijst/velden.ts';

interface KiezenProps {
  soorten: readonly Lijstsoort[];
  gekozen: Lijstsoort;
  fout: string | null;
  gestopt: boolean;
  lees: (bestand: File | null, soort: string) => void;
}

/** Het bestand kiezen en zeggen wat eruit komt. Zonder JavaScript een gewoon formulier. Wat ermee mis is staat bij het veld. */
export function Kiezen({ soorten, gekozen, fout, gestopt, lees }: KiezenProps) {
  const veld = useRef<HTMLInputElement>(null);
  return (
    <form
      method="post"
      action="/inlezen"
      encType="multipart/form-data"
      className="formulier"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const soort = new FormData(event.currentTarget).get('soort');
        lees(veld.current?.files?.[0] ?? null, String(soort ?? ''));
      }}
    >
      {gestopt ? <Melding soort="info">Gestopt. Er is niets veranderd.</Melding> : null}
      {soorten.length > 1 ? (
        <Rondjes
          naam="soort"
          label="Wat wil je inlezen?"
          gekozen={gekozen}
          keuzes={soorten.map((soort) => ({
            waarde: soort,
            naam: LIJSTSOORT_NAAM[soort],
            uitleg: LIJSTSOORT_UITLEG[soort],
          }))}
        />
      ) : (
        <input type="hidden" name="soort" value={gekozen} />
      )}
      <Bestandsveld
        veld={veld}
        label="Bestand"
        hint="Excel (.xlsx) of CSV, hoogstens 10 MB en 5.000 regels. De namen van de kolommen staan bovenaan. Je ziet eerst wat er zou gebeuren; er verandert nog niets."
        soorten=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        fout={fout}
      />
      <div className="rij">
        <Knop>Bestand lezen</Knop>
      </div>
    </form>
  );
}
