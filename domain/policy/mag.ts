import type { Gebruiker } from '../gebruiker/gebruiker.ts';
import type { Ding, Handelingen, Soort } from './dingen.ts';
import { kantenVan, kringenVan } from './kring.ts';

export type Wie = Pick<Gebruiker, 'rol' | 'partij'>;
type Regel<S extends Soort> = (wie: Wie, ding: Ding<S>) => boolean;
type Policy = { [S in Soort]: { [H in Handelingen[S]]: Regel<S> } };

const iedereen = () => true;
const programmabureau = ({ rol }: Wie) => rol === 'programmabureau';
const secretaris = ({ rol }: Wie) => rol === 'secretaris';
/** Of iemand namens deze partij handelt: alleen de rol `partij` doet dat, een bestuurder leest. */
const namens = ({ rol, partij }: Wie, slug: string) => rol === 'partij' && partij?.slug === slug;
const namensEenVan = ({ rol, partij }: Wie, slugs: ReadonlySet<string>) =>
  rol === 'partij' && partij !== null && slugs.has(partij.slug);

/** Wie voor deze partij aan tafel zit of dat voorbereidt. Van de ene organisatie, niet van haar koepel of haar leden. */
const uitPartij = ({ rol, partij }: Wie, slug: string) =>
  (rol === 'partij' || rol === 'bestuurder') && partij?.slug === slug;

/** Wie aan het register van cijfers werkt: een cijfer is van iedereen, met een bron erbij. */
const houdtCijfersBij = (wie: Wie) => programmabureau(wie) || wie.rol === 'partij';

const bereidtVoor = (wie: Wie) => secretaris(wie) || programmabureau(wie);

/** Of iemand mag weten wat alleen voor deze partijen is; null is voor iedereen aan tafel. */
const hoortErbij = (wie: Wie, alleenVoor: readonly string[] | null) => {
  const kanten = kantenVan(wie);
  return alleenVoor === null || kanten === null || kanten.some((slug) => alleenVoor.includes(slug));
};

/** Ook niet voor wie het overleg voorbereidt: de voorbereiding van een partij leest niemand anders. */
const isEigenAnnotatie = (wie: Wie, { partij, alleenVoor }: Ding<'annotatie'>) =>
  uitPartij(wie, partij) && hoortErbij(wie, alleenVoor);

const schrijftPlan = (wie: Wie, plan: { deelnemers: ReadonlySet<string> }) =>
  programmabureau(wie) || namensEenVan(wie, plan.deelnemers);

