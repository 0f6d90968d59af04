import { useEffect, useState } from 'react';
import { Keuzelijst } from '#app/ui/velden.tsx';
import type { Persoon } from '#domain/opmerking/vermelding.ts';
import type { Kop } from '../koppen.ts';
import type { LevendPlan } from '../use-plan.ts';
import { beginDraad } from './dienst.ts';
import { Opmerkingveld } from './opmerkingveld.tsx';
import { type Bereik, kopBij, type Selectie, selectieVanKop } from './selectie.ts';

interface NieuwProps {
  opgaveNr: number;
  plan: LevendPlan;
  /** Null: er was niets geselecteerd, dan kies je een kop. */
  selectie: Selectie | null;
  koppen: readonly Kop[];
  personen: readonly Persoon[];
  opKlaar(): void;
  opAnnuleren(): void;
}

/** Een nieuwe opmerking: bij de selectie, of bij een kop. */
export function NieuweOpmerking({
  opgaveNr,
  plan,
  selectie,
  koppen,
  personen,
  opKlaar,
  opAnnuleren,
}: NieuwProps) {
  const metTekst = koppen.filter(({ tekst }) => tekst.trim() !== '');
  const [kop, setKop] = useState(() => kopVooraf(plan.editor, metTekst));
  useToon(plan, selectie?.bereik);
  return (
    <section className="draadkaart draadkaart--nieuw" aria-label="Nieuwe opmerking">
      {selectie ? (
        <blockquote className="opmerking__citaat">{selectie.citaat}</blockquote>
      ) : (
        <Keuzelijst
          naam="kop"
          label="Bij welk onderdeel?"
          hint="Of selecteer eerst tekst in het plan."
          value={kop}
          onChange={({ target }) => setKop(Number(target.value))}
        >
          {metTekst.map(({ nummer, tekst }) => (
            <option key={nummer} value={nummer}>
              {tekst}
            </option>
          ))}
        </Keuzelijst>
      )}
      <Opmerkingveld
        label="Je opmerking"
        knop="Plaats"
        personen={personen}
        verstuur={async (tekst) => {
          const plek = selectie ?? selectieVanKop(plan.editor, kop);
          return plek
            ? beginDraad(opgaveNr, plan.sessie, plek, tekst)
            : { ok: false, fout: 'Kies eerst een onderdeel, of selecteer tekst in het plan.' };
        }}
        opKlaar={opKlaar}
        opAnnuleren={opAnnuleren}
      />
    </section>
  );
}

/** Wie niets selecteerde bedoelt meestal het onderdeel waar hij staat. */
function kopVooraf(editor: LevendPlan['editor'], koppen: readonly Kop[]): number {
  const hier = kopBij(editor);
  return (koppen.findLast(({ nummer }) => nummer <= hier) ?? koppen[0])?.nummer ?? 0;
}

/** Laat de tekst waar het over gaat zien terwijl de focus in het tekstvak staat, waar de browser dat kan. */
function useToon({ editor }: LevendPlan, bereik: Bereik | undefined): void {
  useEffect(() => {
    if (!bereik || !('highlights' in CSS)) return;
    const begin = editor.view.domAtPos(bereik.van);
    const einde = editor.view.domAtPos(bereik.tot);
    const stuk = document.createRange();
    stuk.setStart(begin.node, begin.offset);
    stuk.setEnd(einde.node, einde.offset);
    CSS.highlights.set('draad-nieuw', new Highlight(stuk));
    return () => {
      CSS.highlights.delete('draad-nieuw');
    };
  }, [editor, bereik]);
}
