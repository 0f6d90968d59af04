import type { ColumnType, Generated } from 'kysely';
import type { Eindcriterium } from '#domain/afstemming/afstemming.ts';
import type { Berichtsoort } from '#domain/bericht/bericht.ts';
import type { Berichtmail } from '#domain/bericht/samenvatting.ts';
import type { Aanwezigheid, Uitkomst } from '#domain/besluit/besluit.ts';
import type { Afbeeldingsoort } from '#domain/document/bestand.ts';
import type { Rol } from '#domain/gebruiker/gebruiker.ts';
import type { Lijstsoort } from '#domain/lijst/velden.ts';
import type { Inleesstaat } from '#domain/lijst/verslag.ts';
import type { Antwoordtype, Voortgang } from '#domain/melding/melding.ts';
import type { Puntsoort, Relatiesoort } from '#domain/overleg/overleg.ts';
import type { Pakketsoort } from '#domain/overleg/pakket.ts';
import type { Stapsoort } from '#domain/overleg/stappen.ts';
import type { Overlegtekstsoort } from '#domain/overlegtekst/overlegtekst.ts';
import type { Geleding, Partij } from '#domain/partij/partij.ts';
import type { Kwartaal, PlanningSoort, Wijzigreden } from '#domain/planning/planning.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Mailsoort } from '#domain/post/mail.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import type { Licht } from '#domain/verkeerslicht/verkeerslicht.ts';
import type { InstemmingOordeel, VersieSoort } from '#domain/versie/versie.ts';
import type { Invoersoort } from '#domain/vragenlijst/velden.ts';
import type { Doelgroep, Vraagsoort } from '#domain/vragenlijst/vragenlijst.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import type { Vermeldsoort } from '#domain/zoeken/blokken.ts';

/**
 * De tabellen zoals ze in de database staan. Voor beide engines gelijk: datums en tijden als tekst (ISO 8601),
 * ja/nee als 0/1, JSON als tekst, bytes als Uint8Array. Alleen `db/` kent deze vormen; wat eruit gaat is een domeinobject.
 */
export interface Database {
  partij: PartijTable;
  gebruiker: GebruikerTable;
  sessie: SessieTable;
  opgave: OpgaveTable;
  opgave_partij: OpgavePartijTable;
  oordeel: OordeelTable;
  afspraak: AfspraakTable;
  afspraak_partij: AfspraakPartijTable;
  deelstatus: DeelstatusTable;
  actie: ActieTable;
  planning_wijziging: PlanningWijzigingTable;
  melding: MeldingTable;
  afhankelijkheid: AfhankelijkheidTable;
  opschorting: OpschortingTable;
  uitleg: UitlegTable;
  eindcriterium: EindcriteriumTable;
  eindcriterium_akkoord: EindcriteriumAkkoordTable;
  gremium: GremiumTable;
  gremium_partij: GremiumPartijTable;
  gremium_lid: GremiumLidTable;
  overlegstap: OverlegstapTable;
  agenda_abonnement: AgendaAbonnementTable;
  overleg: OverlegTable;
  agendapunt: AgendapuntTable;
  puntbron: PuntbronTable;
  weglating: WeglatingTable;
  voorraadplek: VoorraadplekTable;
  bijlage: BijlageTable;
  puntrelatie: PuntrelatieTable;
  besluit: BesluitTable;
  besluit_partij: BesluitPartijTable;
  besluit_actie: BesluitActieTable;
  lijstreactie: LijstreactieTable;
  aanwezige: AanwezigeTable;
  punttijd: PunttijdTable;
  toezegging: ToezeggingTable;
  statusronde: StatusrondeTable;
  vraag: VraagTable;
  mail: MailTable;
  document: DocumentTable;
  overlegtekst: OverlegtekstTable;
  document_update: DocumentUpdateTable;
  document_momentopname: DocumentMomentopnameTable;
  document_historie: DocumentHistorieTable;
  document_versie: DocumentVersieTable;
  instemming_vraag: InstemmingVraagTable;
  instemming: InstemmingTable;
  vaststelling: VaststellingTable;
  cijfer: CijferTable;
  cijfer_waarde: CijferWaardeTable;
  bestand: BestandTable;
  zoekblok: ZoekblokTable;
  vermelding: VermeldingTable;
  zoekstand: ZoekstandTable;
  wissing: WissingTable;
  draad: DraadTable;
  reactie: ReactieTable;
  bericht: BerichtTable;
  actie_helper: ActieHelperTable;
  bewijs: BewijsTable;
  groepswijziging: GroepswijzigingTable;
  volgt: VolgtTable;
  weergave: WeergaveTable;
  weergave_standaard: WeergaveStandaardTable;
  inlezing: InlezingTable;
  inleesprofiel: InleesprofielTable;
  stukinhoud: StukinhoudTable;
  pakket: PakketTable;
  pakketversie: PakketversieTable;
  nagekomen: NagekomenTable;
  vragenlijst: VragenlijstTable;
  lijstvraag: LijstvraagTable;
  respondent: RespondentTable;
  lijstinvoer: LijstinvoerTable;
  inzending: InzendingTable;
  logboek: LogboekTable;
}

