import type { Actie } from '../actie/actie.ts';
import type { Afspraak, Deelstatus } from '../afspraak/afspraak.ts';
import type { Antwoordtype, Melding, Sleutel, Voortgang } from '../melding/melding.ts';
import type { Geleding, Partij } from '../partij/partij.ts';
import type { Planning } from '../planning/planning.ts';
import type { Standing } from '../planning/standing.ts';
import type { Kring } from '../policy/kring.ts';
import type { Berekend } from '../verkeerslicht/berekend.ts';
import type { Licht } from '../verkeerslicht/verkeerslicht.ts';
import type { Verschil } from '../verschil/verschil.ts';
import type { Afhankelijkheid, Knoop, Opschorting } from '../wachten/wachten.ts';
import { bouwAfspraken, verdeel } from './afspraken.ts';
import { maakHerbruik } from './herbruik.ts';
import { beginItems, verlicht } from './items.ts';
import { bepaalKnopen, type Wachten } from './knopen.ts';
import { lopendeOpschortingen } from './opschortingen.ts';
import type { Snapshot } from './snapshot.ts';
import type { Verandering } from './verandering.ts';

/** Waarop een knoop rechtstreeks wacht, zolang het niet af is. */
export interface WachtOp {
  knoop: Knoop;
  aard: Afhankelijkheid['aard'];
  reden: string;
  /** Het ding waarop gewacht wordt. */
  op: KnoopStand;
}

/** Een afspraak of actie als geheel, zoals anderen erop wachten. */
export interface KnoopStand {
  knoop: Knoop;
  titel: string;
  paragraaf: string | null;
  opgaveNr: number;
  /** De partijen die nog niet klaar zijn met hun deel; leeg als het af is. */
  openPartijen: string[];
  af: boolean;
  /** De ergste van de delen. */
  standing: Standing;
  /** Is het geheel over tijd: de vroegste verstreken dag. Anders de laatste dag waarop een open deel klaar moet zijn. */
  deadline: string | null;
  /** Het ergste gemelde licht van de delen; null als niemand meldde. */
  gemeld: Licht | null;
}

/** Waarover één partij meldt: haar deel van een afspraak, of een actie. */
export interface ItemStand {
  /** Het ding uit de snapshot waar dit item van is. */
  bron: Deelstatus | Actie;
  sleutel: Sleutel;
  soort: 'deelstatus' | 'actie';
  id: number;
  /** De afspraak of actie als geheel; bij een actie gelijk aan `sleutel`. */
  knoop: Knoop;
  afspraakId: string | null;
  opgaveNr: number;
  paragraaf: string | null;
  titel: string;
  /** Waarover gevraagd is, binnen een afspraak; leeg als het om het geheel gaat. */
  onderdeel: string;
  partij: string;
  geleding: Geleding;
  kring: Kring;
  antwoordtype: Antwoordtype;
  groep: boolean;
  planning: Planning;
  oorspronkelijk: Planning | null;
  deadline: string | null;
  melding: Melding | null;
  /** De laatste melding op de dag van het vorige overleg, of null. */
  vorige: Melding | null;
  /** Null als er niet gemeld is of alleen een verdeling. */
  voortgang: Voortgang | null;
  af: boolean;
  begonnen: 'ja' | 'nee' | 'onbekend';
  nietGemeld: boolean;
  /** Null als er niet gemeld is; dat is iets anders dan grijs. */
  gemeld: Licht | null;
  berekend: Berekend;
  standing: Standing;
  signaal: boolean;
  verandering: Verandering | null;
  wachtOp: readonly WachtOp[];
  /** Het langst verlopen ding in de keten waarop dit wacht, of null. */
  wachtOpOverTijd: KnoopStand | null;
  /** Bij een actie; leeg bij een deelstatus of als de persoon nog niet bekend is. */
  eigenaarPersoon: string;
  kanAlvast: string;
  /** Optimistisch slot van een actie; 0 bij een deelstatus. */
  versie: number;
}

export interface AfspraakStand extends KnoopStand {
  afspraak: Afspraak;
  delen: ItemStand[];
  acties: ItemStand[];
  /** Het ergste berekende licht van de delen. */
  berekend: Licht;
  verschil: Verschil[];
  /** Wat er op de peildatum opgeschort is, ook door een partij zonder eigen deel. */
  opschortingen: readonly Opschorting[];
  wachtOp: readonly WachtOp[];
  /** Hoeveel onaffe afspraken en acties hierop wachten, ook via elkaar. */
  wachtenden: number;
}

