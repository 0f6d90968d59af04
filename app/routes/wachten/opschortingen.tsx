import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { OpschortregelBeeld } from './beeld.ts';

/** Waaraan een partij haar medewerking opschortte, met hoeveel er intussen veranderde. */
export function Opschortingen({ naam, regels }: { naam: string; regels: readonly OpschortregelBeeld[] }) {
  if (regels.length === 0) return null;
  return (
    <Kaart strak titel={`Opgeschort door ${naam}`}>
      <Lijst>
        {regels.map(({ ding, opschorting, veranderd }) => (
          <Regel
            key={opschorting.id}
            titel={
              <>
                <span className="gedempt getal">{ding.nummer}</span>{' '}
                <Verwijzing href={ding.href}>{ding.titel}</Verwijzing>
              </>
            }
            onder={
              opschorting.loopt
                ? `sinds ${opschorting.van}, tot: ${opschorting.voorwaarde}`
                : `van ${opschorting.van} tot ${opschorting.tot}, weer hervat`
            }
          >
            <p className="klein">
              <Verwijzing href={opschorting.href}>Wat er intussen veranderde ({veranderd})</Verwijzing>
            </p>
          </Regel>
        ))}
      </Lijst>
    </Kaart>
  );
}