/** Bij het schrijven mag het weg, bij het lezen is het er altijd. */
type Id = Generated<number>;
/** Leeg als een programmabestand de rij maakte. */
type OfLeeg<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** 0 of 1, op beide engines. */
type Vlag = ColumnType<number, number, number>;

interface PartijTable {
  slug: string;
  naam: string;
  afkorting: string | null;
  geleding: Geleding;
  soort: Partij['soort'];
  lid_van: string | null;
  volgorde: number;
}

interface GebruikerTable {
  id: Id;
  email: string;
  naam: string;
  rol: Rol;
  partij: string | null;
  wachtwoord_hash: string;
  demo: Vlag;
  /** Hoe vaak iemand zijn berichten per mail wil. */
  berichtmail: ColumnType<Berichtmail, Berichtmail | undefined, Berichtmail>;
}

interface SessieTable {
  /** SHA-256 van het token, hex; het token zelf staat nergens. */
  token_hash: string;
  gebruiker_id: number;
  gemaakt_op: string;
  verloopt_op: string;
}

interface OpgaveTable {
  nr: number;
  titel: string;
  doel: string;
  /** JSON: string[] */
  paragrafen: string;
}

interface OpgavePartijTable {
  opgave_nr: number;
  partij: string;
  rol: 'trekker' | 'betrokken';
  volgorde: number;
}

interface OordeelTable {
  id: Id;
  opgave_nr: number;
  partij: string;
  gebruiker_id: number;
  datum: string;
  vastgelegd_op: string;
  licht: Licht;
  toelichting: string;
}

/** De kolommen van een planning; met voorvoegsel `oorspr_` die van de oorspronkelijke planning. */
interface PlanningColumns {
  plan_soort: PlanningSoort;
  plan_jaar: number | null;
  plan_kwartaal: Kwartaal | null;
  plan_tot_jaar: number | null;
  plan_bron: string | null;
}

interface OorspronkelijkColumns {
  oorspr_soort: PlanningSoort | null;
  oorspr_jaar: number | null;
  oorspr_kwartaal: Kwartaal | null;
  oorspr_tot_jaar: number | null;
  oorspr_bron: string | null;
}

interface AfspraakTable extends PlanningColumns {
  id: string;
  paragraaf: string;
  volgorde: number;
  opgave_nr: number;
  titel: string;
  toelichting: string;
  hoort_bij: string | null;
  kring: Kring;
  /** JSON: string[] */
  afgeleid: string;
  bron_regel: number;
}

interface AfspraakPartijTable {
  afspraak_id: string;
  partij: string;
  rol: 'verantwoordelijk' | 'betrokken';
  volgorde: number;
}

interface DeelstatusTable extends PlanningColumns, OorspronkelijkColumns {
  id: Id;
  afspraak_id: string;
  partij: string;
  rol: 'verantwoordelijk' | 'bevraagd';
  onderdeel: string;
  antwoordtype: Antwoordtype;
  groep: Vlag;
}

interface ActieTable extends PlanningColumns, OorspronkelijkColumns {
  id: Id;
  /** Vaste sleutel voor het inlezen uit een programmabestand; null bij een actie die hier is gemaakt. */
  sleutel: string | null;
  opgave_nr: number;
  afspraak_id: string | null;
  titel: string;
  eigenaar_partij: string;
  eigenaar_persoon: string;
  kan_alvast: string;
  kring: Kring;
  gemaakt_door: number | null;
  gemaakt_op: string;
  versie: number;
}

interface PlanningWijzigingTable {
  id: Id;
  actie_id: number;
  /** JSON: Planning */
  van: string;
  /** JSON: Planning */
  naar: string;
  reden: Wijzigreden;
  toelichting: string;
  gebruiker_id: number;
  datum: string;
  vastgelegd_op: string;
}

interface MeldingTable {
  id: Id;
  /** Precies één van deze twee is gevuld. */
  actie_id: number | null;
  deelstatus_id: number | null;
  partij: string;
  gebruiker_id: number | null;
  datum: string;
  vastgelegd_op: string;
  voortgang: Voortgang | null;
  /** JSON: Verdeling */
  verdeling: string | null;
  bekend_niet_af: Vlag;
  licht: Licht;
  toelichting: string;
  nodig: string;
  /** JSON: string[] */
  nodig_van: string;
  gevraagd_besluit: string;
  volgende_stap: ColumnType<string, string | undefined, string>;
  voorlopig: Vlag;
  ronde_id: number | null;
  /** De vraag uit een vragenlijst waar dit het antwoord op is. */
  vraag_id: string | null;
  corrigeert: number | null;
  /** De koepel die voor haar lid meldde, of null als de partij zelf meldde. */
  via: ColumnType<string | null, string | null | undefined, string | null>;
}

