import type { Actie } from '../actie/actie.ts';
import type { Afspraak, Deelstatus } from '../afspraak/afspraak.ts';
import type { Besluit } from '../besluit/besluit.ts';
import type { Melding } from '../melding/melding.ts';
import type { Oordeel, Opgave } from '../opgave/opgave.ts';
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
  /** Ook wat besloten is (`alleenVoor`): wie dat toont vraagt eerst de policy. */
  besluiten: Besluit[];
  toezeggingen: Toezegging[];
  oordelen: Oordeel[];
  plannen: PlanStand[];
  gremia: Gremium[];
  overleggen: Overleg[];
  /** De ronde die naar het eerstvolgende overleg loopt, of null. */
  ronde: Statusronde | null;
}

/**
 * De snapshot zonder wat buiten deze kringen valt (design §4, May they?). Er blijft ook geen verwijzing naar over: geen
 * afhankelijkheid met een onzichtbaar eind, geen actie bij een onzichtbare afspraak, geen ronde naar een onzichtbaar
 * overleg. Geeft de snapshot zelf terug als er niets buiten valt.
 */
export function beperkTot(snapshot: Snapshot, kringen: readonly Kring[]): Snapshot {
  if (snapshot.kringen.every((kring) => kringen.includes(kring))) return snapshot;
  const inKring = (ding: { kring: Kring }) => kringen.includes(ding.kring);

  // Wat eruit valt is weinig; daarvan een lijst maken kost minder dan van alles wat blijft.
  const afspraakBuiten = new Set<string>();
  const knoopBuiten = new Set<string>();
  const sleutelBuiten = new Set<string>();
  const afspraken: Afspraak[] = [];
  for (const afspraak of snapshot.afspraken) {
    if (inKring(afspraak)) afspraken.push(afspraak);
    else {
      afspraakBuiten.add(afspraak.id);
      knoopBuiten.add(`afspraak:${afspraak.id}`);
    }
  }
  const acties = snapshot.acties.filter((actie) => {
    const zichtbaar = inKring(actie) && (actie.afspraakId === null || !afspraakBuiten.has(actie.afspraakId));
    if (!zichtbaar) {
      knoopBuiten.add(`actie:${actie.id}`);
      sleutelBuiten.add(`actie:${actie.id}`);
    }
    return zichtbaar;
  });
  const deelstatussen = snapshot.deelstatussen.filter((deel) => {
    const zichtbaar = !afspraakBuiten.has(deel.afspraakId);
    if (!zichtbaar) sleutelBuiten.add(`deelstatus:${deel.id}`);
    return zichtbaar;
  });
  const zichtbareGremia = snapshot.gremia.filter(inKring);
  const overleggen = snapshot.overleggen.filter(inKring);
  const ronde = snapshot.ronde;
  return {
    ...snapshot,
    kringen: snapshot.kringen.filter((kring) => kringen.includes(kring)),
    afspraken: afspraken.map((afspraak) =>
      afspraak.hoortBij !== null && afspraakBuiten.has(afspraak.hoortBij)
        ? { ...afspraak, hoortBij: null }
        : afspraak,
    ),
    acties,
    deelstatussen,
    meldingen: snapshot.meldingen.filter((melding) => !sleutelBuiten.has(melding.onderwerp)),
    vorigeMeldingen: snapshot.vorigeMeldingen.filter((melding) => !sleutelBuiten.has(melding.onderwerp)),
    afhankelijkheden: snapshot.afhankelijkheden.filter(
      (a) => !knoopBuiten.has(a.van) && !knoopBuiten.has(a.op),
    ),
    opschortingen: snapshot.opschortingen.filter((o) => !knoopBuiten.has(o.knoop)),
    besluiten: snapshot.besluiten.filter(inKring),
    toezeggingen: snapshot.toezeggingen.filter(inKring),
    plannen: snapshot.plannen.filter(inKring),
    gremia: zichtbareGremia,
    overleggen,
    ronde: ronde?.overlegId && !overleggen.some((overleg) => overleg.id === ronde.overlegId) ? null : ronde,
  };
}
