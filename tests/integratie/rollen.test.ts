import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { bouwAlsNodig } from '#server/bouw.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';

/**
 * Eén tabel: wat elke rol bij elk adres krijgt. Een route die hier niet in staat laat de test falen, zodat niemand er een
 * vergeet. Wat niet mag en wat niet bestaat is allebei 404; wie niet is aangemeld gaat naar het aanmelden (302).
 */

const ROLLEN = [
  'programmabureau',
  'secretaris',
  'beheerder',
  'lezer',
  'clienten',
  'sbj',
  'bgzj',
  'vng',
  'rijk',
  'bestuurder.clienten',
  'bestuurder.vng',
  'bestuurder.rijk',
] as const;
type Rol = (typeof ROLLEN)[number];

/** Aan tafel bij het BO Rijk-VNG (agenda §4.4), en wie die tafel voorbereidt. */
const RIJK_VNG: readonly Rol[] = [
  'programmabureau',
  'secretaris',
  'vng',
  'rijk',
  'bestuurder.vng',
  'bestuurder.rijk',
];
const PARTIJEN: readonly Rol[] = ['clienten', 'sbj', 'bgzj', 'vng', 'rijk'];
const MET_PARTIJ: readonly Rol[] = [...PARTIJEN, 'bestuurder.clienten', 'bestuurder.vng', 'bestuurder.rijk'];
/** Doet mee aan opgave 2 en schrijft dus aan dat plan. */
const SCHRIJVERS: readonly Rol[] = ['programmabureau', ...PARTIJEN];
const TREKKERS: readonly Rol[] = ['vng', 'rijk'];
/** Heeft iets over een plan te zeggen, ook wie er niet aan schrijft. */
const OPMERKERS: readonly Rol[] = ROLLEN.filter((rol) => rol !== 'lezer' && rol !== 'beheerder');
const IEDEREEN: readonly Rol[] = ROLLEN;
const NIEMAND: readonly Rol[] = [];

interface Regel {
  /** De route in `app/routes.ts`, of het adres dat de server zelf bedient. */
  route: string;
  pad: string;
  /** Wie er iets anders dan 404 krijgt, en wat. */
  wie: readonly Rol[];
  status: number;
  /** Wat iemand krijgt die niet is aangemeld. */
  anoniem?: number;
}