interface AfhankelijkheidTable {
  id: Id;
  van_afspraak: string | null;
  van_actie: number | null;
  op_afspraak: string | null;
  op_actie: number | null;
  aard: 'na' | 'voorwaarde' | 'onderdeel';
  reden: string;
  gemaakt_op: OfLeeg<string>;
  gemaakt_door: OfLeeg<number>;
  /** Wat niet meer geldt blijft staan: wie het weghaalde, en wanneer. */
  verwijderd_op: OfLeeg<string>;
  verwijderd_door: OfLeeg<number>;
}

interface OpschortingTable {
  id: Id;
  afspraak_id: string | null;
  actie_id: number | null;
  partij: string;
  voorwaarde: string;
  van: string;
  tot: string | null;
  gebruiker_id: number | null;
  vastgelegd_op: OfLeeg<string>;
  hervat_op: OfLeeg<string>;
  hervat_door: OfLeeg<number>;
  hervat_notitie: Generated<string>;
}

/** Hoe een partij haar kant van een onderdeel uitlegt. Wordt nooit gewijzigd. */
interface UitlegTable {
  id: Id;
  afspraak_id: string;
  onderdeel: string;
  partij: string;
  gebruiker_id: number;
  tekst: string;
  gezegd_op: string;
}

/** Wat een partij voorstelt dat "afgerond" bij een onderdeel betekent. Wordt nooit gewijzigd; het laatste voorstel ligt voor. */
interface EindcriteriumTable {
  id: Id;
  afspraak_id: string;
  onderdeel: string;
  criterium: Eindcriterium;
  aanvulling: string;
  partij: string;
  gebruiker_id: number;
  gezegd_op: string;
}

/** Wie het met een voorstel eens is; ook wie het deed. */
interface EindcriteriumAkkoordTable {
  eindcriterium_id: number;
  partij: string;
  gebruiker_id: number;
  gezegd_op: string;
}

interface GremiumTable {
  slug: string;
  naam: string;
  niveau: 'bestuurlijk' | 'ambtelijk';
  per_jaar_min: number | null;
  onderwerp: string;
  paragraaf: string;
  kring: Kring;
  volgorde: number;
  /** JSON: hoe een overleg gewoonlijk gaat, of null zolang niemand dat vastlegde. */
  sjabloon: ColumnType<string | null, string | null | undefined, string | null>;
  versie: Generated<number>;
}

/** Wie er namens een partij in een gremium zit. */
interface GremiumLidTable {
  id: Id;
  gremium: string;
  partij: string;
  naam: string;
  functie: string;
  plaatsvervanger: number;
}

/** Een stap op weg naar een overleg, voor zover zij van het sjabloon afwijkt of gedaan is. */
interface OverlegstapTable {
  overleg_id: number;
  soort: Stapsoort;
  dag: string | null;
  gedaan_op: string | null;
}

/** Het geheime adres waarop iemands agendaprogramma de overleggen ophaalt; alleen de hash. */
interface AgendaAbonnementTable {
  gebruiker_id: number;
  token_hash: string;
  gemaakt_op: string;
}

interface GremiumPartijTable {
  gremium: string;
  partij: string;
  volgorde: number;
}

interface OverlegTable {
  id: Id;
  gremium: string;
  datum: string;
  begin: string;
  eind: string;
  plaats: string;
  peildatum: string;
  kring: Kring;
  bevroren_op: string | null;
  /** De bevroren kopie als canonieke JSON, en de SHA-256 daarvan (hex). */
  stuk: string | null;
  stuk_sha256: string | null;
  versie: number;
  /** BO Jeugd 2026-2: het volgnummer in het jaar, vanaf het bevriezen. */
  nummer: ColumnType<number | null, number | null | undefined, number | null>;
  /** Momenten van de vergadering zelf, en het punt dat nu aan de orde is. */
  begonnen_op: ColumnType<string | null, string | null | undefined, string | null>;
  geeindigd_op: ColumnType<string | null, string | null | undefined, string | null>;
  huidig_punt: ColumnType<number | null, number | null | undefined, number | null>;
  punt_begonnen_op: ColumnType<string | null, string | null | undefined, string | null>;
  /** Of er nu alleen mensen in de zaal zitten die het besloten deel mogen zien. */
  zaal_besloten: Generated<number>;
  /** De besluitenlijst: rondgestuurd (moment), reageren tot en met (dag), definitief (moment). */
  lijst_rondgestuurd_op: ColumnType<string | null, string | null | undefined, string | null>;
  lijst_reageren_tot: ColumnType<string | null, string | null | undefined, string | null>;
  definitief_op: ColumnType<string | null, string | null | undefined, string | null>;
  /** De lijst zoals zij rondging en zoals zij definitief werd, als canonieke JSON, en van de laatste de SHA-256 (hex). */
  lijst_rond: ColumnType<string | null, string | null | undefined, string | null>;
  lijst_stuk: ColumnType<string | null, string | null | undefined, string | null>;
  lijst_sha256: ColumnType<string | null, string | null | undefined, string | null>;
  /** Dat het niet doorgaat (moment), wie het afzegde en waarom. */
  afgezegd_op: ColumnType<string | null, string | null | undefined, string | null>;
  afgezegd_door: ColumnType<number | null, number | null | undefined, number | null>;
  afzegreden: ColumnType<string | null, string | null | undefined, string | null>;
  /** Hoe vaak het verzet of afgezegd is, of toch weer doorging. */
  herzieningen: Generated<number>;
}

