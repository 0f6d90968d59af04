import { Verouderd } from '#db/fouten.ts';
import { laadActies } from '#db/queries/actie.ts';
import {
  type Groepswijziging,
  merkTeruggedraaid,
  vindGroepswijziging,
  voegGroepswijzigingToe,
} from '#db/queries/groepswijziging.ts';
import type { Actie } from '#domain/actie/actie.ts';
import {
  beproef,
  type Groepswens,
  leesWens,
  MEESTE_ACTIES,
  type Voorproef,
} from '#domain/actie/groepswijziging.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { ItemStand } from '#domain/stand/stand.ts';
import type { maakActies } from './acties.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';
import { trekToewijzingenIn, type Zet, zetActies, zetActiesTerug } from './zet-actie.ts';

/** Zo lang is een wijziging in één keer terug te draaien; daarna weet niemand meer of dat nog klopt. */
const TERUG_MS = 24 * 60 * 60 * 1000;

const INTUSSEN =
  'Er is niets gewijzigd: intussen veranderde een ander iets aan deze acties. Kijk hieronder hoe het nu is.';
const TE_VEEL = `Kies hoogstens ${MEESTE_ACTIES} acties tegelijk; filter de lijst eerst verder.`;

/** Meer acties in één keer wijzigen: eerst zien wat er gebeurt, dan alles of niets, en zo nodig terug. */
export function maakGroepswijzigen(
  omgeving: Omgeving,
  { wijzigbaar }: Pick<ReturnType<typeof maakActies>, 'wijzigbaar'>,
) {
  const { db, stand, klok } = omgeving;

  /** Wat er met deze regels zou gebeuren. */
  async function proef(
    gebruiker: Gebruiker,
    sleutels: readonly string[],
    velden: Record<string, unknown>,
  ): Promise<Uitslag<{ wens: Groepswens; proef: Voorproef }>> {
    const gelezen = leesWens(velden);
    if (!gelezen.ok) return { ok: false, fouten: veldfouten(gelezen.issues) };
    const nu = await stand.stand(kringenVan(gebruiker));
    const { wens } = gelezen;
    if (wens.eigenaarPartij !== null && !nu.partijen.has(wens.eigenaarPartij)) {
      return { ok: false, fouten: { eigenaarPartij: 'Kies een partij uit de lijst.' } };
    }
    const gekozen = new Set(sleutels);
    const items = nu.items.filter(({ sleutel }) => gekozen.has(sleutel));
    const uitkomst = beproef(items, wens, wijzigbaar(gebruiker, nu));
    if (uitkomst.kan.length > MEESTE_ACTIES) return { ok: false, fouten: { formulier: TE_VEEL } };
    return { ok: true, wens, proef: uitkomst };
  }

  async function eis(gebruiker: Gebruiker, id: number): Promise<Groepswijziging> {
    const gedaan = ofNietGevonden(await vindGroepswijziging(db, id));
    return gedaan.gebruikerId === gebruiker.id ? gedaan : nietGevonden();
  }

  const magTerug = ({ gedaanOp, teruggedraaidOp }: Groepswijziging) =>
    teruggedraaidOp === null && klok().getTime() - Date.parse(gedaanOp) < TERUG_MS;

  return {
    proef,

    /** Of deze gebruiker iets van wat er te zien is mag wijzigen. */
    async magIets(gebruiker: Gebruiker): Promise<boolean> {
      const nu = await stand.stand(kringenVan(gebruiker));
      return nu.items.some(wijzigbaar(gebruiker, nu));
    },

    /**
     * Wijzigt alles wat in de voorproef kon, of niets: `versies` is wat de gebruiker zag. Wat daar intussen van veranderde houdt
     * alles tegen.
     */
    async doe(
      gebruiker: Gebruiker,
      sleutels: readonly string[],
      versies: ReadonlyMap<number, number>,
      zoek: string,
      velden: Record<string, unknown>,
    ): Promise<Uitslag<{ id: number }>> {
      const gelezen = await proef(gebruiker, sleutels, velden);
      if (!gelezen.ok) return gelezen;
      const { wens, proef: uitkomst } = gelezen;
      const ids = uitkomst.kan.map(({ id }) => id);
      if (ids.length === 0 || ids.length !== versies.size || !ids.every((id) => versies.has(id))) {
        return { ok: false, fouten: { formulier: INTUSSEN } };
      }
      try {
        return await legVast(omgeving, gebruiker, async (schrijver) => {
          const acties = await laadActies(schrijver.trx, ids);
          if (acties.some(({ id, versie }) => versie !== versies.get(id))) throw new Verouderd('acties');
          await zetActies(
            schrijver,
            gebruiker,
            acties.map((actie) => ({ actie, nieuw: gewenst(actie, wens), reden: wens.planning })),
          );
          const id = await voegGroepswijzigingToe(schrijver.trx, {
            gebruikerId: gebruiker.id,
            gedaanOp: schrijver.nu,
            zoek,
            acties: acties.map(({ id, versie, eigenaarPartij, eigenaarPersoon, planning }) => ({
              id,
              versie: versie + 1,
              voor: { eigenaarPartij, eigenaarPersoon, planning },
            })),
          });
          return { ok: true, id };
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        return { ok: false, fouten: { formulier: INTUSSEN } };
      }
    },

    /** Wat er gedaan is, met de acties zoals ze nu zijn. @throws Response 404 als het niet van deze gebruiker is. */
    async lees(gebruiker: Gebruiker, id: number) {
      const gedaan = await eis(gebruiker, id);
      const nu = await stand.stand(kringenVan(gebruiker));
      const items = gedaan.acties.flatMap(({ id: actie }): ItemStand[] => {
        const item = nu.perSleutel.get(`actie:${actie}`);
        return item ? [item] : [];
      });
      return { gedaan, items, magTerug: magTerug(gedaan) };
    },

    /**
     * Draait terug wat nog staat zoals het toen werd, als nieuwe wijziging: de geschiedenis blijft, en wat een ander daarna deed
     * ook. @returns hoeveel er terug zijn, en hoeveel bleven
     */
    async draaiTerug(gebruiker: Gebruiker, id: number): Promise<{ terug: number; gebleven: number }> {
      const gedaan = await eis(gebruiker, id);
      if (!magTerug(gedaan)) nietGevonden();
      const mag = wijzigbaar(gebruiker, await stand.stand(kringenVan(gebruiker)));
      const { perSleutel } = await stand.stand(kringenVan(gebruiker));
      return legVast(omgeving, gebruiker, async (schrijver) => {
        if (!(await merkTeruggedraaid(schrijver.trx, id, schrijver.nu))) return nietGevonden();
        const toen = new Map(gedaan.acties.map((actie) => [actie.id, actie]));
        const zetten: Zet[] = [];
        for (const actie of await laadActies(schrijver.trx, [...toen.keys()])) {
          const vorige = toen.get(actie.id);
          const item = perSleutel.get(`actie:${actie.id}`);
          if (!vorige || actie.versie !== vorige.versie || !item || !mag(item)) continue;
          zetten.push({ actie, nieuw: vorige.voor, reden: TERUGGEDRAAID });
        }
        await zetActiesTerug(schrijver, gebruiker, zetten);
        const gebleven = toen.size - zetten.length;
        if (gebleven === 0) await trekToewijzingenIn(schrijver, gebruiker, gedaan.gedaanOp);
        return { terug: zetten.length, gebleven };
      });
    },
  };
}

const gewenst = (
  actie: Pick<Actie, 'eigenaarPartij' | 'eigenaarPersoon' | 'planning'>,
  wens: Groepswens,
): Zet['nieuw'] => ({
  eigenaarPartij: wens.eigenaarPartij ?? actie.eigenaarPartij,
  eigenaarPersoon: wens.eigenaarPersoon ?? actie.eigenaarPersoon,
  planning: wens.planning?.naar ?? actie.planning,
});

const TERUGGEDRAAID = { reden: 'anders', toelichting: 'De vorige wijziging is teruggedraaid.' } as const;
