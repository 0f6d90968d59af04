import { dagVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Post } from '../post/post.ts';
import { maakRekenaar } from '../versies/rekenaar.ts';
import { type Aanmelden, maakAanmelden } from './aanmelden.ts';
import { maakActiedossier } from './actiedossier.ts';
import { maakActies } from './acties.ts';
import { maakAfstemmen } from './afstemmen.ts';
import { maakAfzeggen } from './afzeggen.ts';
import { maakAgendabestand } from './agendabestand.ts';
import { maakBeelden } from './beelden.ts';
import { maakBerichten } from './berichten.ts';
import { maakBesluiten } from './besluiten.ts';
import { maakBesluitenlijst } from './besluitenlijst.ts';
import { maakBesluitkaarten } from './besluitkaarten.ts';
import { maakBestanden } from './bestanden.ts';
import { maakBijlagen } from './bijlagen.ts';
import { maakBriefing } from './briefing.ts';
import { maakCijfers } from './cijfers.ts';
import { maakGremia } from './gremia.ts';
import { maakGroepswijzigen } from './groepswijzigen.ts';
import { maakInlezen } from './inlezen.ts';
import { maakJaarplan } from './jaarplan.ts';
import { maakLedenbrief } from './ledenbrief.ts';
import { maakLijsten } from './lijsten/lijsten.ts';
import { maakMelden } from './melden.ts';
import type { Omgeving } from './omgeving.ts';
import { maakOordelen } from './oordelen.ts';
import { maakOpmerkingen } from './opmerkingen.ts';
import { maakOpschorten } from './opschorten.ts';
import { maakOverleggen } from './overleggen.ts';
import { maakOverlegteksten } from './overlegteksten.ts';
import { maakOverlegtoegang } from './overlegtoegang.ts';
import { maakPlannen, type Tekstmotor } from './plannen.ts';
import { maakRondes } from './rondes.ts';
import { maakStukken } from './stukken.ts';
import { maakTabelbestand } from './tabelbestand.ts';
import { maakUitwisseling } from './uitwisseling.ts';
import { maakVaststellen } from './vaststellen.ts';
import { maakVergaderen } from './vergaderen.ts';
import { maakVergelijken } from './vergelijken.ts';
import { maakVersies } from './versies.ts';
import { maakVolgen } from './volgen.ts';
import { maakVragenlijsten } from './vragenlijsten/vragenlijsten.ts';
import { maakWachten } from './wachten.ts';
import { maakWeergaven } from './weergaven.ts';
import { maakWissen } from './wissen.ts';
import { maakZoeken } from './zoeken.ts';

/** Alles wat de schermen van de server kunnen vragen. */
export interface Diensten {
  aanmelding: Aanmelden;
  acties: ReturnType<typeof maakActies>;
  afzeggen: ReturnType<typeof maakAfzeggen>;
  agendabestand: ReturnType<typeof maakAgendabestand>;
  beelden: ReturnType<typeof maakBeelden>;
  actiedossier: ReturnType<typeof maakActiedossier>;
  afstemmen: ReturnType<typeof maakAfstemmen>;
  besluiten: ReturnType<typeof maakBesluiten>;
  besluitenlijst: ReturnType<typeof maakBesluitenlijst>;
  cijfers: ReturnType<typeof maakCijfers>;
  besluitkaarten: ReturnType<typeof maakBesluitkaarten>;
  bestanden: ReturnType<typeof maakBestanden>;
  bijlagen: ReturnType<typeof maakBijlagen>;
  berichten: ReturnType<typeof maakBerichten>;
  briefing: ReturnType<typeof maakBriefing>;
  gremia: ReturnType<typeof maakGremia>;
  groepswijzigen: ReturnType<typeof maakGroepswijzigen>;
  inlezen: ReturnType<typeof maakInlezen>;
  jaarplan: ReturnType<typeof maakJaarplan>;
  ledenbrief: ReturnType<typeof maakLedenbrief>;
  lijsten: ReturnType<typeof maakLijsten>;
  melden: ReturnType<typeof maakMelden>;
  opmerkingen: ReturnType<typeof maakOpmerkingen>;
  opschorten: ReturnType<typeof maakOpschorten>;
  oordelen: ReturnType<typeof maakOordelen>;
  overleggen: ReturnType<typeof maakOverleggen>;
  overlegteksten: ReturnType<typeof maakOverlegteksten>;
  plannen: ReturnType<typeof maakPlannen>;
  rondes: ReturnType<typeof maakRondes>;
  versies: ReturnType<typeof maakVersies>;
  uitwisseling: ReturnType<typeof maakUitwisseling>;
  volgen: ReturnType<typeof maakVolgen>;
  vragenlijsten: ReturnType<typeof maakVragenlijsten>;
  wachten: ReturnType<typeof maakWachten>;
  weergaven: ReturnType<typeof maakWeergaven>;
  wissen: ReturnType<typeof maakWissen>;
  zoeken: ReturnType<typeof maakZoeken>;
  vaststellen: ReturnType<typeof maakVaststellen>;
  vergaderen: ReturnType<typeof maakVergaderen>;
  vergelijken: ReturnType<typeof maakVergelijken>;
  stukken: ReturnType<typeof maakStukken>;
  tabelbestand: typeof maakTabelbestand;
  /** De stand van vandaag of van een eerdere dag, met alleen wat deze gebruiker mag weten. */
  stand(gebruiker: Gebruiker, peildatum?: string): Promise<Stand>;
  /** Vandaag in Nederland, `JJJJ-MM-DD`. */
  vandaag(): string;
}

