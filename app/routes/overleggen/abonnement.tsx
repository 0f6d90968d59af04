import { Form, useNavigation } from '@remix-run/react';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';

/** De overleggen in het eigen agendaprogramma; `adres` is er alleen direct nadat het gemaakt is. */
export function Abonnement({ sinds, adres }: { sinds: string | null; adres: string | null }) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <div id="abonnement">
      <Kaart titel="In je eigen agenda">
        {adres ? (
          <Melding soort="goed" titel="Dit is je adres">
            <p>
              <code className="sha">{adres}</code>
            </p>
            <p>
              Zet het in je agendaprogramma bij <i>abonneren op een agenda</i>. Het adres is alleen van jou:
              wie het heeft ziet je overleggen. We tonen het één keer.
            </p>
          </Melding>
        ) : (
          <p>
            Met een abonnement staan de overleggen die jij mag zien, en de dagen waarop iets klaar moet zijn,
            vanzelf in Outlook of een ander agendaprogramma.
            {sinds ? (
              <>
                {' '}
                Je hebt een abonnement sinds <Datum dag={sinds} />.
              </>
            ) : null}
          </p>
        )}
        <Form method="post" className="rij" preventScrollReset>
          <Knop soort="stil" name="handeling" value="abonneer" disabled={bezig}>
            {sinds ? 'Nieuw adres maken' : 'Abonnement maken'}
          </Knop>
          {sinds ? (
            <Knop soort="kaal" name="handeling" value="zegop" disabled={bezig}>
              Opzeggen
            </Knop>
          ) : null}
        </Form>
        {sinds && !adres ? (
          <p className="klein">Maak je een nieuw adres, dan werkt het oude niet meer.</p>
        ) : null}
      </Kaart>
    </div>
  );
}
