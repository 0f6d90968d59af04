import type { Voorstel } from '#domain/afstemming/afstemming.ts';
import { dagenTussen, datumMetWeekdag, langeDatum } from '#domain/datum/datum.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { inZin, korteNaam, type Partij } from '#domain/partij/partij.ts';
import type { Standing } from '#domain/planning/standing.ts';
import { filterRegister, GEEN_FILTER } from '#domain/stand/register.ts';
import { gemeldInRonde, gevraagd, lopendeRonde } from '#domain/stand/ronde.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import { type Kaart, maakKaart, maakRij, type Rij } from './kaart.ts';

/** Wat er in het adres staat. */
export interface Meldvraag {
  /** Het lid waarvoor een koepel meldt, of null. */
  voor: string | null;
  opgave: number | null;
  zoek: string;
  /** Het ding waarvan het formulier open staat. */
  open: Sleutel | null;
}

/** De pagina "Wat er van … gevraagd wordt", klaar om te tonen. */
export interface MeldenBeeld {
  partij: string;
  ronde: { id: number; naam: string; sluit: string; gemeld: number; gevraagd: number } | null;
  filter: {
    voor: string | null;
    opgave: number | null;
    zoek: string;
    opgaven: { nr: number; titel: string }[];
  };
  /** Waar de ronde naar vraagt, ook wat al gemeld is; het dringendste eerst. */
  kaarten: Kaart[];
  /** Waar nu niet naar gevraagd wordt, per opgave. */
  rest: { opgave: string; rijen: Rij[] }[];
  restAantal: number;
  /** Het formulier dat open staat, ook zonder JavaScript. */
  open: Sleutel | null;
}

const DRINGENDST: readonly Standing[] = [
  'over_tijd',
  'te_laat_gestart',
  'op_schema',
  'nog_niet_aan_de_orde',
  'opgeschort',
  'geen_datum',
  'afgerond',
];

/** Maakt de pagina voor een partij. De aantallen van de ronde tellen alles, ook wat het filter niet toont. */
export function meldenBeeld(
  stand: Stand,
  partij: Partij,
  vraag: Meldvraag,
  afgesproken: ReadonlyMap<Sleutel, Voorstel>,
): MeldenBeeld {
  const ronde = lopendeRonde(stand.snapshot.ronde, stand.peildatum);
  const eigen = stand.perPartij.get(partij.slug) ?? [];
  const isGevraagd = (item: ItemStand) => (ronde ? gevraagd(item, ronde) : !item.af);
  const isGemeld = (item: ItemStand) => ronde !== null && gemeldInRonde(item, ronde);

  const getoond = filterRegister(stand, {
    ...GEEN_FILTER,
    partij: partij.slug,
    opgave: vraag.opgave,
    tekst: vraag.zoek,
  });
  const teTonen = getoond.filter(isGevraagd).sort(dringendstEerst);
  const rest = getoond.filter((item) => !isGevraagd(item) && item.sleutel !== vraag.open);
  const gekozen = getoond.find(({ sleutel }) => sleutel === vraag.open);
  // Wie over iets anders wil melden krijgt dat formulier bovenaan.
  const extra = gekozen && !isGevraagd(gekozen) ? [gekozen] : [];

  return {
    partij: inZin(korteNaam(partij)),
    ronde: ronde && {
      id: ronde.id,
      naam: ronde.naam,
      sluit: sluiting(ronde, stand.peildatum),
      gemeld: eigen.filter((item) => isGevraagd(item) && isGemeld(item)).length,
      gevraagd: eigen.filter(isGevraagd).length,
    },
    filter: { voor: vraag.voor, opgave: vraag.opgave, zoek: vraag.zoek, opgaven: opgavenVan(stand, eigen) },
    kaarten: [...extra, ...teTonen].map((item) =>
      maakKaart(stand, item, { gemeld: isGemeld(item), afgesproken: afgesproken.get(item.sleutel) }),
    ),
    rest: perOpgave(stand, rest).map(({ opgave, items }) => ({
      opgave,
      rijen: items.map(maakRij),
    })),
    restAantal: rest.length,
    open: (gekozen ?? teTonen.find((item) => !isGemeld(item)))?.sleutel ?? null,
  };
}

function dringendstEerst(a: ItemStand, b: ItemStand): number {
  const standing = DRINGENDST.indexOf(a.standing) - DRINGENDST.indexOf(b.standing);
  return standing || (a.deadline ?? '9').localeCompare(b.deadline ?? '9');
}

function sluiting({ tot }: Statusronde, vandaag: string): string {
  const dagen = dagenTussen(vandaag, tot);
  if (dagen < 0) return `sloot op ${langeDatum(tot)}, melden kan nog`;
  if (dagen === 0) return 'sluit vandaag';
  return dagen === 1 ? 'sluit morgen' : `sluit ${datumMetWeekdag(tot)}, over ${dagen} dagen`;
}

function opgavenVan({ snapshot }: Stand, eigen: readonly ItemStand[]) {
  const nrs = new Set(eigen.map(({ opgaveNr }) => opgaveNr));
  return snapshot.opgaven.filter(({ nr }) => nrs.has(nr)).map(({ nr, titel }) => ({ nr, titel }));
}

function perOpgave({ snapshot }: Stand, items: readonly ItemStand[]) {
  return snapshot.opgaven
    .map(({ nr, titel }) => ({
      opgave: `${nr} · ${titel}`,
      items: items.filter(({ opgaveNr }) => opgaveNr === nr),
    }))
    .filter(({ items }) => items.length > 0);
}
