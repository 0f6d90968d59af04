import { Form, useNavigation } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { BeheerBeeld } from './beeld.ts';
import type { Mislukt } from './handeling.ts';

/** Alle pakketten, met wat ermee te doen is. */
export function Pakketten({
  beheer: { pakketten, magVersturen, postweg },
  hier,
  open,
  mislukt,
}: {
  beheer: BeheerBeeld;
  hier: string;
  /** Het pakket waarvan de vraag om in te trekken openstaat. */
  open: number | null;
  mislukt: Mislukt | null;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <>
      {pakketten.map((pakket) => (
        <Kaart
          key={pakket.id}
          titel={`Pakket ${pakket.nr}: ${pakket.soort.toLowerCase()}`}
          nadruk={pakket.verzonden === null}
        >
          <p className="gedempt">
            {[
              `Gemaakt op ${pakket.gemaakt}`,
              pakket.verzonden ? `verstuurd op ${pakket.verzonden}` : 'nog niet verstuurd',
              pakket.vervangt ? `vervangt pakket ${pakket.vervangt}` : '',
              pakket.vervangenDoor ? `vervangen door pakket ${pakket.vervangenDoor}` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {pakket.ingetrokken === null ? null : (
            <Melding soort="waarschuwing" titel="Ingetrokken">
              <p>{pakket.ingetrokken}</p>
            </Melding>
          )}
          {pakket.toelichting ? <p className="regels">{pakket.toelichting}</p> : null}
          <ul className="lijst-tekst">
            {pakket.versies.map(({ naam, kenmerk, bladzijden }) => (
              <li key={`${kenmerk} ${naam}`}>
                <Verwijzing href={`${hier}/${kenmerk}`}>{naam}</Verwijzing>{' '}
                <span className="gedempt">
                  {bladzijden === 1 ? '1 bladzijde' : `${bladzijden} bladzijden`} · kenmerk{' '}
                  <code>{kenmerk}</code>
                </span>
              </li>
            ))}
          </ul>
          {magVersturen && pakket.verzonden === null ? (
            <Form method="post" className="rij" preventScrollReset>
              <Knop name="handeling" value={`versturen:${pakket.id}`} disabled={bezig}>
                {postweg === 'geen'
                  ? 'Verstuur zonder mail'
                  : `Verstuur aan ${pakket.ontvangers === 1 ? '1 persoon' : `${pakket.ontvangers} mensen`}`}
              </Knop>
              <Knop soort="kaal" name="handeling" value={`weggooien:${pakket.id}`} disabled={bezig}>
                Weggooien
              </Knop>
            </Form>
          ) : null}
          {magVersturen && pakket.verzonden && pakket.ingetrokken === null ? (
            open === pakket.id ? (
              <Form method="post" className="formulier" noValidate id={`intrekken-${pakket.id}`}>
                <Tekstveld
                  naam="reden"
                  label="Waarom trek je dit in?"
                  hint="Wie dit pakket kreeg krijgt een mail en leest dit op de pagina."
                  defaultValue={mislukt?.waarden.reden ?? ''}
                  fout={mislukt?.fouten.reden}
                />
                <div className="rij">
                  <Knop name="handeling" value={`intrekken:${pakket.id}`} disabled={bezig}>
                    Trek in
                  </Knop>
                  <Knoplink href={hier} soort="kaal">
                    Annuleren
                  </Knoplink>
                </div>
              </Form>
            ) : (
              <p>
                <Knoplink href={`?intrekken=${pakket.id}#intrekken-${pakket.id}`} klein soort="kaal">
                  Intrekken<span className="sr">: pakket {pakket.nr}</span>
                </Knoplink>
              </p>
            )
          ) : null}
        </Kaart>
      ))}
    </>
  );
}
