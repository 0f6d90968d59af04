import type { Actie } from '../actie/actie.ts';
import type { Afspraak, Deelstatus } from '../afspraak/afspraak.ts';
import type { Melding } from '../melding/melding.ts';
import type { Opgave, Oordeel } from '../opgave/opgave.ts';
import type { Gremium, Overleg, Statusronde, Toezegging } from '../overleg/overleg.ts';
import type { Partij } from '../partij/partij.ts';
import type { Kring } from '../policy/kring.ts';
import type { Afhankelijkheid, Opschorting } from '../wachten/wachten.ts';

/** De stand van een implementatieplan als document. */
export interface PlanStand {
  documentId: string;
  opgaveNr: number;
  titel: string;
  status: 'in_bewerking' | 'ter_vaststelling' | 'vastgesteld';
  kring: Kring;
}

/**
 * Alles waaruit de stand op één peildatum volgt, en niets anders. Puur gegeven: dezelfde snapshot geeft altijd
 * dezelfde stand en dezelfde agenda (design §4). `kringen` zegt welke kringen erin zitten; wat daarbuiten valt is er niet.
 */
export interface Snapshot {
  peildatum: string;
  kringen: readonly Kring[];
  partijen: Partij[];
  opgaven: Opgave[];
  afspraken: Afspraak[];
  deelstatussen: Deelstatus[];
  acties: Actie[];
  /** De laatste melding per onderwerp op de peildatum. */
  meldingen: Melding[];
  /** De laatste melding per onderwerp op de dag van het vorige overleg; leeg als dat er niet was. */
  vorigeMeldingen: Melding[];
  /** Dag van het vorige overleg waarmee vergeleken wordt, of null. */
  vorigOverlegDatum: string | null;
  afhankelijkheden: Afhankelijkheid[];
  opschortingen: Opschorting[];
  toezeggingen: Toezegging[];
  oordelen: Oordeel[];
  plannen: PlanStand[];
  gremia: Gremium[];
  overleggen: Overleg[];
  /** De ronde die naar het eerstvolgende overleg loopt, of null. */
  ronde: Statusronde | null;
}
