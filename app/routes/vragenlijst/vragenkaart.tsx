import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { keuzesVan, type Lijstvraag, VRAAGSOORT_NAAM } from '#domain/vragenlijst/vragenlijst.ts';

/** De vragen van een thema zoals ze gesteld zijn, met waaruit te kiezen was. */
export function Vragenkaart({ thema, vragen }: { thema: string; vragen: readonly Lijstvraag[] }) {
  return (
    <Kaart titel={thema} strak>
      <Lijst>
        {vragen.map((vraag) => (
          <Regel
            key={vraag.id}
            voor={<span className="getal gedempt">{vraag.nr}</span>}
            titel={vraag.tekst}
            onder={
              <>
                {keuzesVan(vraag)
                  ?.map(({ naam }) => naam)
                  .join(', ') ?? VRAAGSOORT_NAAM[vraag.soort].toLowerCase()}
                {vraag.afspraakId ? (
                  <>
                    {' · '}
                    <Verwijzing href={`/afspraken/${vraag.afspraakId}`}>
                      afspraak {vraag.afspraakId}
                    </Verwijzing>
                  </>
                ) : null}
              </>
            }
          />
        ))}
      </Lijst>
    </Kaart>
  );
}
