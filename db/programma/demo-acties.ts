import type { Programmabestand } from './schema.ts';

/** VOORBEELDGEGEVENS: verzonnen acties en meldingen bij echte afspraken, alleen voor een demo. */

type Actie = NonNullable<Programmabestand['acties']>[number];
type Melding = NonNullable<Programmabestand['meldingen']>[number];

interface DemoActie extends Omit<Actie, 'planning' | 'eigenaar_persoon' | 'gemaakt_op'> {
  /** Klaar over zoveel kwartalen, gerekend vanaf het lopende; negatief is voorbij. */
  kwartaal: number;
}

interface DemoMelding extends Omit<Melding, 'onderwerp' | 'datum' | 'door'> {
  actie: string;
  /** Zoveel dagen geleden gemeld. */
  dagen: number;
}

type Partij = 'clienten' | 'sbj' | 'bgzj' | 'vng' | 'rijk';

function actie(
  opgave: number,
  afspraak: string,
  eigenaar: Partij,
  kwartaal: number,
  sleutel: string,
  titel: string,
): DemoActie {
  return { opgave, afspraak, eigenaar_partij: eigenaar, kwartaal, sleutel: `demo-${sleutel}`, titel };
}

export const DEMO_ACTIES: readonly DemoActie[] = [
  actie(
    1,
    '2.1.1-1',
    'rijk',
    1,
    'dialoog-bijeenkomsten',
    'Vier regionale bijeenkomsten over gewoon opgroeien houden',
  ),
  actie(
    1,
    '2.1.5-1',
    'sbj',
    0,
    'brede-analyse-toets',
    'Kwaliteitskader brede analyse toetsen bij beroepsgroepen',
  ),
  actie(
    1,
    '2.1.1-1',
    'clienten',
    2,
    'dialoog-jongeren',
    'Jongerenpanel laten meedenken over de vragen in de dialoog',
  ),

  actie(
    2,
    '2.3.1-1',
    'vng',
    0,
    'convenant-tekst',
    'Concepttekst van het convenant met alle partijen doornemen',
  ),
  {
    ...actie(
      2,
      '2.3.1-1',
      'rijk',
      1,
      'convenant-ondertekenen',
      'Bestuurlijke ondertekening van het convenant voorbereiden',
    ),
    kan_alvast: 'Datum prikken en de bestuurders uitnodigen.',
  },
  actie(
    2,
    '2.3.1-2',
    'vng',
    1,
    'basisfuncties-proef',
    'Checklist van de basisfuncties uitproberen in zes gemeenten',
  ),
  actie(
    2,
    '2.3.1-4',
    'bgzj',
    0,
    'werkafspraken',
    'Voorbeelden van werkafspraken tussen aanbieders en lokale teams verzamelen',
  ),
  actie(
    2,
    '2.3.1-5',
    'sbj',
    -1,
    'deskundigheid-profiel',
    'Profiel van de deskundigheid in een lokaal team voorleggen aan de leden',
  ),
  actie(
    2,
    '2.3.1-6',
    'clienten',
    0,
    'gesprekken-jongeren',
    'Gesprekken met jongeren en ouders over hun lokale team samenvatten',
  ),
  actie(
    2,
    '2.3.2-1',
    'bgzj',
    2,
    'specialist-in-team',
    'Drie voorbeelden beschrijven van specialisten die meewerken in een lokaal team',
  ),
  actie(
    2,
    '2.3.3-1',
    'vng',
    -1,
    'contactpersonen-lijst',
    'Lijst met vaste contactpersonen voor huisartsen per gemeente aanvullen',
  ),
  actie(
    2,
    '2.3.3-3',
    'sbj',
    1,
    'leidraad-meelezen',
    'Meelezen met de nieuwe leidraad voor huisartsen en gemeenten',
  ),
  actie(
    2,
    '2.3.4-1',
    'clienten',
    1,
    'steunfiguren-verhalen',
    'Ervaringsverhalen over informele steunfiguren bundelen',
  ),
  actie(
    2,
    '2.3.4-2',
    'sbj',
    3,
    'steunfiguren-training',
    'Trainingsdag over samenwerken met steunfiguren uitwerken',
  ),
  actie(
    2,
    '2.2.3-1',
    'rijk',
    0,
    'ggz-knelpunten',
    'Knelpunten tussen jeugdhulp en volwassenen-ggz op een rij zetten',
  ),
  actie(
    2,
    '2.2.5-3',
    'bgzj',
    2,
    'toekomstplan-format',
    'Eén format voor het toekomstplan met jongeren uitproberen',
  ),
  actie(
    2,
    '2.2.5-1',
    'rijk',
    4,
    'overgang-kennis',
    'Overzicht maken van wat werkt bij de overgang naar volwassenheid',
  ),

  actie(3, '2.4.1-1', 'bgzj', 0, 'ombouw-overzicht', 'Overzicht maken van locaties die kleinschalig worden'),
  actie(
    3,
    '2.4.1-2',
    'rijk',
    1,
    'capaciteit-cijfers',
    'Cijfers over plaatsen en alternatieven halfjaarlijks delen',
  ),
  actie(
    3,
    '2.4.1-3',
    'vng',
    -1,
    'plannen-vergelijken',
    'Bovenregionale plannen naast elkaar leggen en verschillen benoemen',
  ),

  actie(4, '2.5.1-1', 'sbj', 1, 'leercyclus-proef', 'Leercyclus uitproberen met twee beroepsgroepen'),
  actie(
    4,
    '2.5.1-2',
    'clienten',
    0,
    'kwaliteit-cliententaal',
    'Kwaliteitskader herschrijven in taal die jongeren begrijpen',
  ),
  actie(
    4,
    '2.5.2-1',
    'bgzj',
    2,
    'werkstructuur-achterban',
    'Werkstructuur kwaliteit bespreken met de achterban van aanbieders',
  ),

  actie(
    5,
    '2.7.1-2',
    'vng',
    1,
    'standaard-inkoop',
    'Standaard voor inkopen voorleggen aan drie jeugdregio’s',
  ),
  actie(
    5,
    '2.7.1-2',
    'bgzj',
    1,
    'standaard-reactie',
    'Reactie van aanbieders op de inkoopstandaard bundelen',
  ),
  actie(5, '2.6.1-3', 'rijk', 0, 'robuuste-regio', 'Uitkomsten van de toets op robuuste regio’s samenvatten'),

  actie(
    6,
    '2.8.2-1',
    'vng',
    0,
    'indicatoren-proef',
    'Proefmeting met de indicatorenset in vijf gemeenten houden',
  ),
  actie(6, '2.8.2-1', 'rijk', 2, 'indicatoren-besluit', 'Voorstel voor de vaste indicatorenset schrijven'),
  {
    ...actie(6, '3-13', 'rijk', 1, 'financieel-plan', 'Bijlage over de financiële maatregelen bijwerken'),
    kring: 'rijk_vng',
  },
];

