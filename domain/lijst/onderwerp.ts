import type { Sleutel } from '../melding/melding.ts';
import { korteNaam } from '../partij/partij.ts';
import type { ItemStand } from '../stand/stand.ts';
import { kort } from '../tekst/tekst.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { leesNummer } from './nummer.ts';
import { leesPartij } from './partijnaam.ts';
import type { Omstandigheden, Werkregel } from './regel.ts';
import { gaatOverActies, gaatOverMeldingen } from './velden.ts';
import { lijktOp } from './zoekwijzer.ts';

/** Waar een regel over gaat. */
export type Gevonden =
  | { soort: 'item'; item: ItemStand; hoe: 'nummer' | 'titel' | 'gekozen'; voorstellen: Sleutel[] }
  | { soort: 'nieuw'; voorstellen: Sleutel[] }
  /** Iemand moet kiezen; `zin` zegt waarom. */
  | { soort: 'kiezen'; zin: string; voorstellen: Sleutel[] }
  | { soort: 'overslaan'; zin: string; voorstellen: Sleutel[] };

/**
 * Zoekt waar een regel over gaat: wat iemand koos, dan het nummer, dan precies dezelfde titel. Wat er alleen op lijkt is een
 * voorstel: een mens kiest. Een kaal getal kan ook een volgnummer van de lijst zelf zijn, en telt pas als de titel erbij past
 * of als de lijst geen titels heeft.
 */
export function vindOnderwerp(regel: Werkregel, om: Omstandigheden): Gevonden {
  const titel = regel.cel('titel');
  const past = pastBij(regel, om);
  const opTitel = titel === '' ? [] : om.wijzer.precies(titel).filter(past);
  const opNummer = metNummer(regel, om);
  const gelijkend = () => (titel === '' ? [] : om.wijzer.lijkt(titel, past));
  const sleutels = (items: readonly ItemStand[]) => [...new Set(items.map(({ sleutel }) => sleutel))];

  const keuze = om.instelling.keuzes[regel.nr];
  if (keuze) {
    const voorstellen = sleutels([...opNummer.items, ...opTitel, ...gelijkend()]);
    if (keuze === 'overslaan') return { soort: 'overslaan', zin: 'Je slaat deze regel over.', voorstellen };
    if (keuze === 'nieuw' && gaatOverActies(om.soort)) return { soort: 'nieuw', voorstellen };
    const item = keuze === 'nieuw' ? undefined : om.stand.perSleutel.get(keuze);
    if (item) return { soort: 'item', item, hoe: 'gekozen', voorstellen };
  }

  if (isAfspraakregel(regel, om) && !gaatOverMeldingen(om.soort)) {
    const zin = 'Dit gaat over een afspraak. Die heeft vaste tekst en planning en verandert hier niet.';
    return { soort: 'overslaan', zin, voorstellen: [] };
  }
  const [eerste, tweede] = opNummer.items;
  if (eerste && !tweede)
    return { soort: 'item', item: eerste, hoe: 'nummer', voorstellen: sleutels([eerste, ...opTitel]) };
  if (eerste)
    return {
      soort: 'kiezen',
      zin: opNummer.zin ?? 'Er zijn er meer met dit nummer.',
      voorstellen: sleutels(opNummer.items),
    };
  if (opNummer.zin && titel === '')
    return { soort: 'kiezen', zin: opNummer.zin, voorstellen: sleutels(opNummer.anders) };

  const [enige, meer] = opTitel;
  if (enige && !meer) return { soort: 'item', item: enige, hoe: 'titel', voorstellen: sleutels(opTitel) };
  if (meer)
    return {
      soort: 'kiezen',
      zin: 'Er zijn er meer met deze titel. Kies welke je bedoelt.',
      voorstellen: sleutels(opTitel),
    };
  const voorstellen = sleutels([...opNummer.anders, ...gelijkend()]);
  if (opNummer.zin) return { soort: 'kiezen', zin: opNummer.zin, voorstellen };
  if (voorstellen.length > 0) {
    const zin = gaatOverActies(om.soort)
      ? 'Dit lijkt op iets dat er al is. Kies of dat het is, of dat dit een nieuwe actie is.'
      : 'Dit lijkt op iets dat er al is. Kies of dat het is.';
    return { soort: 'kiezen', zin, voorstellen };
  }
  if (gaatOverActies(om.soort) && !isAfspraakregel(regel, om)) return { soort: 'nieuw', voorstellen: [] };
  return { soort: 'kiezen', zin: 'Ik vind geen afspraak of actie bij deze regel.', voorstellen: [] };
}

/** Of de regel zelf zegt dat hij over een afspraak gaat. */
function isAfspraakregel(regel: Werkregel, om: Omstandigheden): boolean {
  return (
    kaleTekst(regel.cel('soort')).startsWith('afspraak') ||
    leesNummer(regel.cel('nummer'), om.stand.perAfspraak)?.soort === 'afspraak'
  );
}

