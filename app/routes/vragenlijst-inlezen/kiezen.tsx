import { Form, Link, useNavigation } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Veld } from '#app/ui/veld.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { INVOERSOORT_NAAM, INVOERSOORTEN, type Invoersoort } from '#domain/vragenlijst/velden.ts';

interface KiezenProps {
  id: number;
  soort: Invoersoort;
  fout: string | undefined;
  geplakt: string | undefined;
}

const KOLOMMEN: Record<Invoersoort, string> = {
  vragen:
    'Nummer, Thema, Vraag, Soort antwoord (ja/nee, voortgang, keuze, getal of tekst), Keuzes met een puntkomma ertussen, en Bij afspraak. Alleen de vraag en de soort moeten.',
  respondenten: 'Naam, Code, Groep, Grootteklasse en Gebied. Alleen de naam moet.',
  antwoorden:
    'Naam of Code, en een kolom per vraag met als kop het nummer of de vraag. Een lege cel is niet beantwoord.',
};

/** Een bestand kiezen of regels plakken. Een gewoon formulier, ook zonder JavaScript. */
export function Kiezen({ id, soort, fout, geplakt }: KiezenProps) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <Kaart>
      <nav aria-label="Wat je inleest">
        <ul className="inleesfilters">
          {INVOERSOORTEN.map((ander) => (
            <li key={ander}>
              <Link
                className="utrecht-link utrecht-link--html-a"
                to={`?soort=${ander}`}
                aria-current={ander === soort ? 'true' : undefined}
              >
                {INVOERSOORT_NAAM[ander]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Form
        method="post"
        action={`/vragenlijsten/${id}/inlezen?soort=${soort}`}
        encType="multipart/form-data"
        className="formulier"
        noValidate
      >
        <input type="hidden" name="soort" value={soort} />
        <Veld
          naam="bestand"
          label="Bestand"
          hint={`Excel (.xlsx) of CSV, hoogstens 10 MB. De namen van de kolommen staan bovenaan: ${KOLOMMEN[soort]}`}
          fout={fout}
        >
          {(koppeling) => (
            <input
              type="file"
              className="bestandskeuze"
              accept=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              {...koppeling}
            />
          )}
        </Veld>
        <Tekstvak
          naam="geplakt"
          label="Of plak hier de regels uit je spreadsheet"
          optioneel
          hint="Met de namen van de kolommen op de eerste regel."
          defaultValue={geplakt}
          rows={5}
        />
        {soort === 'antwoorden' ? (
          <p className="klein">
            Nog geen bestand? Neem{' '}
            <a
              className="utrecht-link utrecht-link--html-a"
              href={`/vragenlijsten/${id}/bestand?soort=antwoorden&vorm=xlsx`}
              download
            >
              een Excel met een regel per respondent en een kolom per vraag
            </a>
            . Wat al geantwoord is staat er dan in.
          </p>
        ) : null}
        <div className="rij">
          <Knop disabled={bezig}>{bezig ? 'Bezig met lezen …' : 'Verder naar de proef'}</Knop>
        </div>
      </Form>
    </Kaart>
  );
}