/** Wie wat mag, per soort ding (design §4, May they?). De kring is dan al gevraagd: wat erbuiten valt komt hier niet. */
const POLICY: Policy = {
  opgave: {
    lezen: iedereen,
    oordelen: (wie, opgave) => namensEenVan(wie, opgave.trekkers),
  },
  plan: {
    lezen: iedereen,
    schrijven: schrijftPlan,
    // Een lezer kijkt mee, een beheerder beheert accounts; ieder ander heeft iets over de tekst te zeggen.
    opmerken: ({ rol }) => rol !== 'lezer' && rol !== 'beheerder',
    vaststellen: programmabureau,
  },
  wissing: {
    doen: ({ rol }) => rol === 'beheerder',
  },
  instemming: {
    geven: (wie, instemming) => namens(wie, instemming.partij),
  },
  afspraak: {
    lezen: iedereen,
  },
  afstemming: {
    meedoen: (wie, afstemming) => namensEenVan(wie, afstemming.sprekers),
  },
  deelstatus: {
    lezen: iedereen,
  },
  melding: {
    doen: (wie, melding) => namensEenVan(wie, melding.melders),
  },
  actie: {
    lezen: iedereen,
    maken: (wie, actie) => mag(wie, 'schrijven', { soort: 'plan', ...actie.plan }),
    // Het overleg besloot tot de actie; de secretaris schrijft alleen op wat er besloten is (besluit 32).
    uitBesluitMaken: secretaris,
    wijzigen: (wie, actie) =>
      namens(wie, actie.eigenaarPartij) || mag(wie, 'schrijven', { soort: 'plan', ...actie.plan }),
  },
  cijfer: {
    lezen: iedereen,
    maken: houdtCijfersBij,
    bijwerken: houdtCijfersBij,
  },
  overleg: {
    lezen: iedereen,
    plannen: secretaris,
    // Met een reden, en ook het weer laten doorgaan.
    afzeggen: secretaris,
    voorstellenZien: bereidtVoor,
    // De eigen briefing: wie bij een partij hoort.
    voorbereiden: ({ rol, partij }) => partij !== null && (rol === 'partij' || rol === 'bestuurder'),
    agenderen: secretaris,
    bevriezen: secretaris,
    vergaderen: secretaris,
    // Wat er aan tafel vastgelegd wordt, zolang de besluitenlijst nog niet rondging.
    vergaderingZien: bereidtVoor,
    // Pakketten maken, versturen, aanvullen en intrekken; en zien wat er klaarligt en wie wat kreeg.
    stukkenVersturen: secretaris,
    stukkenVolgen: bereidtVoor,
    // De besluitenlijst nakijken en rondsturen, zien wie reageerde, en haar definitief maken.
    lijstMaken: secretaris,
    lijstVoorbereiden: bereidtVoor,
  },
  lijstreactie: {
    geven: (wie, lijst) => namensEenVan(wie, lijst.deelnemers),
  },
  ledenbrief: {
    maken: (wie, brief) => uitPartij(wie, brief.partij) || bereidtVoor(wie),
  },
  besluit: {
    afsluiten: secretaris,
  },
  toezegging: {
    bevestigen: (wie, toezegging) =>
      hoortErbij(wie, toezegging.alleenVoor) && namensEenVan(wie, toezegging.kant),
    // Of iets is nagekomen zegt wie het toegezegd kreeg.
    nakomen: (wie, toezegging) =>
      hoortErbij(wie, toezegging.alleenVoor) && namensEenVan(wie, toezegging.kant),
    // Wie iets toegezegd kreeg kan het laten vallen; de secretaris doet het als het overleg dat besloot.
    laatVervallen: (wie, toezegging) =>
      secretaris(wie) || (hoortErbij(wie, toezegging.alleenVoor) && namensEenVan(wie, toezegging.kant)),
  },
  agendapunt: {
    lezen: (wie, punt) => hoortErbij(wie, punt.alleenVoor),
  },
  bijlage: {
    lezen: (wie, bijlage) => hoortErbij(wie, bijlage.alleenVoor) && hoortErbij(wie, bijlage.punt.alleenVoor),
  },
  besluittekst: {
    lezen: (wie, besluittekst) => hoortErbij(wie, besluittekst.alleenVoor),
    schrijven: (wie, { inbrenger, bevroren, afgezegd, alleenVoor }) =>
      !bevroren &&
      !afgezegd &&
      hoortErbij(wie, alleenVoor) &&
      (bereidtVoor(wie) || (inbrenger !== null && namens(wie, inbrenger))),
  },
  notulen: {
    lezen: (wie, { verzonden, alleenVoor }) => bereidtVoor(wie) || (verzonden && hoortErbij(wie, alleenVoor)),
    schrijven: (wie, { afgezegd }) => !afgezegd && bereidtVoor(wie),
  },
  annotatie: {
    lezen: isEigenAnnotatie,
    // Een bestuurder schrijft nergens anders, maar bereidt hier zijn eigen overleg voor.
    schrijven: isEigenAnnotatie,
  },
  gremium: {
    lezen: iedereen,
    beheren: secretaris,
  },
  ronde: {
    lezen: iedereen,
    // Namen en adressen van wie nog moet melden, en wat zij aan post kregen.
    nabellen: bereidtVoor,
    openen: programmabureau,
    // Wijzigen, post sturen, sluiten en bevriezen.
    leiden: programmabureau,
  },
  vragenlijst: {
    // De vragen, de respons en wat er gepubliceerd is.
    lezen: iedereen,
    leiden: programmabureau,
    // Wie wat antwoordde: alleen wie het inleest (besluit 26).
    antwoordenZien: programmabureau,
  },
  inlezing: {
    // Melden doet een partij zelf; het programmabureau leest acties in.
    maken: (wie, { meldt }) => wie.rol === 'partij' || (programmabureau(wie) && !meldt),
  },
  gebeurtenis: {
    lezen: iedereen,
  },
  afhankelijkheid: {
    wijzigen: (wie, afhankelijkheid) =>
      namensEenVan(wie, afhankelijkheid.eigenaren) ||
      mag(wie, 'schrijven', { soort: 'plan', ...afhankelijkheid.plan }),
  },
  weergave: {
    gebruiken: (wie, weergave) =>
      weergave.eigen || (weergave.partij !== null && uitPartij(wie, weergave.partij)),
    wijzigen: (wie, weergave) => weergave.eigen || (weergave.partij !== null && namens(wie, weergave.partij)),
  },
  opschorting: {
    opschorten: (wie, opschorting) => namens(wie, opschorting.partij),
  },
};

/**
 * Of deze gebruiker dit met dit ding mag. De ene vraag die pagina's, exports, gebeurtenissen en de socket stellen; lijsten
 * filteren met `kringenVan`. Wat buiten de kringen van de gebruiker valt, mag niemand iets mee: het bestaat voor hem niet.
 * Anoniem mag niets; daarvoor is er geen gebruiker om te vragen.
 */
export function mag<S extends Soort>(wie: Wie, handeling: Handelingen[S], ding: Ding<S>): boolean {
  if ('kring' in ding && !kringenVan(wie).includes(ding.kring)) return false;
  const regels: Policy[S] = POLICY[ding.soort];
  const regel: Regel<S> = regels[handeling];
  return regel(wie, ding);
}
