import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { Voortgangsbalk } from '#app/ui/voortgangsbalk.tsx';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { BeheerBeeld } from './beeld.ts';
import type { Mislukt } from './handeling.ts';
import { useMaken } from './use-maken.ts';

/** Stukken of een nazending maken, met wat erin komt. */
export function Maken({
  hier,
  beheer,
  mislukt,
}: {
  hier: string;
  beheer: BeheerBeeld;
  mislukt: Mislukt | null;
}) {
  const { stand, begin, stop } = useMaken(hier);
  const { eerder, klaar, gemeld, nagekomen } = beheer;
  const nieuw = [
    aantal(nagekomen.filter((bijlage) => bijlage.nieuw).length, 'nieuwe bijlage', 'nieuwe bijlagen'),
    aantal(
      gemeld,
      'status op de agenda waarover opnieuw gemeld is',
      'statussen op de agenda waarover opnieuw gemeld is',
    ),
  ].flatMap((deel) => deel ?? []);
  const fouten = stand.soort === 'fout' ? stand.fouten : (mislukt?.fouten ?? {});
  if (klaar) return null;
  const bezig = stand.soort === 'bezig';
  const nazending = eerder && nieuw.length > 0;
  return (
    <Kaart
      titel={nazending ? 'Nazending of nieuwe stukken' : eerder ? 'Nieuwe stukken' : 'Stukken maken'}
      nadruk={nazending || !eerder}
    >
      <form
        className="formulier"
        method="post"
        action={hier}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const knop = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
          begin(event.currentTarget, knop);
        }}
      >
        <input type="hidden" name="handeling" value="maken" />
        <p>
          {eerder
            ? nazending
              ? `Nog niet verstuurd: ${opsomming(nieuw)}.`
              : 'Sinds de stukken de deur uit gingen kwam er niets bij. Klopt er iets niet, dan kun je ze vervangen.'
            : 'Je krijgt een pdf en een Word-bestand, gemaakt van de bevroren kopie. Is een deel besloten, dan komt er een eigen versie voor wie het mag zien. Je kijkt ze eerst na; er gaat nog niets de deur uit.'}
        </p>
        {eerder ? (
          <Tekstvak
            naam="toelichting"
            label="Toelichting"
            hint={
              nazending
                ? 'Wie de stukken krijgt leest dit. Verplicht als je stukken vervangt: schrijf op waarom.'
                : 'Waarom vervang je ze? Wie de stukken krijgt leest dit.'
            }
            defaultValue={mislukt?.waarden.toelichting ?? ''}
            fout={fouten.toelichting}
          />
        ) : null}
        {stand.soort === 'fout' && stand.fouten.formulier ? (
          <Melding soort="fout">{stand.fouten.formulier}</Melding>
        ) : null}
        <div className="rij">
          {eerder ? (
            <>
              {nazending ? (
                <Knop name="soort" value="nazending" aria-disabled={bezig}>
                  Maak een nazending
                </Knop>
              ) : null}
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

/** `2 nieuwe bijlagen`, of null als er geen is. */
function aantal(n: number, een: string, meer: string): string | null {
  return n === 0 ? null : `${n} ${n === 1 ? een : meer}`;
}