export const DEMO_MELDINGEN: readonly DemoMelding[] = [
  {
    actie: 'demo-convenant-tekst',
    dagen: 34,
    voortgang: 'mee_bezig',
    licht: 'oranje',
    toelichting: 'Vier van de vijf partijen hebben gereageerd. Op één artikel is nog geen overeenstemming.',
  },
  {
    actie: 'demo-deskundigheid-profiel',
    dagen: 41,
    voortgang: 'mee_bezig',
    licht: 'groen',
    toelichting: 'Het profiel ligt bij de leden; de reacties komen binnen.',
  },
  {
    actie: 'demo-contactpersonen-lijst',
    dagen: 28,
    voortgang: 'bijna_klaar',
    licht: 'oranje',
    toelichting: 'Van een deel van de gemeenten ontbreekt nog een naam. We bellen ze na.',
  },
  {
    actie: 'demo-werkafspraken',
    dagen: 19,
    voortgang: 'mee_bezig',
    licht: 'groen',
    toelichting: 'Acht voorbeelden verzameld, we zoeken er nog twee uit kleine gemeenten.',
  },
  {
    actie: 'demo-ggz-knelpunten',
    dagen: 23,
    voortgang: 'mee_bezig',
    licht: 'rood',
    toelichting: 'Zonder gegevens over wachttijden van 18-plussers kunnen we het overzicht niet afmaken.',
    nodig: 'Een contactpersoon die cijfers over de overgang van 18- naar 18+ kan leveren.',
    nodig_van: ['vng'],
    gevraagd_besluit: 'Afspreken wie de cijfers over de overgang naar 18+ aanlevert.',
  },
  {
    actie: 'demo-gesprekken-jongeren',
    dagen: 15,
    voortgang: 'bijna_klaar',
    licht: 'groen',
    toelichting: 'Alle gesprekken zijn gevoerd. De samenvatting wordt nu teruggelezen door de jongeren.',
  },
  {
    actie: 'demo-plannen-vergelijken',
    dagen: 37,
    voortgang: 'mee_bezig',
    licht: 'oranje',
    toelichting: 'Twee plannen gebruiken andere cijfers, waardoor vergelijken langer duurt.',
  },
  {
    actie: 'demo-standaard-inkoop',
    dagen: 12,
    voortgang: 'niet_begonnen',
    licht: 'grijs',
    toelichting: 'We beginnen zodra de regio’s hun contactpersoon hebben doorgegeven.',
  },
  {
    actie: 'demo-brede-analyse-toets',
    dagen: 30,
    voortgang: 'afgerond',
    licht: 'groen',
    toelichting: 'De beroepsgroepen hebben getoetst; het verslag is gedeeld met de werkgroep.',
  },
];
