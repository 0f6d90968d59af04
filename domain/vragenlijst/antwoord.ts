import { aangehaald, type Gelezen, goed, mis } from '../lijst/gelezen.ts';
import { leesVoortgang } from '../lijst/woorden.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import type { Lijstvraag } from './vragenlijst.ts';

/** Het antwoord uit een cel die niet leeg is, zoals het bewaard wordt; of een zin waarom het geen antwoord op deze vraag is. */
export function leesAntwoord(cel: string, vraag: Pick<Lijstvraag, 'soort' | 'opties'>): Gelezen<string> {
  switch (vraag.soort) {
    case 'ja_nee':
    case 'voortgang':
      return WEET_NIET.has(kaleTekst(cel)) ? goed('onbekend') : leesVoortgang(cel, vraag.soort);
    case 'keuze':
      return leesKeuze(cel, vraag.opties);
    case 'getal':
      return leesGetal(cel);
    case 'tekst':
      return goed(cel);
  }
}

const WEET_NIET = new Set(['weet niet', 'weet ik niet', 'weten we niet', 'geen idee', 'nvt', 'n v t']);

/** Een van de keuzes, met haar tekst of met haar plaats in de lijst. */
function leesKeuze(cel: string, opties: readonly string[]): Gelezen<string> {
  const kaal = kaleTekst(cel);
  const gelijk = opties.find((optie) => kaleTekst(optie) === kaal);
  if (gelijk !== undefined) return goed(gelijk);
  const plaats = /^\d{1,2}$/.test(kaal) ? opties[Number(kaal) - 1] : undefined;
  if (plaats !== undefined) return goed(plaats, `${aangehaald(cel)} lees ik als ${aangehaald(plaats)}.`);
  return mis(
    `${aangehaald(cel)} is geen keuze bij deze vraag. Gebruik ${opties.map(aangehaald).join(' of ')}.`,
  );
}

/** Een getal zoals Nederlanders het schrijven: `43`, `12,5`, `1.250`, `€ 1.250,50`. Uit Excel komt een punt voor de decimalen. */
export function leesGetal(cel: string): Gelezen<string> {
  const kaal = cel.replace(/[€%\s]/g, '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(kaal)) {
    const getal = Number(kaal.replaceAll('.', '').replace(',', '.'));
    const twijfel = /^-?\d{1,3}\.\d{3}$/.test(kaal);
    return goed(String(getal), twijfel ? `${aangehaald(cel)} lees ik als ${getal}.` : undefined);
  }
  if (/^-?\d{1,12}(?:[.,]\d{1,6}\d*)?$/.test(kaal)) return goed(String(Number(kaal.replace(',', '.'))));
  return mis(`${aangehaald(cel)} is geen getal.`);
}
