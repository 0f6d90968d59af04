import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Vraagantwoord } from '#domain/ronde/vragen.ts';
import { zichtbareDeelstatussen } from './zichtbaar.ts';

/**
 * De vragen van een vragenlijst met hun antwoord, voor zover de afspraak waar zij over gaan in deze kringen ligt. Een vraag over meer
 * afspraken komt één keer, met al die afspraken.
 */
export async function laadVraagantwoorden(
  db: Verbinding,
  rondeId: number,
  kringen: readonly Kring[],
): Promise<Vraagantwoord[]> {
  const rijen = await zichtbareVragen(db, rondeId, kringen)
    .select([
      'vraag.id',
      'vraag.thema',
      'vraag.partij',
      'vraag.titel',
      'melding.voortgang',
      'melding.verdeling',
      'melding.bekend_niet_af',
      'melding.voorlopig',
      'melding.toelichting',
      'deelstatus.afspraak_id',
    ])
    .orderBy('vraag.id')
    .orderBy('deelstatus.afspraak_id')
    .execute();
  const vragen = new Map<string, Vraagantwoord>();
  for (const rij of rijen) {
    const eerder = vragen.get(rij.id);
    if (eerder) {
      eerder.afspraken.push(rij.afspraak_id);
      continue;
    }
    vragen.set(rij.id, {
      id: rij.id,
      thema: rij.thema,
      partij: rij.partij,
      titel: rij.titel,
      antwoord: {
        voortgang: rij.voortgang,
        verdeling: rij.verdeling === null ? null : JSON.parse(rij.verdeling),
        bekendNietAf: rij.bekend_niet_af === 1,
      },
      voorlopig: rij.voorlopig === 1,
      toelichting: rij.toelichting,
      afspraken: [rij.afspraak_id],
    });
  }
  return [...vragen.values()];
}

/** Of er bij deze ronde een vraag is die in deze kringen te zien is. */
export async function heeftVragen(
  db: Verbinding,
  rondeId: number,
  kringen: readonly Kring[],
): Promise<boolean> {
  const rij = await zichtbareVragen(db, rondeId, kringen).select('vraag.id').limit(1).executeTakeFirst();
  return rij !== undefined;
}

function zichtbareVragen(db: Verbinding, rondeId: number, kringen: readonly Kring[]) {
  return db
    .selectFrom('vraag')
    .innerJoin('melding', 'melding.vraag_id', 'vraag.id')
    .innerJoin('deelstatus', 'deelstatus.id', 'melding.deelstatus_id')
    .where('vraag.ronde_id', '=', rondeId)
    .where('deelstatus.id', 'in', zichtbareDeelstatussen(db, kringen));
}