const LEZEN: Regel[] = [
  { route: '/', pad: '/', wie: IEDEREEN, status: 200 },
  { route: 'login', pad: '/login', wie: IEDEREEN, status: 302, anoniem: 200 },
  { route: 'logout', pad: '/logout', wie: IEDEREEN, status: 302 },
  { route: 'toegankelijkheid', pad: '/toegankelijkheid', wie: IEDEREEN, status: 200, anoniem: 200 },
  { route: 'opgaven', pad: '/opgaven', wie: IEDEREEN, status: 200 },
  { route: 'opgaven/:nr', pad: '/opgaven/2', wie: IEDEREEN, status: 200 },
  { route: 'opgaven/:nr', pad: '/opgaven/7', wie: NIEMAND, status: 404 },
  { route: 'opgaven/:nr/plan', pad: '/opgaven/2/plan', wie: IEDEREEN, status: 200 },
  { route: 'opgaven/:nr/plan', pad: '/opgaven/0/plan', wie: NIEMAND, status: 404 },
  // Zoals Remix het ophaalt; een doorverwijzing is dan een antwoord (202).
  {
    route: 'opgaven/:nr/plan/waarden',
    pad: '/opgaven/2/plan/waarden.data',
    wie: IEDEREEN,
    status: 200,
    anoniem: 202,
  },
  {
    route: 'opgaven/:nr/plan/draden',
    pad: '/opgaven/2/plan/draden.data',
    wie: IEDEREEN,
    status: 200,
    anoniem: 202,
  },
  { route: 'opgaven/:nr/opmerkingen', pad: '/opgaven/2/opmerkingen', wie: IEDEREEN, status: 200 },
  { route: 'opgaven/:nr/opmerkingen', pad: '/opgaven/0/opmerkingen', wie: NIEMAND, status: 404 },
  { route: 'berichten', pad: '/berichten', wie: IEDEREEN, status: 200 },
  { route: 'berichten/:id', pad: '/berichten/999999', wie: NIEMAND, status: 404 },
  {
    route: 'opgaven/:nr/plan/exporteren',
    pad: '/opgaven/2/plan/exporteren',
    wie: IEDEREEN,
    status: 200,
  },
  // Dat iedereen die leest mag exporteren staat in uitwisseling.test.ts: twaalf bestanden maken duurt hier te lang.
  { route: 'opgaven/:nr/plan/uitvoer', pad: '/opgaven/2/plan/uitvoer?vorm=pdf', wie: NIEMAND, status: 404 },
  { route: 'opgaven/:nr/plan/importeren', pad: '/opgaven/2/plan/importeren', wie: SCHRIJVERS, status: 200 },
  { route: 'opgaven/:nr/plan/afdrukken', pad: '/opgaven/2/plan/afdrukken', wie: IEDEREEN, status: 200 },
  { route: 'opgaven/:nr/plan/wissen', pad: '/opgaven/2/plan/wissen', wie: ['beheerder'], status: 200 },
  { route: 'zoeken', pad: '/zoeken?q=teams', wie: IEDEREEN, status: 200 },
  { route: 'zoeken', pad: '/zoeken?partij=vng', wie: IEDEREEN, status: 200 },
  { route: 'opgaven/:nr/plan/versies', pad: '/opgaven/2/plan/versies', wie: IEDEREEN, status: 200 },
  {
    route: 'opgaven/:nr/plan/versies/:id',
    pad: '/opgaven/2/plan/versies/VERSIE',
    wie: IEDEREEN,
    status: 200,
  },
  { route: 'opgaven/:nr/plan/versies/:id', pad: '/opgaven/3/plan/versies/VERSIE', wie: NIEMAND, status: 404 },
  {
    route: 'opgaven/:nr/plan/versies/:id/terugzetten',
    pad: '/opgaven/2/plan/versies/VERSIE/terugzetten',
    wie: SCHRIJVERS,
    status: 200,
  },
  {
    route: 'opgaven/:nr/plan/vergelijken',
    pad: '/opgaven/2/plan/vergelijken?van=VERSIE&naar=nu',
    wie: IEDEREEN,
    status: 200,
  },
  {
    route: 'opgaven/:nr/plan/vaststelling',
    pad: '/opgaven/2/plan/vaststelling.data',
    wie: IEDEREEN,
    status: 200,
    anoniem: 202,
  },
  { route: 'register', pad: '/register', wie: IEDEREEN, status: 200 },
  { route: 'register/wijzigen', pad: '/register/wijzigen', wie: IEDEREEN, status: 200 },
  { route: 'register/gewijzigd/:id', pad: '/register/gewijzigd/999999', wie: NIEMAND, status: 404 },
  { route: 'register/weergaven', pad: '/register/weergaven?zoek=opgave%3D2', wie: IEDEREEN, status: 200 },
  { route: 'wachten', pad: '/wachten?partij=vng', wie: IEDEREEN, status: 200 },
  // Er is er in de demo geen; wie er een ziet staat in opschorten.test.ts.
  { route: 'opschortingen/:id', pad: '/opschortingen/999999', wie: NIEMAND, status: 404 },
  {
    route: 'wachten/zoeken',
    pad: '/wachten/zoeken.data?van=actie:1&zoek=team',
    wie: IEDEREEN,
    status: 200,
    anoniem: 202,
  },
  {
    route: 'wachten/zoeken',
    pad: '/wachten/zoeken.data?van=iets&zoek=team',
    wie: NIEMAND,
    status: 404,
    anoniem: 202,
  },
  { route: 'beelden', pad: '/beelden?opgave=2', wie: IEDEREEN, status: 200 },
  { route: 'beelden/bestand', pad: '/beelden/bestand?beeld=matrix&vorm=csv', wie: IEDEREEN, status: 200 },
  { route: 'beelden/bestand', pad: '/beelden/bestand?beeld=taart&vorm=svg', wie: NIEMAND, status: 404 },
  { route: 'register/bestand', pad: '/register/bestand?vorm=csv&opgave=2', wie: IEDEREEN, status: 200 },
  { route: 'register/bestand', pad: '/register/bestand?vorm=pdf', wie: NIEMAND, status: 404 },
  { route: 'afspraken/:id', pad: '/afspraken/2.3.1-1', wie: IEDEREEN, status: 200 },
  { route: 'afspraken/:id', pad: '/afspraken/3-1', wie: RIJK_VNG, status: 200 },
  { route: 'afspraken/:id', pad: '/afspraken/9.9.9-9', wie: NIEMAND, status: 404 },
  { route: 'acties/nieuw', pad: '/acties/nieuw?opgave=2', wie: SCHRIJVERS, status: 200 },
  { route: 'acties/:id', pad: '/acties/1', wie: IEDEREEN, status: 200 },
  { route: 'acties/:id', pad: '/acties/999999', wie: NIEMAND, status: 404 },
  {
    route: 'acties/:id/melding',
    pad: '/acties/ACTIE_VAN_VNG/melding',
    wie: ['vng'],
    status: 200,
  },
  { route: 'acties/:id/melding', pad: '/acties/999999/melding', wie: NIEMAND, status: 404 },
  { route: 'acties/:id/rij', pad: '/acties/1/rij.data', wie: SCHRIJVERS, status: 200, anoniem: 202 },
  { route: 'cijfers', pad: '/cijfers', wie: IEDEREEN, status: 200 },
  { route: 'melden', pad: '/melden', wie: PARTIJEN, status: 200 },
  { route: 'inlezen', pad: '/inlezen', wie: SCHRIJVERS, status: 200 },
  { route: 'inlezen/:id', pad: '/inlezen/999999', wie: NIEMAND, status: 404 },
  { route: 'overleggen', pad: '/overleggen', wie: IEDEREEN, status: 200 },
  { route: 'overleggen/reeks', pad: '/overleggen/reeks', wie: ['secretaris'], status: 200 },
  { route: 'overleggen/:id/planning', pad: '/overleggen/BO_JEUGD/planning', wie: IEDEREEN, status: 200 },
  { route: 'overleggen/:id/planning', pad: '/overleggen/BO_RIJK_VNG/planning', wie: RIJK_VNG, status: 200 },
  { route: 'overleggen/:id/ics', pad: '/overleggen/BO_RIJK_VNG/ics', wie: RIJK_VNG, status: 200 },
  { route: 'agenda/:token', pad: '/agenda/verzonnen.ics', wie: NIEMAND, status: 404, anoniem: 404 },
  // Wie welk punt, besluit of toezegging mag zien staat bij hun eigen tests; hier zijn er nog geen.
  {
    route: 'overleggen/:id/punten/:punt',
    pad: '/overleggen/BO_JEUGD/punten/999999',
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'overleggen/:id/vergadering',
    pad: '/overleggen/BO_JEUGD/vergadering',
    wie: ['programmabureau', 'secretaris'],
    status: 200,
  },
  { route: 'overleggen/:id/scherm', pad: '/overleggen/BO_JEUGD/scherm', wie: IEDEREEN, status: 200 },
  { route: 'overleggen/:id/scherm', pad: '/overleggen/BO_RIJK_VNG/scherm', wie: RIJK_VNG, status: 200 },
  {
    route: 'overleggen/:id/besluitenlijst',
    pad: '/overleggen/BO_JEUGD/besluitenlijst',
    wie: IEDEREEN,
    status: 200,
  },
  {
    route: 'overleggen/:id/besluitenlijst',
    pad: '/overleggen/BO_RIJK_VNG/besluitenlijst',
    wie: RIJK_VNG,
    status: 200,
  },
  // Zolang de lijst niet rondging is er voor niemand een brief.
  {
    route: 'overleggen/:id/ledenbrief',
    pad: '/overleggen/BO_JEUGD/ledenbrief',
    wie: NIEMAND,
    status: 404,
  },
  { route: 'besluiten', pad: '/besluiten', wie: IEDEREEN, status: 200 },
  { route: 'besluiten/bestand', pad: '/besluiten/bestand?vorm=csv', wie: IEDEREEN, status: 200 },
  { route: 'besluiten/:id', pad: '/besluiten/999999', wie: NIEMAND, status: 404 },
  { route: 'toezeggingen/:id', pad: '/toezeggingen/999999', wie: NIEMAND, status: 404 },
  { route: 'gremia', pad: '/gremia', wie: IEDEREEN, status: 200 },
  { route: 'gremia/nieuw', pad: '/gremia/nieuw', wie: ['secretaris'], status: 200 },
  { route: 'gremia/:slug', pad: '/gremia/bo-jeugd', wie: IEDEREEN, status: 200 },
  { route: 'gremia/:slug', pad: '/gremia/bo-rijk-vng', wie: RIJK_VNG, status: 200 },
  { route: 'overleggen/:id', pad: '/overleggen/BO_JEUGD', wie: IEDEREEN, status: 200 },
  { route: 'overleggen/:id', pad: '/overleggen/BO_RIJK_VNG', wie: RIJK_VNG, status: 200 },
  ...(['BO_JEUGD', 'BO_RIJK_VNG'] as const).map((bo) => ({
    route: 'overleggen/:id/voorraad',
    pad: `/overleggen/${bo}/voorraad`,
    wie: ['programmabureau', 'secretaris'] as const,
    status: 200,
  })),
  { route: 'overleggen/:id/briefing', pad: '/overleggen/BO_JEUGD/briefing', wie: MET_PARTIJ, status: 200 },
  {
    route: 'overleggen/:id/briefing',
    pad: '/overleggen/BO_RIJK_VNG/briefing',
    wie: ['vng', 'rijk', 'bestuurder.vng', 'bestuurder.rijk'],
    status: 200,
  },
  { route: 'overleggen/:id/stuk', pad: '/overleggen/BO_JEUGD/stuk', wie: IEDEREEN, status: 200 },
  { route: 'overleggen/:id/stuk', pad: '/overleggen/BO_RIJK_VNG/stuk', wie: RIJK_VNG, status: 200 },
  { route: 'overleggen/:id/stukken', pad: '/overleggen/BO_JEUGD/stukken', wie: IEDEREEN, status: 200 },
  { route: 'overleggen/:id/stukken', pad: '/overleggen/BO_RIJK_VNG/stukken', wie: RIJK_VNG, status: 200 },
  {
    route: 'overleggen/:id/stukken/:kenmerk',
    pad: '/overleggen/BO_JEUGD/stukken/000000000000',
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'overleggen/:id/stukken/:kenmerk/bestand',
    pad: '/overleggen/BO_JEUGD/stukken/000000000000/bestand?vorm=pdf',
    wie: NIEMAND,
    status: 404,
  },
  { route: 'rondes', pad: '/rondes', wie: IEDEREEN, status: 200 },
  { route: 'rondes/nieuw', pad: '/rondes/nieuw', wie: ['programmabureau'], status: 200 },
  { route: 'rondes/:id', pad: '/rondes/RONDE', wie: IEDEREEN, status: 200 },
  { route: 'rondes/:id', pad: '/rondes/999999', wie: NIEMAND, status: 404 },
  { route: 'rondes/:id/wijzigen', pad: '/rondes/RONDE/wijzigen', wie: ['programmabureau'], status: 200 },
  {
    route: 'rondes/:id/mail',
    pad: '/rondes/RONDE/mail?soort=herinnering',
    wie: ['programmabureau'],
    status: 200,
  },
  { route: 'rondes/:id/mail', pad: '/rondes/RONDE/mail', wie: NIEMAND, status: 404 },
  { route: 'rondes/:id/verschil', pad: '/rondes/RONDE/verschil', wie: IEDEREEN, status: 200 },
  { route: 'rondes/:id/vragen', pad: '/rondes/1/vragen', wie: IEDEREEN, status: 200 },
  { route: 'rondes/:id/vragen', pad: '/rondes/999999/vragen', wie: NIEMAND, status: 404 },
  // Niet bevroren: dan is er voor niemand een kopie. Wie haar mag hebben staat in rondes.test.ts.
  { route: 'rondes/:id/stuk', pad: '/rondes/RONDE/stuk', wie: NIEMAND, status: 404 },
  { route: '*', pad: '/bestaat-niet', wie: NIEMAND, status: 404 },
  { route: 'server', pad: '/healthz', wie: IEDEREEN, status: 200, anoniem: 200 },
  // Wie een afbeelding mag zien staat in tests/server/bestanden.test.ts; hier is er geen.
  { route: 'server', pad: '/bestanden/onbekend', wie: NIEMAND, status: 404, anoniem: 401 },
  {
    route: 'rondes/:id/vragenlijsten/nieuw',
    pad: '/rondes/RONDE/vragenlijsten/nieuw',
    wie: ['programmabureau'],
    status: 200,
  },
  { route: 'vragenlijsten/:id', pad: '/vragenlijsten/LIJST', wie: IEDEREEN, status: 200 },
  { route: 'vragenlijsten/:id', pad: '/vragenlijsten/999999', wie: NIEMAND, status: 404 },
  {
    route: 'vragenlijsten/:id/vragen',
    pad: '/vragenlijsten/LIJST/vragen',
    wie: ['programmabureau'],
    status: 200,
  },
  {
    route: 'vragenlijsten/:id/respondenten',
    pad: '/vragenlijsten/LIJST/respondenten',
    wie: ['programmabureau'],
    status: 200,
  },
  {
    route: 'vragenlijsten/:id/respondenten/:wie',
    pad: '/vragenlijsten/LIJST/respondenten/999999',
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'vragenlijsten/:id/inlezen',
    pad: '/vragenlijsten/LIJST/inlezen',
    wie: ['programmabureau'],
    status: 200,
  },
  {
    route: 'vragenlijsten/:id/inlezen/:invoer',
    pad: '/vragenlijsten/LIJST/inlezen/999999',
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'vragenlijsten/:id/bestand',
    pad: '/vragenlijsten/LIJST/bestand?soort=antwoorden&vorm=csv',
    wie: ['programmabureau'],
    status: 200,
  },
  {
    route: 'vragenlijsten/:id/bestand',
    pad: '/vragenlijsten/LIJST/bestand?soort=uitkomsten&vorm=csv',
    wie: NIEMAND,
    status: 404,
  },
  // Zonder antwoorden valt er niets te publiceren.
  {
    route: 'vragenlijsten/:id/publiceren',
    pad: '/vragenlijsten/LIJST/publiceren',
    wie: ['programmabureau'],
    status: 302,
  },
];

