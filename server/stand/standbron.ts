import type { Kysely } from 'kysely';
import { laadActies } from '#db/queries/actie.ts';
import { laatsteLogboekId, leesLogboekNa } from '#db/queries/logboek.ts';
import { laadLaatsteMeldingen } from '#db/queries/melding.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import type { Database } from '#db/tables.ts';
import { dagVan, type Klok } from '#domain/datum/datum.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { beperkTot, type Snapshot } from '#domain/stand/snapshot.ts';
import { berekenStand, type Stand } from '#domain/stand/stand.ts';

/** Zoveel eerdere peildatums blijven in het geheugen. */
const EERDERE = 8;

/** Geeft de stand op een peildatum, voor wie deze kringen mag zien. */
export interface Standbron {
  stand(kringen: readonly Kring[], peildatum?: string): Promise<Stand>;
}

interface Beeld {
  snapshot: Snapshot;
  logboekId: number;
  standen: Map<string, Stand>;
}

/**
 * De levende stand: één snapshot van vandaag in het geheugen. Het logboek is de waarheid over wat er veranderd is, ook
 * door een ander proces of de CLI: bij elke vraag wordt gelezen wat er na het laatst geziene nummer kwam, en alleen de
 * geraakte acties en meldingen worden opnieuw geladen. Een melding kost zo niet het laden van alles.
 */
export function maakStandbron(db: Kysely<Database>, klok: Klok): Standbron {
  let beeld: Beeld | null = null;
  let beurt: Promise<unknown> = Promise.resolve();
  const eerder = new Map<string, Stand>();

  async function laadAlles(vandaag: string): Promise<Beeld> {
    eerder.clear();
    // Het nummer vóór het laden: wat er tijdens het laden bij komt, wordt hooguit een keer te veel herladen.
    const logboekId = await laatsteLogboekId(db);
    return {
      snapshot: await laadSnapshot(db, { peildatum: vandaag, kringen: KRINGEN }),
      logboekId,
      standen: new Map(),
    };
  }

  async function ververs(vandaag: string): Promise<Beeld> {
    if (beeld?.snapshot.peildatum !== vandaag) return laadAlles(vandaag);
    const regels = await leesLogboekNa(db, beeld.logboekId);
    const laatste = regels.at(-1);
    if (!laatste) return beeld;

    const acties = new Set<number>();
    const meldingen = new Set<Sleutel>();
    for (const { gebeurtenis, onderwerp } of regels) {
      if (ZONDER_GEVOLG.has(gebeurtenis)) continue;
      const sleutel = alsSleutel(onderwerp);
      if (!sleutel) return laadAlles(vandaag);
      if (gebeurtenis === 'melding.gedaan') meldingen.add(sleutel);
      else if (sleutel.startsWith('actie:')) acties.add(Number(sleutel.slice('actie:'.length)));
    }
    if (acties.size === 0 && meldingen.size === 0) return { ...beeld, logboekId: laatste.id };
    return {
      logboekId: laatste.id,
      standen: new Map(),
      snapshot: {
        ...beeld.snapshot,
        acties: vervang(beeld.snapshot.acties, await laadActies(db, [...acties]), (actie) => actie.id),
        meldingen: vervang(
          beeld.snapshot.meldingen,
          await laadLaatsteMeldingen(db, [...meldingen], vandaag),
          (melding) => melding.onderwerp,
        ),
      },
    };
  }

  /** Eén tegelijk: twee verzoeken na dezelfde melding laden haar niet twee keer. */
  function opBeurt<T>(werk: () => Promise<T>): Promise<T> {
    const uitkomst = beurt.then(werk);
    beurt = uitkomst.catch(() => undefined);
    return uitkomst;
  }

  return {
    stand: (kringen, peildatum) =>
      opBeurt(async () => {
        const vandaag = dagVan(klok());
        beeld = await ververs(vandaag);
        if (!peildatum || peildatum === vandaag) {
          const { standen, snapshot } = beeld;
          const bekend = standen.get(kringen.join());
          if (bekend) return bekend;
          const stand = berekenStand(beperkTot(snapshot, kringen));
          standen.set(kringen.join(), stand);
          return stand;
        }
        const sleutel = `${peildatum} ${kringen.join()}`;
        const bekend = eerder.get(sleutel);
        if (bekend) return bekend;
        const oudste = eerder.keys().next();
        if (eerder.size >= EERDERE && !oudste.done) eerder.delete(oudste.value);
        const stand = berekenStand(await laadSnapshot(db, { peildatum, kringen }));
        eerder.set(sleutel, stand);
        return stand;
      }),
  };
}

/** Gebeurtenissen die niets aan de stand veranderen. */
const ZONDER_GEVOLG = new Set(['agenda.gewijzigd']);

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
