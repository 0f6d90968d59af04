import type { Kysely } from 'kysely';
import { laadActies } from '#db/queries/actie.ts';
import { laadBesluiten } from '#db/queries/besluit.ts';
import { type Logregel, laatsteLogboekId, leesLogboekNa } from '#db/queries/logboek.ts';
import { laadLaatsteMeldingen } from '#db/queries/melding.ts';
import { laadOpschortingen } from '#db/queries/opschorting.ts';
import { laadOverleggen } from '#db/queries/overleg.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { laadToezeggingen } from '#db/queries/toezegging.ts';
import { laadAfhankelijkheden } from '#db/queries/wachten.ts';
import type { Database } from '#db/tables.ts';
import { dagVan, type Klok } from '#domain/datum/datum.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import type { Overleg } from '#domain/overleg/overleg.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { type Besloten, metBesloten } from '#domain/stand/besloten.ts';
import { beperkTot, type Snapshot } from '#domain/stand/snapshot.ts';
import { berekenStand, type Stand } from '#domain/stand/stand.ts';
import { maakEerdereStanden } from './eerder.ts';

/** Geeft de stand op een peildatum, voor wie deze kringen mag zien. */
export interface Standbron {
  stand(kringen: readonly Kring[], peildatum?: string): Promise<Stand>;
  /** Rekent na een wijziging uit wat vandaag al eens gevraagd is, zodat wie daarna kijkt niet hoeft te wachten. */
  werkBij(): Promise<void>;
}

interface Beeld {
  snapshot: Snapshot;
  /** Tot en met deze regel van het logboek is alles erin verwerkt. */
  logboekId: number;
  standen: Map<string, Stand>;
  /** De standen van vóór de laatste meldingen en acties: daar is bijna alles van te hergebruiken. */
  eerdere: ReadonlyMap<string, Stand>;
}

/**
 * De levende stand: één snapshot van vandaag in het geheugen. Het logboek is de waarheid over wat er veranderd is, ook
 * door een ander proces of de CLI: bij elke vraag wordt gelezen wat er na het laatst geziene nummer kwam, en alleen de
 * geraakte acties en meldingen worden opnieuw geladen. Een melding kost zo niet het laden van alles.
 */
