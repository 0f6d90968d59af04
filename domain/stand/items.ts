import type { Actie } from '../actie/actie.ts';
import type { Deelstatus } from '../afspraak/afspraak.ts';
import type { Sleutel } from '../melding/melding.ts';
import { begonnen, isAf } from '../melding/voortgang.ts';
import { deadline } from '../planning/planning.ts';
import { standing } from '../planning/standing.ts';
import { type Berekend, berekendLicht } from '../verkeerslicht/berekend.ts';
import { isSignaal } from '../verkeerslicht/verkeerslicht.ts';
import type { Herbruik } from './herbruik.ts';
import type { Wachten } from './knopen.ts';
import type { Invoer, ItemStand, WachtOp } from './stand.ts';
import { verandering } from './verandering.ts';

const NERGENS_OP: readonly WachtOp[] = [];
/** Staat er alleen tussen de eerste en de derde gang; `verlicht` vervangt hem in elk item. */
const NOG_NIET_BEREKEND: Berekend = { licht: 'grijs', regel: 'geen_datum', zin: '' };

/**
 * Eerste gang van de stand: wat elk item op zichzelf is, uit eigen planning, melding en opschorting. De lichten volgen in
 * `verlicht`, in dezelfde objecten: met twaalfduizend items kost kopiëren meer dan rekenen. Wat `herbruik` nog goed vindt
 * is al helemaal klaar.
 */
export function beginItems(invoer: Invoer, herbruik: Herbruik): ItemStand[] {
  const { snapshot, afspraken, partijen, opschortingen } = invoer;
  const { peildatum } = snapshot;
  const vergelijken = snapshot.vorigOverlegDatum !== null;
  const meldingen = new Map(snapshot.meldingen.map((melding) => [melding.onderwerp, melding]));
  const vorigen = new Map(
    vergelijken ? snapshot.vorigeMeldingen.map((melding) => [melding.onderwerp, melding]) : [],
  );
  const items: ItemStand[] = [];

  type Eigen = Pick<
    ItemStand,
    | 'bron'
    | 'sleutel'
    | 'soort'
    | 'id'
    | 'knoop'
    | 'afspraakId'
    | 'opgaveNr'
    | 'paragraaf'
    | 'titel'
    | 'onderdeel'
  > &
    Pick<ItemStand, 'partij' | 'kring' | 'antwoordtype' | 'groep' | 'planning' | 'oorspronkelijk'> &
    Pick<ItemStand, 'eigenaarPersoon' | 'kanAlvast' | 'versie'>;

  /** Of het item van de vorige stand nog geldt; dan staat het er nu ook. */
  function hergebruikt(sleutel: Sleutel, bron: Deelstatus | Actie): boolean {
    const melding = meldingen.get(sleutel) ?? null;
    const vorige = vorigen.get(sleutel) ?? null;
    const item = herbruik.item(sleutel, bron, melding, vorige);
    if (item) items.push(item);
    return item !== null;
  }

  function voegToe(eigen: Eigen, opgeschort: boolean): void {
    const melding = meldingen.get(eigen.sleutel) ?? null;
    const vorige = vorigen.get(eigen.sleutel) ?? null;
    items.push({
      bron: eigen.bron,
      sleutel: eigen.sleutel,
      soort: eigen.soort,
      id: eigen.id,
      knoop: eigen.knoop,
      afspraakId: eigen.afspraakId,
      opgaveNr: eigen.opgaveNr,
      paragraaf: eigen.paragraaf,
      titel: eigen.titel,
      onderdeel: eigen.onderdeel,
      partij: eigen.partij,
      geleding: partijen.get(eigen.partij)?.geleding ?? 'overig',
      kring: eigen.kring,
      antwoordtype: eigen.antwoordtype,
      groep: eigen.groep,
      planning: eigen.planning,
      oorspronkelijk: eigen.oorspronkelijk,
      deadline: deadline(eigen.planning),
      melding,
      vorige,
      voortgang: melding?.voortgang ?? null,
      af: isAf(melding),
      begonnen: begonnen(melding),
      nietGemeld: melding === null,
      gemeld: melding?.licht ?? null,
      berekend: NOG_NIET_BEREKEND,
      standing: standing(eigen.planning, melding, opgeschort, peildatum),
      signaal: false,
      verandering: vergelijken ? verandering(vorige, melding) : null,
      wachtOp: NERGENS_OP,
      wachtOpOverTijd: null,
      eigenaarPersoon: eigen.eigenaarPersoon,
      kanAlvast: eigen.kanAlvast,
      versie: eigen.versie,
    });
  }

  for (const deel of invoer.deelstatussen) {
    const afspraak = afspraken.get(deel.afspraakId);
    const sleutel = `deelstatus:${deel.id}` as const;
    if (!afspraak || hergebruikt(sleutel, deel)) continue;
    const knoop = `afspraak:${afspraak.id}` as const;
    // Een deel schort alleen de eigen partij op.
    const opgeschort = opschortingen.get(knoop)?.some(({ partij }) => partij === deel.partij) ?? false;
    voegToe(
      {
        bron: deel,
        sleutel,
        soort: 'deelstatus',
        id: deel.id,
        knoop,
        afspraakId: afspraak.id,
        opgaveNr: afspraak.opgaveNr,
        paragraaf: afspraak.paragraaf,
        titel: afspraak.titel,
        onderdeel: deel.onderdeel,
        partij: deel.partij,
        kring: afspraak.kring,
        antwoordtype: deel.antwoordtype,
        groep: deel.groep,
        planning: deel.planning,
        oorspronkelijk: deel.oorspronkelijk,
        eigenaarPersoon: '',
        kanAlvast: '',
        versie: 0,
      },
      opgeschort,
    );
  }

  for (const actie of invoer.acties) {
    const sleutel = `actie:${actie.id}` as const;
    if (hergebruikt(sleutel, actie)) continue;
    // Een afspraak die hier niet bestaat (buiten de kring) wordt ook niet genoemd.
    const afspraak = actie.afspraakId === null ? undefined : afspraken.get(actie.afspraakId);
    voegToe(
      {
        bron: actie,
        sleutel,
        soort: 'actie',
        id: actie.id,
        knoop: sleutel,
        afspraakId: afspraak?.id ?? null,
        opgaveNr: actie.opgaveNr,
        paragraaf: afspraak?.paragraaf ?? null,
        titel: actie.titel,
        onderdeel: '',
        partij: actie.eigenaarPartij,
        kring: actie.kring,
        antwoordtype: 'voortgang',
        groep: false,
        planning: actie.planning,
        oorspronkelijk: actie.oorspronkelijk,
        eigenaarPersoon: actie.eigenaarPersoon,
        kanAlvast: actie.kanAlvast,
        versie: actie.versie,
      },
      // Een actie staat ook stil als een ander dan de eigenaar zijn medewerking eraan opschort.
      opschortingen.has(sleutel),
    );
  }
  return items;
}

/** Derde gang van de stand: het berekende licht, dat van de hele keten kan afhangen. Vult de nieuwe items in. */
export function verlicht(items: readonly ItemStand[], wachten: Wachten, peildatum: string): void {
  for (const item of items) {
    if (item.berekend !== NOG_NIET_BEREKEND) continue;
    if (!item.af) {
      item.wachtOp = wachten.wachtOp.get(item.knoop) ?? NERGENS_OP;
      item.wachtOpOverTijd = wachten.overTijdAchter(item.knoop);
    }
    item.berekend = berekendLicht(item, peildatum);
    item.signaal = isSignaal(item.gemeld, item.berekend.licht);
  }
}