/** Met een leeg formulier: wie mag krijgt te horen wat er ontbreekt, wie niet mag krijgt 404. Er verandert dus niets. */
const SCHRIJVEN: (Regel & { velden?: Record<string, string> })[] = [
  { route: 'opgaven/:nr', pad: '/opgaven/2', wie: TREKKERS, status: 400 },
  { route: 'opgaven/:nr/acties', pad: '/opgaven/2/acties', wie: SCHRIJVERS, status: 200 },
  { route: 'acties/:id/melding', pad: '/acties/ACTIE_VAN_VNG/melding', wie: ['vng'], status: 200 },
  { route: 'opgaven/:nr/plan/cijfers', pad: '/opgaven/2/plan/cijfers', wie: SCHRIJVERS, status: 200 },
  { route: 'cijfers', pad: '/cijfers', wie: SCHRIJVERS, status: 400 },
  { route: 'cijfers', pad: '/cijfers', velden: { cijfer: '999999', na: '1' }, wie: NIEMAND, status: 404 },
  { route: 'opgaven/:nr/plan/invoer', pad: '/opgaven/2/plan/invoer', wie: SCHRIJVERS, status: 200 },
  { route: 'opgaven/:nr/plan/wissen', pad: '/opgaven/2/plan/wissen', wie: ['beheerder'], status: 400 },
  { route: 'acties/nieuw', pad: '/acties/nieuw?opgave=2', wie: SCHRIJVERS, status: 400 },
  { route: 'acties/:id', pad: '/acties/1', velden: { versie: '1' }, wie: SCHRIJVERS, status: 400 },
  { route: 'acties/:id', pad: '/acties/1', velden: { doe: 'wacht' }, wie: SCHRIJVERS, status: 400 },
  { route: 'acties/:id', pad: '/acties/1', velden: { doe: 'helper' }, wie: SCHRIJVERS, status: 400 },
  { route: 'acties/:id', pad: '/acties/1', velden: { doe: 'bewijs' }, wie: SCHRIJVERS, status: 400 },
  {
    route: 'acties/:id',
    pad: '/acties/1',
    velden: { doe: 'wacht-weg', id: '99999' },
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'afspraken/:id',
    pad: '/afspraken/2.3.1-1',
    velden: { doe: 'wacht' },
    wie: SCHRIJVERS,
    status: 400,
  },
  {
    route: 'register/weergaven',
    pad: '/register/weergaven',
    velden: { doe: 'bewaar' },
    wie: IEDEREEN,
    status: 400,
  },
  {
    route: 'register/weergaven',
    pad: '/register/weergaven',
    velden: { doe: 'verwijder', id: '999999', versie: '1' },
    wie: NIEMAND,
    status: 404,
  },
  { route: 'opschortingen/:id', pad: '/opschortingen/999999', wie: NIEMAND, status: 404 },
  {
    route: 'afspraken/:id',
    pad: '/afspraken/2.2.3-1',
    velden: { doe: 'schort-op' },
    wie: ['vng', 'rijk'],
    status: 400,
  },
  { route: 'register/wijzigen', pad: '/register/wijzigen', wie: SCHRIJVERS, status: 400 },
  { route: 'register/gewijzigd/:id', pad: '/register/gewijzigd/999999', wie: NIEMAND, status: 404 },
  {
    route: 'acties/:id/rij',
    pad: '/acties/1/rij',
    velden: { versie: '1', titel: '' },
    wie: SCHRIJVERS,
    status: 200,
  },
  // Alleen Rijk en VNG melden over deze afspraak.
  {
    route: 'afspraken/:id',
    pad: '/afspraken/2.2.3-1',
    velden: { doe: 'uitleg', deel: 'GEDEELD' },
    wie: ['vng', 'rijk'],
    status: 400,
  },
  { route: 'melden', pad: '/melden', velden: { sleutel: 'DEEL_VAN_VNG' }, wie: ['vng'], status: 400 },
  { route: 'inlezen', pad: '/inlezen', wie: SCHRIJVERS, status: 400 },
  { route: 'inlezen/bestand', pad: '/inlezen/bestand?soort=meldingen', wie: PARTIJEN, status: 200 },
  { route: 'inlezen/:id', pad: '/inlezen/999999', velden: { handeling: 'weg' }, wie: NIEMAND, status: 404 },
  { route: 'overleggen', pad: '/overleggen', wie: ['secretaris'], status: 400 },
  { route: 'overleggen/reeks', pad: '/overleggen/reeks', wie: ['secretaris'], status: 400 },
  {
    route: 'overleggen/:id/planning',
    pad: '/overleggen/BO_JEUGD/planning',
    velden: { handeling: 'verzet' },
    wie: ['secretaris'],
    status: 400,
  },
  {
    route: 'overleggen/:id/punten/:punt',
    pad: '/overleggen/BO_JEUGD/punten/999999',
    velden: { handeling: 'kaart' },
    wie: ['secretaris'],
    status: 400,
  },
  {
    route: 'overleggen/:id/voorraad',
    pad: '/overleggen/BO_JEUGD/voorraad',
    velden: { handeling: 'toevoegen' },
    wie: ['secretaris'],
    status: 400,
  },
  // De agenda is nog niet bevroren: dan begint er niets.
  {
    route: 'overleggen/:id/vergadering',
    pad: '/overleggen/BO_JEUGD/vergadering',
    velden: { handeling: 'begin' },
    wie: ['secretaris'],
    status: 400,
  },
  {
    route: 'overleggen/:id/besluitenlijst',
    pad: '/overleggen/BO_JEUGD/besluitenlijst',
    velden: { handeling: 'rondsturen' },
    wie: ['secretaris'],
    status: 400,
  },
  { route: 'overleggen/:id/ledenbrief', pad: '/overleggen/BO_JEUGD/ledenbrief', wie: NIEMAND, status: 404 },
  {
    route: 'overleggen/:id/ledenbrief/bestand',
    pad: '/overleggen/BO_JEUGD/ledenbrief/bestand',
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'besluiten/:id',
    pad: '/besluiten/999999',
    velden: { handeling: 'nakomen' },
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'toezeggingen/:id',
    pad: '/toezeggingen/999999',
    velden: { handeling: 'nakomen' },
    wie: NIEMAND,
    status: 404,
  },
  { route: 'gremia/nieuw', pad: '/gremia/nieuw', wie: ['secretaris'], status: 400 },
  {
    route: 'gremia/:slug',
    pad: '/gremia/bo-jeugd',
    velden: { handeling: 'lid-erbij' },
    wie: ['secretaris'],
    status: 400,
  },
  {
    route: 'overleggen/:id',
    pad: '/overleggen/BO_JEUGD',
    velden: { handeling: 'toevoegen' },
    wie: ['secretaris'],
    status: 400,
  },
  {
    route: 'overleggen/:id',
    pad: '/overleggen/BO_JEUGD',
    velden: { handeling: 'bevriezen' },
    wie: ['secretaris'],
    status: 400,
  },
  {
    route: 'overleggen/:id/stukken',
    pad: '/overleggen/BO_JEUGD/stukken',
    velden: { handeling: 'versturen:999999' },
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'overleggen/:id/stukken/maken',
    pad: '/overleggen/BO_JEUGD/stukken/maken',
    velden: { soort: 'stukken', toelichting: '' },
    wie: ['secretaris'],
    status: 200,
  },
  // Wie een tekst opent maakt haar, ook als er dan nog niets in staat.
  {
    route: 'overleggen/:id/teksten',
    pad: '/overleggen/BO_JEUGD/teksten',
    velden: { soort: 'notulen', punt: '' },
    wie: ['programmabureau', 'secretaris'],
    status: 200,
  },
  {
    route: 'overleggen/:id/teksten',
    pad: '/overleggen/BO_JEUGD/teksten',
    velden: { soort: 'annotatie', punt: '999999' },
    wie: NIEMAND,
    status: 404,
  },
  { route: 'opgaven/:nr/plan/versies', pad: '/opgaven/2/plan/versies', wie: SCHRIJVERS, status: 400 },
  {
    route: 'opgaven/:nr/plan/versies/:id',
    pad: '/opgaven/2/plan/versies/VERSIE',
    velden: { handeling: 'voorleggen' },
    wie: ['programmabureau'],
    status: 400,
  },
  {
    route: 'opgaven/:nr/plan/versies/:id',
    pad: '/opgaven/2/plan/versies/VERSIE',
    velden: { handeling: 'intrekken' },
    wie: ['programmabureau'],
    status: 400,
  },
  {
    route: 'opgaven/:nr/plan/versies/:id',
    pad: '/opgaven/2/plan/versies/VERSIE',
    velden: { handeling: 'vaststellen' },
    wie: ['programmabureau'],
    status: 400,
  },
  // Er is niemand om instemming gevraagd.
  {
    route: 'opgaven/:nr/plan/versies/:id',
    pad: '/opgaven/2/plan/versies/VERSIE',
    velden: { handeling: 'instemmen' },
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'opgaven/:nr/plan/versies/:id/terugzetten',
    pad: '/opgaven/2/plan/versies/VERSIE/terugzetten',
    wie: SCHRIJVERS,
    status: 400,
  },
  // Een formulier is geen afbeelding.
  { route: 'server', pad: '/opgaven/2/plan/bestanden', wie: SCHRIJVERS, status: 422, anoniem: 401 },
  { route: 'opgaven/:nr/plan/draden', pad: '/opgaven/2/plan/draden', wie: OPMERKERS, status: 200 },
  { route: 'opgaven/:nr/plan/draden/:id', pad: '/opgaven/2/plan/draden/geen', wie: NIEMAND, status: 404 },
  { route: 'opgaven/:nr/opmerkingen', pad: '/opgaven/2/opmerkingen', wie: NIEMAND, status: 404 },
  {
    route: 'opgaven/:nr/plan/vermeldingen',
    pad: '/opgaven/2/plan/vermeldingen',
    wie: SCHRIJVERS,
    status: 200,
  },
  { route: 'rondes/nieuw', pad: '/rondes/nieuw', wie: ['programmabureau'], status: 400 },
  { route: 'rondes/:id/wijzigen', pad: '/rondes/RONDE/wijzigen', wie: ['programmabureau'], status: 400 },
  {
    route: 'rondes/:id/vragenlijsten/nieuw',
    pad: '/rondes/RONDE/vragenlijsten/nieuw',
    wie: ['programmabureau'],
    status: 400,
  },
  // Zonder versie heeft een ander haar gewijzigd.
  { route: 'vragenlijsten/:id', pad: '/vragenlijsten/LIJST', wie: ['programmabureau'], status: 400 },
  {
    route: 'vragenlijsten/:id/vragen',
    pad: '/vragenlijsten/LIJST/vragen',
    velden: { handeling: 'maken' },
    wie: ['programmabureau'],
    status: 400,
  },
  {
    route: 'vragenlijsten/:id/respondenten/:wie',
    pad: '/vragenlijsten/LIJST/respondenten/999999',
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'vragenlijsten/:id/inlezen',
    pad: '/vragenlijsten/LIJST/inlezen',
    wie: ['programmabureau'],
    status: 400,
  },
  {
    route: 'vragenlijsten/:id/inlezen/:invoer',
    pad: '/vragenlijsten/LIJST/inlezen/999999',
    velden: { handeling: 'weg' },
    wie: NIEMAND,
    status: 404,
  },
  {
    route: 'vragenlijsten/:id/publiceren',
    pad: '/vragenlijsten/LIJST/publiceren',
    wie: ['programmabureau'],
    status: 302,
  },
  // Een partij zonder vragen bestaat in de ronde niet; zo gaat er geen mail uit.
  {
    route: 'rondes/:id/mail',
    pad: '/rondes/RONDE/mail?soort=herinnering&partij=niemand',
    wie: NIEMAND,
    status: 404,
  },
  // Zonder versie heeft een ander haar gewijzigd.
  {
    route: 'rondes/:id',
    pad: '/rondes/RONDE',
    velden: { handeling: 'sluiten' },
    wie: ['programmabureau'],
    status: 400,
  },
  { route: 'berichten', pad: '/berichten', wie: IEDEREEN, status: 302 },
  { route: 'volgen', pad: '/volgen', velden: { knoop: 'actie:1' }, wie: IEDEREEN, status: 302 },
  // Alleen aan de tafel van Rijk en VNG bestaat deze afspraak.
  { route: 'volgen', pad: '/volgen', velden: { knoop: 'afspraak:3-1' }, wie: RIJK_VNG, status: 302 },
];

