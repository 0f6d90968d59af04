import { useState } from 'react';
import { Cijfervelden } from '#app/ui/cijfervelden.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { metEenheid } from '#domain/document/verwijzing.ts';
import type { CijferKaart } from '#domain/document/waarden.ts';
import { Kieslijst } from '../kieslijst.tsx';
import type { PlanDienst } from '../types.ts';
import { useInzending } from '../use-inzending.ts';
import { Venster } from '../venster.tsx';
import { ZOEKRESULTATEN } from '../zoekgrens.ts';

interface CijferDialoogProps {
  dienst: PlanDienst;
  /** De cijfers die deze gebruiker kent. */
  cijfers: readonly CijferKaart[];
  opgaven: readonly { nr: number; titel: string }[];
  opKeuze(cijfer: CijferKaart): void;
  opSluiten(): void;
}

/** Kies een cijfer uit het register voor in de zin, of zet er een in. */
export function CijferDialoog({ dienst, cijfers, opgaven, opKeuze, opSluiten }: CijferDialoogProps) {
  const [zoek, setZoek] = useState('');
  const [nieuw, setNieuw] = useState(false);
  return (
    // De sleutel begint het venster opnieuw, zodat de focus naar het eerste veld van het andere scherm gaat.
    <Venster
      key={String(nieuw)}
      titel={nieuw ? 'Nieuw cijfer in het register' : 'Cijfer invoegen'}
      opSluiten={opSluiten}
    >
      {nieuw ? (
        <NieuwCijfer
          dienst={dienst}
          naam={zoek}
          opgaven={opgaven}
          opGemaakt={opKeuze}
          opTerug={() => setNieuw(false)}
        />
      ) : (
        <>
          <Kiezen
            cijfers={cijfers}
            opgaveNr={dienst.opgaveNr}
            zoek={zoek}
            opZoek={setZoek}
            opKeuze={opKeuze}
          />
          <Knop type="button" soort="stil" onClick={() => setNieuw(true)}>
            Nieuw cijfer maken
          </Knop>
        </>
      )}
    </Venster>
  );
}

interface KiezenProps extends Pick<CijferDialoogProps, 'cijfers' | 'opKeuze'> {
  opgaveNr: number;
  zoek: string;
  opZoek(zoek: string): void;
}

/** De cijfers van deze opgave en van alle opgaven samen staan vooraan. */
function Kiezen({ cijfers, opgaveNr, zoek, opZoek, opKeuze }: KiezenProps) {
  const woorden = zoek.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
  const vanElders = (cijfer: CijferKaart) => (cijfer.opgaveNr && cijfer.opgaveNr !== opgaveNr ? 1 : 0);
  const gevonden = cijfers
    .filter(({ naam }) => woorden.every((woord) => naam.toLocaleLowerCase('nl').includes(woord)))
    .sort((a, b) => vanElders(a) - vanElders(b) || a.naam.localeCompare(b.naam, 'nl'))
    .slice(0, ZOEKRESULTATEN);
  return (
    <Kieslijst
      label="Zoek een cijfer"
      lijst="Cijfers"
      zoek={zoek}
      opZoek={opZoek}
      gevonden={gevonden}
      melding={zinVoor(gevonden.length)}
      opKeuze={opKeuze}
      regel={(cijfer) => <Cijferregel cijfer={cijfer} />}
    />
  );
}

function Cijferregel({ cijfer: { naam, eenheid, versies } }: { cijfer: CijferKaart }) {
  const laatste = versies.at(-1);
  if (!laatste) return naam;
  return (
    <>
      <strong className="getal">{metEenheid(laatste.waarde, eenheid)}</strong>
      <span className="actie__tekst">
        {naam}
        <span className="actie__bij">
          {laatste.bron}, peildatum {langeDatum(laatste.peildatum)}
        </span>
      </span>
    </>
  );
}

function zinVoor(aantal: number): string {
  if (aantal === 0) return 'Geen cijfer gevonden. Je kunt een nieuw cijfer maken.';
  if (aantal >= ZOEKRESULTATEN)
    return `De eerste ${aantal} cijfers. Typ een woord uit de naam om de rest te vinden.`;
  return aantal === 1 ? '1 cijfer gevonden' : `${aantal} cijfers gevonden`;
}

interface NieuwCijferProps extends Pick<CijferDialoogProps, 'dienst' | 'opgaven'> {
  naam: string;
  opGemaakt(cijfer: CijferKaart): void;
  opTerug(): void;
}

function NieuwCijfer({ dienst, naam, opgaven, opGemaakt, opTerug }: NieuwCijferProps) {
  const { fouten, bezig, verstuur } = useInzending({
    stuur: dienst.maakCijfer,
    mislukt: 'Het cijfer is niet opgeslagen.',
    opGelukt: ({ cijfer }) => opGemaakt(cijfer),
  });

  return (
    <form className="formulier" onSubmit={verstuur} noValidate>
      {fouten.formulier && <Melding soort="fout">{fouten.formulier}</Melding>}
      <Cijfervelden
        voor="nieuw-cijfer-"
        waarden={{ naam, opgaveNr: String(dienst.opgaveNr) }}
        fouten={fouten}
        opgaven={opgaven}
        magAfschermen={dienst.magAfschermen}
      />
      <div className="rij">
        <Knop aria-disabled={bezig}>{bezig ? 'Bezig met opslaan…' : 'Opslaan en invoegen'}</Knop>
        <Knop type="button" soort="stil" onClick={opTerug}>
          Terug naar zoeken
        </Knop>
      </div>
    </form>
  );
}
