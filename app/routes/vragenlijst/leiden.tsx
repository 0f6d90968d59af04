import { Form } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';

interface LeidenProps {
  id: number;
  versie: number;
  aantalVragen: number;
  genodigd: number;
  ingevuld: number;
  respons: string;
}

/** De stappen van een vragenlijst, voor wie haar leidt: wat er al is en wat nu aan de beurt is. */
export function Leiden({ id, versie, aantalVragen, genodigd, ingevuld, respons }: LeidenProps) {
  const pad = `/vragenlijsten/${id}`;
  const nu =
    aantalVragen === 0 ? 'vragen' : genodigd === 0 ? 'respondenten' : ingevuld === 0 ? 'antwoorden' : '';
  const soort = (stap: string) => (stap === nu ? 'hoofd' : 'stil');
  return (
    <Kaart titel="Van vragen naar uitkomsten" nadruk strak>
      <Lijst genummerd>
        <Regel
          titel="Vragen"
          onder={
            aantalVragen === 0
              ? 'Nog geen vragen'
              : `${aantalVragen} ${aantalVragen === 1 ? 'vraag' : 'vragen'}`
          }
          acties={
            <>
              <Knoplink klein href={`${pad}/inlezen?soort=vragen`} soort={soort('vragen')}>
                Vragen inlezen
              </Knoplink>
              <Knoplink klein href={`${pad}/vragen`}>
                {aantalVragen === 0 ? 'Vragen maken' : 'Vragen bewerken'}
              </Knoplink>
            </>
          }
        />
        <Regel
          titel="Respondenten"
          onder={genodigd === 0 ? 'Nog niemand' : `${genodigd} genodigd`}
          acties={
            <>
              <Knoplink klein href={`${pad}/inlezen?soort=respondenten`} soort={soort('respondenten')}>
                Respondenten inlezen
              </Knoplink>
              {genodigd > 0 ? (
                <Knoplink klein href={`${pad}/respondenten`}>
                  Respondenten bekijken
                </Knoplink>
              ) : null}
            </>
          }
        />
        <Regel
          titel="Antwoorden"
          onder={genodigd === 0 ? 'Daarvoor zijn eerst vragen en respondenten nodig' : `${respons} vulden in`}
          acties={
            aantalVragen > 0 && genodigd > 0 ? (
              <>
                <Knoplink klein href={`${pad}/inlezen?soort=antwoorden`} soort={soort('antwoorden')}>
                  Antwoorden inlezen
                </Knoplink>
                <Bestanden id={id} ruw alleenRuw />
              </>
            ) : null
          }
        />
        <Regel
          titel="Uitkomsten"
          onder="Bekijk eerst wat er te zien zou zijn. Na het publiceren verandert er niets meer."
          acties={
            ingevuld > 0 ? (
              <Knoplink klein href={`${pad}/publiceren`} soort="hoofd">
                Bekijken en publiceren
              </Knoplink>
            ) : null
          }
        />
      </Lijst>
      {ingevuld === 0 ? (
        <details className="kaart__voet klein">
          <summary>Vragenlijst weggooien</summary>
          <Form method="post" className="rij">
            <input type="hidden" name="versie" value={versie} />
            <p>De vragen en respondenten gaan mee weg.</p>
            <Knop soort="stil" klein>
              Ja, gooi haar weg
            </Knop>
          </Form>
        </details>
      ) : null}
    </Kaart>
  );
}

/** De uitkomsten als bestand, en voor wie dat mag de antwoorden zelf. */
export function Bestanden({ id, ruw, alleenRuw = false }: { id: number; ruw: boolean; alleenRuw?: boolean }) {
  const soorten = [
    ...(alleenRuw ? [] : [{ soort: 'uitkomsten', naam: 'Uitkomsten' }]),
    ...(ruw ? [{ soort: 'antwoorden', naam: 'Antwoorden per respondent' }] : []),
  ];
  return soorten.map(({ soort, naam }) => (
    <span key={soort} className="rij klein niet-afdrukken">
      <span className="gedempt" aria-hidden="true">
        {naam}:
      </span>
      {(['xlsx', 'csv'] as const).map((vorm) => (
        <a
          key={vorm}
          className="utrecht-link utrecht-link--html-a"
          href={`/vragenlijsten/${id}/bestand?soort=${soort}&vorm=${vorm}`}
          download
        >
          {vorm === 'xlsx' ? 'Excel' : 'CSV'}
          <span className="sr"> met {naam.toLowerCase()}</span>
        </a>
      ))}
    </span>
  ));
}