interface AgendapuntTable {
  id: Id;
  gremium: string;
  /** Null: het punt staat op de voorraad van het gremium. */
  overleg_id: number | null;
  volgorde: number;
  soort: Puntsoort;
  titel: string;
  toelichting: string;
  gevraagd_besluit: string;
  minuten: number;
  /** Partij die het punt inbrengt, of null. */
  inbrenger: string | null;
  /** Wie het aan tafel toelicht, als vrije tekst. */
  toelichter: string;
  /** JSON: de besluitkaart, of null. */
  kaart: ColumnType<string | null, string | null | undefined, string | null>;
  /** JSON: de slugs van wie dit punt alleen is, of null als het van iedereen aan tafel is. */
  alleen_voor: ColumnType<string | null, string | null | undefined, string | null>;
  /** Het punt van een eerder overleg waar dit uit voortkomt. */
  herkomst_id: ColumnType<number | null, number | null | undefined, number | null>;
  versie: number;
}

interface PuntbronTable {
  /** Het overleg van het punt; null op de voorraad. */
  overleg_id: number | null;
  agendapunt_id: number;
  volgorde: number;
  /** `afspraak:2.3.1-1`, `actie:4`, `plan:plan-opgave-2`, `toezegging:3`, `besluit:5`. */
  bron: string;
  /** JSON: de redenen uit het voorstel, zoals ze waren toen het op de agenda kwam. */
  redenen: string;
}

/** Wat de secretaris van de voorgestelde agenda weglaat, en waarom. */
interface WeglatingTable {
  overleg_id: number;
  bron: string;
  reden: string;
  /** JSON: de codes van de redenen om het voor te stellen, zoals ze bij het weglaten waren. */
  codes: string;
  gebruiker_id: number;
  vastgelegd_op: string;
}

/** Waarom een punt op de voorraad staat; elk punt zonder overleg heeft er een. */
interface VoorraadplekTable {
  agendapunt_id: number;
  reden: string;
  /** Van welke agenda het kwam, of null als het meteen op de voorraad gezet is. */
  overleg_id: number | null;
  gebruiker_id: number;
  vastgelegd_op: string;
}

/** Precies één van `versie_id`, `ronde_id` en `inhoud` is gevuld. */
interface BijlageTable {
  id: Id;
  agendapunt_id: number;
  volgorde: number;
  titel: string;
  versie_id: number | null;
  ronde_id: number | null;
  /** De bestandsnaam en de pdf zelf. */
  naam: string | null;
  inhoud: Uint8Array | null;
  bladzijden: number | null;
  /** JSON: slugs, of null; zie agendapunt. */
  alleen_voor: string | null;
  gebruiker_id: number;
  toegevoegd_op: string;
}

interface PuntrelatieTable {
  id: Id;
  agendapunt_id: number;
  soort: Relatiesoort;
  met_punt: number | null;
  met_besluit: number | null;
  toelichting: string;
}

interface BesluitTable {
  id: Id;
  overleg_id: number;
  agendapunt_id: number | null;
  /** 1, 2, 3 … binnen het overleg, of null zolang de besluitenlijst niet definitief is. */
  nr: ColumnType<number | null, number | null | undefined, number | null>;
  uitkomst: Uitkomst;
  tekst: string;
  toelichting: string;
  termijn: string | null;
  kring: Kring;
  /** JSON: slugs, of null; zie agendapunt. */
  alleen_voor: string | null;
  gebruiker_id: number;
  vastgelegd_op: string;
  nagekomen_op: ColumnType<string | null, string | null | undefined, string | null>;
  vervallen_op: ColumnType<string | null, string | null | undefined, string | null>;
  /** Hoe het is nagekomen of waarom het verviel. */
  afloop: Generated<string>;
  afloop_door: ColumnType<number | null, number | null | undefined, number | null>;
  versie: Generated<number>;
}

interface BesluitPartijTable {
  besluit_id: number;
  partij: string;
}

interface BesluitActieTable {
  besluit_id: number;
  actie_id: number;
}

interface ToezeggingTable {
  id: Id;
  van: string;
  aan: string;
  inhoud: string;
  termijn: string | null;
  nagekomen_op: string | null;
  kring: Kring;
  /** Waar zij gedaan is; null bij een toezegging uit een programmabestand. */
  overleg_id: ColumnType<number | null, number | null | undefined, number | null>;
  agendapunt_id: ColumnType<number | null, number | null | undefined, number | null>;
  nr: ColumnType<number | null, number | null | undefined, number | null>;
  voorwaarde: Generated<string>;
  alleen_voor: ColumnType<string | null, string | null | undefined, string | null>;
  van_bevestigd_op: ColumnType<string | null, string | null | undefined, string | null>;
  van_bevestigd_door: ColumnType<number | null, number | null | undefined, number | null>;
  aan_bevestigd_op: ColumnType<string | null, string | null | undefined, string | null>;
  aan_bevestigd_door: ColumnType<number | null, number | null | undefined, number | null>;
  vervallen_op: ColumnType<string | null, string | null | undefined, string | null>;
  /** Hoe zij is nagekomen of waarom zij verviel. */
  afloop: Generated<string>;
  afloop_door: ColumnType<number | null, number | null | undefined, number | null>;
  versie: Generated<number>;
}

