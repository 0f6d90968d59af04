import { kort, opsomming } from '../tekst/tekst.ts';
import type { Agendapunt } from './overleg.ts';

/** Waar een besluit rijp voor moet zijn, in de volgorde van de kaart. */
export const RIJPTOETSEN = ['situatie', 'opties', 'advies', 'vraag', 'gebonden', 'termijn'] as const;

/** Eén toets: wat er goed is of wat er nog mist, met wat je eraan doet. */
export interface Rijptoets {
  code: (typeof RIJPTOETSEN)[number];
  naam: string;
  /** Null als het goed is. */
  mist: string | null;
}

/**
 * Of een besluit rijp is om gevraagd te worden. De toetsen lezen woorden en begrijpen ze niet: zij waarschuwen, en houden nooit
 * iets tegen. Dat een besluit met ja of nee te beantwoorden moet zijn, met opties en hun gevolgen, staat in het ontwerp van de
 * besluitkaart; dat er een eigenaar en een datum in horen, in de besluiten die achteraf uit brieven gereconstrueerd moesten worden.
 *
 * @param partijen hoe de partijen aan tafel en hun leden heten, voluit en kort
 */
export function rijpheid(
  { gevraagdBesluit, kaart }: Pick<Agendapunt, 'gevraagdBesluit' | 'kaart'>,
  partijen: readonly string[],
): Rijptoets[] {
  const opties = kaart?.opties ?? [];
  const zonderGevolgen = opties.filter(({ gevolgen }) => gevolgen === '').map(({ titel }) => `“${titel}”`);
  return [
    toets(
      'situatie',
      'De situatie en de keuze staan erop',
      kaart?.situatie && kaart.keuze
        ? null
        : 'Beschrijf in een paar zinnen hoe het nu is, en welke keuze er voorligt.',
    ),
    toets(
      'opties',
      'Minstens twee opties, met gevolgen',
      opties.length < 2
        ? 'Zet er minstens twee opties bij. Niets doen is er ook een.'
        : zonderGevolgen.length > 0
          ? `Schrijf de gevolgen op van ${opsomming(zonderGevolgen)}.`
          : null,
    ),
    toets('advies', 'Er is een advies', kaart?.advies ? null : 'Zeg wat je adviseert, en waarom.'),
    toets('vraag', 'Met ja of nee te beantwoorden', foutInVraag(gevraagdBesluit)),
    toets(
      'gebonden',
      'Wie eraan gebonden is',
      noemtPartij(gevraagdBesluit, partijen)
        ? null
        : 'Noem in het gevraagde besluit wie het uitvoert, of “alle partijen”.',
    ),
    toets(
      'termijn',
      'Wanneer het af is',
      noemtTermijn(gevraagdBesluit) ? null : 'Noem in het gevraagde besluit een datum of termijn.',
    ),
  ];
}

const toets = (code: Rijptoets['code'], naam: string, mist: string | null): Rijptoets => ({
  code,
  naam,
  mist,
});

const OPEN_VRAAG = /^(hoe|wat|wie|welke?|waar\p{L}*|wanneer|in hoeverre|op welke|met welke|aan welke)\b/iu;
/** `of` tussen twee mogelijkheden; `of niet` en `al dan niet` veranderen niets aan ja of nee. */
const KEUZE = /\sof\s(?!niet\b|te\b)/iu;
const NOG_EEN = /\b(alsmede|tevens|evenals|en ook|en daarnaast)\b/iu;

/**
 * Wat er mis is met de vraag, of null. Elke regel is een vraag op zichzelf (zo staan de vragen van meer partijen onder elkaar),
 * en daarin hoort één zin met één besluit.
 */
function foutInVraag(tekst: string): string | null {
  if (tekst.trim() === '') return 'Schrijf op welk besluit je van het overleg vraagt.';
  for (const regel of tekst.split('\n').map((r) => r.replace(/^[-•\d.)\s]+/u, '').trim())) {
    if (regel === '') continue;
    const vraag = regel.endsWith('?');
    if (OPEN_VRAAG.test(regel) && vraag) {
      return `“${kort(regel, 60)}” is een open vraag. Schrijf het besluit op dat je voorstelt, dan is ja of nee genoeg.`;
    }
    if (vraag && KEUZE.test(regel)) {
      return `In “${kort(regel, 60)}” staat een keuze met “of”. Vraag om één van beide; de andere is een optie op de kaart.`;
    }
    const zinnen = regel.split(/(?<=\p{L}{3})[.?!]\s+(?=\p{Lu})/u).length;
    if (zinnen > 1) {
      return `“${kort(regel, 60)}” bestaat uit ${zinnen} zinnen. Zet elk besluit op een eigen regel, dan kan het overleg er apart ja op zeggen.`;
    }
    const nogEen = NOG_EEN.exec(regel);
    if (nogEen) {
      return `Met “${nogEen[0]}” vraagt “${kort(regel, 60)}” twee dingen. Zet elk besluit op een eigen regel.`;
    }
  }
  return null;
}

const IEDEREEN =
  /\b(alle|elke|iedere|beide|de) (partijen|partners|ondertekenaars|deelnemers|vijf partijen|leden|gemeenten|regio.s|ministeries|partij|gemeente|regio)\b/iu;

function noemtPartij(tekst: string, partijen: readonly string[]): boolean {
  const woorden = ` ${tekst.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return (
    IEDEREEN.test(tekst) ||
    partijen.some((naam) => woorden.includes(` ${naam.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `))
  );
}

const MAAND =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec';
const TERMIJN = new RegExp(
  [
    String.raw`\b(19|20)\d\d\b`,
    String.raw`\bq[1-4]\b`,
    String.raw`\b\d{1,2} (${MAAND})\b`,
    String.raw`\bbinnen (\d+|een|één|twee|drie|vier|zes|acht|tien|twaalf) (dag|dagen|week|weken|maand|maanden|kwartaal|kwartalen|jaar)\b`,
    String.raw`\b(met ingang van|per direct|volgende overleg|eind van (het|dit) jaar|einde van (het|dit) jaar)\b`,
  ].join('|'),
  'iu',
);

const noemtTermijn = (tekst: string) => TERMIJN.test(tekst);
