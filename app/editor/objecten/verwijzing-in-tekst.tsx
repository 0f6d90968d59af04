import { type Verwijzingsoort, verwijzingVan } from '#domain/document/verwijzing.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { alsReact } from './bouwsel.ts';
import { verwijzingBouwsel } from './verwijzing-bouwsel.ts';

interface VerwijzingInTekstProps {
  soort: Verwijzingsoort;
  attrs: Record<string, unknown>;
  waarden: PlanWaarden;
}

/** Een verwijzing in de leestekst. */
export function VerwijzingInTekst({ soort, attrs, waarden }: VerwijzingInTekstProps) {
  return alsReact(verwijzingBouwsel(soort, verwijzingVan(soort, attrs, waarden)));
}
