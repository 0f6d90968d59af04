import type { PlanNode } from '../document/inhoud.ts';
import { actieNummer } from '../document/nodes/actie.ts';
import { isVerwijzing, verwijzingVan } from '../document/verwijzing.ts';
import { voetnoottekst } from '../document/voetnoten.ts';
import type { PlanWaarden } from '../document/waarden.ts';

/** Een levend object in woorden, voor deze lezer: wat hij niet mag kennen heet alleen wat het is. */
export function objectnaam({ type, attrs }: PlanNode, waarden: PlanWaarden): string {
  if (isVerwijzing(type)) return verwijzingVan(type, attrs, waarden).tekst;
  switch (type) {
    case 'actie': {
      const kaart = waarden.acties[actieNummer(attrs.id) ?? 0];
      return kaart ? `Actie: ${kaart.titel}` : 'Actie die je niet kunt zien';
    }
    case 'voetnoot':
      return `(voetnoot: ${voetnoottekst(attrs.tekst)})`;
    case 'afbeelding':
      return attrs.alt ? `Afbeelding: ${String(attrs.alt)}` : 'Afbeelding';
    case 'horizontalRule':
      return 'Lijn';
    default:
      return 'Onbekend onderdeel';
  }
}