/** Wat een partij van de rondgestuurde besluitenlijst vindt: alleen toevoegen, het laatste telt. */
interface LijstreactieTable {
  id: Id;
  overleg_id: number;
  partij: string;
  akkoord: Vlag;
  opmerking: string;
  /** De SHA-256 (hex) van de lijst zoals de partij die zag toen zij reageerde. */
  lijst_sha256: string;
  gebruiker_id: number;
  vastgelegd_op: string;
}

interface AanwezigeTable {
  id: Id;
  overleg_id: number;
  partij: string | null;
  naam: string;
  functie: string;
  status: Aanwezigheid;
  /** Wie er in haar plaats zit, bij `vervangen`. */
  vervanger: string;
  volgorde: number;
  versie: Generated<number>;
}

/** Hoeveel tijd er aan een agendapunt op ging, zonder wat er nu nog loopt. */
interface PunttijdTable {
  agendapunt_id: number;
  overleg_id: number;
  seconden: number;
  /** Het overleg is erover uitgepraat. */
  klaar: number;
}

interface StatusrondeTable {
  id: Id;
  /** Vaste sleutel voor het inlezen, bijvoorbeeld `monitor-2024`; null bij een eigen ronde. */
  sleutel: string | null;
  naam: string;
  peildatum: string;
  van: string;
  tot: string;
  overleg_id: number | null;
  /** JSON: number[] en string[]; leeg is alles. */
  opgaven: Generated<string>;
  partijen: Generated<string>;
  /** De dag (JJJJ-MM-DD) waarop het programmabureau haar sloot, of null. */
  gesloten_op: ColumnType<string | null, string | null | undefined, string | null>;
  bevroren_op: ColumnType<string | null, string | null | undefined, string | null>;
  /** De bevroren antwoorden als canonieke JSON, en de SHA-256 daarvan (hex). */
  stuk: ColumnType<string | null, string | null | undefined, string | null>;
  stuk_sha256: ColumnType<string | null, string | null | undefined, string | null>;
  versie: Generated<number>;
}

/** Elke mail: eerst vastgelegd, dan verstuurd. Wat verstuurd is blijft staan. */
interface MailTable {
  id: Id;
  /** Waaraan te zien is dat deze mail er al is: `ronde-3-herinnering-2026-11-20-12`. */
  sleutel: string;
  /** Blijft bij elke poging gelijk, zodat een ontvanger een dubbele herkent. */
  message_id: string;
  soort: Mailsoort;
  gebruiker_id: number;
  aan: string;
  onderwerp: string;
  tekst: string;
  ronde_id: number | null;
  overleg_id: number | null;
  /** Namens welke partij de ontvanger meldt, zoals het toen was. */
  partij: string | null;
  kring: Kring;
  gemaakt_op: string;
  pogingen: Generated<number>;
  /** Null als er geen volgende komt: verstuurd, of opgegeven. */
  volgende_poging: string | null;
  verstuurd_op: ColumnType<string | null, string | null | undefined, string | null>;
  /** Waarom de laatste poging mislukte; leeg als die lukte of er nog geen was. */
  fout: Generated<string>;
}

interface VraagTable {
  /** `t2-rijk-2` */
  id: string;
  ronde_id: number;
  thema: string;
  partij: string;
  titel: string;
  antwoordtype: Antwoordtype;
  /** JSON: de hele rij uit de bron, met noten en regelnummers. */
  bron: string;
}

/** Een tekst die mensen samen schrijven. Hoort bij een opgave, of staat in `overlegtekst`. */
interface DocumentTable {
  id: string;
  soort: 'implementatieplan' | 'overlegtekst';
  /** Alleen, en altijd, van een implementatieplan. */
  opgave_nr: number | null;
  /** Leeg bij een tekst van een overleg. */
  titel: string;
  kring: Kring;
  status: PlanStand['status'];
  gemaakt_op: string;
  /** De versie die nu ter vaststelling ligt, of null. */
  voorgelegde_versie: ColumnType<number | null, number | null | undefined, number | null>;
  /** Hoe vaak er iets uit gewist is. */
  gewist: Generated<number>;
}

/** Bij welk overleg en welk punt een document hoort. Dat een annotatie bestaat weet alleen haar partij: nooit ongefilterd tonen. */
interface OverlegtekstTable {
  /** Niet te raden, en zegt niet van welke soort het is. */
  document_id: string;
  /** Waarvan er één is: `besluittekst:12`, `notulen:12`, `notulen:overleg:4`, `annotatie:12:vng`. */
  sleutel: string;
  soort: Overlegtekstsoort;
  overleg_id: number;
  /** Null bij notulen van het hele overleg, en als het punt van de agenda gehaald is. */
  agendapunt_id: number | null;
  /** Van wie een annotatie is; anders null. */
  partij: string | null;
}

