import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { PLANNING_SOORTEN, type PlanningSoort } from '#domain/planning/planning.ts';
import type { Veldfouten } from './fouten.tsx';
import type { VeldProps } from './veld.tsx';
import { Keuzelijst, Tekstvak, Tekstveld } from './velden.tsx';

/** Wat er in het formulier van een actie staat, als tekst: om te tonen, niet om te toetsen. */
export interface ActieWaarden {
  titel: string;
  afspraakId: string;
  eigenaarPartij: string;
  eigenaarPersoon: string;
  kanAlvast: string;
  soort: string;
  jaar: string;
  kwartaal: string;
  totJaar: string;
}

export interface ActieKeuzes {
  partijen: Partijkeuzes;
  afspraken: { id: string; naam: string }[];
}

const SOORT_NAAM: Record<PlanningSoort, string> = {
  klaar: 'Klaar uiterlijk',
  in: 'Uitvoeren in',
  start: 'Gestart uiterlijk',
  doorlopend: 'Doorlopend',
  onbekend: 'Nog niet bekend',
};

/** Een leeg formulier; wat er al bekend is gaat ervoor. */
export function legeActie(bekend: Partial<ActieWaarden>): ActieWaarden {
  return {
    titel: '',
    afspraakId: '',
    eigenaarPartij: '',
    eigenaarPersoon: '',
    kanAlvast: '',
    soort: 'klaar',
    jaar: '',
    kwartaal: '',
    totJaar: '',
    ...bekend,
  };
}

interface ActieVeldenProps {
  keuzes: ActieKeuzes;
  waarden: ActieWaarden;
  fouten: Veldfouten | undefined;
  /** Staat voor de ids, als er op de pagina al velden met deze namen kunnen staan. */
  voor?: string;
}

/** De velden van een actie, voor een nieuwe en voor een wijziging. */
export function ActieVelden({ keuzes, waarden, fouten, voor = '' }: ActieVeldenProps) {
  const veld = (naam: keyof ActieWaarden) => ({
    naam,
    id: `${voor}${naam}`,
    defaultValue: waarden[naam],
    fout: fouten?.[naam],
  });
  return (
    <>
      <Tekstveld {...veld('titel')} label="Titel" autoComplete="off" />
      <div className="formulier__naast">
        <Eigenaarkeuze veld={veld('eigenaarPartij')} partijen={keuzes.partijen} />
        <Tekstveld {...veld('eigenaarPersoon')} label="Persoon" optioneel autoComplete="off" />
      </div>
      <Keuzelijst {...veld('afspraakId')} label="Hoort bij afspraak" optioneel>
        <option value="">Geen afspraak</option>
        {keuzes.afspraken.map(({ id, naam }) => (
          <option key={id} value={id}>
            {naam}
          </option>
        ))}
      </Keuzelijst>
      <PlanningVelden veld={veld} />
      <Tekstvak {...veld('kanAlvast')} label="Wat kan er alvast, als er gewacht wordt?" optioneel />
    </>
  );
}

type Veldnaam = keyof ActieWaarden;
/** Wat een veld van dit formulier krijgt: naam, id, waarde en fout. */
type Actieveld = Omit<VeldProps, 'label'> & { defaultValue: string };

/** De partij die de actie doet; de Vijfhoek vooraan. */
export function Eigenaarkeuze({
  veld,
  partijen: { vijfhoek, overige },
  leeg = 'Kies een partij',
}: {
  veld: Actieveld;
  partijen: Partijkeuzes;
  /** Wat er staat als er niets gekozen is. */
  leeg?: string;
}) {
  return (
    <Keuzelijst {...veld} label="Eigenaar">
      <option value="">{leeg}</option>
      {[
        { naam: 'Vijfhoek', partijen: vijfhoek },
        { naam: 'Andere partijen', partijen: overige },
      ].map(({ naam, partijen }) => (
        <optgroup key={naam} label={naam}>
          {partijen.map((partij) => (
            <option key={partij.slug} value={partij.slug}>
              {partij.naam}
            </option>
          ))}
        </optgroup>
      ))}
    </Keuzelijst>
  );
}

/** De planning: waarvoor, en wanneer. */
export function PlanningVelden({
  veld,
  leeg,
}: {
  veld: (naam: Veldnaam) => Actieveld;
  /** Wat er staat als er niets hoeft te veranderen; zonder is er altijd een planning. */
  leeg?: string;
}) {
  return (
    <div className="planvelden">
      <Keuzelijst {...veld('soort')} label="Planning">
        {leeg ? <option value="">{leeg}</option> : null}
        {PLANNING_SOORTEN.map((soort) => (
          <option key={soort} value={soort}>
            {SOORT_NAAM[soort]}
          </option>
        ))}
      </Keuzelijst>
      <Tekstveld {...veld('jaar')} label="Jaar" inputMode="numeric" maxLength={4} autoComplete="off" />
      <Keuzelijst {...veld('kwartaal')} label="Kwartaal" optioneel>
        <option value="">Heel het jaar</option>
        {['1', '2', '3', '4'].map((nr) => (
          <option key={nr} value={nr}>
            Kwartaal {nr}
          </option>
        ))}
      </Keuzelijst>
      <Tekstveld
        {...veld('totJaar')}
        label="Tot en met jaar"
        optioneel
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
      />
    </div>
  );
}
