import { z } from 'zod';
import { vindBestand } from '#db/queries/bestand.ts';
import { laadBijlageInhoud } from '#db/queries/bijlage.ts';
import { laadBevrorenAntwoorden } from '#db/queries/statusronde.ts';
import { type Stukinhoud, type Versiebron, vindVersiebron } from '#db/queries/stukinhoud.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { dagVan, langeDatum } from '#domain/datum/datum.ts';
import { planInhoud } from '#domain/document/inhoud.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import { bewaardPlanSchema } from '#domain/overleg/bewaard.ts';
import type { Bijlage } from '#domain/overleg/bijlage.ts';
import { canoniek, type StukBijlage } from '#domain/overleg/stuk.ts';
import { beperkRondestuk, rondestukSchema } from '#domain/ronde/stuk.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { planstukSchema, planstukTekst, waardenIn } from '#domain/versie/planstuk.ts';
import { sha256 } from '../stukken/sha256.ts';
import { genoemdeBestanden } from '../uitvoer/genoemd.ts';
import { planWaarden } from './planwaarden.ts';

/** Een bijlage zoals zij in de kopie komt, met de inhoud die daarbij bewaard wordt. */
export interface Bijlagekopie {
  puntId: number;
  bijlage: StukBijlage;
  /** De inhoud zelf, en wat daarin staat. */
  inhouden: Stukinhoud[];
}

/**
 * Kopieert wat er bij een punt hoort, zodat het later zonder het origineel te lezen is. Null als het origineel er niet meer is of
 * niet aan deze tafel hoort.
 * @param opDatum de stand van de peildatum, met wat er aan deze tafel mag zijn
 */
export async function kopieerBijlage(
  db: Verbinding,
  { id, agendapuntId, titel, bron, alleenVoor }: Bijlage,
  opDatum: Stand,
): Promise<Bijlagekopie | null> {
  const { kringen } = opDatum.snapshot;
  const gedeeld = { id, titel, alleenVoor, naam: '', bladzijden: null, nagekomenOp: null, vervangt: '' };
  if (bron.soort === 'pdf') {
    const inhoud = await laadBijlageInhoud(db, id);
    if (!inhoud) return null;
    const hash = sha256(inhoud);
    const { naam, bladzijden } = bron;
    return {
      puntId: agendapuntId,
      bijlage: { ...gedeeld, soort: 'pdf', naam, bladzijden, sha256: hash },
      inhouden: [{ sha256: hash, soort: 'pdf', type: 'application/pdf', inhoud }],
    };
  }
  if (bron.soort === 'ronde') {
    const bevroren = await laadBevrorenAntwoorden(db, bron.rondeId);
    if (!bevroren) return null;
    const tekst = canoniek(beperkRondestuk(rondestukSchema.parse(JSON.parse(bevroren.stuk)), kringen));
    const hash = sha256(tekst);
    return {
      puntId: agendapuntId,
      bijlage: { ...gedeeld, soort: 'ronde', sha256: hash },
      inhouden: [{ sha256: hash, soort: 'ronde', tekst }],
    };
  }
  const versie = await vindVersiebron(db, bron.versieId);
  if (!versie || !kringen.includes(versie.kring)) return null;
  const { tekst, beelden } = await kopieerPlan(db, versie, opDatum);
  const hash = sha256(tekst);
  return {
    puntId: agendapuntId,
    bijlage: { ...gedeeld, soort: 'plan', sha256: hash },
    inhouden: [{ sha256: hash, soort: 'plan', tekst }, ...beelden],
  };
}

/** De tekst van een versie met wat er op de peildatum in stond; van een vastgestelde versie wat er bij het vaststellen in stond. */
async function kopieerPlan(
  db: Verbinding,
  { documentId, opgaveNr, titel, nummer, naam, gemaaktOp, toestand, vastgesteld }: Versiebron,
  opDatum: Stand,
): Promise<{ tekst: string; beelden: Stukinhoud[] }> {
  const planstuk = planstukSchema.parse(JSON.parse(vastgesteld?.stuk ?? (await leesNu())));
  async function leesNu(): Promise<string> {
    const inhoud = zonderVoorstellen(planInhoud(toestand));
    const waarden = waardenIn(inhoud, await planWaarden(db, opDatum));
    return planstukTekst({
      ...{ opgaveNr, titel, inhoud, waarden },
      versie: { nummer, naam },
      peildatum: opDatum.peildatum,
    });
  }
  const beelden: Stukinhoud[] = [];
  const nummers: Record<string, { type: string; sha256: string }> = {};
  for (const bestandNr of genoemdeBestanden(planstuk.inhoud)) {
    const bestand = await vindBestand(db, bestandNr);
    if (bestand?.documentId !== documentId) continue;
    const hash = sha256(bestand.data);
    nummers[bestandNr] = { type: bestand.soort, sha256: hash };
    beelden.push({ sha256: hash, soort: 'beeld', type: bestand.soort, inhoud: bestand.data });
  }
  const opgave = opDatum.snapshot.opgaven.find(({ nr }) => nr === opgaveNr);
  const kop = naam ? `Versie ${nummer} (${naam})` : `Versie ${nummer}`;
  const moment = vastgesteld
    ? `vastgesteld op ${langeDatum(dagVan(new Date(vastgesteld.op)))}`
    : `bewaard op ${langeDatum(dagVan(new Date(gemaaktOp)))}`;
  const kopie = bewaardPlanSchema.parse({
    vorm: 1,
    opgave: opgave ? `Opgave ${opgaveNr} · ${opgave.titel}` : `Opgave ${opgaveNr}`,
    versie: `${kop}, ${moment}`,
    planstuk,
    beelden: nummers,
  });
  return { tekst: canoniek(z.json().parse(JSON.parse(JSON.stringify(kopie)))), beelden };
}
