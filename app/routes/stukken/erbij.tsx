import { Form } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Pdfveld } from '#app/ui/pdfveld.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { BeslotenKeuze } from '../overlegpunt/besloten.tsx';
import type { BeheerBeeld } from './beeld.ts';
import type { Mislukt } from './handeling.ts';

/** Wat er na het bevriezen bij de stukken komt. */
export function Erbij({
  beheer: { nagekomen, punten, deelnemers, magVersturen },
  hier,
  open,
  mislukt,
}: {
  beheer: BeheerBeeld;
  hier: string;
  open: boolean;
  mislukt: Mislukt | null;
}) {
  return (
    <div id="erbij">
      <Kaart
        titel="Nagekomen bijlagen"
        actie={
          magVersturen && !open ? (
            <Knoplink href="?erbij=1#erbij" klein>
              Toevoegen
            </Knoplink>
          ) : null
        }
      >
        {nagekomen.length === 0 ? (
          <p className="gedempt">
            De agenda staat vast. Wat er nog bij moet voeg je hier toe; het gaat mee in een nazending.
          </p>
        ) : (
          <ul className="lijst-tekst">
            {nagekomen.map(({ id, titel, bladzijden, nieuw, vervangt, besloten, punt }) => (
              <li key={id}>
                <b>{titel}</b> bij {punt}
                <span className="gedempt">
                  {' '}
                  {[
                    `${bladzijden} blz.`,
                    vervangt ? `in plaats van “${vervangt}”` : '',
                    besloten ? 'besloten' : '',
                    nieuw ? 'nog niet verstuurd' : 'verstuurd',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {magVersturen && nieuw ? (
                  <Form method="post" className="rij" preventScrollReset>
                    <Knop soort="kaal" klein name="handeling" value={`weghalen:${-id}`}>
                      Weghalen<span className="sr">: {titel}</span>
                    </Knop>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {open ? (
          <Form
            method="post"
            encType="multipart/form-data"
            className="formulier"
            noValidate
            preventScrollReset
          >
            {mislukt?.fouten.formulier ? <Melding soort="fout">{mislukt.fouten.formulier}</Melding> : null}
            <Tekstveld
              naam="titel"
              label="Titel"
              defaultValue={mislukt?.waarden.titel ?? ''}
              fout={mislukt?.fouten.titel}
            />
            <Keuzelijst
              naam="waar"
              label="Waar hoort het bij?"
              defaultValue={mislukt?.waarden.waar ?? ''}
              fout={mislukt?.fouten.punt ?? mislukt?.fouten.inPlaatsVan}
            >
              <option value="">Kies een agendapunt</option>
              {punten.map(({ id, naam, bijlagen }) => (
                <optgroup key={id} label={naam}>
                  <option value={`${id}/0`}>Erbij: {naam}</option>
                  {bijlagen.map((bijlage) => (
                    <option key={bijlage.id} value={`${id}/${bijlage.id}`}>
                      In plaats van: {bijlage.titel}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Keuzelijst>
            <Pdfveld fout={mislukt?.fouten.pdf} />
            <BeslotenKeuze
              id="alleenVoor"
              deelnemers={deelnemers}
              alleenVoor={mislukt?.waarden.besloten === 'on' ? mislukt.alleenVoor : null}
              vraag="Wie mag deze bijlage zien?"
              niets="geen titel en geen nummer"
              fout={mislukt?.fouten.alleenVoor}
            />
            <div className="rij">
              <Knop name="handeling" value="toevoegen">
                Toevoegen
              </Knop>
              <Knoplink href={hier} soort="kaal">
                Annuleren
              </Knoplink>
            </div>
          </Form>
        ) : null}
      </Kaart>
    </div>
  );
}