/** Wat een titel mag vinden: van de partij in de regel als die er staat, en anders bij voorkeur van de eigen partij. */
function pastBij(regel: Werkregel, om: Omstandigheden): (item: ItemStand) => boolean {
  const soort = kaleTekst(regel.cel('soort'));
  const gelezen = regel.cel('partij') === '' ? null : leesPartij(regel.cel('partij'), om.namen);
  const eigen = om.gebruiker.partij?.slug;
  return (item) => {
    if (item.soort === 'deelstatus' && (!gaatOverMeldingen(om.soort) || soort === 'actie')) return false;
    if (item.soort === 'actie' && soort.startsWith('afspraak')) return false;
    if (gelezen?.ok) return item.partij === gelezen.waarde;
    return om.soort === 'meldingen' && eigen ? item.partij === eigen : true;
  };
}

/** Zoveel woorden gemeen is te weinig om hetzelfde te zijn, en te veel voor toeval. */
const HALF = 0.35;

interface OpNummer {
  items: ItemStand[];
  /** Wat het ook kan zijn. */
  anders: ItemStand[];
  /** Waarom het nummer niet genoeg is. */
  zin: string | null;
}

const NIETS: OpNummer = { items: [], anders: [], zin: null };

function metNummer(regel: Werkregel, om: Omstandigheden): OpNummer {
  const nummer = leesNummer(regel.cel('nummer'), om.stand.perAfspraak);
  if (!nummer) return NIETS;
  if (nummer.soort === 'afspraak') {
    if (nummer.letOp && om.stand.perAfspraak.has(nummer.id)) regel.letOp('nummer', nummer.letOp);
    return delenVan(nummer.id, regel, om);
  }
  const item = om.stand.perSleutel.get(`actie:${nummer.id}`);
  const zegtActie = nummer.zeker || kaleTekst(regel.cel('soort')) === 'actie';
  if (!item) return zegtActie ? { ...NIETS, zin: `Ik ken geen actie ${nummer.id}.` } : NIETS;
  const titel = regel.cel('titel');
  // Waar alle regels een titel horen te hebben zegt een kaal getal zonder titel niets: dan zou een volgnummer andermans actie wijzigen.
  if (!zegtActie && titel === '' && regel.heeft('titel')) {
    const zin = `Er staat geen titel, en ${item.id} kan ook het volgnummer van je lijst zijn. Kies of dit actie ${item.id} is.`;
    return { ...NIETS, anders: [item], zin };
  }
  if (zegtActie || titel === '' || lijktOp(titel, item.titel)) return { ...NIETS, items: [item] };
  // Meestal is dit het volgnummer van de lijst zelf. Alleen wie onze titel half overnam bedoelde misschien ons nummer.
  if (lijktOp(titel, item.titel, HALF)) {
    regel.letOp(
      'nummer',
      `Actie ${item.id} heet bij ons anders: ${kort(item.titel, 80)}. Het nummer telt niet mee.`,
    );
  }
  return NIETS;
}

/** Het deel van een partij in een afspraak; over welk onderdeel het gaat staat in de regel, of er is er maar één. */
function delenVan(afspraakId: string, regel: Werkregel, om: Omstandigheden): OpNummer {
  const geheel = om.stand.perAfspraak.get(afspraakId);
  if (!geheel) return { ...NIETS, zin: `Ik ken geen afspraak ${afspraakId}.` };
  if (!gaatOverMeldingen(om.soort)) return NIETS;
  const cel = regel.cel('partij');
  const gelezen = cel === '' ? null : leesPartij(cel, om.namen);
  if (gelezen && !gelezen.ok) return { ...NIETS, zin: gelezen.zin };
  const slug = gelezen?.waarde ?? om.gebruiker.partij?.slug;
  const eigen = slug ? geheel.delen.filter(({ partij }) => partij === slug) : geheel.delen;
  const partij = slug && om.stand.partijen.get(slug);
  if (eigen.length === 0)
    return {
      ...NIETS,
      zin: `${partij ? korteNaam(partij) : 'Deze partij'} heeft geen deel in afspraak ${afspraakId}.`,
    };
  const onderdeel = kaleTekst(regel.cel('onderdeel'));
  const precies = eigen.filter((deel) => kaleTekst(deel.onderdeel) === onderdeel);
  if (precies.length === 1) return { ...NIETS, items: precies };
  if (onderdeel === '' && eigen.length === 1) return { ...NIETS, items: eigen };
  const zin = 'Deze afspraak heeft meer onderdelen. Kies over welk onderdeel dit gaat.';
  return eigen.length === 1
    ? { ...NIETS, anders: eigen, zin: 'Dit onderdeel ken ik niet bij deze afspraak.' }
    : { ...NIETS, items: eigen, zin };
}
