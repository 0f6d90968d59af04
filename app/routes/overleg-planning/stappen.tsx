import { Form, useNavigation } from '@remix-run/react';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { Stapoordeel } from '#domain/overleg/stappen.ts';

const STAAT_NAAM: Record<Stapoordeel['staat'], string> = {
  gedaan: 'gedaan',
  komt: 'komt nog',
  loopt_uit: 'loopt uit',
  te_laat: 'te laat',
};

interface Props {
  stappen: readonly Stapoordeel[];
  magPlannen: boolean;
  gremium: string;
  afgezegd: boolean;
  mislukt: { fouten: Partial<Record<string, string>>; waarden: Partial<Record<string, string>> } | null;
}

/** De stappen onder elkaar, elk met hoe zij ervoor staat. Wie plant kan een dag verschuiven. */
export function Stappen({ stappen, magPlannen, gremium, afgezegd, mislukt }: Props) {
  return (
    <Kaart
      titel="Wat er wanneer klaar moet zijn"
      strak
      voet={
        magPlannen ? (
          <p className="klein">
            De dagen volgen uit het <Verwijzing href={`/gremia/${gremium}#sjabloon`}>sjabloon</Verwijzing>.
            Verzet je het overleg, dan schuiven zij mee.
          </p>
        ) : null
      }
    >
      {stappen.length === 0 ? (
        <p className="overleggen__leeg gedempt">
          {afgezegd
            ? 'Het overleg gaat niet door: er hoeft niets meer klaar te zijn.'
            : 'Voor dit overleg zijn geen stappen afgesproken.'}
        </p>
      ) : (
        <Lijst>
          {stappen.map((stap) => (
            <Regel
              key={stap.soort}
              titel={stap.naam}
              onder={
                <>
                  <Datum dag={stap.dag} weekdag /> · {stap.zin}
                </>
              }
              acties={
                <Etiket merk={stap.staat === 'loopt_uit' || stap.staat === 'te_laat'}>
                  {STAAT_NAAM[stap.staat]}
                </Etiket>
              }
            >
              {stap.verschoven ? (
                <p className="klein">
                  Eigenlijk <Datum dag={stap.verschoven.van} weekdag />, maar dat is {stap.verschoven.reden}:
                  daarom de werkdag ervoor.
                </p>
              ) : null}
              {magPlannen ? (
                <Schuiven stap={stap} mislukt={mislukt?.waarden.soort === stap.soort ? mislukt : null} />
              ) : null}
            </Regel>
          ))}
        </Lijst>
      )}
    </Kaart>
  );
}

function Schuiven({
  stap: { soort, naam, dag, gedaanOp },
  mislukt,
}: {
  stap: Stapoordeel;
  mislukt: Props['mislukt'];
}) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <details className="uitklap klein" open={mislukt !== null}>
      <summary>
        Aanpassen<span className="sr"> {naam}</span>
      </summary>
      <Form method="post" className="formulier" noValidate>
        <input type="hidden" name="soort" value={soort} />
        <Tekstveld
          naam="dag"
          id={`dag-${soort}`}
          key={dag}
          label="Uiterlijk op"
          type="date"
          defaultValue={mislukt?.waarden.dag ?? dag}
          fout={mislukt?.fouten.dag}
          hint="Leeg is weer de dag uit het sjabloon."
        />
        <div className="rij">
          <Knop soort="stil" klein name="handeling" value="dag" disabled={bezig}>
            Dag vastleggen
          </Knop>
          {soort === 'achterban' ? (
            <Knop
              soort="kaal"
              klein
              name="handeling"
              value={gedaanOp ? 'toch-niet' : 'gedaan'}
              disabled={bezig}
            >
              {gedaanOp ? 'Toch nog niet klaar' : 'Dit is gedaan'}
            </Knop>
          ) : null}
        </div>
      </Form>
    </details>
  );
}