export function maakDiensten(
  omgeving: Omgeving & { tekst: Tekstmotor; post: Post; veilig: boolean },
): Diensten {
  const { db, klok, stand, tekst, veilig } = omgeving;
  const acties = maakActies(omgeving);
  const overlegtoegang = maakOverlegtoegang(omgeving);
  const overleggen = maakOverleggen(omgeving, overlegtoegang, tekst);
  const rekenaar = maakRekenaar(db);
  const versies = maakVersies(omgeving, tekst, rekenaar);
  const bestanden = maakBestanden(omgeving);
  const plannen = maakPlannen(omgeving, tekst);
  const overlegteksten = maakOverlegteksten(omgeving, overlegtoegang, tekst);
  const besluitenlijst = maakBesluitenlijst(omgeving, overlegtoegang, omgeving.post);
  const jaarplan = maakJaarplan(omgeving, overlegtoegang);
  return {
    aanmelding: maakAanmelden(db, klok, veilig, () => tekst.herzieToegang()),
    acties,
    afzeggen: maakAfzeggen(omgeving, overlegtoegang, tekst, omgeving.post),
    actiedossier: maakActiedossier(omgeving, acties),
    gremia: maakGremia(omgeving),
    groepswijzigen: maakGroepswijzigen(omgeving, acties),
    agendabestand: maakAgendabestand(omgeving, jaarplan),
    beelden: maakBeelden(omgeving),
    afstemmen: maakAfstemmen(omgeving),
    besluiten: maakBesluiten(omgeving),
    besluitenlijst,
    cijfers: maakCijfers(omgeving),
    besluitkaarten: maakBesluitkaarten(omgeving, overlegtoegang),
    bestanden,
    bijlagen: maakBijlagen(omgeving, overlegtoegang),
    berichten: maakBerichten(omgeving),
    briefing: maakBriefing(omgeving, { overleggen, overlegteksten }),
    inlezen: maakInlezen(omgeving, { tekst, bestanden, plannen }),
    jaarplan,
    ledenbrief: maakLedenbrief(omgeving, besluitenlijst),
    lijsten: maakLijsten(omgeving),
    melden: maakMelden(omgeving),
    opmerkingen: maakOpmerkingen(omgeving, tekst),
    opschorten: maakOpschorten(omgeving),
    oordelen: maakOordelen(omgeving),
    overleggen,
    overlegteksten,
    plannen,
    rondes: maakRondes(omgeving, omgeving.post),
    versies,
    uitwisseling: maakUitwisseling(omgeving, { plannen, versies }),
    volgen: maakVolgen(omgeving),
    vragenlijsten: maakVragenlijsten(omgeving),
    wachten: maakWachten(omgeving),
    weergaven: maakWeergaven(omgeving),
    wissen: maakWissen(omgeving, tekst),
    zoeken: maakZoeken(omgeving),
    vaststellen: maakVaststellen(omgeving, tekst, rekenaar),
    vergaderen: maakVergaderen(omgeving, overlegtoegang, { agenda: overleggen.agenda, acties }),
    vergelijken: maakVergelijken(omgeving, tekst, rekenaar),
    stukken: maakStukken(omgeving, overlegtoegang, omgeving.post),
    tabelbestand: maakTabelbestand,
    stand: (gebruiker, peildatum) => stand.stand(kringenVan(gebruiker), peildatum),
    vandaag: () => dagVan(klok()),
  };
}
