import { useNavigation } from '@remix-run/react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Conceptform } from '#app/ui/conceptform.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import { LEGE_KAART, OPTIES_MAX, optieletter } from '#domain/overleg/kaart.ts';
import type { Besluitkaart } from '#domain/overleg/overleg.ts';
import type { Terug } from './handeling.ts';
import { leesKaart } from './kaart-velden.ts';

interface Props {
  kaart: Besluitkaart | null;
  versie: number;
  terug: Terug | null;
  /** De pagina zonder formulier. */
  hier: string;
}

/** De besluitkaart invullen. Was een ander eerder, dan staat bij elk veld dat anders is wat er nu staat. */
export function KaartFormulier({ kaart, versie: versieNu, terug, hier }: Props) {
  // Waarmee het invullen begon: wat anderen intussen doen mag er niet ongemerkt bij komen, ook het versienummer niet.
  const [begin] = useState({ kaart: kaart ?? LEGE_KAART, versie: versieNu });
  const [eerder, zetEerder] = useState<URLSearchParams | null>(null);
  const bezig = useNavigation().formMethod === 'POST';
  const nu = terug?.nu ?? null;
  const kaartNu = nu ? (nu.kaart ?? LEGE_KAART) : null;
  const staat = terug?.kaart ?? (eerder ? leesKaart(eerder) : begin.kaart);
  const versie = nu?.versie ?? terug?.waarden.versie ?? eerder?.get('versie') ?? begin.versie;
  const veld = (naam: 'situatie' | 'keuze' | 'advies') => ({
    naam,
    defaultValue: staat[naam],
    fout: terug?.fouten[naam],
    ...(kaartNu && kaartNu[naam] !== staat[naam] ? { hint: nuStaatEr(kaartNu[naam]) } : {}),
  });
  const { formulier: geheel, ...perVeld } = terug?.fouten ?? {};
  return (
    <Kaart titel="Besluitkaart invullen" nadruk>
      {nu ? (
        <Melding soort="waarschuwing" titel="Een ander heeft dit punt intussen gewijzigd">
          <p>Bij elk veld dat anders is staat wat er nu staat. Sla je op, dan geldt wat jij hebt ingevuld.</p>
        </Melding>
      ) : geheel ? (
        <Melding soort="fout">{geheel}</Melding>
      ) : null}
      <Fouten fouten={perVeld} />
      <Conceptform
        wat="kaart"
        mislukt={terug !== null}
        zetTerug={zetEerder}
        className="formulier"
        noValidate
        preventScrollReset
      >
        {/* Wie op Enter drukt slaat op, en haalt geen optie weg. */}
        <button type="submit" name="handeling" value="kaart" className="sr" tabIndex={-1} aria-hidden="true">
          Opslaan
        </button>
        <input type="hidden" name="versie" value={versie} />
        <Fragment key={eerder ? 'eerder' : 'begin'}>
          <Tekstvak
            {...veld('situatie')}
            label="De situatie nu"
            optioneel
            {...(nu ? {} : { hint: 'In een paar zinnen, voor wie er niet elke dag mee bezig is.' })}
          />
          <Tekstvak {...veld('keuze')} label="De keuze die voorligt" optioneel />
          <Opties
            key={JSON.stringify(terug?.kaart.opties ?? null)}
            opties={staat.opties}
            nu={kaartNu}
            fouten={perVeld}
          />
          <Tekstvak {...veld('advies')} label="Advies" optioneel />
        </Fragment>
        <div className="rij">
          <Knop name="handeling" value="kaart" disabled={bezig}>
            {nu ? 'Toch opslaan' : 'Opslaan'}
          </Knop>
          <Knoplink href={hier} soort="kaal">
            Annuleren
          </Knoplink>
        </div>
      </Conceptform>
    </Kaart>
  );
}

const nuStaatEr = (tekst: string) => `Nu staat er: ${tekst === '' ? 'niets' : tekst}`;

interface Rij {
  sleutel: number;
  titel: string;
  gevolgen: string;
}

/** De opties met hun gevolgen. Zonder JavaScript doen de knoppen hetzelfde langs de server. */
function Opties({
  opties,
  nu,
  fouten,
}: {
  opties: Besluitkaart['opties'];
  nu: Besluitkaart | null;
  fouten: Record<string, string>;
}) {
  const [rijen, zetRijen] = useState<Rij[]>(() =>
    (opties.length > 0
      ? opties
      : [
          { titel: '', gevolgen: '' },
          { titel: '', gevolgen: '' },
        ]
    ).map((optie, i) => ({
      ...optie,
      sleutel: i,
    })),
  );
  const volgende = useRef(rijen.length);
  const vak = useRef<HTMLFieldSetElement>(null);
  const focus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: na elke verandering van de rijen
  useEffect(() => {
    if (!focus.current) return;
    vak.current?.querySelector<HTMLElement>(focus.current)?.focus();
    // Een optie erbij of eraf hoort ook bij wat er getypt is.
    vak.current?.dispatchEvent(new Event('input', { bubbles: true }));
    focus.current = null;
  }, [rijen]);

  function erbij() {
    focus.current = '.opties__optie:last-of-type input';
    zetRijen([...rijen, { sleutel: volgende.current++, titel: '', gevolgen: '' }]);
  }
  function weg(sleutel: number) {
    focus.current = '.opties__erbij button';
    zetRijen(rijen.filter((rij) => rij.sleutel !== sleutel));
  }

  return (
    <fieldset ref={vak} className="opties">
      <legend className="utrecht-form-label veld__label">Opties, met hun gevolgen</legend>
      <ol className="opties__lijst">
        {rijen.map(({ sleutel, titel, gevolgen }, i) => {
          const ander = nu?.opties[i];
          return (
            <li key={sleutel} className="opties__optie">
              <Tekstveld
                naam="optieTitel"
                id={`opties-${i}-titel`}
                label={`Optie ${optieletter(i)}`}
                defaultValue={titel}
                fout={fouten[`opties-${i}-titel`]}
                {...(nu && (ander?.titel ?? '') !== titel ? { hint: nuStaatEr(ander?.titel ?? '') } : {})}
              />
              <Tekstvak
                naam="optieGevolgen"
                id={`opties-${i}-gevolgen`}
                label={`Gevolgen van optie ${optieletter(i)}`}
                defaultValue={gevolgen}
                fout={fouten[`opties-${i}-gevolgen`]}
                {...(nu && (ander?.gevolgen ?? '') !== gevolgen
                  ? { hint: nuStaatEr(ander?.gevolgen ?? '') }
                  : {})}
              />
              <Knop
                soort="kaal"
                klein
                name="handeling"
                value={`optie-weg:${i}`}
                onClick={(event) => {
                  event.preventDefault();
                  weg(sleutel);
                }}
              >
                Optie {optieletter(i)} weghalen
              </Knop>
            </li>
          );
        })}
      </ol>
      {rijen.length < OPTIES_MAX ? (
        <div className="opties__erbij">
          <Knop
            soort="stil"
            klein
            name="handeling"
            value="optie-erbij"
            onClick={(event) => {
              event.preventDefault();
              erbij();
            }}
          >
            Optie toevoegen
          </Knop>
        </div>
      ) : null}
    </fieldset>
  );
}
