import { langeDatum } from '../datum/datum.ts';
import { overTijdTekst, planningTekst } from '../planning/planning.ts';
import { gemeldInRonde, vraagt } from '../stand/ronde.ts';
import type { ItemStand } from '../stand/stand.ts';
import { hoofdletter, kort } from '../tekst/tekst.ts';
import { geblokkeerd } from './blokkade.ts';
import type { Context } from './context.ts';
import type { Onderwerp } from './onderwerp.ts';
import { type Bron, Reden, type Redencode } from './reden.ts';

/** Zoveel tekens van wat een melder schreef gaan mee in een reden. */
const CITAAT = 240;

/** Wat een reden oplevert; de zin ontstaat pas als iemand hem leest, want een scherm toont er tientallen van de duizenden. */
export interface Vondst {
  zin: () => string;
  bronnen: Bron[];
}

type Vinder = (onderwerp: Onderwerp, context: Context) => Vondst | null;

/** Alle redenen voor een afspraak of actie, in deze volgorde; elke code hoogstens één keer. */
const VINDERS: readonly [Redencode, Vinder][] = [
  ['besluit_gevraagd', besluitGevraagd],
  ['rood_gemeld', roodGemeld],
  ['opgeschort', opgeschort],
  ['over_tijd', overTijd],
  ['verschil_in_beeld', verschilInBeeld],
  ['signaal', signaal],
  ['geblokkeerd', geblokkeerd],
  ['niet_gemeld', nietGemeld],
  ['hervat', hervat],
  ['terug_naar_groen', terugNaarGroen],
];

/** De redenen om dit voor te stellen; leeg als er geen zijn. */
export function redenenVan(onderwerp: Onderwerp, context: Context): Reden[] {
  const redenen: Reden[] = [];
  for (const [code, vind] of VINDERS) {
    const gevonden = vind(onderwerp, context);
    if (gevonden) redenen.push(new Reden(code, gevonden.bronnen, gevonden.zin));
  }
  return redenen;
}

function besluitGevraagd({ items }: Onderwerp, { namen }: Context) {
  const vragen = items.filter(({ melding }) => melding !== null && melding.gevraagdBesluit !== '');
  return uitItems(
    vragen,
    ({ partij, melding }) => `${namen([partij])} vraagt een besluit: ${zin(melding?.gevraagdBesluit ?? '')}`,
  );
}

function roodGemeld({ items }: Onderwerp, { namen }: Context) {
  const rood = items.filter(({ gemeld }) => gemeld === 'rood');
  return uitItems(rood, ({ partij, melding }) => {
    const kop = `${namen([partij])} meldt dat het vastzit.`;
    if (!melding || melding.nodig === '') return kop;
    const van = melding.nodigVan.length > 0 ? ` van ${namen(melding.nodigVan)}` : '';
    return `${kop} Nodig${van}: ${zin(melding.nodig)}`;
  });
}

function opgeschort({ geheel }: Onderwerp, { stand, namen }: Context) {
  if (geheel.standing === 'afgerond') return null;
  const lopend = stand.opschortingen.get(geheel.knoop);
  if (!lopend) return null;
  return {
    zin: () =>
      lopend
        .map(
          ({ partij, van, voorwaarde }) =>
            `${namen([partij])} heeft de medewerking op ${langeDatum(van)} opgeschort. Voorwaarde: ${zin(voorwaarde)}`,
        )
        .join(' '),
    bronnen: lopend.map(({ id }): Bron => `opschorting:${id}`),
  };
}

function overTijd(onderwerp: Onderwerp, context: Context) {
  const { geheel, items } = onderwerp;
  if (geheel.standing !== 'over_tijd') return null;
  const laat = items.filter(({ standing }) => standing === 'over_tijd');
  return {
    zin: () => overTijdZin(onderwerp, laat, context),
    bronnen: laat.length > 0 ? laat.map(({ sleutel }): Bron => sleutel) : [geheel.knoop],
  };
}

