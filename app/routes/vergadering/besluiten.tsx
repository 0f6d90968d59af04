import { Form, Link } from '@remix-run/react';
import { Datum } from '#app/ui/gegevens.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { UITKOMST_NAAM } from '#domain/besluit/besluit.ts';
import { besluitzin } from '#domain/besluit/besluitzin.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { BesluitBeeld, PuntBeeld } from './beeld.ts';
import { BesluitFormulier } from './besluitformulier.tsx';
import type { Mislukt } from './handeling.ts';
import { adresVan, type Keuze } from './keuze.ts';
import { Letter } from './toets.tsx';
import { metToets } from './toetsen.ts';
import { Verschil } from './verschil.tsx';

/** Wat er over dit punt besloten is; wat openstaat om bij te stellen is een formulier. */
export function Besluiten({
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
  const { besluiten } = punt;
  if (besluiten.length === 0) {
    return open?.soort === 'besluit' ? null : <p className="gedempt">Nog niets besloten.</p>;
  }
  return (
    <ul className="vastgelegd">
      {besluiten.map((besluit, plek) => (
        <li key={besluit.id} id={`besluit-${besluit.id}`}>
          {open?.soort === 'besluit' && open.id === besluit.id ? (
            <BesluitFormulier punt={punt} besluit={besluit} mislukt={mislukt} />
          ) : (
            <Besluit
              besluit={besluit}
              punt={punt}
              magWijzigen={magVastleggen && open === null}
              laatste={plek === besluiten.length - 1}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Besluit({
  besluit,
  punt,
  magWijzigen,
  laatste,
}: {
  besluit: BesluitBeeld;
  punt: PuntBeeld;
  magWijzigen: boolean;
  laatste: boolean;
}) {
  const { id, uitkomst, tekst, toelichting, termijn, gebonden, verschil, acties } = besluit;
  return (
    <div className="stapel stapel--dicht">
      <p>
        <strong className={`uitkomst uitkomst--${uitkomst}`}>{UITKOMST_NAAM[uitkomst]}</strong>
      </p>
      <p className="regels">{tekst}</p>
      {verschil ? <Verschil stukken={verschil} /> : null}
      {toelichting ? <p className="regels klein gedempt">{toelichting}</p> : null}
      <p className="klein">
        {gebonden.length > 0 ? `Bindt ${opsomming(gebonden)}` : 'Bindt geen partij in het bijzonder'}
        {termijn ? (
          <>
            {' '}
            · uiterlijk <Datum dag={termijn} />
          </>
        ) : null}
      </p>
      {acties.length > 0 ? (
        <ul className="klein vastgelegd__acties" aria-label="Acties die hieruit volgen">
          {acties.map((actie) => (
            <li key={actie.id}>
              Actie: <Verwijzing href={`/acties/${actie.id}`}>{actie.titel}</Verwijzing> · {actie.partij} ·{' '}
              {actie.planning}
            </li>
          ))}
        </ul>
      ) : null}
      {magWijzigen ? (
        <div className="rij klein">
          <Link
            id={`doe-besluit-${id}`}
            className="utrecht-link utrecht-link--html-a"
            to={adresVan(punt.id, { soort: 'besluit', id })}
            preventScrollReset
          >
            Bijstellen<span className="sr">: {tekst}</span>
          </Link>
          {besluit.alleenVoor === null ? (
            <Link
              id={`doe-actie-${id}`}
              className="utrecht-link utrecht-link--html-a"
              to={adresVan(punt.id, { soort: 'actie', id })}
              preventScrollReset
              {...(laatste ? metToets('d') : {})}
            >
              Actie maken<span className="sr"> die volgt uit: {tekst}</span>
              {laatste ? <Letter toets="d" /> : null}
            </Link>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Aannemen met één druk: de woorden van de agenda als besluit, wie gebonden is en wanneer kan erna. */
export function Aannemen({ punt: { id, gevraagdBesluit } }: { punt: PuntBeeld }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="punt" value={id} />
      <input type="hidden" name="uitkomst" value="aangenomen" />
      <input type="hidden" name="tekst" value={besluitzin(gevraagdBesluit)} />
      <Knop name="handeling" value="besluit" {...metToets('a')}>
        Aannemen zoals voorgesteld
        <Letter toets="a" />
      </Knop>
    </Form>
  );
}