export function maakStandbron(db: Kysely<Database>, klok: Klok): Standbron {
  let beeld: Beeld | null = null;
  let beurt: Promise<unknown> = Promise.resolve();
  const eerder = maakEerdereStanden();
  /** De kringen waarvoor de stand van vandaag al eens gevraagd is; hoogstens een paar. */
  const inGebruik = new Map<string, readonly Kring[]>();

  async function laadAlles(vandaag: string): Promise<Beeld> {
    eerder.vergeet();
    // Het nummer vóór het laden: wat er tijdens het laden bij komt, wordt hooguit een keer te veel herladen.
    const logboekId = await laatsteLogboekId(db);
    return {
      snapshot: await laadSnapshot(db, { peildatum: vandaag, kringen: KRINGEN }),
      logboekId,
      standen: new Map(),
      eerdere: new Map(),
    };
  }

  async function laadWachten(vandaag: string) {
    const [afhankelijkheden, opschortingen] = await Promise.all([
      laadAfhankelijkheden(db, vandaag, KRINGEN),
      laadOpschortingen(db, vandaag, KRINGEN),
    ]);
    return { afhankelijkheden, opschortingen };
  }

  async function laadBesloten(): Promise<Besloten> {
    const [overleggen, besluiten, toezeggingen] = await Promise.all([
      laadOverleggen(db, KRINGEN),
      laadBesluiten(db, KRINGEN),
      laadToezeggingen(db, KRINGEN),
    ]);
    return { overleggen, besluiten, toezeggingen };
  }

  async function ververs(vandaag: string): Promise<Beeld> {
    if (beeld?.snapshot.peildatum !== vandaag) return laadAlles(vandaag);
    const regels = await leesLogboekNa(db, beeld.logboekId);
    const laatste = regels.at(-1);
    if (!laatste) return beeld;

    const gevolg = gevolgVan(regels);
    if (gevolg === 'alles') return laadAlles(vandaag);
    const { acties, meldingen, wachten, overleggen, vanaf } = gevolg;
    if (vanaf === null) return { ...beeld, logboekId: laatste.id };
    eerder.vergeet(vanaf);
    const { snapshot, standen, eerdere } = beeld;
    const besloten = overleggen ? await laadBesloten() : null;
    if (besloten) {
      // Met wat geweest is wordt vergeleken; verandert dat, dan verandert alles mee.
      if (geweest(besloten.overleggen, vandaag) !== geweest(snapshot.overleggen, vandaag))
        return laadAlles(vandaag);
      eerder.werkBij(besloten);
      if (acties.size + meldingen.size === 0 && !wachten) return metOverleggen(beeld, laatste.id, besloten);
    }
    return {
      logboekId: laatste.id,
      standen: new Map(),
      // Wat een opschorting raakt valt niet te hergebruiken (`berekenStand`).
      eerdere: wachten ? new Map() : new Map([...eerdere, ...standen]),
      snapshot: {
        ...snapshot,
        ...(wachten ? await laadWachten(vandaag) : {}),
        ...besloten,
        acties: vervang(snapshot.acties, await laadActies(db, [...acties]), (actie) => actie.id),
        meldingen: vervang(
          snapshot.meldingen,
          await laadLaatsteMeldingen(db, [...meldingen], vandaag),
          (melding) => melding.onderwerp,
        ),
      },
    };
  }

  async function standVan(kringen: readonly Kring[], peildatum?: string): Promise<Stand> {
    const vandaag = dagVan(klok());
    beeld = await ververs(vandaag);
    if (peildatum && peildatum !== vandaag) {
      return eerder.haal(peildatum, kringen, async () =>
        berekenStand(await laadSnapshot(db, { peildatum, kringen })),
      );
    }
    const { standen, eerdere, snapshot } = beeld;
    inGebruik.set(kringen.join(), kringen);
    const bekend = standen.get(kringen.join());
    if (bekend) return bekend;
    const stand = berekenStand(beperkTot(snapshot, kringen), eerdere.get(kringen.join()));
    standen.set(kringen.join(), stand);
    return stand;
  }

  /** Eén tegelijk: twee verzoeken na dezelfde melding laden haar niet twee keer. */
  function opBeurt<T>(werk: () => Promise<T>): Promise<T> {
    const uitkomst = beurt.then(werk);
    beurt = uitkomst.catch(() => undefined);
    return uitkomst;
  }

  return {
    stand: (kringen, peildatum) => opBeurt(() => standVan(kringen, peildatum)),
    werkBij: () =>
      opBeurt(async () => {
        for (const kringen of inGebruik.values()) await standVan(kringen);
      }),
  };
}

/** Het beeld als er alleen in overleggen iets veranderde: aan de standen valt dan niets te rekenen. */
function metOverleggen(beeld: Beeld, logboekId: number, besloten: Besloten): Beeld {
  const standen = [...beeld.standen].map(
    ([kringen, stand]) => [kringen, metBesloten(stand, besloten)] as const,
  );
  return { ...beeld, logboekId, standen: new Map(standen), snapshot: { ...beeld.snapshot, ...besloten } };
}

interface Gevolg {
  acties: Set<number>;
  meldingen: Set<Sleutel>;
  /** Of wie op wie wacht of wat opgeschort is veranderde. */
  wachten: boolean;
  /** Of er een overleg bij kwam, een agenda bevroren is, of er iets besloten, toegezegd of bevestigd is. */
  overleggen: boolean;
  /** Vanaf deze peildatum ziet de stand er anders uit; null als er niets aan verandert. */
  vanaf: string | null;
}