function overTijdZin(
  { geheel, partijen, planning }: Onderwerp,
  laat: readonly ItemStand[],
  { peildatum, namen }: Context,
): string {
  const perPlanning = new Map<string, string[]>();
  for (const item of laat) {
    const tekst = `${overTijdTekst(item.deadline ?? peildatum, peildatum)} (${planningTekst(item.planning)})`;
    perPlanning.set(tekst, [...(perPlanning.get(tekst) ?? []), item.partij]);
  }
  // Een afspraak zonder delen is als geheel over tijd.
  if (laat.length === 0) {
    perPlanning.set(
      `${overTijdTekst(geheel.deadline ?? peildatum, peildatum)} (${planningTekst(planning)})`,
      partijen,
    );
  }
  const groepen = [...perPlanning].map(([tekst, slugs]) => `${tekst}: ${namen(slugs)}`);
  return `${hoofdletter(groepen.join('; '))}.`;
}

function verschilInBeeld({ verschil, items }: Onderwerp, { namen }: Context) {
  if (verschil.length === 0) return null;
  const zinnen = () =>
    verschil.map(({ onderdeel, af, nietAf }) => {
      const waarover = onderdeel === '' ? '' : ` Het gaat om: ${zin(onderdeel)}`;
      return `${namen(af)} ${af.length === 1 ? 'zegt' : 'zeggen'} dat het af is, ${namen(nietAf)} niet.${waarover}`;
    });
  const betwist = items.filter((item) =>
    verschil.some(
      (v) => v.onderdeel === item.onderdeel && (v.af.includes(item.partij) || v.nietAf.includes(item.partij)),
    ),
  );
  return { zin: () => zinnen().join(' '), bronnen: betwist.flatMap(bronnenVan) };
}

function signaal({ items }: Onderwerp, { namen }: Context) {
  const signalen = items.filter((item) => item.signaal);
  return uitItems(
    signalen,
    ({ partij, gemeld, berekend }) =>
      `${namen([partij])} meldt ${gemeld}, berekend is ${berekend.licht}. ${berekend.zin}`,
  );
}

function nietGemeld({ items }: Onderwerp, { stand, geslotenRonde, namen }: Context) {
  if (geslotenRonde === null) return null;
  const stil = items.filter(
    (item) => vraagt(stand, item, geslotenRonde) && !gemeldInRonde(item, geslotenRonde),
  );
  if (stil.length === 0) return null;
  return {
    zin: () => `Niet gemeld in “${geslotenRonde.naam}”: ${namen(stil.map(({ partij }) => partij))}.`,
    bronnen: [`ronde:${geslotenRonde.id}` as const, ...stil.map(({ sleutel }) => sleutel)],
  };
}

function hervat({ geheel }: Onderwerp, context: Context) {
  const lijst = context.hervat.get(geheel.knoop);
  if (!lijst) return null;
  return {
    zin: () =>
      lijst
        .map(
          ({ partij, tot }) =>
            `${context.namen([partij])} werkt sinds ${langeDatum(tot ?? context.peildatum)} weer mee.`,
        )
        .join(' '),
    bronnen: lijst.map(({ id }): Bron => `opschorting:${id}`),
  };
}

function terugNaarGroen({ items }: Onderwerp, { namen }: Context) {
  const terug = items.filter(
    ({ gemeld, verandering }) =>
      gemeld === 'groen' && (verandering?.van === 'oranje' || verandering?.van === 'rood'),
  );
  return uitItems(
    terug,
    ({ partij, verandering, af }) =>
      `${namen([partij])} ging sinds het vorige overleg van ${verandering?.van} naar groen${af ? ' en is klaar' : ''}.`,
  );
}

function uitItems(items: readonly ItemStand[], tekst: (item: ItemStand) => string) {
  if (items.length === 0) return null;
  return { zin: () => items.map(tekst).join(' '), bronnen: items.flatMap(bronnenVan) };
}

function bronnenVan({ sleutel, melding }: ItemStand): Bron[] {
  return melding === null ? [sleutel] : [sleutel, `melding:${melding.id}`];
}

/** Wat een mens schreef als zin: ingekort en met een punt. */
function zin(tekst: string): string {
  const citaat = kort(tekst, CITAAT);
  return /[.!?…]$/.test(citaat) ? citaat : `${citaat}.`;
}