/**
 * De staart van het updatelogboek: wat er na de momentopname bijkwam. De volgorde van `seq` is de volgorde waarin anderen de
 * updates krijgen.
 */
interface DocumentUpdateTable {
  seq: Id;
  document_id: string;
  data: Uint8Array;
  gebruiker_id: number | null;
  vastgelegd_op: string;
}

/** Alles van een document tot en met `tot_seq`, als één Yjs-update. */
interface DocumentMomentopnameTable {
  document_id: string;
  tot_seq: number;
  data: Uint8Array;
}

/** De rijen van het updatelogboek die in een momentopname opgingen, tot en met `tot_seq`, ingepakt: wie, wanneer, wat. */
interface DocumentHistorieTable {
  id: Id;
  document_id: string;
  tot_seq: number;
  data: Uint8Array;
}

/** De tekst zoals die op een moment was. Versies worden nooit gewijzigd of weggehaald. */
interface DocumentVersieTable {
  id: Id;
  document_id: string;
  /** Telt per document, vanaf 1. */
  nummer: number;
  soort: VersieSoort;
  /** Leeg bij een automatische versie. */
  naam: string;
  /** De laatste update uit het logboek die erin zit. */
  tot_seq: number;
  /** Alles tot en met `tot_seq` als één Yjs-update. */
  toestand: Uint8Array;
  gemaakt_op: string;
  gemaakt_door: number | null;
}

/** Aan welke partijen instemming met een versie is gevraagd. */
interface InstemmingVraagTable {
  versie_id: number;
  partij: string;
}

/** Wat een partij van een versie vindt: alleen toevoegen, het laatste telt. */
interface InstemmingTable {
  id: Id;
  versie_id: number;
  partij: string;
  gebruiker_id: number;
  oordeel: InstemmingOordeel;
  toelichting: string;
  gegeven_op: string;
}

/** Een vastgesteld plan: de tekst en de waarden van de peildatum als canonieke JSON, met de SHA-256 daarvan (hex). */
interface VaststellingTable {
  versie_id: number;
  stuk: string;
  sha256: string;
  peildatum: string;
  vastgesteld_op: string;
  vastgesteld_door: number | null;
}

interface CijferTable {
  id: Id;
  /** Vaste sleutel voor het inlezen uit een programmabestand; null bij een cijfer dat hier is gemaakt. */
  sleutel: string | null;
  /** Null: voor alle opgaven. */
  opgave_nr: number | null;
  naam: string;
  eenheid: string;
  kring: Kring;
  gemaakt_door: number | null;
  gemaakt_op: string;
}

/** De waarden van een cijfer; alleen toevoegen, versies tellen vanaf 1. */
interface CijferWaardeTable {
  cijfer_id: number;
  versie: number;
  waarde: string;
  bron: string;
  bron_url: string | null;
  peildatum: string;
  toelichting: string;
  gebruiker_id: number | null;
  vastgelegd_op: string;
}

/** Een afbeelding die in een plan staat of stond. Dezelfde bytes staan er per document één keer. */
interface BestandTable {
  /** Een UUID: wie het niet in een tekst ziet staan, kan het niet raden. */
  id: string;
  document_id: string;
  soort: Afbeeldingsoort;
  /** Pixels. */
  breedte: number;
  hoogte: number;
  bytes: number;
  /** Hex. */
  sha256: string;
  data: Uint8Array;
  gebruiker_id: number | null;
  gemaakt_op: string;
}

/** Een blok van een plan om in te zoeken; de index op de woorden verschilt per engine (`db/queries/zoeken.ts`). */
interface ZoekblokTable {
  id: Id;
  document_id: string;
  plek: number;
  kop: string;
  kop_nr: number | null;
  tekst: string;
  /** De woorden zoals de index ze kent (`domain/zoeken/woorden.ts`). */
  kaal: string;
}

/** Waar een plan iets noemt dat ergens anders leeft. */
interface VermeldingTable {
  document_id: string;
  plek: number;
  kop: string;
  kop_nr: number | null;
  soort: Vermeldsoort;
  sleutel: string;
}

/** Tot en met welke update een plan in de zoekindex zit, en volgens welke regels. */
interface ZoekstandTable {
  document_id: string;
  tot_seq: number;
  vorm: number;
}

/** Een draad met opmerkingen bij een stuk tekst van een document. Waar dat is, staat in het document zelf (mark `draad`). */
interface DraadTable {
  /** Willekeurig, zodat niemand er een kan raden. */
  id: string;
  document_id: string;
  gebruiker_id: number;
  /** Namens wie, zoals het toen was; null bij wie bij geen partij hoort. */
  partij: string | null;
  /** De tekst waar het over ging toen de draad begon, ingekort. */
  citaat: string;
  gemaakt_op: string;
  opgelost_op: string | null;
  opgelost_door: number | null;
}

