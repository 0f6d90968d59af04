import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { Voortgangsbalk } from '#app/ui/voortgangsbalk.tsx';
import type { BeheerBeeld } from './beeld.ts';
import { useMaken } from './use-maken.ts';

/** Stukken of een nazending maken, met wat erin komt. */
export function Maken({ hier, beheer }: { hier: string; beheer: BeheerBeeld }) {
  const { stand, begin, stop } = useMaken(hier);
  const { eerder, klaar, gemeld, nagekomen } = beheer;
  const nieuw = nagekomen.filter((bijlage) => bijlage.nieuw).length;
  const fouten = stand.soort === 'fout' ? stand.fouten : {};
  if (klaar) return null;
  const bezig = stand.soort === 'bezig';
  return (
    <Kaart titel={eerder ? 'Nazending of nieuwe stukken' : 'Stukken maken'} nadruk>
      <form
        className="formulier"
        method="post"
        action={`${hier}/maken`}
        onSubmit={(event) => {
          event.preventDefault();
          const knop = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
          begin(event.currentTarget, knop);
        }}
      >
        <p>
          {eerder
            ? `Sinds de stukken de deur uit gingen: ${aantal(nieuw, 'nieuwe bijlage', 'nieuwe bijlagen')}, en over ${aantal(gemeld, 'status', 'statussen')} op de agenda is opnieuw gemeld.`
            : 'Je krijgt een pdf en een Word-bestand, gemaakt van de bevroren kopie. Is een deel besloten, dan komt er een eigen versie voor wie het mag zien. Je kijkt ze eerst na; er gaat nog niets de deur uit.'}
        </p>
        {eerder ? (
          <Tekstvak
            naam="toelichting"
            label="Toelichting"
            hint="Wie de stukken krijgt leest dit. Verplicht als je stukken vervangt: schrijf op waarom."
            fout={fouten.toelichting}
          />
        ) : null}
        {fouten.formulier ? <Melding soort="fout">{fouten.formulier}</Melding> : null}
        <div className="rij">
          {eerder ? (
            <>
              <Knop name="soort" value="nazending" aria-disabled={bezig}>
                Maak een nazending
              </Knop>
              <Knop name="soort" value="stukken" soort="stil" aria-disabled={bezig}>
                Vervang de stukken
              </Knop>
            </>
          ) : (
            <Knop name="soort" value="stukken" aria-disabled={bezig}>
              Maak de stukken
            </Knop>
          )}
        </div>
        {stand.soort === 'bezig' ? (
          <Voortgangsbalk naam="De stukken worden gemaakt" klaar={stand.klaar} van={stand.van} stop={stop} />
        ) : null}
        {stand.soort === 'gestopt' ? <Melding soort="info">Gestopt. Er is niets gemaakt.</Melding> : null}
      </form>
    </Kaart>
  );
}

const aantal = (n: number, een: string, meer: string) =>
  n === 1 ? `1 ${een}` : `${n === 0 ? 'geen' : n} ${meer}`;