let server: Proefserver;
const cookies = new Map<Rol, string>();
/** De plaatshouders in de adressen, gevuld met wat er in de demo staat. */
let nummers: Record<string, string> = {};

beforeAll(async () => {
  server = await startProefserver();
  for (const rol of ROLLEN) cookies.set(rol, await meldAan(server.url, rol));
  nummers = await zoekNummers();
});
afterAll(() => server.sluit());

async function haal(rol: Rol | null, pad: string, init: RequestInit = {}): Promise<Response> {
  const cookie = rol ? cookies.get(rol) : undefined;
  return fetch(server.url + vul(pad), { redirect: 'manual', ...init, headers: cookie ? { cookie } : {} });
}

function vul(tekst: string): string {
  return Object.entries(nummers).reduce((vol, [naam, waarde]) => vol.replace(naam, waarde), tekst);
}

async function zoekNummers(): Promise<Record<string, string>> {
  const html = await (await haal('secretaris', '/overleggen')).text();
  const links = [...html.matchAll(/href="\/overleggen\/(\d+)"[^>]*>([^<]*)/g)];
  const nummer = (naam: RegExp) => links.find(([, , tekst]) => naam.test(tekst ?? ''))?.[1] ?? '';
  const register = await (await haal('vng', '/melden')).text();
  const gedeeld = await (await haal('vng', '/afspraken/2.2.3-1')).text();
  await haal('programmabureau', '/opgaven/2/plan');
  const bewaard = await haal('programmabureau', '/opgaven/2/plan/versies', {
    method: 'POST',
    body: new URLSearchParams({ naam: 'Voor deze test' }),
  });
  const ronde = /rondes\/(\d+)/.exec(await (await haal('secretaris', '/rondes')).text())?.[1] ?? '';
  const lijst = await haal('programmabureau', `/rondes/${ronde}/vragenlijsten/nieuw`, {
    method: 'POST',
    body: new URLSearchParams({ naam: 'Voor deze test', doelgroep: 'eigen' }),
  });
  return {
    LIJST: lijst.headers.get('location')?.split('/').at(-1) ?? '',
    VERSIE: bewaard.headers.get('location')?.split('/').at(-1) ?? '',
    BO_RIJK_VNG: nummer(/Rijk/),
    BO_JEUGD: nummer(/BO Jeugd|Bestuurlijk Overleg Jeugd/),
    GEDEELD: /name="deel" value="(\d+)"/.exec(gedeeld)?.[1] ?? '',
    RONDE: ronde,
    DEEL_VAN_VNG: /deelstatus:\d+/.exec(register)?.[0] ?? '',
    ACTIE_VAN_VNG: /actie:(\d+)/.exec(register)?.[1] ?? '',
  };
}

