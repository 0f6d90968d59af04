import { Form, useNavigation } from '@remix-run/react';
import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { AANWEZIGHEDEN } from '#domain/besluit/besluit.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { VergaderingBeeld } from './beeld.ts';
import type { Mislukt } from './handeling.ts';

type Mens = VergaderingBeeld['aanwezigen'][number];

/** Wie er is, wie vervangen wordt en wie ontbreekt, en de gasten. */
export function Presentie({
  beeld,
  partijen,
  mislukt,
}: {
  beeld: VergaderingBeeld;
  partijen: Partijkeuzes;
  mislukt: Mislukt | null;
}) {
  const { aanwezigen, nietErbij, magVastleggen, bevroren } = beeld;
  const fouteRegel = mislukt?.waarden.regel ? Number(mislukt.waarden.regel) : null;
  return (
    <Kaart
      titel="Wie is er?"
      actie={
        <Knoplink href="?" soort="kaal" klein>
          Terug naar de agenda
        </Knoplink>
      }
    >
      <div className="stapel">
        {nietErbij.length > 0 ? (
          <Melding soort="info">
            <p>Niemand aan tafel namens {opsomming(nietErbij)}. Het overleg kan wel doorgaan.</p>
          </Melding>
        ) : null}
        {aanwezigen.length === 0 ? (
          magVastleggen && bevroren ? (
            <Form method="post">
              <p>Bij het begin van het overleg staat hier vanzelf wie er namens de partijen is.</p>
              <Knop name="handeling" value="presentielijst" soort="stil">
                Zet de lijst nu klaar
              </Knop>
            </Form>
          ) : (
            <p className="gedempt">Er is nog geen lijst.</p>
          )
        ) : (
          <>
            {magVastleggen ? (
              <p className="klein gedempt">Iedereen staat op aanwezig. Zet om wie er niet is.</p>
            ) : null}
            <ul className="presentie">
              {aanwezigen.map((mens) => (
                <li key={mens.id}>
                  {magVastleggen ? (
                    <Regel
                      // Na een wijziging, ook van een ander, begint de regel opnieuw bij wat er staat.
                      key={`${mens.id}-${mens.versie}`}
                      mens={mens}
                      mislukt={fouteRegel === mens.id ? mislukt : null}
                    />
                  ) : (
                    <Leesregel mens={mens} />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {magVastleggen && aanwezigen.length > 0 ? (
          <Erbij key={aanwezigen.length} partijen={partijen} mislukt={fouteRegel === null ? mislukt : null} />
        ) : null}
      </div>
    </Kaart>
  );
}

function Leesregel({ mens: { partijNaam, naam, functie, status, vervanger } }: { mens: Mens }) {
  return (
    <p>
      <strong>{partijNaam ?? 'Gast'}</strong> {[naam, functie].filter(Boolean).join(', ')}:{' '}
      {status === 'vervangen' ? `vervangen door ${vervanger}` : status}
    </p>
  );
}

/** Eén mens op de lijst. De velden hebben een naam voor wie ze niet ziet; zichtbaar zegt de plek genoeg. */
function Regel({ mens, mislukt }: { mens: Mens; mislukt: Mislukt | null }) {
  const wie = [mens.partijNaam ?? 'gast', mens.naam].filter(Boolean).join(', ');
  const nu = mislukt?.nu?.soort === 'aanwezige' ? mislukt.nu.aanwezige : null;
  const waarden = { ...mens, ...mislukt?.waarden };
  const fout = Object.values(mislukt?.fouten ?? {})[0];
  const foutId = `aanwezige-${mens.id}-fout`;
  const veld = (naam: 'naam' | 'functie' | 'vervanger', label: string) => (
    <input
      className="utrecht-textbox utrecht-textbox--html-input"
      name={naam}
      aria-label={`${label}: ${wie}`}
      placeholder={label}
      defaultValue={waarden[naam]}
      maxLength={120}
      autoComplete="off"
      aria-invalid={mislukt?.fouten[naam] ? true : undefined}
      aria-describedby={fout ? foutId : undefined}
    />
  );
  return (
    <Form method="post" className="presentie__regel" preventScrollReset noValidate>
      <input type="hidden" name="regel" value={mens.id} />
      <input type="hidden" name="versie" value={nu?.versie ?? mens.versie} />
      <input type="hidden" name="partij" value={mens.partij ?? ''} />
      <strong className="presentie__partij">{mens.partijNaam ?? 'Gast'}</strong>
      {veld('naam', 'Naam')}
      {veld('functie', 'Functie')}
      <select
        className="utrecht-select utrecht-select--html-select"
        name="status"
        aria-label={`Aanwezig: ${wie}`}
        defaultValue={waarden.status}
      >
        {AANWEZIGHEDEN.map((status) => (
          <option key={status} value={status}>
            {status === 'vervangen' ? 'vervangen door' : status}
          </option>
        ))}
      </select>
      {veld('vervanger', 'Vervanger')}
      <div className="rij">
        <Knop name="handeling" value="aanwezige" soort="stil" klein>
          Bewaar<span className="sr">: {wie}</span>
        </Knop>
        <Knop name="handeling" value="aanwezige-weg" soort="kaal" klein>
          Weg<span className="sr">: {wie}</span>
        </Knop>
      </div>
      {fout ? (
        <p id={foutId} className="agenda__fout presentie__fout" role="alert">
          {fout}
          {nu ? ` Nu staat er: ${[nu.naam, nu.status, nu.vervanger].filter(Boolean).join(', ')}.` : ''}
        </p>
      ) : null}
    </Form>
  );
}

/** Nog iemand: een gast, of een tweede van een partij. */
function Erbij({ partijen, mislukt }: { partijen: Partijkeuzes; mislukt: Mislukt | null }) {
  const bezig = useNavigation().formMethod === 'POST';
  const fout = Object.values(mislukt?.fouten ?? {})[0];
  return (
    <Form method="post" className="presentie__regel" preventScrollReset noValidate>
      <input type="hidden" name="status" value="aanwezig" />
      <select
        className="utrecht-select utrecht-select--html-select"
        name="partij"
        aria-label="Partij van wie erbij komt"
        defaultValue={mislukt?.waarden.partij ?? ''}
      >
        <option value="">Gast</option>
        {[...partijen.vijfhoek, ...partijen.overige].map(({ slug, naam }) => (
          <option key={slug} value={slug}>
            {naam}
          </option>
        ))}
      </select>
      {(['naam', 'functie'] as const).map((naam) => (
        <input
          key={naam}
          className="utrecht-textbox utrecht-textbox--html-input"
          name={naam}
          aria-label={naam === 'naam' ? 'Naam van wie erbij komt' : 'Functie van wie erbij komt'}
          placeholder={naam === 'naam' ? 'Naam' : 'Functie'}
          defaultValue={mislukt?.waarden[naam]}
          maxLength={120}
          autoComplete="off"
          aria-invalid={mislukt?.fouten[naam] ? true : undefined}
        />
      ))}
      <Knop name="handeling" value="aanwezige" soort="stil" klein disabled={bezig}>
        Erbij zetten
      </Knop>
      {fout ? (
        <p className="agenda__fout presentie__fout" role="alert">
          {fout}
        </p>
      ) : null}
    </Form>
  );
}
