import { laadActies, verwijderActies } from '#db/queries/actie.ts';
import { laadLaatsteMeldingIds, laadVoortbouw, type Voortbouw } from '#db/queries/voortgebouwd.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Verslag } from '#domain/lijst/verslag.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { kantenVan, kringenVan } from '#domain/policy/kring.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { type Inhoud, legMeldingen } from '../meldingen.ts';
import type { Schrijver } from '../omgeving.ts';
import { zetActiesTerug } from '../zet-actie.ts';

const VOORTBOUW: Record<Voortbouw, string> = {
  melding: 'er is intussen over gemeld',
  wachten: 'een ander wacht erop, of zij wacht op een ander',
  opschorting: 'een partij heeft haar opgeschort',
  plan: 'zij staat in een plan',
  agenda: 'zij staat op een agenda',
};

/** Zo heet het als een melding van daarvoor er niet was: niet gemeld is niet meer te maken, onbekend wel. */
const INGETROKKEN: Omit<Inhoud, 'corrigeert'> = {
  voortgang: 'onbekend',
  licht: 'grijs',
  toelichting: 'Ingetrokken: de vorige melding kwam uit een lijst die bij vergissing is ingelezen.',
  nodig: '',
  nodigVan: [],
  gevraagdBesluit: '',
  volgendeStap: '',
  voorlopig: false,
  bekendNietAf: false,
};

/** Waarom een inlezing voor deze gebruiker niet meer terug te draaien is, als zinnen; leeg als het kan. */
export async function bezwaren(db: Verbinding, gebruiker: Gebruiker, verslag: Verslag): Promise<string[]> {
  const { gemaakt, gewijzigd, gemeld } = verslag;
  const ids = [...gemaakt, ...gewijzigd].map(({ id }) => id);
  const acties = new Map((await laadActies(db, ids)).map((actie) => [actie.id, actie]));
  const voortbouw = await laadVoortbouw(
    db,
    gemaakt.map(({ id }) => id),
    new Set(gemeld.map(({ id }) => id)),
    { kringen: kringenVan(gebruiker), kanten: kantenVan(gebruiker) },
  );
  const zinnen: string[] = [];
  for (const { id, titel } of gemaakt) {
    const wat = voortbouw.get(id);
    if (wat) zinnen.push(`Actie ${id}, ${titel}: ${VOORTBOUW[wat]}.`);
    else if (acties.get(id)?.versie !== 1) zinnen.push(`Actie ${id}, ${titel}: zij is intussen gewijzigd.`);
  }
  for (const { id, titel, versie } of gewijzigd) {
    if (acties.get(id)?.versie !== versie) zinnen.push(`Actie ${id}, ${titel}: zij is intussen gewijzigd.`);
  }
  const laatste = await laadLaatsteMeldingIds(
    db,
    gemeld.map(({ onderwerp }) => onderwerp),
  );
  const nieuw = new Set(gemaakt.map(({ id }) => `actie:${id}`));
  for (const { id, titel, onderwerp } of gemeld) {
    if (!nieuw.has(onderwerp) && laatste.get(onderwerp) !== id)
      zinnen.push(`${titel}: er is intussen opnieuw over gemeld.`);
  }
  return zinnen;
}

/**
 * Draait een inlezing terug, in de transactie van `schrijver`. Nieuwe acties verdwijnen, met hun melding; gewijzigde krijgen terug
 * wat er stond. Een melding over iets dat er al was blijft staan: er komt een melding bij die haar corrigeert (besluit 25).
 */
export async function draaiRegelsTerug(
  schrijver: Schrijver,
  gebruiker: Gebruiker,
  { stand, ronde }: { stand: Stand; ronde: Statusronde | null },
  { gemaakt, gewijzigd, gemeld }: Verslag,
): Promise<void> {
  const { trx, noteer } = schrijver;
  const acties = new Map(
    (
      await laadActies(
        trx,
        [...gemaakt, ...gewijzigd].map(({ id }) => id),
      )
    ).map((a) => [a.id, a]),
  );
  await verwijderActies(
    trx,
    gemaakt.map(({ id }) => id),
    kringenVan(gebruiker),
  );
  for (const { id } of gemaakt) {
    const actie = acties.get(id);
    if (!actie) continue;
    const { opgaveNr, kring } = actie;
    noteer({ gebeurtenis: 'actie.verwijderd', onderwerp: `actie:${id}`, opgaveNr, kring });
  }
  await zetActiesTerug(
    schrijver,
    gebruiker,
    gewijzigd.flatMap(({ id, was }) => {
      const actie = acties.get(id);
      return actie ? [{ actie, nieuw: was, reden: TERUGGEDRAAID }] : [];
    }),
  );
  const nieuw = new Set(gemaakt.map(({ id }) => `actie:${id}`));
  await legMeldingen(
    schrijver,
    gebruiker,
    ronde,
    gemeld.flatMap(({ id, onderwerp, was }) => {
      const item = nieuw.has(onderwerp) ? undefined : stand.perSleutel.get(onderwerp);
      return item ? [{ onderwerp: item, inhoud: { ...(was ?? INGETROKKEN), corrigeert: id } }] : [];
    }),
  );
}

const TERUGGEDRAAID = {
  reden: 'anders',
  toelichting: 'Het inlezen van een lijst is teruggedraaid.',
} as const;
