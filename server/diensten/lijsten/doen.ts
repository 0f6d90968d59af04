import { voegActiesToe } from '#db/queries/actie.ts';
import type { Actie } from '#domain/actie/actie.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Actiewerk, Proefregel } from '#domain/lijst/regel.ts';
import type { Verslag } from '#domain/lijst/verslag.ts';
import type { Melding } from '#domain/melding/melding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { meldToegewezen, type Toewijzing } from '../berichtgeving.ts';
import { legMeldingen, type TeLeggen } from '../meldingen.ts';
import type { Schrijver } from '../omgeving.ts';
import { type Zet, zetActies } from '../zet-actie.ts';

type Met<S extends Actiewerk['soort']> = Proefregel & { actie: Extract<Actiewerk, { soort: S }> };
const met =
  <S extends Actiewerk['soort']>(soort: S) =>
  (regel: Proefregel): regel is Met<S> =>
    regel.actie?.soort === soort;

/**
 * Doet wat de proef liet zien, in de transactie van `schrijver`: alles of niets. De regels en het recht zijn dan al getoetst.
 * @throws Verouderd als een ander intussen een van de acties wijzigde
 */
export async function doeRegels(
  schrijver: Schrijver,
  gebruiker: Gebruiker,
  { stand, ronde }: { stand: Stand; ronde: Statusronde | null },
  regels: readonly Proefregel[],
): Promise<Verslag> {
  const telling = (uitkomst: Proefregel['uitkomst']) =>
    regels.filter((regel) => regel.uitkomst === uitkomst).length;
  const { gemaakt, nieuwe } = await maak(schrijver, gebruiker, regels.filter(met('maken')));
  const acties = new Map(stand.snapshot.acties.map((actie) => [actie.id, actie]));
  const wijzigingen = regels.filter(met('wijzigen')).flatMap((regel) => {
    const actie = acties.get(regel.actie.id);
    return actie ? [{ regel, actie }] : [];
  });
  await zetActies(
    schrijver,
    gebruiker,
    wijzigingen.map(({ regel, actie }) => alsZet(regel, actie)),
  );
  const gemeld = await meldAlles(schrijver, gebruiker, { stand, ronde, nieuwe }, regels);
  return {
    gemaakt,
    gewijzigd: wijzigingen.map(({ regel, actie }) => watVeranderde(regel, actie)),
    gemeld,
    ongewijzigd: telling('ongewijzigd'),
    overgeslagen: telling('overgeslagen'),
  };
}

async function maak(schrijver: Schrijver, gebruiker: Gebruiker, regels: readonly Met<'maken'>[]) {
  const { trx, nu, noteer } = schrijver;
  const ids = await voegActiesToe(
    trx,
    regels.map(({ actie }) => ({
      ...actie.inhoud,
      opgaveNr: actie.opgaveNr,
      kring: actie.kring,
      gemaaktDoor: gebruiker.id,
      gemaaktOp: nu,
    })),
  );
  const gemaakt: Verslag['gemaakt'] = [];
  /** Per rij de actie die eruit kwam. */
  const nieuwe = new Map<number, TeLeggen['onderwerp']>();
  const toewijzingen: Toewijzing[] = [];
  for (const [i, { nr, actie }] of regels.entries()) {
    const id = ids[i] ?? 0;
    const { opgaveNr, kring, inhoud } = actie;
    gemaakt.push({ nr, id, titel: inhoud.titel });
    nieuwe.set(nr, { sleutel: `actie:${id}`, partij: inhoud.eigenaarPartij, kring, opgaveNr });
    noteer({ gebeurtenis: 'actie.gemaakt', onderwerp: `actie:${id}`, opgaveNr, kring });
    toewijzingen.push({ knoop: `actie:${id}`, partij: inhoud.eigenaarPartij, kring, opgaveNr });
  }
  await meldToegewezen(schrijver, gebruiker, toewijzingen);
  return { gemaakt, nieuwe };
}

const alsZet = ({ actie: { inhoud, reden } }: Met<'wijzigen'>, actie: Actie): Zet => ({
  actie,
  nieuw: inhoud,
  reden: reden && { reden: reden.reden, toelichting: reden.redenToelichting },
});

function watVeranderde(
  { nr, actie: { id, inhoud } }: Met<'wijzigen'>,
  { versie, ...actie }: Actie,
): Verslag['gewijzigd'][number] {
  const { titel, afspraakId, eigenaarPartij, eigenaarPersoon, kanAlvast, planning, oorspronkelijk } = actie;
  const was = { titel, afspraakId, eigenaarPartij, eigenaarPersoon, kanAlvast, planning, oorspronkelijk };
  return { nr, id, titel: inhoud.titel, versie: versie + 1, was };
}

async function meldAlles(
  schrijver: Schrijver,
  gebruiker: Gebruiker,
  {
    stand,
    ronde,
    nieuwe,
  }: { stand: Stand; ronde: Statusronde | null; nieuwe: ReadonlyMap<number, TeLeggen['onderwerp']> },
  regels: readonly Proefregel[],
): Promise<Verslag['gemeld']> {
  const meldingen: (TeLeggen & { nr: number; titel: string; was: Melding | null })[] = [];
  for (const { nr, titel, melding } of regels) {
    if (!melding) continue;
    const inhoud = { ...melding.inhoud, corrigeert: null };
    const item = melding.onderwerp === null ? null : (stand.perSleutel.get(melding.onderwerp) ?? null);
    const onderwerp = item ?? nieuwe.get(nr);
    if (onderwerp) meldingen.push({ nr, titel, inhoud, onderwerp, was: item?.melding ?? null });
  }
  const ids = await legMeldingen(schrijver, gebruiker, ronde, meldingen);
  return meldingen.map(({ nr, titel, onderwerp: { sleutel }, was }, i) => ({
    nr,
    titel,
    id: ids[i] ?? 0,
    onderwerp: sleutel,
    was: was && gezegd(was),
  }));
}

function gezegd(melding: Melding): NonNullable<Verslag['gemeld'][number]['was']> {
  const { voortgang, verdeling, licht, toelichting, nodig, nodigVan } = melding;
  const { gevraagdBesluit, volgendeStap, voorlopig, bekendNietAf } = melding;
  return {
    voortgang,
    verdeling,
    licht,
    toelichting,
    nodig,
    nodigVan,
    gevraagdBesluit,
    volgendeStap,
    voorlopig,
    bekendNietAf,
  };
}
