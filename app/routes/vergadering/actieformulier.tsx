import { type ActieWaarden, Eigenaarkeuze, legeActie, PlanningVelden } from '#app/ui/actie-velden.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import type { PuntBeeld } from './beeld.ts';
import { Vastlegformulier } from './formulier.tsx';
import type { Mislukt } from './handeling.ts';

/** Een actie die uit een besluit volgt: wat, wie en wanneer. Wat het besluit al zegt staat er. */
export function ActieFormulier({
  punt,
  besluitId,
  mislukt,
}: {
  punt: PuntBeeld;
  besluitId: number | null;
  mislukt: Mislukt | null;
}) {
  const besluit = punt.besluiten.find(({ id }) => id === besluitId);
  if (!besluit) return null;
  const begin = legeActie({
    eigenaarPartij: besluit.partijen[0] ?? '',
    afspraakId: punt.afspraken[0]?.id ?? '',
    ...kwartaalVan(besluit.termijn),
  });
  const veld = (naam: keyof ActieWaarden) => ({
    naam,
    defaultValue: mislukt?.waarden[naam] ?? begin[naam],
    fout: mislukt?.fouten[naam],
  });
  return (
    <Vastlegformulier
      titel="Actie die uit het besluit volgt"
      punt={punt.id}
      handeling="actie"
      mislukt={mislukt}
      knop="Maak de actie"
    >
      <input type="hidden" name="besluit" value={besluit.id} />
      <p className="klein gedempt">{besluit.tekst}</p>
      <Tekstveld {...veld('titel')} label="Wat gaat er gebeuren?" autoComplete="off" data-eerste="" />
      <div className="formulier__naast">
        <Eigenaarkeuze veld={veld('eigenaarPartij')} partijen={punt.keuzes} />
        <Tekstveld {...veld('eigenaarPersoon')} label="Persoon" optioneel autoComplete="off" />
      </div>
      <Keuzelijst
        naam="opgave"
        label="Bij welke opgave?"
        defaultValue={mislukt?.waarden.opgave ?? String(punt.opgaveNr ?? '')}
        fout={mislukt?.fouten.opgave}
      >
        <option value="">Kies een opgave</option>
        {punt.opgaven.map(({ nr, titel }) => (
          <option key={nr} value={nr}>
            {nr} · {titel}
          </option>
        ))}
      </Keuzelijst>
      {punt.afspraken.length > 0 ? (
        <Keuzelijst {...veld('afspraakId')} label="Hoort bij afspraak" optioneel>
          <option value="">Geen afspraak</option>
          {punt.afspraken.map(({ id, naam }) => (
            <option key={id} value={id}>
              {naam}
            </option>
          ))}
        </Keuzelijst>
      ) : null}
      <PlanningVelden veld={veld} />
    </Vastlegformulier>
  );
}

/** De planning waarmee een actie begint: klaar in het kwartaal van de termijn van het besluit. */
function kwartaalVan(termijn: string | null): { jaar: string; kwartaal: string } {
  if (termijn === null) return { jaar: '', kwartaal: '' };
  return { jaar: termijn.slice(0, 4), kwartaal: String(Math.ceil(Number(termijn.slice(5, 7)) / 3)) };
}
