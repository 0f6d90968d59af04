import type { AppLoadContext } from '@remix-run/node';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { leesNummer } from './params.ts';
import { type DingBeeld, dingBeeld } from './wachtbeeld.ts';

/** Wat er in het formulier staat; alles als tekst. */
export interface Wachtwaarden {
  zoek: string;
  op: string;
  aard: string;
  reden: string;
}

/** Het formulier om iets ergens op te laten wachten, met wat het zoeken opleverde. */
export interface Wachtvraag {
  waarden: Wachtwaarden;
  gevonden: DingBeeld[];
}

/** Wat er niet klopte aan het toevoegen of aan wat er al kan. */
export type Wachtfout =
  | ({ doe: 'wacht'; fouten: Veldfouten } & Wachtvraag)
  | { doe: 'kan-alvast'; fouten: Veldfouten; kanAlvast: string };

const GELUKT: Record<string, string> = {
  wacht: 'Toegevoegd. Wie op wie wacht is bijgewerkt.',
  'wacht-weg': 'Weggehaald. Dat het wachtte blijft te lezen.',
  'kan-alvast': 'Bewaard wat er al kan.',
};

/** De zin bij wat er met het wachten gelukt is, of null. */
export const wachtGelukt = (zoek: URLSearchParams) => GELUKT[zoek.get('gelukt') ?? ''] ?? null;

/** Het open formulier uit het adres (`?wacht=1&zoek=…`), of null. Zoeken is een GET, zodat het ook zonder JavaScript kan. */
export async function leesWachtvraag(
  context: Pick<AppLoadContext, 'diensten'>,
  gebruiker: Gebruiker,
  knoop: Knoop,
  zoek: URLSearchParams,
): Promise<Wachtvraag | null> {
  if (!zoek.has('wacht')) return null;
  return wachtvraag(context, gebruiker, knoop, Object.fromEntries(zoek));
}

/** Doet wat het formulier vraagt. @returns wat er niet klopte, of wat er lukte; null als het formulier hier niet over gaat. */
export async function handelWachten(
  context: Pick<AppLoadContext, 'diensten'>,
  gebruiker: Gebruiker,
  knoop: Knoop,
  velden: Record<string, string>,
): Promise<{ naar: string } | Wachtfout | null> {
  const { wachten } = context.diensten;
  const { doe } = velden;
  if (doe === 'wacht') {
    const uitslag = await wachten.voegToe(gebruiker, knoop, velden);
    if (uitslag.ok) return gelukt(doe);
    return { doe, fouten: uitslag.fouten, ...(await wachtvraag(context, gebruiker, knoop, velden)) };
  }
  if (doe === 'wacht-weg') {
    await wachten.verwijder(gebruiker, knoop, leesNummer(velden.id));
    return gelukt(doe);
  }
  if (doe === 'kan-alvast' && knoop.startsWith('actie:')) {
    const actie = leesNummer(knoop.slice('actie:'.length));
    const uitslag = await wachten.zetKanAlvast(gebruiker, actie, leesNummer(velden.versie), velden);
    return uitslag.ok ? gelukt(doe) : { doe, fouten: uitslag.fouten, kanAlvast: velden.kanAlvast ?? '' };
  }
  return null;
}

const gelukt = (doe: string) => ({ naar: `?gelukt=${doe}#wachten` });

async function wachtvraag(
  { diensten }: Pick<AppLoadContext, 'diensten'>,
  gebruiker: Gebruiker,
  knoop: Knoop,
  velden: Record<string, string>,
): Promise<Wachtvraag> {
  const { zoek = '', op = '', aard = 'na', reden = '' } = velden;
  const [stand, gevonden] = await Promise.all([
    diensten.stand(gebruiker),
    diensten.wachten.zoek(gebruiker, knoop, zoek),
  ]);
  return {
    waarden: { zoek, op, aard, reden },
    gevonden: gevonden.map((ding) => dingBeeld(stand, ding)),
  };
}
