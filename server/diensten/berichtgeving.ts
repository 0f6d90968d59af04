import { verwijderOngelezen, voegBerichtenToe, wieHebbenOngelezen } from '#db/queries/bericht.ts';
import { laadGebruikers } from '#db/queries/gebruiker.ts';
import { volgersVan } from '#db/queries/volgen.ts';
import type { Berichtsoort, NieuwBericht } from '#domain/bericht/bericht.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Draad } from '#domain/opmerking/opmerking.ts';
import { aanTafel } from '#domain/overleg/aan-tafel.ts';
import type { Gremium, Overleg } from '#domain/overleg/overleg.ts';
import { type Kring, kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { type Knoop, padVan } from '#domain/wachten/wachten.ts';
import type { Schrijver } from './omgeving.ts';
import type { Plan } from './planrecht.ts';

/** Wie iets over een plan moet weten, binnen de transactie waarin het gebeurt. Wie het plan niet mag lezen hoort niets. */
async function stuur(
  { trx, nu }: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { soort, aan, adres }: { soort: Berichtsoort; aan: readonly number[]; adres: string },
): Promise<void> {
  if (aan.length === 0) return;
  const lezers = (await laadGebruikers(trx)).filter(
    (iemand) =>
      iemand.id !== van.id && aan.includes(iemand.id) && mag(iemand, 'lezen', { soort: 'plan', ...plan }),
  );
  await voegBerichtenToe(
    trx,
    lezers.map(({ id }) => ({
      gebruikerId: id,
      vanGebruiker: van.id,
      soort,
      opgaveNr: plan.document.opgaveNr,
      kring: plan.kring,
      adres,
      aantal: 1,
      gemaaktOp: nu,
    })),
  );
}

/** Waarover een bericht gaat dat niet over de tekst van een plan gaat. */
export interface Onderwerp {
  knoop: Knoop;
  kring: Kring;
  opgaveNr: number;
}

/** Een actie die een andere partij kreeg. */
export interface Toewijzing extends Onderwerp {
  partij: string;
}

/** Bericht aan mensen die dit mogen weten; wie er over één ding al zo een ongelezen heeft krijgt er geen tweede bij. */
async function stuurOver(
  { trx, nu }: Schrijver,
  van: Gebruiker,
  soort: Berichtsoort,
  { adres, aantal, kring, opgaveNr }: Pick<NieuwBericht, 'adres' | 'aantal' | 'kring' | 'opgaveNr'>,
  isVoor: (iemand: Gebruiker) => boolean,
): Promise<void> {
  const aan = (await laadGebruikers(trx)).filter(
    (iemand) => iemand.id !== van.id && isVoor(iemand) && kringenVan(iemand).includes(kring),
  );
  if (aan.length === 0) return;
  const ids = aan.map(({ id }) => id);
  const heeft = aantal === 1 ? await wieHebbenOngelezen(trx, { soort, adres }, ids) : new Set<number>();
  await voegBerichtenToe(
    trx,
    ids
      .filter((id) => !heeft.has(id))
      .map((id) => ({
        ...{ gebruikerId: id, vanGebruiker: van.id, soort, opgaveNr, kring, adres, aantal },
        gemaaktOp: nu,
      })),
  );
}

const overEen = ({ knoop, kring, opgaveNr }: Onderwerp) => ({
  adres: padVan(knoop),
  aantal: 1,
  kring,
  opgaveNr,
});

const werktVoor =
  (slugs: ReadonlySet<string>) =>
  ({ rol, partij }: Gebruiker): boolean =>
    rol === 'partij' && partij !== null && slugs.has(partij.slug);

/**
 * Wie namens een partij werkt die eigenaar van een actie werd, behalve collega's van de schrijver. Wie er bij een opgave in één keer
 * meer krijgt, krijgt één bericht, dat naar de acties van zijn partij in het register brengt.
 */
export async function meldToegewezen(
  schrijver: Schrijver,
  van: Gebruiker,
  toewijzingen: readonly Toewijzing[],
): Promise<void> {
  const perBericht = new Map<string, [Toewijzing, ...Toewijzing[]]>();
  for (const een of toewijzingen) {
    if (een.partij === van.partij?.slug) continue;
    const sleutel = `${een.partij} ${een.opgaveNr} ${een.kring}`;
    const groep = perBericht.get(sleutel);
    if (groep) groep.push(een);
    else perBericht.set(sleutel, [een]);
  }
  for (const [een, ...meer] of perBericht.values()) {
    const { partij, opgaveNr, kring } = een;
    const adres = `/register?${new URLSearchParams({ opgave: String(opgaveNr), partij, soort: 'actie' })}`;
    const over = meer.length === 0 ? overEen(een) : { adres, aantal: meer.length + 1, kring, opgaveNr };
    await stuurOver(schrijver, van, 'toegewezen', over, werktVoor(new Set([partij])));
  }
}

/** Wie namens een van deze partijen werkt, behalve collega's van de schrijver. */
export async function meldAanPartijen(
  schrijver: Schrijver,
  van: Gebruiker,
  soort: 'gevraagd' | 'wacht',
  onderwerp: Onderwerp,
  partijen: Iterable<string>,
): Promise<void> {
  const slugs = new Set(partijen);
  if (van.partij) slugs.delete(van.partij.slug);
  if (slugs.size === 0) return;
  await stuurOver(schrijver, van, soort, overEen(onderwerp), werktVoor(slugs));
}

/** Wie een van deze dingen volgt: het gemelde licht veranderde. */
export async function meldLicht(
  schrijver: Schrijver,
  van: Gebruiker,
  onderwerp: Onderwerp,
  knopen: readonly Knoop[],
): Promise<void> {
  const volgers = await volgersVan(schrijver.trx, knopen);
  if (volgers.size === 0) return;
  await stuurOver(schrijver, van, 'licht', overEen(onderwerp), ({ id }) => volgers.has(id));
}

/** Wie namens een van deze partijen op de besluitenlijst van een overleg kan reageren, behalve collega's van de schrijver. */
export async function meldBesluitenlijst(
  schrijver: Schrijver,
  van: Gebruiker,
  { id, kring }: { id: number; kring: Kring },
  partijen: Iterable<string>,
): Promise<void> {
  const over = { adres: lijstAdres(id), aantal: 1, kring, opgaveNr: null };
  await stuurOver(schrijver, van, 'besluitenlijst', over, werktVoor(new Set(partijen)));
}

/** Wie namens een partij toezeggingen van dit overleg kan bevestigen: één bericht, met hoeveel het er zijn. */
export async function meldToezeggingen(
  schrijver: Schrijver,
  van: Gebruiker,
  { id, kring }: { id: number; kring: Kring },
  perPartij: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [partij, aantal] of perPartij) {
    const over = { adres: `${lijstAdres(id)}#toezeggingen`, aantal, kring, opgaveNr: null };
    await stuurOver(schrijver, van, 'toezegging', over, werktVoor(new Set([partij])));
  }
}

