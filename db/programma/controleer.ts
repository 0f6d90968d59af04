import { type Bekend, deelSleutel, overlegSleutel } from './bekend.ts';
import { Controle, gesplitst } from './controle.ts';
import { controleerVragen } from './controleer-vragen.ts';
import { sluitKringloop } from './kringloop.ts';
import type { Gelezen } from './lees.ts';
import type { Fout, Pad } from './plek.ts';

/**
 * Controleert wat een rij niet over zichzelf kan weten: dubbele sleutels, verwijzingen naar iets dat er niet is, kringen
 * die niet passen en kringlopen. Vult `bekend` aan met wat in het bestand staat.
 */
export function controleer(gelezen: Gelezen, bekend: Bekend): Fout[] {
  const controle = new Controle(gelezen, bekend);
  controleerSleutels(controle);
  controleerPartijen(controle);
  controleerAfspraken(controle);
  controleerGremia(controle);
  controleerVragen(controle);
  controleerActies(controle);
  controleerMeldingen(controle);
  for (const { index, rij } of gelezen.programma.cijfers) {
    if (rij.opgave !== undefined) controle.opgave(['cijfers', index, 'opgave'], rij.opgave);
  }
  return controle.fouten;
}

/** Aan welk veld een rij te herkennen is, en in welke verzameling zij daarna bekend is. */
const SLEUTELS = [
  { sectie: 'partijen', veld: 'slug' },
  { sectie: 'opgaven', veld: 'nr' },
  { sectie: 'afspraken', veld: 'id' },
  { sectie: 'gremia', veld: 'slug' },
  { sectie: 'statusrondes', veld: 'sleutel' },
  { sectie: 'vragen', veld: 'id' },
  { sectie: 'acties', veld: 'sleutel' },
  { sectie: 'cijfers', veld: 'sleutel' },
] as const;

function controleerSleutels(controle: Controle): void {
  for (const { sectie, veld } of SLEUTELS) {
    const inBestand = new Set<string>();
    for (const { index, sleutel } of controle.gelezen.sleutels(sectie, veld)) {
      if (inBestand.has(sleutel))
        controle.meld([sectie, index, veld], `"${sleutel}" staat twee keer in ${sectie}.`);
      inBestand.add(sleutel);
      controle.bekend[sectie].add(sleutel);
    }
  }
}

function controleerPartijen(controle: Controle): void {
  const { partijen, opgaven } = controle.gelezen.programma;
  const lidVan = new Map<string, Set<string>>();
  for (const { index, rij } of partijen) {
    const pad: Pad = ['partijen', index, 'lid_van'];
    controle.partij(pad, rij.lid_van);
    if (rij.lid_van !== undefined && sluitKringloop(lidVan, rij.slug, rij.lid_van)) {
      controle.meld(pad, `De partij "${rij.slug}" is via "${rij.lid_van}" lid van zichzelf.`);
    }
  }
  for (const { index, rij } of opgaven) {
    controle.partijen(['opgaven', index, 'trekkers'], rij.trekkers);
    controle.partijen(['opgaven', index, 'betrokken'], rij.betrokken);
  }
}

function controleerAfspraken(controle: Controle): void {
  const { bekend } = controle;
  const { afspraken } = controle.gelezen.programma;
  for (const { rij } of afspraken) {
    bekend.kringVanAfspraak.set(rij.id, rij.kring);
    bekend.verantwoordelijk.set(rij.id, rij.verantwoordelijk);
    for (const partij of rij.verantwoordelijk) bekend.deelstatussen.add(deelSleutel(rij.id, partij, ''));
  }
  const hoortBij = new Map<string, Set<string>>();
  for (const { index, rij } of afspraken) {
    const pad: Pad = ['afspraken', index];
    controle.opgave([...pad, 'opgave'], rij.opgave);
    controle.partijen([...pad, 'verantwoordelijk'], rij.verantwoordelijk);
    controle.partijen([...pad, 'betrokken'], rij.betrokken);
    if (rij.hoort_bij === undefined) continue;
    const ouder = [...pad, 'hoort_bij'];
    controle.afspraak(ouder, rij.hoort_bij);
    if (sluitKringloop(hoortBij, rij.id, rij.hoort_bij)) {
      controle.meld(ouder, `De afspraak "${rij.id}" hoort via "${rij.hoort_bij}" bij zichzelf.`);
    }
    const kring = bekend.kringVanAfspraak.get(rij.hoort_bij);
    if (kring !== undefined && kring !== rij.kring) {
      controle.meld(ouder, `De afspraken "${rij.id}" en "${rij.hoort_bij}" moeten in dezelfde kring staan.`);
    }
  }
}