/** Wat iemand in een draad zei; de eerste is de opmerking zelf. Wordt nooit gewijzigd. */
interface ReactieTable {
  id: Id;
  draad_id: string;
  gebruiker_id: number;
  partij: string | null;
  /** Wie genoemd is staat erin als `@[nummer van de gebruiker]`. */
  tekst: string;
  gemaakt_op: string;
}

/** Iets waar iemand van moet weten. Zonder inhoud: die staat op `adres`, en daar wordt opnieuw gevraagd of hij het mag zien. */
interface BerichtTable {
  id: Id;
  /** Voor wie. */
  gebruiker_id: number;
  van_gebruiker: number;
  soort: Berichtsoort;
  /** Null als het over een overleg gaat. */
  opgave_nr: number | null;
  kring: Kring;
  /** Pad in deze werkruimte: `/opgaven/2/plan?draad=…`. */
  adres: string;
  /** Over hoeveel acties het gaat. */
  aantal: number;
  gemaakt_op: string;
  gelezen_op: string | null;
}

/** Welke afspraken en acties iemand volgt. */
interface VolgtTable {
  gebruiker_id: number;
  knoop: Knoop;
}

/** Dat er uit een document iets gewist is; wat, staat er niet. */
interface WissingTable {
  id: Id;
  document_id: string;
  gebruiker_id: number;
  reden: string;
  /** Hoe lang de passage was. */
  tekens: number;
  /** Op hoeveel plaatsen zij stond. */
  plaatsen: number;
  /** JSON: van welke vastgestelde versies de hash veranderde, en wat die was: `[{ versie, sha256 }]`. */
  oude_hashes: string;
  gewist_op: string;
  /** Of de vrijgekomen ruimte in het bestand ook overschreven is (SQLite). */
  opgeruimd: Vlag;
}

/** Een partij die bij een actie helpt, naast de eigenaar. */
interface ActieHelperTable {
  actie_id: number;
  partij: string;
  gebruiker_id: number;
  sinds: string;
}

/** Waar te zien is wat een actie opleverde. Wat weg is blijft staan: wie het weghaalde, en wanneer. */
interface BewijsTable {
  id: Id;
  actie_id: number;
  titel: string;
  url: string;
  gebruiker_id: number;
  toegevoegd_op: string;
  verwijderd_op: OfLeeg<string>;
  verwijderd_door: OfLeeg<number>;
}

/** Wat er in één keer aan meer acties gewijzigd is. */
interface GroepswijzigingTable {
  id: Id;
  gebruiker_id: number;
  gedaan_op: string;
  zoek: string;
  /** JSON: per actie de versie daarna, en wat er daarvoor stond. */
  acties: string;
  teruggedraaid_op: string | null;
}

/** Een bewaarde weergave van het register, van een gebruiker of van een partij. */
interface WeergaveTable {
  id: Id;
  /** Precies één van deze twee is gevuld. */
  gebruiker_id: number | null;
  partij: string | null;
  naam: string;
  /** Het zoekdeel van de URL. */
  zoek: string;
  gewijzigd_door: number;
  gewijzigd_op: string;
  versie: number;
}

/** Waarmee een gebruiker het register opent. */
interface WeergaveStandaardTable {
  gebruiker_id: number;
  weergave_id: number;
}

/** Een lijst die iemand inleest. De regels blijven tot ze ingelezen of weggegooid zijn, en hoogstens een dag. */
interface InlezingTable {
  id: Id;
  gebruiker_id: number;
  /** Namens wie, zoals het toen was; null bij wie bij geen partij hoort. */
  partij: string | null;
  soort: Lijstsoort;
  bestandsnaam: string;
  /** SHA-256 van de koppen, hex: aan dezelfde koppen is de lijst van de vorige keer te herkennen. */
  vorm: string;
  /** Het aantal regels. */
  aantal: number;
  /** JSON: string[], over het bestand. */
  opmerkingen: string;
  /** JSON met gzip: Lijsttabel; null zodra het ingelezen is. */
  lijst: Uint8Array | null;
  /** JSON: Instelling */
  instelling: string;
  staat: Inleesstaat;
  begonnen_op: string;
  gedaan_op: string | null;
  teruggedraaid_op: string | null;
  /** JSON: Verslag; null zolang er niets ingelezen is. */
  verslag: string | null;
}

/** Hoe een partij de kolommen van zo'n lijst de vorige keer aanwees; een lege partij is het programmabureau. */
interface InleesprofielTable {
  partij: string;
  vorm: string;
  soort: Lijstsoort;
  /** JSON: Profiel */
  profiel: string;
}

/** De inhoud van een bijlage zoals zij bij het bevriezen was, onder haar SHA-256; verandert nooit. */
interface StukinhoudTable {
  overleg_id: number;
  /** Hex. */
  sha256: string;
  soort: 'pdf' | 'plan' | 'ronde' | 'beeld';
  /** De soort, zoals in `Content-Type`. */
  type: string;
  /** Van een plan of ronde: JSON. */
  tekst: string | null;
  /** Van een pdf of afbeelding. */
  inhoud: Uint8Array | null;
}

