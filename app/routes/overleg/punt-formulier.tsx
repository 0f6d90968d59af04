import { useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Partijkeuze, Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Conceptform } from '#app/ui/conceptform.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzelijst, Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import { type Agendapunt, PUNTSOORTEN } from '#domain/overleg/overleg.ts';
import type { Mislukt } from './handeling.ts';

type Veldnaam =
  | 'soort'
  | 'titel'
  | 'minuten'
  | 'inbrenger'
  | 'toelichter'
  | 'toelichting'
  | 'gevraagdBesluit';

interface Props {
  /** Het punt dat gewijzigd wordt, of null bij een nieuw punt. */
  punt: Agendapunt | null;
  partijen: Partijkeuzes;
  /** De pagina waar het gevraagde besluit samen geschreven wordt, of null als dat hier gebeurt. */
  samen: string | null;
  /** Wat er bij de vorige poging niet lukte. */
  mislukt: Pick<Mislukt, 'fouten' | 'waarden' | 'nu'> | null;
  terug: string;
  /** Boven het formulier, en op de knop om het punt weg te halen. */
  kop: string;
  weg?: string;
  /** Meer velden. */
  children?: ReactNode;
}

/** Een agendapunt maken of herschrijven. Was een ander eerder, dan staat bij elk veld wat die ervan maakte. */
export function PuntFormulier({
  punt,
  partijen,
  samen,
  mislukt,
  terug,
  kop,
  weg = 'Van de agenda halen',
  children,
}: Props) {
  // Waarmee het wijzigen begon. Wat anderen intussen doen mag hier niet ongemerkt bij komen, ook het versienummer niet.
  const [begin] = useState(punt);
  const formulier = useRef<HTMLFormElement>(null);
  const bezig = useNavigation().formMethod === 'POST';
  useEffect(() => formulier.current?.querySelector<HTMLInputElement>('input[name="titel"]')?.focus(), []);

  const nu = mislukt?.nu ?? null;
  const veld = (naam: Veldnaam) => {
    const waarde = mislukt?.waarden[naam] ?? String(begin?.[naam] ?? BEGIN[naam]);
    return {
      naam,
      defaultValue: waarde,
      fout: mislukt?.fouten[naam],
      hint:
        nu && String(nu[naam] ?? '') !== waarde ? `Nu staat er: ${naamVan(nu, naam, partijen)}` : undefined,
    };
  };
  const { formulier: _geheel, ...perVeld } = mislukt?.fouten ?? {};
  return (
    <div className="punt__inhoud">
      <h3>{kop}</h3>
      {nu ? (
        <Melding soort="waarschuwing" titel="Een ander heeft dit punt intussen gewijzigd">
          <p>Bij elk veld dat anders is staat wat er nu staat. Sla je op, dan geldt wat jij hebt ingevuld.</p>
        </Melding>
      ) : null}
      <Fouten fouten={perVeld} />
      <Conceptform
        wat={`punt:${begin?.id ?? 'nieuw'}`}
        mislukt={mislukt !== null}
        formulier={formulier}
        className="formulier"
        noValidate
        preventScrollReset
      >
        {begin ? <input type="hidden" name="punt" value={begin.id} /> : null}
        {begin ? <input type="hidden" name="versie" value={nu?.versie ?? begin.versie} /> : null}
        <Tekstveld {...veld('titel')} label="Titel" />
        <div className="formulier__naast formulier__naast--smal">
          <Keuzelijst {...veld('soort')} label="Soort">
            {PUNTSOORTEN.map((soort) => (
              <option key={soort}>{soort}</option>
            ))}
          </Keuzelijst>
          <Tekstveld
            {...veld('minuten')}
            label="Minuten"
            type="number"
            min={1}
            max={240}
            inputMode="numeric"
          />
          <Keuzelijst {...veld('inbrenger')} label="Wie brengt het in" optioneel>
            <option value="">niemand</option>
            <Partijopties label="Vijfhoek" partijen={partijen.vijfhoek} />
            <Partijopties label="Andere partijen" partijen={partijen.overige} />
          </Keuzelijst>
        </div>
        <Tekstveld {...veld('toelichter')} label="Wie licht het toe" optioneel />
        <Tekstvak {...veld('toelichting')} label="Toelichting" optioneel />
        {samen ? (
          <p className="klein">
            Aan het gevraagde besluit wordt samen geschreven,{' '}
            <Verwijzing href={samen}>op de pagina van dit punt</Verwijzing>.
          </p>
        ) : (
          <Tekstvak {...veld('gevraagdBesluit')} label="Gevraagd besluit, bij een besluitpunt" />
        )}
        {children}
        <div className="rij">
          <Knop name="handeling" value={punt ? 'wijzigen' : 'toevoegen'} disabled={bezig}>
            {nu ? 'Toch opslaan' : punt ? 'Opslaan' : 'Toevoegen'}
          </Knop>
          <Knoplink href={terug} soort="kaal">
            Annuleren
          </Knoplink>
          {punt ? (
            <span className="punt__weg">
              <Knop soort="kaal" name="handeling" value="verwijderen" disabled={bezig}>
                {weg}
              </Knop>
            </span>
          ) : null}
        </div>
      </Conceptform>
    </div>
  );
}

/** Waarmee een nieuw punt begint. */
const BEGIN: Record<Veldnaam, string> = {
  soort: 'bespreken',
  titel: '',
  minuten: '10',
  inbrenger: '',
  toelichter: '',
  toelichting: '',
  gevraagdBesluit: '',
};

function Partijopties({ label, partijen }: { label: string; partijen: readonly Partijkeuze[] }) {
  return (
    <optgroup label={label}>
      {partijen.map(({ slug, naam }) => (
        <option key={slug} value={slug}>
          {naam}
        </option>
      ))}
    </optgroup>
  );
}

/** Wat er bij een veld staat, zoals mensen het lezen. */
function naamVan(punt: Agendapunt, naam: Veldnaam, { vijfhoek, overige }: Partijkeuzes): string {
  const waarde = String(punt[naam] ?? '');
  if (waarde === '') return 'niets';
  if (naam !== 'inbrenger') return waarde;
  return [...vijfhoek, ...overige].find(({ slug }) => slug === waarde)?.naam ?? waarde;
}
