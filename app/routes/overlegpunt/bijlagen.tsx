import { Form } from '@remix-run/react';
import { Beslotenetiket } from '#app/ui/etiket.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Pdfveld } from '#app/ui/pdfveld.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import type { BijlageBeeld, BijlagekeuzesBeeld } from './beeld.ts';
import { BeslotenKeuze } from './besloten.tsx';
import type { Terug } from './handeling.ts';
import { Groep } from './samenhang.tsx';

interface Props {
  bijlagen: readonly BijlageBeeld[];
  deelnemers: readonly { slug: string; naam: string }[];
  magWijzigen: boolean;
  /** Wat erbij kan, als het formulier openstaat. */
  keuzes: BijlagekeuzesBeeld | null;
  /** De bijlage waarvan titel en lezers gewijzigd worden, of null. */
  wijzigt: number | null;
  terug: Terug | null;
  hier: string;
}

/** Wat er bij dit punt meegaat. */
export function Bijlagen({ bijlagen, deelnemers, magWijzigen, keuzes, wijzigt, terug, hier }: Props) {
  if (bijlagen.length === 0 && !magWijzigen) return null;
  return (
    <div id="bijlagen">
      <Kaart
        titel="Bijlagen"
        strak
        actie={
          magWijzigen && !keuzes ? (
            <span className="niet-afdrukken">
              <Knoplink href="?bewerk=bijlage#bijlagen" klein>
                Toevoegen
              </Knoplink>
            </span>
          ) : null
        }
      >
        {bijlagen.length === 0 && !keuzes ? <p className="gedempt kaart__tekst">Er gaat niets mee.</p> : null}
        <Lijst genummerd>
          {bijlagen.map((bijlage, plek) => (
            <Regel
              key={bijlage.id}
              id={`bijlage-${bijlage.id}`}
              titel={
                bijlage.bestand ? (
                  <a className="utrecht-link utrecht-link--html-a" href={bijlage.href}>
                    {bijlage.titel}
                  </a>
                ) : (
                  <Verwijzing href={bijlage.href}>{bijlage.titel}</Verwijzing>
                )
              }
              onder={bijlage.wat}
              acties={
                magWijzigen ? <Knoppen bijlage={bijlage} plek={plek + 1} aantal={bijlagen.length} /> : null
              }
            >
              {bijlage.besloten ? (
                <p>
                  <Beslotenetiket voor={bijlage.besloten} />
                </p>
              ) : null}
              {wijzigt === bijlage.id ? (
                <Wijzigen bijlage={bijlage} deelnemers={deelnemers} terug={terug} hier={hier} />
              ) : null}
            </Regel>
          ))}
        </Lijst>
        {keuzes ? <Toevoegen keuzes={keuzes} deelnemers={deelnemers} terug={terug} hier={hier} /> : null}
      </Kaart>
    </div>
  );
}

function Knoppen({
  bijlage: { id, titel },
  plek,
  aantal,
}: {
  bijlage: BijlageBeeld;
  plek: number;
  aantal: number;
}) {
  return (
    <Form method="post" className="rij niet-afdrukken" preventScrollReset>
      <input type="hidden" name="bijlage" value={id} />
      {aantal > 1 ? (
        <>
          <Knop soort="kaal" klein name="handeling" value={`bijlage-naar:${plek - 1}`} disabled={plek === 1}>
            Omhoog<span className="sr">: {titel}</span>
          </Knop>
          <Knop
            soort="kaal"
            klein
            name="handeling"
            value={`bijlage-naar:${plek + 1}`}
            disabled={plek === aantal}
          >
            Omlaag<span className="sr">: {titel}</span>
          </Knop>
        </>
      ) : null}
      <Knoplink href={`?bewerk=bijlage-${id}#bijlage-${id}`} klein soort="kaal">
        Wijzigen<span className="sr">: {titel}</span>
      </Knoplink>
      <Knop soort="kaal" klein name="handeling" value="bijlage-weg">
        Weghalen<span className="sr">: {titel}</span>
      </Knop>
    </Form>
  );
}

type FormulierProps = Pick<Props, 'deelnemers' | 'terug' | 'hier'>;

function Wijzigen({ bijlage, deelnemers, terug, hier }: FormulierProps & { bijlage: BijlageBeeld }) {
  const gekozen = terug ? (terug.waarden.besloten === 'on' ? terug.alleenVoor : null) : bijlage.alleenVoor;
  return (
    <Form method="post" className="formulier" noValidate preventScrollReset>
      <Melden terug={terug} />
      <input type="hidden" name="bijlage" value={bijlage.id} />
      <Tekstveld
        naam="titel"
        label="Titel"
        defaultValue={terug?.waarden.titel ?? bijlage.titel}
        fout={terug?.fouten.titel}
      />
      <BeslotenKeuze
        id="alleenVoor"
        deelnemers={deelnemers}
        alleenVoor={gekozen}
        vraag="Wie mag deze bijlage zien?"
        niets="geen titel en geen nummer"
        fout={terug?.fouten.alleenVoor}
      />
      <div className="rij">
        <Knop name="handeling" value="bijlage-wijzigen">
          Opslaan
        </Knop>
        <Knoplink href={hier} soort="kaal">
          Annuleren
        </Knoplink>
      </div>
    </Form>
  );
}

function Toevoegen({ keuzes, deelnemers, terug, hier }: FormulierProps & { keuzes: BijlagekeuzesBeeld }) {
  const alleenPdf = keuzes.versies.length === 0 && keuzes.rondes.length === 0;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="formulier kaart__tekst"
      noValidate
      preventScrollReset
    >
      <Melden terug={terug} />
      <Tekstveld
        naam="titel"
        label="Titel"
        defaultValue={terug?.waarden.titel ?? ''}
        fout={terug?.fouten.titel}
      />
      {alleenPdf ? (
        <input type="hidden" name="bron" value="pdf" />
      ) : (
        <Keuzelijst
          naam="bron"
          label="Wat gaat er mee?"
          defaultValue={terug?.waarden.bron ?? 'pdf'}
          fout={terug?.fouten.bron}
        >
          <option value="pdf">Een pdf van je computer</option>
          <Groep label="Een versie van een plan" keuzes={keuzes.versies} />
          <Groep label="Een bevroren statusronde" keuzes={keuzes.rondes} />
        </Keuzelijst>
      )}
      {alleenPdf ? (
        <Pdfveld fout={terug?.fouten.pdf} />
      ) : (
        <Pdfveld wanneer="Als je hierboven een pdf kiest." fout={terug?.fouten.pdf} />
      )}
      <BeslotenKeuze
        id="alleenVoor"
        deelnemers={deelnemers}
        alleenVoor={terug?.waarden.besloten === 'on' ? terug.alleenVoor : null}
        vraag="Wie mag deze bijlage zien?"
        niets="geen titel en geen nummer"
        fout={terug?.fouten.alleenVoor}
      />
      <div className="rij">
        <Knop name="handeling" value="bijlage">
          Toevoegen
        </Knop>
        <Knoplink href={hier} soort="kaal">
          Annuleren
        </Knoplink>
      </div>
    </Form>
  );
}

function Melden({ terug }: { terug: Terug | null }) {
  const { formulier, ...perVeld } = terug?.fouten ?? {};
  return formulier ? <Melding soort="fout">{formulier}</Melding> : <Fouten fouten={perVeld} />;
}