describe('wat elke rol bij elk adres krijgt', () => {
  it('elke route staat in de tabel', async () => {
    const build: ServerBuild = await import(join(await bouwAlsNodig(() => undefined), 'server/index.js'));
    const routes = Object.values(build.routes).flatMap((route) =>
      route?.index ? ['/'] : route?.path ? [route.path] : [],
    );
    expect(
      new Set([...LEZEN, ...SCHRIJVEN].map(({ route }) => route).filter((route) => route !== 'server')),
    ).toEqual(new Set(routes));
    const metAction = Object.values(build.routes).flatMap((route) =>
      route?.module.action && route.path ? [route.path] : [],
    );
    const schrijvend = new Set([...SCHRIJVEN.map(({ route }) => route), 'login', 'logout']);
    expect(metAction.filter((route) => !schrijvend.has(route))).toEqual([]);
  });

  it.each(LEZEN)('GET $pad', async ({ pad, wie, status, anoniem = 302 }) => {
    const uitkomst: Record<string, number> = { anoniem: (await haal(null, pad)).status };
    for (const rol of ROLLEN) uitkomst[rol] = (await haal(rol, pad)).status;
    const verwacht = Object.fromEntries(ROLLEN.map((rol) => [rol, wie.includes(rol) ? status : 404]));
    expect(uitkomst).toEqual({ anoniem, ...verwacht });
  });

  it.each(SCHRIJVEN)('POST $pad $velden', async ({ pad, velden = {}, wie, status, anoniem = 302 }) => {
    const stuur = (rol: Rol | null) => {
      const gevuld = Object.entries(velden).map(([naam, waarde]): [string, string] => [naam, vul(waarde)]);
      return haal(rol, pad, { method: 'POST', body: new URLSearchParams(gevuld) });
    };
    const uitkomst: Record<string, number> = { anoniem: (await stuur(null)).status };
    for (const rol of ROLLEN) uitkomst[rol] = (await stuur(rol)).status;
    const verwacht = Object.fromEntries(ROLLEN.map((rol) => [rol, wie.includes(rol) ? status : 404]));
    expect(uitkomst).toEqual({ anoniem, ...verwacht });
  });

  it('GET /gebeurtenissen: iedereen die is aangemeld', async () => {
    const vraag = async (rol: Rol | null) => {
      const stop = new AbortController();
      const antwoord = await haal(rol, '/gebeurtenissen', { signal: stop.signal });
      stop.abort();
      return antwoord.status;
    };
    expect(await vraag(null)).toBe(401);
    for (const rol of ROLLEN) expect(await vraag(rol)).toBe(200);
  });

  it('de socket van een plan: aangemeld mag erin, een ander of een onbekend plan niet', async () => {
    const sluitcode = (rol: Rol | null, document: string) =>
      new Promise<number | 'open'>((klaar, mis) => {
        const headers = rol ? { cookie: cookies.get(rol) ?? '' } : {};
        const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${document}`, { headers });
        socket.on('error', mis);
        // Om de tekst vragen, zoals elke y-websocket-client: stap 1 met een lege toestand.
        socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
        socket.on('message', () => {
          klaar('open');
          socket.close();
        });
        socket.on('close', klaar);
      });
    expect(await sluitcode(null, 'plan-opgave-2')).toBe(4401);
    for (const rol of ROLLEN) {
      expect(await sluitcode(rol, 'plan-opgave-2')).toBe('open');
      expect(await sluitcode(rol, 'plan-bestaat-niet')).toBe(4404);
    }
  });
});
