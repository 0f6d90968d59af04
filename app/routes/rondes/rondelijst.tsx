import type { Rondebeeld } from '#app/lib/rondebeeld.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';

/** Rondes onder elkaar; `leeg` staat er als er geen zijn. */
export function Rondelijst({
  titel,
  rondes,
  leeg,
}: {
  titel: string;
  rondes: readonly Rondebeeld[];
  leeg: string;
}) {
  return (
    <Kaart titel={titel} strak>
      {rondes.length === 0 ? <p className="rondes__leeg gedempt">{leeg}</p> : null}
      <Lijst>
        {rondes.map(({ id, naam, wanneer, peildatum, overleg, fase, faseNaam }) => (
          <Regel
            key={id}
            titel={<Verwijzing href={`/rondes/${id}`}>{naam}</Verwijzing>}
            onder={
              <>
                {wanneer} · peildatum <Datum dag={peildatum} />
                {overleg ? (
                  <>
                    {' '}
                    · voor {overleg.naam} van <Datum dag={overleg.datum} />
                    {overleg.afgezegd ? ', dat is afgezegd' : ''}
                  </>
                ) : null}
              </>
            }
            acties={<Etiket merk={fase === 'open' || fase === 'laat'}>{faseNaam}</Etiket>}
          />
        ))}
      </Lijst>
    </Kaart>
  );
}