/** Stukken of een nazending bij een overleg. De kopie verandert nooit; wat niet verzonden is kan weer weg. */
interface PakketTable {
  id: Id;
  overleg_id: number;
  soort: Pakketsoort;
  /** Canonieke JSON: een stuk of een nazending. */
  kopie: string;
  sha256: string;
  toelichting: string;
  /** Waar dit pakket voor in de plaats komt. */
  vervangt: number | null;
  gemaakt_door: number;
  gemaakt_op: string;
  verzonden_door: number | null;
  verzonden_op: string | null;
}

/** Een pakket zoals een groep lezers het krijgt. */
interface PakketversieTable {
  id: Id;
  pakket_id: number;
  /** JSON: string[], wie deze versie leest (`domain/overleg/groepen.ts`). */
  voor: string;
  naam: string;
  /** Van wat deze groep krijgt. */
  sha256: string;
  bladzijden: number;
  pdf: Uint8Array;
  docx: Uint8Array;
  ingetrokken_op: OfLeeg<string>;
  ingetrokken_door: OfLeeg<number>;
  /** Waarom; leeg zolang zij niet ingetrokken is. */
  reden: ColumnType<string, string | undefined, string>;
}

/** Een pdf die na het bevriezen bij een agendapunt kwam. */
interface NagekomenTable {
  id: Id;
  overleg_id: number;
  agendapunt_id: number;
  titel: string;
  naam: string;
  bladzijden: number;
  sha256: string;
  /** De bijlage waarvoor zij in de plaats komt, en hoe die heette; null en leeg als zij er een bij is. */
  in_plaats_van: number | null;
  vervangt: string;
  /** JSON: string[], of null. */
  alleen_voor: string | null;
  gebruiker_id: number;
  toegevoegd_op: string;
}

/** Een vragenlijst onder veel respondenten, bij een statusronde. */
interface VragenlijstTable {
  id: Id;
  ronde_id: number;
  naam: string;
  doelgroep: Doelgroep;
  gemaakt_door: number;
  gemaakt_op: string;
  gepubliceerd_op: ColumnType<string | null, undefined, string>;
  /** JSON: Publicatie; wat iedereen mag zien, zoals het bij het publiceren was. */
  publicatie: ColumnType<string | null, undefined, string>;
  versie: Generated<number>;
}

/** Een vraag op zo'n lijst. */
interface LijstvraagTable {
  id: Id;
  vragenlijst_id: number;
  nr: number;
  thema: string;
  tekst: string;
  soort: Vraagsoort;
  /** JSON: string[] */
  opties: string;
  afspraak_id: string | null;
  versie: Generated<number>;
}

/** Wie de vragenlijst kreeg; een leeg veld is niet ingevuld. */
interface RespondentTable {
  id: Id;
  vragenlijst_id: number;
  naam: string;
  code: string;
  groep: string;
  grootte: string;
  gebied: string;
}

/** Een bestand met vragen, respondenten of antwoorden. De regels blijven tot ze ingelezen of weggegooid zijn, hoogstens een dag. */
interface LijstinvoerTable {
  id: Id;
  vragenlijst_id: number;
  gebruiker_id: number;
  soort: Invoersoort;
  bestandsnaam: string;
  /** SHA-256 van de koppen, hex. */
  vorm: string;
  aantal: number;
  /** JSON: string[], over het bestand. */
  opmerkingen: string;
  /** JSON: Kolomkeuze */
  keuze: string;
  /** JSON: number[], de regels die iemand overslaat. */
  overslaan: string;
  /** JSON met gzip: Lijsttabel; null zodra het ingelezen is. */
  lijst: Uint8Array | null;
  staat: Inleesstaat;
  begonnen_op: string;
  gedaan_op: string | null;
  teruggedraaid_op: string | null;
  /** JSON: Invoerverslag; null zolang er niets ingelezen is. */
  verslag: string | null;
}

/** Alle antwoorden van een respondent na een bestand. Alleen toevoegen: de laatste die niet vervallen is telt. */
interface InzendingTable {
  id: Id;
  vragenlijst_id: number;
  respondent_id: number;
  lijstinvoer_id: number;
  /** JSON: Antwoorden */
  antwoorden: string;
  ontvangen_op: string;
  /** Wanneer het bestand waar zij uit komt teruggedraaid is. */
  vervallen_op: OfLeeg<string>;
}

/** Wat er gebeurd is, in volgorde; tegelijk de bron van de gebeurtenissenstroom. */
interface LogboekTable {
  id: Id;
  vastgelegd_op: string;
  gebruiker_id: number | null;
  /** Bijvoorbeeld `melding.gedaan`, `actie.gewijzigd`, `programma.ingelezen`. */
  gebeurtenis: string;
  /** Waar het over gaat: `actie:4`, `deelstatus:9`, `overleg:2`, `opgave:2`, `document:plan-opgave-2`. */
  onderwerp: string;
  /** De opgave die het raakt, of null. */
  opgave_nr: number | null;
  kring: Kring;
}
