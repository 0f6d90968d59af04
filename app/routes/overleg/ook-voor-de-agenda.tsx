import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import type { wachtlijstBeeld } from './paneel-beeld.ts';

/** Wat er naast de voorstellen nog klaarligt. */
export function OokVoorDeAgenda({
  wachtlijst: { eerder, openstaand, voorraad },
  href,
}: {
  wachtlijst: ReturnType<typeof wachtlijstBeeld>;
  href: string;
}) {
  return (
    <Kaart titel="Ook voor de agenda">
      <ul className="lijst-tekst">
        <li>
          <Verwijzing href={`${href}#vorig`}>Van een eerder overleg: {eerder}</Verwijzing>
        </li>
        <li>
          <Verwijzing href={`${href}#openstaand`}>
            Openstaande toezeggingen en besluiten: {openstaand}
          </Verwijzing>
        </li>
        <li>
          <Verwijzing href={`${href}#voorraad`}>Op de voorraad: {voorraad}</Verwijzing>
        </li>
      </ul>
    </Kaart>
  );
}