/** De stand op één peildatum: alles wat schermen, CLI en agenda tonen. Volgt geheel uit de snapshot. */
export interface Stand extends Wachten {
  peildatum: string;
  snapshot: Snapshot;
  /** Deelstatussen, dan acties, elk op nummer. */
  items: ItemStand[];
  /** In de volgorde van de bron. */
  afspraken: AfspraakStand[];
  perSleutel: ReadonlyMap<Sleutel, ItemStand>;
  perPartij: ReadonlyMap<string, ItemStand[]>;
  perAfspraak: ReadonlyMap<string, AfspraakStand>;
  partijen: ReadonlyMap<string, Partij>;
  /** Wat er op de peildatum opgeschort is. */
  opschortingen: ReadonlyMap<Knoop, readonly Opschorting[]>;
}

/** Deelstatussen en acties op nummer, zodat de stand niet van de volgorde van de snapshot afhangt. */
export interface Invoer {
  snapshot: Snapshot;
  afspraken: ReadonlyMap<string, Afspraak>;
  deelstatussen: Deelstatus[];
  acties: Actie[];
  partijen: ReadonlyMap<string, Partij>;
  opschortingen: ReadonlyMap<Knoop, readonly Opschorting[]>;
}

/** De delen en acties van een afspraak, elk op nummer. */
export type Onderdelen = Pick<AfspraakStand, 'delen' | 'acties'>;

/**
 * De stand die uit deze snapshot volgt (design §4). Vier gangen, elk O(n): wat elk item op zichzelf is, wat afspraken en
 * acties als geheel zijn en wie op wie wacht, dan de berekende lichten, dan de afspraken. Deelstatussen van een afspraak
 * die er niet is en lijnen naar wat er niet is, bestaan niet.
 *
 * Met `eerder`, de stand van vóór een melding of gewijzigde actie, komt er hetzelfde uit maar blijven de items die niet
 * veranderden dezelfde objecten: dat scheelt rekenen en opruimen. Het programma eromheen (partijen, afspraken,
 * opschortingen) moet in beide snapshots hetzelfde zijn; verandert dat, geef dan geen `eerder` mee.
 */
export function berekenStand(snapshot: Snapshot, eerder: Stand | null = null): Stand {
  const afspraken = new Map(
    snapshot.afspraken
      .toSorted((a, b) => a.volgorde - b.volgorde || (a.id < b.id ? -1 : 1))
      .map((afspraak) => [afspraak.id, afspraak]),
  );
  const opNummer = (a: { id: number }, b: { id: number }) => a.id - b.id;
  const invoer: Invoer = {
    snapshot,
    afspraken,
    deelstatussen: snapshot.deelstatussen.filter((deel) => afspraken.has(deel.afspraakId)).sort(opNummer),
    acties: snapshot.acties.toSorted(opNummer),
    partijen: new Map(snapshot.partijen.map((partij) => [partij.slug, partij])),
    opschortingen: lopendeOpschortingen(snapshot.opschortingen, snapshot.peildatum),
  };
  const herbruik = maakHerbruik(snapshot, eerder);
  const items = beginItems(invoer, herbruik);
  const onderdelen = verdeel(items, afspraken, herbruik);
  const wachten = bepaalKnopen(invoer, items, onderdelen, eerder);
  verlicht(items, wachten, snapshot.peildatum);
  const perAfspraak = bouwAfspraken(invoer, onderdelen, wachten);

  const perSleutel = new Map<Sleutel, ItemStand>();
  const perPartij = new Map<string, ItemStand[]>();
  for (const item of items) {
    perSleutel.set(item.sleutel, item);
    const eigen = perPartij.get(item.partij);
    if (eigen) eigen.push(item);
    else perPartij.set(item.partij, [item]);
  }
  return {
    peildatum: snapshot.peildatum,
    snapshot,
    items,
    afspraken: [...perAfspraak.values()],
    perSleutel,
    perPartij,
    perAfspraak,
    partijen: invoer.partijen,
    opschortingen: invoer.opschortingen,
    ...wachten,
  };
}
