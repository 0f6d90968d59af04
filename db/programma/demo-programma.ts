import { plusDagen } from '#domain/datum/datum.ts';
import { demoMelder } from './demo-accounts.ts';
import { DEMO_ACTIES, DEMO_MELDINGEN } from './demo-acties.ts';
import type { Programmabestand } from './schema.ts';

/** De dag waarop de voorbeeldacties in het plan kwamen, gerekend vanaf vandaag: ruim voor het vorige BO. */
const ACTIES_SINDS = -240;
const WOENSDAG = 3;
const DONDERDAG = 4;

/**
 * Verzonnen voorbeelden rond `vandaag`, in het formaat van een programmabestand: een vorig en een volgend BO Jeugd met
 * hun stuurgroep, een BO Rijk-VNG, een lopende statusronde, acties met hier en daar een melding, en twee toezeggingen.
 */
export function demoProgramma(vandaag: string): Programmabestand {
  const vorigBo = eersteWeekdag(plusDagen(vandaag, -168), DONDERDAG);
  const volgendBo = eersteWeekdag(plusDagen(vandaag, 14), DONDERDAG);
  const rijkVng = eersteWeekdag(plusDagen(vandaag, 22), WOENSDAG);
  const peildatum = plusDagen(volgendBo, -10);
  return {
    naam: 'demo',
    overleggen: [
      stuurgroep(plusDagen(vorigBo, -14)),
      boJeugd(vorigBo),
      stuurgroep(plusDagen(volgendBo, -7)),
      boJeugd(volgendBo),
      {
        gremium: 'bo-rijk-vng',
        datum: rijkVng,
        begin: '10:00',
        eind: '11:30',
        plaats: 'VNG, Den Haag',
        peildatum: plusDagen(rijkVng, -10),
      },
    ],
    statusrondes: [
      {
        sleutel: 'demo-ronde',
        naam: 'Statusronde voor het volgende BO Jeugd (voorbeeld)',
        peildatum,
        van: plusDagen(vandaag, -21),
        tot: peildatum,
        overleg: { gremium: 'bo-jeugd', datum: volgendBo },
      },
    ],
    acties: DEMO_ACTIES.map(({ kwartaal, ...actie }) => ({
      ...actie,
      eigenaar_persoon: demoMelder(actie.eigenaar_partij).naam,
      planning: planningOver(vandaag, kwartaal),
      gemaakt_op: plusDagen(vandaag, ACTIES_SINDS),
    })),
    afhankelijkheden: [
      {
        van: 'actie:demo-convenant-ondertekenen',
        op: 'actie:demo-convenant-tekst',
        aard: 'na',
        reden: 'Ondertekenen kan pas als de tekst met alle partijen is doorgenomen.',
      },
    ],
    meldingen: DEMO_MELDINGEN.map(({ actie, dagen, ...melding }) => ({
      ...melding,
      onderwerp: `actie:${actie}`,
      datum: plusDagen(vandaag, -dagen),
      door: demoMelder(eigenaarVan(actie)).email,
    })),
    toezeggingen: [
      {
        van: 'vng',
        aan: 'clienten',
        inhoud: 'De samenvatting van de gesprekken met jongeren delen met alle leden van de stuurgroep.',
        termijn: plusDagen(vandaag, -12),
      },
      {
        van: 'rijk',
        aan: 'sbj',
        inhoud: 'Voor het volgende BO laten weten wie meeleest met het profiel voor lokale teams.',
        termijn: volgendBo,
      },
    ],
  };
}

function boJeugd(datum: string) {
  return {
    gremium: 'bo-jeugd',
    datum,
    begin: '13:00',
    eind: '15:00',
    plaats: 'Ministerie van VWS, Den Haag',
    peildatum: plusDagen(datum, -10),
  };
}

function stuurgroep(datum: string) {
  return {
    gremium: 'stuurgroep',
    datum,
    begin: '09:30',
    eind: '11:30',
    plaats: 'Videovergadering',
    peildatum: plusDagen(datum, -7),
  };
}

/** De eerste dag vanaf `dag` die op deze weekdag valt; 0 is zondag. */
function eersteWeekdag(dag: string, weekdag: number): string {
  const vandaag = new Date(`${dag}T00:00:00Z`).getUTCDay();
  return plusDagen(dag, (weekdag - vandaag + 7) % 7);
}

const KWARTALEN = [1, 2, 3, 4] as const;

/** Klaar in het kwartaal dat zoveel kwartalen na dat van vandaag ligt. */
function planningOver(vandaag: string, kwartalen: number) {
  const nummer =
    Number(vandaag.slice(0, 4)) * 4 + Math.floor((Number(vandaag.slice(5, 7)) - 1) / 3) + kwartalen;
  return { soort: 'klaar' as const, jaar: Math.floor(nummer / 4), kwartaal: KWARTALEN[nummer % 4] };
}

function eigenaarVan(sleutel: string): string {
  return DEMO_ACTIES.find((actie) => actie.sleutel === sleutel)?.eigenaar_partij ?? '';
}
