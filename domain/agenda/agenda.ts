import type { Gremium, Statusronde } from '../overleg/overleg.ts';
import { KRINGEN, type Kring } from '../policy/kring.ts';
import { beperkTot, type Snapshot } from '../stand/snapshot.ts';
import { berekenStand, type ItemStand, type Stand } from '../stand/stand.ts';
import { type Context, maakContext } from './context.ts';
import { type Onderwerp, onderwerpen } from './onderwerp.ts';
import { type Agendatafel, besluitVoorstellen, planVoorstellen, toezeggingVoorstellen } from './overige.ts';
import { redenenVan } from './redenen.ts';
import { opGewicht, type Voorstel, voorstel } from './voorstel.ts';
import { type Weggelaten, weggelaten } from './weggelaten.ts';

/** Wat er voor een overleg voorgesteld wordt, zwaarste eerst, en wat niet en waarom niet. */
export interface Agendavoorstel {
  voorstellen: Voorstel[];
  /** Afspraken in de volgorde van de bron, dan acties op nummer. */
  weggelaten: Weggelaten[];
}

/**
 * Van welke kringen de stand aan deze tafel mag uitgaan. Een agenda gaat naar alle deelnemers: wat niet elk van hen mag
 * weten telt niet mee, ook niet als oorzaak achter een ander ding.
 */
export function kringenAanTafel(gremium: Pick<Gremium, 'kring'>): readonly Kring[] {
  return gremium.kring === 'rijk_vng' ? KRINGEN : ['vijfhoek'];
}

/**
 * De voorgestelde agenda van een gremium op de peildatum (design §4, Agenda). Dezelfde snapshot geeft dezelfde agenda, in
 * welke volgorde de gegevens ook staan. Elke afspraak en actie in de kring van het gremium staat er precies één keer in:
 * als voorstel of als weggelaten.
 *
 * Gooit een fout als de snapshot van een andere peildatum is of de kring van het gremium niet bevat; dat is een
 * vergissing van de aanroeper en geen lege agenda.
 */
export function compileAgenda(snapshot: Snapshot, gremium: Agendatafel, peildatum: string): Agendavoorstel {
  if (snapshot.peildatum !== peildatum) {
    throw new Error(
      `De snapshot is van ${snapshot.peildatum}, niet van de gevraagde peildatum ${peildatum}.`,
    );
  }
  return agendaUitStand(berekenStand(beperkTot(snapshot, kringenAanTafel(gremium))), gremium);
}

/** Als `compileAgenda`, voor wie de stand voor `kringenAanTafel(gremium)` al heeft. Gooit een fout bij een stand van andere kringen. */
export function agendaUitStand(stand: Stand, gremium: Agendatafel): Agendavoorstel {
  const { kringen } = stand.snapshot;
  const aanTafel = kringenAanTafel(gremium);
  if (!kringen.includes(gremium.kring) || !kringen.every((kring) => aanTafel.includes(kring))) {
    throw new Error(
      `Een agenda voor kring ${gremium.kring} volgt niet uit een stand van kring ${kringen.join(' en ')}.`,
    );
  }
  const context = maakContext(stand);
  const uit: Agendavoorstel = {
    voorstellen: [
      ...planVoorstellen(stand.snapshot, gremium.kring),
      ...besluitVoorstellen(stand.snapshot, gremium, context),
      ...toezeggingVoorstellen(stand.snapshot, gremium, context),
    ],
    weggelaten: [],
  };
  for (const onderwerp of onderwerpen(stand, gremium.kring)) {
    const punt = beoordeel(onderwerp, context);
    if ('redenen' in punt) uit.voorstellen.push(punt);
    else uit.weggelaten.push(punt);
  }
  uit.voorstellen.sort(opGewicht);
  return uit;
}

/**
 * Voorstel of weggelaten. Een losse actie, die met niets verbonden of opgeschort is, krijgt zolang haar item niet verandert
 * hetzelfde oordeel: na één melding hoeven er geen duizenden opnieuw.
 */
function beoordeel(onderwerp: Onderwerp, context: Context): Voorstel | Weggelaten {
  const { geheel, items } = onderwerp;
  const { stand, hervat, geslotenRonde } = context;
  const [item] = items;
  const los =
    item?.soort === 'actie' &&
    !stand.graaf.has(geheel.knoop) &&
    !stand.opschortingen.has(geheel.knoop) &&
    !hervat.has(geheel.knoop);
  const eerder = los ? bekend.get(item) : undefined;
  if (eerder && eerder.ronde === geslotenRonde) return eerder.punt;
  const redenen = redenenVan(onderwerp, context);
  const punt = redenen.length > 0 ? voorstel(onderwerp, redenen, context) : weggelaten(onderwerp, context);
  if (los) bekend.set(item, { ronde: geslotenRonde, punt });
  return punt;
}

const bekend = new WeakMap<ItemStand, { ronde: Statusronde | null; punt: Voorstel | Weggelaten }>();
