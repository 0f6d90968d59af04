import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { weggelatenBeeld } from './voorstellen-beeld.ts';

/** Waarom iets niet voorgesteld wordt, per reden bij elkaar. */
export function Weggelaten({
  groepen,
  terug,
}: {
  groepen: ReturnType<typeof weggelatenBeeld>;
  terug: string;
}) {
  return (
    <Kaart
      titel="Niet voorgesteld"
      strak
      actie={
        <Knoplink href={terug} klein>
          Terug naar de voorstellen
        </Knoplink>
      }
    >
      {groepen.map(({ naam, dingen }) => (
        <details key={naam} className="agenda__meer">
          <summary>
            {naam} ({dingen.length})
          </summary>
          <Lijst>
            {dingen.map(({ sleutel, titel, href, paragraaf, zin }) => (
              <Regel
                key={sleutel}
                titel={<Verwijzing href={href}>{titel}</Verwijzing>}
                onder={[paragraaf, zin].filter(Boolean).join(' · ')}
              />
            ))}
          </Lijst>
        </details>
      ))}
    </Kaart>
  );
}