/** Wat wel in het logboek staat, maar waar de stand niet van afhangt. */
const BUITEN_DE_STAND = new Set([
  'actie.dossier',
  'afstemming.akkoord',
  'afstemming.uitgelegd',
  'afstemming.voorgesteld',
  'agenda.gewijzigd',
  'bericht.verstuurd',
  'cijfer.gemaakt',
  'cijfer.gewijzigd',
  'draad.afgehandeld',
  'draad.begonnen',
  'draad.heropend',
  'draad.reactie',
  'mail.mislukt',
  'mail.opnieuw',
  'mail.verstuurd',
  'ronde.herinnering',
  'ronde.uitnodiging',
  'vergadering.verder',
  'vragenlijst.gemaakt',
  'vragenlijst.gepubliceerd',
  'vragenlijst.gewijzigd',
  'vragenlijst.ingelezen',
  'vragenlijst.teruggedraaid',
  'vragenlijst.weggegooid',
  'weergave.gewijzigd',
]);

const IN_EEN_OVERLEG = new Set([
  'overleg.afgezegd',
  'overleg.bevroren',
  'overleg.gaat_door',
  'overleg.gepland',
  'overleg.gewijzigd',
  'toezegging.gewijzigd',
]);

/** Wat er na deze regels opnieuw geladen moet worden. Wat hier niet bij naam staat raakt alles. */
function gevolgVan(regels: readonly Logregel[]): Gevolg | 'alles' {
  const acties = new Set<number>();
  const meldingen = new Set<Sleutel>();
  const dagen: string[] = [];
  let wachten = false;
  let overleggen = false;
  for (const { gebeurtenis, onderwerp, vastgelegdOp } of regels) {
    if (BUITEN_DE_STAND.has(gebeurtenis)) continue;
    const sleutel = alsSleutel(onderwerp);
    if (gebeurtenis === 'melding.gedaan' && sleutel) {
      meldingen.add(sleutel);
      dagen.push(dagVan(new Date(vastgelegdOp)));
    } else if (sleutel && (gebeurtenis === 'actie.gemaakt' || gebeurtenis === 'actie.gewijzigd')) {
      acties.add(Number(sleutel.slice('actie:'.length)));
      // Van titel en eigenaar is geen geschiedenis: die veranderen ook in het beeld van vroeger.
      dagen.push('');
    } else if (IN_EEN_OVERLEG.has(gebeurtenis)) {
      overleggen = true;
      // Vanaf vandaag kan het vorige overleg een ander zijn. Wat van vroeger bewaard is krijgt alleen de nieuwe lijst.
      dagen.push(dagVan(new Date(vastgelegdOp)));
    } else if (gebeurtenis.startsWith('afhankelijkheid.')) {
      wachten = true;
      dagen.push(dagVan(new Date(vastgelegdOp)));
    } else if (gebeurtenis.startsWith('opschorting.')) {
      wachten = true;
      // Zij kan vanaf een eerdere dag gelden.
      dagen.push('');
    } else return 'alles';
  }
  return { acties, meldingen, wachten, overleggen, vanaf: dagen.sort()[0] ?? null };
}

/** De overleggen die geweest zijn, om te zien of daar iets aan veranderde. */
function geweest(overleggen: readonly Overleg[], vandaag: string): string {
  return overleggen
    .filter(({ datum }) => datum < vandaag)
    .map(({ id, gremium, datum }) => `${id} ${gremium} ${datum}`)
    .join();
}

function alsSleutel(onderwerp: string): Sleutel | null {
  const treffer = /^(actie|deelstatus):(\d+)$/.exec(onderwerp);
  if (!treffer) return null;
  const nummer = Number(treffer[2]);
  return treffer[1] === 'actie' ? `actie:${nummer}` : `deelstatus:${nummer}`;
}

/** De lijst met de nieuwe op de plaats van de oude; wie nog niet bestond komt achteraan. */
function vervang<T>(oud: T[], nieuw: T[], sleutelVan: (ding: T) => unknown): T[] {
  if (nieuw.length === 0) return oud;
  const vers = new Map(nieuw.map((ding) => [sleutelVan(ding), ding]));
  const samen = oud.map((ding) => {
    const nieuwer = vers.get(sleutelVan(ding));
    if (nieuwer) vers.delete(sleutelVan(ding));
    return nieuwer ?? ding;
  });
  return [...samen, ...vers.values()];
}
