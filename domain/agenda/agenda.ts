import type { Gremium, Statusronde } from '../overleg/overleg.ts';
import { KRINGEN, type Kring } from '../policy/kring.ts';
import { beperkTot, type Snapshot } from '../stand/snapshot.ts';
import { berekenStand, type Stand } from '../stand/stand.ts';
import { type Context, maakContext } from './context.ts';
import { type Ding, dingen, onderwerpVan } from './onderwerp.ts';
import { type Agendatafel, besluitVoorstellen, planVoorstellen, toezeggingVoorstellen } from './overige.ts';
import { redenenVan } from './redenen.ts';
import { opGewicht, type Voorstel, voorstel } from './voorstel.ts';
import { laatWeg, type Weggelaten } from './weggelaten.ts';

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
  const stand = berekenStand(beperkTot(snapshot, kringenAanTafel(gremium)));
  const { voorstellen, weggelaten } = agendaUitStand(stand, gremium);
  return { voorstellen, weggelaten };
}

/** Een agenda met wat nodig is om er na een melding op verder te rekenen. */
export interface Agendaberekening extends Agendavoorstel {
  /** Van elke afspraak en actie van de kring, in de volgorde van de stand. */
  oordelen: readonly Oordeel[];
  geslotenRonde: Statusronde | null;
}

interface Oordeel {
  ding: Ding;
  punt: Voorstel | Weggelaten;
}

/**
 * Als `compileAgenda`, voor wie de stand voor `kringenAanTafel(gremium)` al heeft. Gooit een fout bij een stand van andere kringen.
 *
 * Met `eerder`, de agenda van een vorige stand, komt er hetzelfde uit maar wordt alleen beoordeeld wat in de stand een ander object
 * werd: `berekenStand` houdt een ding alleen hetzelfde als niets waar het oordeel van afhangt veranderde.
 */
export function agendaUitStand(
  stand: Stand,
  gremium: Agendatafel,
  eerder: Agendaberekening | null = null,
): Agendaberekening {
  const { kringen } = stand.snapshot;
  const aanTafel = kringenAanTafel(gremium);
  if (!kringen.includes(gremium.kring) || !kringen.every((kring) => aanTafel.includes(kring))) {
    throw new Error(
      `Een agenda voor kring ${gremium.kring} volgt niet uit een stand van kring ${kringen.join(' en ')}.`,
    );
  }
  const context = maakContext(stand);
  const { geslotenRonde } = context;
  const vorige = eerder?.geslotenRonde === geslotenRonde ? eerder : null;
  const oordelen = dingen(stand, gremium.kring).map((ding, i): Oordeel => {
    const bekend = vorige?.oordelen[i];
    return bekend?.ding === ding ? bekend : { ding, punt: beoordeel(ding, context) };
  });
  const voorstellen = [
    ...planVoorstellen(stand.snapshot, gremium.kring),
    ...besluitVoorstellen(stand.snapshot, gremium, context),
    ...toezeggingVoorstellen(stand.snapshot, gremium, context),
  ];
  const weggelaten: Weggelaten[] = [];
  for (const { punt } of oordelen) {
    if ('redenen' in punt) voorstellen.push(punt);
    else weggelaten.push(punt);
  }
  return { voorstellen: voorstellen.sort(opGewicht), weggelaten, oordelen, geslotenRonde };
}

function beoordeel(ding: Ding, context: Context): Voorstel | Weggelaten {
  const onderwerp = onderwerpVan(ding, context.stand);
  const redenen = redenenVan(onderwerp, context);
  return redenen.length > 0 ? voorstel(onderwerp, redenen, context) : laatWeg(onderwerp, context);
}
