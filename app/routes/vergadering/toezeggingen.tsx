import { Link } from '@remix-run/react';
import { Datum } from '#app/ui/gegevens.tsx';
import type { PuntBeeld } from './beeld.ts';
import type { Mislukt } from './handeling.ts';
import { adresVan, type Keuze } from './keuze.ts';
import { ToezeggingFormulier } from './toezeggingformulier.tsx';

/** Wat er bij dit punt toegezegd is; wat openstaat om bij te stellen is een formulier. */
export function Toezeggingen({
  punt,
  magVastleggen,
  open,
  mislukt,
}: {
  punt: PuntBeeld;
  magVastleggen: boolean;
  open: Keuze['open'];
  mislukt: Mislukt | null;
}) {
  if (punt.toezeggingen.length === 0) {
    return open?.soort === 'toezegging' ? null : <p className="gedempt">Nog niets toegezegd.</p>;
  }
  return (
    <ul className="vastgelegd">
      {punt.toezeggingen.map((toezegging) => {
        const { id, vanNaam, aanNaam, inhoud, voorwaarde, termijn } = toezegging;
        return (
          <li key={id}>
            {open?.soort === 'toezegging' && open.id === id ? (
              <ToezeggingFormulier punt={punt} toezegging={toezegging} mislukt={mislukt} />
            ) : (
              <div className="stapel stapel--dicht">
                <p>
                  <strong>
                    {vanNaam} aan {aanNaam}
                  </strong>
                </p>
                <p className="regels">{inhoud}</p>
                {voorwaarde || termijn ? (
                  <p className="klein">
                    {voorwaarde ? `Op voorwaarde: ${voorwaarde}` : ''}
                    {voorwaarde && termijn ? ' · ' : ''}
                    {termijn ? (
                      <>
                        uiterlijk <Datum dag={termijn} />
                      </>
                    ) : null}
                  </p>
                ) : null}
                {magVastleggen && open === null ? (
                  <div className="rij klein">
                    <Link
                      id={`doe-toezegging-${id}`}
                      className="utrecht-link utrecht-link--html-a"
                      to={adresVan(punt.id, { soort: 'toezegging', id })}
                      preventScrollReset
                    >
                      Bijstellen<span className="sr">: {inhoud}</span>
                    </Link>
                  </div>
                ) : null}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
