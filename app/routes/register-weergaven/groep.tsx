import { Form } from '@remix-run/react';
import { Etiket } from '#app/ui/etiket.tsx';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { Weergavegroep } from './beeld.ts';

type Regel = Weergavegroep['regels'][number];
type Mis = { id: number; fouten: Veldfouten; waarden: Record<string, string> };

interface GroepProps {
  groep: Weergavegroep;
  /** Filters die in de plaats van een weergave kunnen komen. */
  zoek: string | null;
  mis: Mis | undefined;
}

/** De weergaven van mij of van mijn partij, met wat ik ermee mag. */
export function Groep({ groep: { titel, magWijzigen, metDoor, regels }, zoek, mis }: GroepProps) {
  return (
    <Kaart titel={titel}>
      <ul className="regellijst weergavelijst">
        {regels.map((regel) => (
          <li key={`${regel.id}-${regel.versie}`}>
            <div className="rij">
              <Verwijzing href={regel.href}>{regel.naam}</Verwijzing>
              {regel.isStandaard ? <Etiket>hiermee opent het register</Etiket> : null}
            </div>
            <p className="klein">{regel.omschrijving}</p>
            {metDoor ? <p className="regel__onder">Bewaard door {regel.door}</p> : null}
            <div className="rij">
              {magWijzigen && zoek !== null ? (
                <Doe regel={regel} doe="vervang" zoek={zoek} nadruk={regel.isBron}>
                  Vervang door de filters van nu
                </Doe>
              ) : null}
              <Doe regel={regel} doe="standaard" aan={!regel.isStandaard}>
                {regel.isStandaard ? 'Open het register weer met alles' : 'Open het register hiermee'}
              </Doe>
            </div>
            {magWijzigen ? <Wijzigen regel={regel} mis={mis?.id === regel.id ? mis : undefined} /> : null}
          </li>
        ))}
      </ul>
    </Kaart>
  );
}

function Wijzigen({ regel, mis }: { regel: Regel; mis: Mis | undefined }) {
  return (
    <details className="vouw" open={mis !== undefined && mis.waarden.doe === 'hernoem'}>
      <summary>
        Hernoem of verwijder<span className="sr"> “{regel.naam}”</span>
      </summary>
      <div className="rij rij--onder">
        <Form method="post" className="rij rij--onder" noValidate>
          <Vast regel={regel} doe="hernoem" />
          <Tekstveld
            naam="naam"
            id={`naam-${regel.id}`}
            label="Nieuwe naam"
            maxLength={60}
            autoComplete="off"
            defaultValue={mis?.waarden.naam ?? regel.naam}
            fout={mis?.fouten.naam}
          />
          <Knop soort="stil">Hernoem</Knop>
        </Form>
        <Doe regel={regel} doe="verwijder">
          Verwijder
        </Doe>
      </div>
    </details>
  );
}

interface DoeProps {
  regel: Regel;
  doe: string;
  zoek?: string;
  aan?: boolean;
  nadruk?: boolean;
  children: string;
}

/** Eén handeling op een weergave, als formulier met één knop. */
function Doe({ regel, doe, zoek, aan = false, nadruk = false, children }: DoeProps) {
  return (
    <Form method="post">
      <Vast regel={regel} doe={doe} />
      {zoek === undefined ? null : <input type="hidden" name="zoek" value={zoek} />}
      {aan ? <input type="hidden" name="aan" value="ja" /> : null}
      <Knop soort={nadruk ? 'hoofd' : 'stil'} klein>
        {children}
        <span className="sr">: “{regel.naam}”</span>
      </Knop>
    </Form>
  );
}

function Vast({ regel: { id, versie }, doe }: { regel: Regel; doe: string }) {
  return (
    <>
      <input type="hidden" name="doe" value={doe} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="versie" value={versie} />
    </>
  );
}
