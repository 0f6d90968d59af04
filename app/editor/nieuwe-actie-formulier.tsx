import { type FormEvent, useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { PLANNING_SOORTEN, type PlanningSoort } from '#domain/planning/planning.ts';
import type { ActieDienst, ActieFouten, ActieKaart, NieuweActie } from './types.ts';

const SOORT_NAAM: Record<PlanningSoort, string> = {
  klaar: 'Klaar uiterlijk',
  in: 'Uitvoeren in',
  start: 'Gestart uiterlijk',
  doorlopend: 'Doorlopend',
  onbekend: 'Nog niet bekend',
};

const KWARTALEN = [1, 2, 3, 4] as const;

interface NieuweActieFormulierProps {
  dienst: ActieDienst;
  titel: string;
  opGemaakt(actie: ActieKaart): void;
  opTerug(): void;
}

/** Maakt een actie; wat niet klopt staat bij het veld en wat getypt is blijft staan. */
export function NieuweActieFormulier({ dienst, titel, opGemaakt, opTerug }: NieuweActieFormulierProps) {
  const { partijen, afspraken, jaren } = dienst.keuzes;
  const [fouten, setFouten] = useState<ActieFouten>({});
  const [bezig, setBezig] = useState(false);

  // De ids krijgen een voorvoegsel: op de pagina kan al een veld `titel` staan.
  const veld = (naam: keyof NieuweActie) => ({ naam, id: `nieuwe-actie-${naam}`, fout: fouten[naam] });

  async function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (bezig) return;
    const formulier = event.currentTarget;
    setBezig(true);
    const uitkomst = await dienst.maakActie(uitFormulier(new FormData(formulier))).catch(() => ({
      ok: false as const,
      fouten: {
        formulier: 'De actie is niet opgeslagen. Kijk of je verbinding hebt en probeer het opnieuw.',
      },
    }));
    setBezig(false);
    if (uitkomst.ok) return opGemaakt(uitkomst.actie);
    setFouten(uitkomst.fouten);
    // Naar het eerste veld met een fout, zodat ook wie het scherm niet ziet hem hoort.
    const eerste = [...formulier.elements].find(
      (veld) => (veld.getAttribute('name') ?? '') in uitkomst.fouten,
    );
    if (eerste instanceof HTMLElement) eerste.focus();
  }

  return (
    <form className="formulier" onSubmit={verstuur} noValidate>
      {fouten.formulier && <Melding soort="fout">{fouten.formulier}</Melding>}
      <Tekstveld {...veld('titel')} label="Titel" defaultValue={titel} />
      <div className="formulier__naast">
        <Keuzelijst {...veld('eigenaarPartij')} label="Eigenaar">
          <option value="">Kies een partij</option>
          {partijen.map(({ slug, naam }) => (
            <option key={slug} value={slug}>
              {naam}
            </option>
          ))}
        </Keuzelijst>
        <Tekstveld {...veld('eigenaarPersoon')} label="Persoon" optioneel autoComplete="off" />
      </div>
      <Keuzelijst {...veld('afspraakId')} label="Hoort bij afspraak" optioneel>
        <option value="">Geen afspraak</option>
        {afspraken.map((afspraak) => (
          <option key={afspraak.id} value={afspraak.id}>
            {afspraak.id} {afspraak.titel}
          </option>
        ))}
      </Keuzelijst>
      <div className="formulier__drie">
        <Keuzelijst {...veld('planSoort')} label="Planning" defaultValue="klaar">
          {PLANNING_SOORTEN.map((soort) => (
            <option key={soort} value={soort}>
              {SOORT_NAAM[soort]}
            </option>
          ))}
        </Keuzelijst>
        <Keuzelijst {...veld('planJaar')} label="Jaar">
          <option value="">Geen jaar</option>
          {jaren.map((jaar) => (
            <option key={jaar} value={jaar}>
              {jaar}
            </option>
          ))}
        </Keuzelijst>
        <Keuzelijst {...veld('planKwartaal')} label="Kwartaal">
          <option value="">Heel het jaar</option>
          {KWARTALEN.map((kwartaal) => (
            <option key={kwartaal} value={kwartaal}>
              Kwartaal {kwartaal}
            </option>
          ))}
        </Keuzelijst>
      </div>
      <div className="rij">
        <Knop aria-disabled={bezig}>{bezig ? 'Bezig met maken…' : 'Maken en invoegen'}</Knop>
        <Knop type="button" soort="stil" onClick={opTerug}>
          Terug naar zoeken
        </Knop>
      </div>
    </form>
  );
}

function uitFormulier(gegevens: FormData): NieuweActie {
  const tekst = (naam: keyof NieuweActie) => String(gegevens.get(naam) ?? '').trim();
  const kwartaal = tekst('planKwartaal');
  return {
    titel: tekst('titel'),
    eigenaarPartij: tekst('eigenaarPartij'),
    eigenaarPersoon: tekst('eigenaarPersoon'),
    afspraakId: tekst('afspraakId') || null,
    planSoort: PLANNING_SOORTEN.find((soort) => soort === tekst('planSoort')) ?? 'onbekend',
    planJaar: tekst('planJaar') ? Number(tekst('planJaar')) : null,
    planKwartaal: KWARTALEN.find((nummer) => String(nummer) === kwartaal) ?? null,
  };
}