/**
 * Wie aan tafel zit: het overleg gaat niet door, of toch weer. Wie het vorige bericht daarover nog niet las krijgt alleen hoe het nu
 * is.
 */
export async function meldAfzegging(
  schrijver: Schrijver,
  van: Gebruiker,
  overleg: Pick<Overleg, 'id' | 'kring'>,
  gremium: Gremium,
  soort: 'afgezegd' | 'gaat_door',
): Promise<void> {
  const over = { adres: `/overleggen/${overleg.id}`, aantal: 1, kring: overleg.kring, opgaveNr: null };
  const anders = soort === 'afgezegd' ? 'gaat_door' : 'afgezegd';
  await verwijderOngelezen(schrijver.trx, { soort: anders, adres: over.adres });
  await stuurOver(schrijver, van, soort, over, (iemand) => aanTafel(gremium, overleg, iemand));
}

/** Wie namens een gevraagde partij kan zeggen of zij akkoord is met deze versie. */
export async function meldVoorgelegd(
  schrijver: Schrijver,
  van: Gebruiker,
  { document: { opgaveNr }, kring }: Plan,
  versieId: number,
  partijen: Iterable<string>,
): Promise<void> {
  const over = { adres: versieAdres(opgaveNr, versieId), aantal: 1, kring, opgaveNr };
  await stuurOver(schrijver, van, 'instemming', over, werktVoor(new Set(partijen)));
}

/** Deze versie ligt niet meer voor: wie het bericht nog niet las hoeft er niets meer mee. */
export function trekVoorgelegdIn(
  { trx }: Schrijver,
  { document: { opgaveNr } }: Plan,
  versieId: number,
): Promise<void> {
  return verwijderOngelezen(trx, { soort: 'instemming', adres: versieAdres(opgaveNr, versieId) });
}

const versieAdres = (opgaveNr: number, versieId: number) => `/opgaven/${opgaveNr}/plan/versies/${versieId}`;

const lijstAdres = (overlegId: number) => `/overleggen/${overlegId}/besluitenlijst`;

/** Waar een draad te zien is: het plan, dat naar de draad schuift. */
export const draadAdres = (opgaveNr: number, draadId: string) => `/opgaven/${opgaveNr}/plan?draad=${draadId}`;

/** Wie in een opmerking genoemd is. */
export function meldVermelding(
  schrijver: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { draadId, genoemd }: { draadId: string; genoemd: readonly number[] },
): Promise<void> {
  const adres = draadAdres(plan.document.opgaveNr, draadId);
  return stuur(schrijver, van, plan, { soort: 'vermelding', aan: genoemd, adres });
}

/** Wie in de draad al iets zei, behalve wie al een vermelding kreeg. */
export function meldReactie(
  schrijver: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { draad, behalve }: { draad: Draad; behalve: readonly number[] },
): Promise<void> {
  const aan = draad.reacties.map(({ gebruikerId }) => gebruikerId).filter((id) => !behalve.includes(id));
  const adres = draadAdres(plan.document.opgaveNr, draad.id);
  return stuur(schrijver, van, plan, { soort: 'reactie', aan, adres });
}

/** Wie in de tekst van het plan zelf genoemd is, onder de zoveelste kop (0: voor de eerste). */
export function meldVermeldingInTekst(
  schrijver: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { persoon, kop }: { persoon: number; kop: number },
): Promise<void> {
  const adres = `/opgaven/${plan.document.opgaveNr}/plan${kop > 0 ? `#kop-${kop}` : ''}`;
  return stuur(schrijver, van, plan, { soort: 'vermelding', aan: [persoon], adres });
}
