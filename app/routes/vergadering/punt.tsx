import { Link, useNavigate } from '@remix-run/react';
import { type FocusEvent, lazy, type ReactNode, Suspense } from 'react';
import { Overlegtekst } from '#app/editor/klein/overlegtekst.tsx';
import { isTypen } from '#app/lib/sneltoets.ts';
import { Etiket, Soort } from '#app/ui/etiket.tsx';
import { Besluitvak, Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { optieletter } from '#domain/overleg/kaart.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { Teksthoek } from '#server/diensten/overlegteksten.ts';
import { Statussen } from '../overleg/statussen.tsx';
import type { PuntBeeld, VergaderingBeeld } from './beeld.ts';
import { Aannemen, Besluiten } from './besluiten.tsx';
import { BesluitFormulier } from './besluitformulier.tsx';
import type { Mislukt } from './handeling.ts';
import { adresVan, type Keuze } from './keuze.ts';
import { Ga } from './kop.tsx';
import { Letter } from './toets.tsx';
import { metToets } from './toetsen.ts';
import { Toezeggingen } from './toezeggingen.tsx';
import { ToezeggingFormulier } from './toezeggingformulier.tsx';

/** Pas nodig als iemand een actie maakt. */
const ActieFormulier = lazy(async () => ({
  default: (await import('./actieformulier.tsx')).ActieFormulier,
}));

interface Props {
  beeld: VergaderingBeeld;
  punt: PuntBeeld;
  keuze: Keuze;
  notulen: Teksthoek | null;
  mislukt: Mislukt | null;
}

/** Eén punt: wat er gevraagd wordt, en alles wat de secretaris er tijdens het overleg bij opschrijft. */
export function Vergaderpunt({ beeld, punt, keuze, notulen, mislukt }: Props) {
  const houdVast = useVasthouden(punt.id, keuze.punt !== null);
  const { magVastleggen } = beeld;
  const { open } = keuze;
  return (
    <div onFocusCapture={houdVast}>
      <Kaart>
        <div className="stapel vergaderpunt">
          <Elders beeld={beeld} punt={punt} />
          <div className="stapel stapel--dicht">
            <p className="punt__kop">
              <Soort>{punt.soort}</Soort>
              <span>{punt.minuten} min</span>
              {punt.inbrenger ? <Etiket>{punt.inbrenger} brengt in</Etiket> : null}
              {punt.toelichter ? <span>{punt.toelichter} licht toe</span> : null}
              {punt.alleenVoor ? <Etiket merk>Besloten: {opsomming(punt.alleenVoor)}</Etiket> : null}
            </p>
            <h2 id="punt" tabIndex={-1}>
              {punt.nr}. <Verwijzing href={punt.pagina}>{punt.titel}</Verwijzing>
            </h2>
          </div>
          {punt.gevraagdBesluit ? (
            <Besluitvak>
              <p className="regels">{punt.gevraagdBesluit}</p>
            </Besluitvak>
          ) : null}
          <Achtergrond punt={punt} />
          <Deel titel="Besluiten" aantal={punt.besluiten.length}>
            <Besluiten punt={punt} magVastleggen={magVastleggen} open={open} mislukt={mislukt} />
            {open?.soort === 'besluit' && open.id === null ? (
              <BesluitFormulier key={punt.id} punt={punt} besluit={null} mislukt={mislukt} />
            ) : null}
            {magVastleggen && open === null ? (
              <div className="rij">
                {punt.gevraagdBesluit !== '' && punt.besluiten.length === 0 ? <Aannemen punt={punt} /> : null}
                <Doe punt={punt.id} soort="besluit" toets="b">
                  {punt.besluiten.length === 0 ? 'Besluit vastleggen' : 'Nog een besluit'}
                </Doe>
              </div>
            ) : null}
            {open?.soort === 'actie' ? (
              <Suspense>
                <ActieFormulier key={open.id} punt={punt} besluitId={open.id} mislukt={mislukt} />
              </Suspense>
            ) : null}
          </Deel>
          <Deel titel="Toezeggingen" aantal={punt.toezeggingen.length}>
            <Toezeggingen punt={punt} magVastleggen={magVastleggen} open={open} mislukt={mislukt} />
            {open?.soort === 'toezegging' && open.id === null ? (
              <ToezeggingFormulier key={punt.id} punt={punt} toezegging={null} mislukt={mislukt} />
            ) : null}
            {magVastleggen && open === null ? (
              <div className="rij">
                <Doe punt={punt.id} soort="toezegging" toets="t">
                  Toezegging vastleggen
                </Doe>
              </div>
            ) : null}
          </Deel>
          {notulen ? (
            <Deel titel="Notulen">
              <div {...metToets('o')}>
                <Overlegtekst
                  key={punt.id}
                  vraag={{ soort: 'notulen', overlegId: beeld.id, puntId: punt.id }}
                  label={`Notulen bij punt ${punt.nr}`}
                  leeg="Nog niets opgeschreven."
                  {...notulen}
                />
              </div>
            </Deel>
          ) : null}
        </div>
      </Kaart>
    </div>
  );
}

/**
 * Wie bij een punt aan het typen is, blijft daar: gaat een collega verder, dan springt het scherm niet onder zijn handen weg. Het
 * punt komt in de URL, en een balk zegt waar het overleg nu is.
 */
function useVasthouden(puntId: number, staatVast: boolean) {
  const navigate = useNavigate();
  return ({ target }: FocusEvent) => {
    if (staatVast || !isTypen(target)) return;
    navigate(adresVan(puntId), { replace: true, preventScrollReset: true });
  };
}

/** Waar het overleg nu is, als dat een ander punt is dan dit. */
function Elders({
  beeld: { huidig, fase, magVergaderen },
  punt,
}: {
  beeld: VergaderingBeeld;
  punt: PuntBeeld;
}) {
  const gaande = fase === 'bezig' || fase === 'pauze';
  if (!gaande || huidig === null || huidig.id === punt.id) return null;
  return (
    <Melding soort="info">
      <p>
        Aan de orde is punt {huidig.nr}: {huidig.titel}.
      </p>
      <div className="rij">
        <Link
          className="utrecht-button utrecht-button--secondary-action knop knop--stil knop--klein"
          to="."
          preventScrollReset
          {...metToets('g')}
        >
          Naar punt {huidig.nr}
          <Letter toets="g" />
        </Link>
        {magVergaderen ? (
          <Ga punt={punt} van={huidig.id} soort="stil" bezig={false}>
            Zet punt {punt.nr} aan de orde
          </Ga>
        ) : null}
      </div>
    </Melding>
  );
}

/** De besluitkaart, de toelichting en hoe het ermee staat: dicht, want iedereen heeft de stukken. */
function Achtergrond({ punt: { kaart, toelichting, statussen } }: { punt: PuntBeeld }) {
  if (!kaart && !toelichting && statussen.length === 0) return null;
  return (
    <details className="vouw">
      <summary>Achtergrond</summary>
      <div className="stapel stapel--dicht">
        {toelichting ? <p className="regels">{toelichting}</p> : null}
        {kaart ? (
          <dl className="besluitkaart">
            {[
              ['De situatie nu', kaart.situatie],
              ['De keuze', kaart.keuze],
              ...kaart.opties.map(({ titel, gevolgen }, plek) => [
                `Optie ${optieletter(plek)}: ${titel}`,
                gevolgen,
              ]),
              ['Advies', kaart.advies],
            ].map(([term, zin]) =>
              zin ? (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd className="regels">{zin}</dd>
                </div>
              ) : null,
            )}
          </dl>
        ) : null}
        <Statussen statussen={statussen} />
      </div>
    </details>
  );
}

function Deel({ titel, aantal, children }: { titel: string; aantal?: number; children: ReactNode }) {
  return (
    <section className="stapel stapel--dicht vergaderdeel">
      <h3>
        {titel}
        {aantal ? <span className="gedempt getal"> {aantal}</span> : null}
      </h3>
      {children}
    </section>
  );
}

function Doe({
  punt,
  soort,
  toets,
  children,
}: {
  punt: number;
  soort: 'besluit' | 'toezegging';
  toets: 'b' | 't';
  children: string;
}) {
  return (
    <Link
      id={`doe-${soort}`}
      className="utrecht-button utrecht-button--secondary-action knop knop--stil"
      to={adresVan(punt, { soort, id: null })}
      preventScrollReset
      {...metToets(toets)}
    >
      {children}
      <Letter toets={toets} />
    </Link>
  );
}
