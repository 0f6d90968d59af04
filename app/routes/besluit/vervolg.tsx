import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { vervolgBeeld } from './spoorbeeld.ts';

/** Waar het op een latere agenda terugkwam, en wat er toen besloten is. */
export function Vervolg({ vervolg }: { vervolg: ReturnType<typeof vervolgBeeld> }) {
  if (vervolg.length === 0) return null;
  return (
    <Kaart strak titel="Terug op een agenda">
      <Lijst>
        {vervolg.map((punt) => (
          <Regel
            key={punt.id}
            titel={<Verwijzing href={punt.href}>{punt.titel}</Verwijzing>}
            onder={
              <>
                {punt.zitting}, <Datum dag={punt.datum} /> · {punt.waarom}
              </>
            }
          >
            {punt.besluiten.map((besluit) => (
              <p key={besluit.href} className="klein">
                Besloten: <Verwijzing href={besluit.href}>{besluit.naam}</Verwijzing>
              </p>
            ))}
          </Regel>
        ))}
      </Lijst>
    </Kaart>
  );
}