function controleerGremia(controle: Controle): void {
  const { bekend } = controle;
  const { gremia, overleggen, statusrondes } = controle.gelezen.programma;
  for (const { index, rij } of gremia) controle.partijen(['gremia', index, 'deelnemers'], rij.deelnemers);
  for (const { index, rij } of overleggen) {
    controle.moetBestaan(bekend.gremia, 'Het gremium', ['overleggen', index, 'gremium'], rij.gremium);
    bekend.overleggen.add(overlegSleutel(rij));
  }
  for (const { index, rij } of statusrondes) {
    if (rij.overleg === undefined || bekend.overleggen.has(overlegSleutel(rij.overleg))) continue;
    const { gremium, datum } = rij.overleg;
    controle.meld(['statusrondes', index, 'overleg'], `Er is geen overleg "${gremium}" op ${datum}.`);
  }
}

function controleerActies(controle: Controle): void {
  const { bekend } = controle;
  const { acties, afhankelijkheden } = controle.gelezen.programma;
  for (const { index, rij } of acties) {
    const pad: Pad = ['acties', index];
    controle.opgave([...pad, 'opgave'], rij.opgave);
    controle.afspraak([...pad, 'afspraak'], rij.afspraak);
    controle.partij([...pad, 'eigenaar_partij'], rij.eigenaar_partij);
    // Anders verraadt een actie aan alle partners een afspraak waar zij niet van mogen weten (design §4, May they?).
    if (
      rij.afspraak &&
      bekend.kringVanAfspraak.get(rij.afspraak) === 'rijk_vng' &&
      rij.kring !== 'rijk_vng'
    ) {
      controle.meld(
        [...pad, 'afspraak'],
        `Een actie bij afspraak "${rij.afspraak}" moet kring rijk_vng hebben.`,
      );
    }
  }
  for (const { index, rij } of afhankelijkheden) {
    const pad: Pad = ['afhankelijkheden', index];
    controle.knoop([...pad, 'van'], rij.van);
    controle.knoop([...pad, 'op'], rij.op);
    const rond = sluitKringloop(bekend.wachtOp, rij.van, rij.op);
    if (rond) controle.meld([...pad, 'op'], `Hier wacht iets op zichzelf: ${rond.join(' → ')}.`);
  }
}

function controleerMeldingen(controle: Controle): void {
  const { bekend } = controle;
  const { toezeggingen, opschortingen, meldingen } = controle.gelezen.programma;
  for (const { index, rij } of toezeggingen) {
    controle.partij(['toezeggingen', index, 'van'], rij.van);
    controle.partij(['toezeggingen', index, 'aan'], rij.aan);
  }
  for (const { index, rij } of opschortingen) {
    controle.knoop(['opschortingen', index, 'onderwerp'], rij.onderwerp);
    controle.partij(['opschortingen', index, 'partij'], rij.partij);
  }
  for (const { index, rij } of meldingen) {
    const pad: Pad = ['meldingen', index];
    const { soort, sleutel } = gesplitst(rij.onderwerp);
    if (soort === 'actie') controle.actie([...pad, 'onderwerp'], sleutel);
    else controle.moetBestaan(bekend.deelstatussen, 'De deelstatus', [...pad, 'onderwerp'], sleutel);
    controle.partijen([...pad, 'nodig_van'], rij.nodig_van);
    controle.moetBestaan(bekend.gebruikers, 'Het account', [...pad, 'door'], rij.door);
  }
}
