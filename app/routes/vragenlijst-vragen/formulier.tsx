import { Form, useNavigation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzelijst, Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import { type Lijstvraag, VRAAGSOORT_NAAM, VRAAGSOORTEN } from '#domain/vragenlijst/vragenlijst.ts';

interface VraagformulierProps {
  /** De vraag die gewijzigd wordt; null voor een nieuwe. */
  vraag: Lijstvraag | null;
  volgende: number;
  vast: boolean;
  mis: { fouten: Veldfouten; waarden: Record<string, string>; nu: Lijstvraag | null } | undefined;
  terug: string;
}

/** Een vraag maken of wijzigen. Wat getypt is blijft staan als er iets niet klopt. */
export function Vraagformulier({ vraag, volgende, vast, mis, terug }: VraagformulierProps) {
  const bezig = useNavigation().formMethod === 'POST';
  const plek = useFocusOpFout(mis);
  const { formulier, ...fouten } = mis?.fouten ?? {};
  const waarden: Partial<Record<string, string>> = mis?.waarden ?? {
    nr: String(vraag?.nr ?? volgende),
    thema: vraag?.thema,
    tekst: vraag?.tekst,
    soort: vraag?.soort ?? 'ja_nee',
    opties: vraag?.opties.join('\n'),
    afspraakId: vraag?.afspraakId ?? '',
  };
  const veld = (naam: string) => ({ naam, defaultValue: waarden[naam], fout: fouten[naam] });
  const nu = mis?.nu ?? vraag;
  return (
    <Kaart titel={vraag ? `Vraag ${vraag.nr} wijzigen` : 'Nieuwe vraag'}>
      <Fouten fouten={fouten} />
      {formulier ? (
        <Melding soort="fout">
          <p>{formulier}</p>
          {mis?.nu ? <p>Er staat nu: {mis.nu.tekst}</p> : null}
        </Melding>
      ) : null}
      <Form method="post" className="formulier" ref={plek} noValidate>
        <input type="hidden" name="vraag" value={vraag?.id ?? ''} />
        <input type="hidden" name="versie" value={nu?.versie ?? ''} />
        <div className="formulier__naast">
          <Tekstveld {...veld('nr')} label="Nummer" inputMode="numeric" autoComplete="off" />
          <Tekstveld {...veld('thema')} label="Thema" optioneel autoComplete="off" />
        </div>
        <Tekstvak {...veld('tekst')} label="Vraag" />
        {vast && vraag ? (
          <>
            <input type="hidden" name="soort" value={vraag.soort} />
            <input type="hidden" name="opties" value={vraag.opties.join('\n')} />
          </>
        ) : (
          <>
            <Keuzelijst {...veld('soort')} label="Hoe wordt de vraag beantwoord?">
              {VRAAGSOORTEN.map((soort) => (
                <option key={soort} value={soort}>
                  {VRAAGSOORT_NAAM[soort]}
                </option>
              ))}
            </Keuzelijst>
            <Tekstvak
              {...veld('opties')}
              label="Keuzes"
              optioneel
              hint="Alleen bij eigen keuzes: elke keuze op een eigen regel, 2 tot en met 8."
              rows={4}
            />
          </>
        )}
        <Tekstveld
          {...veld('afspraakId')}
          label="Bij afspraak"
          optioneel
          hint="Het nummer, bijvoorbeeld 2.3.1-1. De uitkomst staat dan ook op de pagina van die afspraak."
          autoComplete="off"
        />
        <div className="rij">
          <Knop name="handeling" value={vraag ? 'wijzigen' : 'maken'} disabled={bezig}>
            {vraag ? 'Wijziging opslaan' : 'Vraag toevoegen'}
          </Knop>
          {vraag ? (
            <Knoplink href={terug} soort="kaal">
              Annuleren
            </Knoplink>
          ) : null}
          {vraag && !vast ? (
            <Knop soort="kaal" name="handeling" value="weg" disabled={bezig}>
              Vraag weghalen
            </Knop>
          ) : null}
        </div>
      </Form>
    </Kaart>
  );
}
