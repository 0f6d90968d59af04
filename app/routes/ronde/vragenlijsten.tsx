import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { Vragenlijstregel } from './beeld.ts';

/** De vragenlijsten onder veel respondenten bij een ronde. */
export function Vragenlijsten({
  regels,
  nieuw,
}: {
  regels: readonly Vragenlijstregel[];
  /** Waar er een te maken is; null voor wie dat niet mag. */
  nieuw: string | null;
}) {
  return (
    <Kaart
      titel="Vragenlijsten"
      strak
      actie={
        nieuw ? (
          <Knoplink href={nieuw} klein>
            Nieuwe vragenlijst
          </Knoplink>
        ) : null
      }
    >
      {regels.length === 0 ? (
        <p className="rondes__leeg gedempt">
          Vraag veel organisaties tegelijk hetzelfde, zoals alle gemeenten, en lees hun antwoorden in.
        </p>
      ) : null}
      <Lijst>
        {regels.map(({ id, naam, onder, gepubliceerd }) => (
          <Regel
            key={id}
            titel={<Verwijzing href={`/vragenlijsten/${id}`}>{naam}</Verwijzing>}
            onder={onder}
            acties={gepubliceerd ? <Etiket merk>uitkomsten</Etiket> : <Etiket>loopt</Etiket>}
          />
        ))}
      </Lijst>
    </Kaart>
  );
}
