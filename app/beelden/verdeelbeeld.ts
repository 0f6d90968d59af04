import { partijNaam } from '#app/lib/beeld.ts';
import type { Verdeelbalk } from '#domain/beeld/verdelingen.ts';
import { VOORTGANGEN } from '#domain/melding/melding.ts';
import { VOORTGANG_NAAM } from '#domain/melding/voortgang.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { hoofdletter } from '#domain/tekst/tekst.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { BEELD_TITEL } from './namen.ts';

/** Zoveel balken passen onder elkaar; de tabel en het bestand hebben ze allemaal. */
const BALKEN = 30;

/** Wat groepen over hun leden meldden: in een zin, als tabel en om te tekenen. */
export function verdeelBeeld(stand: Stand, balken: readonly Verdeelbalk[]) {
  const naam = ({ item }: Verdeelbalk) =>
    `${item.afspraakId ?? ''} ${item.onderdeel || item.titel} (${partijNaam(stand, item.partij)})`.trim();
  return {
    zin: zin(balken, naam),
    tabel: tabel(stand, balken),
    balken: balken.slice(0, BALKEN).map((balk) => ({
      sleutel: balk.item.sleutel,
      naam: naam(balk),
      som: balk.som,
      delen: balk.delen.map(({ voortgang, procent }) => ({
        vulling: voortgang,
        procent,
        woord: VOORTGANG_NAAM[voortgang],
      })),
    })),
  };
}

function zin(balken: readonly Verdeelbalk[], naam: (balk: Verdeelbalk) => string): string {
  if (balken.length === 0) return 'Hier heeft geen groep over haar leden gemeld.';
  const verst = balken.toSorted((a, b) => klaar(b) - klaar(a))[0];
  const afspraken = new Set(balken.map(({ item }) => item.afspraakId)).size;
  const zinnen = [
    `${balken.length === 1 ? '1 verdeling' : `${balken.length} verdelingen`} over ${afspraken === 1 ? '1 afspraak' : `${afspraken} afspraken`}.`,
  ];
  if (verst && klaar(verst) > 0) zinnen.push(`Het verst: ${naam(verst)}, ${klaar(verst)}% is klaar.`);
  if (balken.length > BALKEN) zinnen.push(`De eerste ${BALKEN} zijn getekend; de tabel heeft ze allemaal.`);
  return zinnen.join(' ');
}

function klaar({ delen }: Verdeelbalk): number {
  return delen.reduce(
    (som, { voortgang, procent }) => (voortgang === 'afgerond' || voortgang === 'ja' ? som + procent : som),
    0,
  );
}

function tabel(stand: Stand, balken: readonly Verdeelbalk[]): Tabel {
  return {
    titel: BEELD_TITEL.verdelingen,
    kolommen: [
      { kop: 'Afspraak', soort: 'tekst', breed: 10 },
      { kop: 'Titel', soort: 'tekst', breed: 60 },
      { kop: 'Onderdeel', soort: 'tekst', breed: 40 },
      { kop: 'Partij', soort: 'tekst', breed: 20 },
      { kop: 'Gemeld op', soort: 'dag', breed: 12 },
      ...VOORTGANGEN.map(
        (voortgang) =>
          ({ kop: `${hoofdletter(VOORTGANG_NAAM[voortgang])} (%)`, soort: 'getal', breed: 14 }) as const,
      ),
    ],
    rijen: balken.map(({ item }) => [
      item.afspraakId,
      item.titel,
      item.onderdeel,
      partijNaam(stand, item.partij),
      item.melding?.datum ?? null,
      ...VOORTGANGEN.map((voortgang) => item.melding?.verdeling?.[voortgang] ?? null),
    ]),
  };
}
