import { inStukken } from '#db/rijen.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import { zichtbareLijnen } from './wachten.ts';
import { isVoorLezer, type Lezer } from './zichtbaar.ts';

/** Waarmee anderen op een actie voortbouwen. */
export type Voortbouw = 'melding' | 'wachten' | 'opschorting' | 'plan' | 'agenda';

/**
 * Wat er voor deze lezer aan deze acties hangt, zonder de meldingen die zelf meekwamen (`eigen`). Wat hij niet mag weten telt niet: een
 * weigering zonder iets dat hij kan zien zou verraden dat het er is (besluit 23).
 */
export async function laadVoortbouw(
  db: Verbinding,
  actieIds: readonly number[],
  eigen: ReadonlySet<number>,
  lezer: Lezer,
): Promise<Map<number, Voortbouw>> {
  const gevonden = new Map<number, Voortbouw>();
  const zet = (ids: readonly (number | null)[], wat: Voortbouw) => {
    for (const id of ids) if (id !== null && !gevonden.has(id)) gevonden.set(id, wat);
  };
  for (const stuk of inStukken(actieIds, 2)) {
    const meldingen = await db
      .selectFrom('melding')
      .select(['id', 'actie_id'])
      .where('actie_id', 'in', stuk)
      .execute();
    zet(
      meldingen.filter(({ id }) => !eigen.has(id)).map(({ actie_id }) => actie_id),
      'melding',
    );
    const lijnen = await zichtbareLijnen(db, lezer.kringen)
      .select(['van_actie', 'op_actie'])
      .where((eb) => eb.or([eb('van_actie', 'in', stuk), eb('op_actie', 'in', stuk)]))
      .execute();
    const inStuk = new Set(stuk);
    const einden = lijnen.flatMap(({ van_actie, op_actie }) => [van_actie, op_actie]);
    zet(
      einden.filter((id) => id !== null && inStuk.has(id)),
      'wachten',
    );
    const opschortingen = await db
      .selectFrom('opschorting')
      .select('actie_id')
      .where('actie_id', 'in', stuk)
      .execute();
    zet(
      opschortingen.map(({ actie_id }) => actie_id),
      'opschorting',
    );
    const vermeldingen = await db
      .selectFrom('vermelding')
      .select('sleutel')
      .where('soort', '=', 'actie')
      .where('sleutel', 'in', stuk.map(String))
      .execute();
    zet(
      vermeldingen.map(({ sleutel }) => Number(sleutel)),
      'plan',
    );
    const punten = await db
      .selectFrom('puntbron')
      .innerJoin('agendapunt', 'agendapunt.id', 'puntbron.agendapunt_id')
      .innerJoin('gremium', 'gremium.slug', 'agendapunt.gremium')
      .select('puntbron.bron')
      .where(
        'puntbron.bron',
        'in',
        stuk.map((id) => `actie:${id}`),
      )
      .where('gremium.kring', 'in', lezer.kringen)
      .where((eb) => isVoorLezer(eb.ref('agendapunt.alleen_voor'), lezer))
      .execute();
    zet(
      punten.map(({ bron }) => Number(bron.slice('actie:'.length))),
      'agenda',
    );
  }
  return gevonden;
}

/** Het nummer van de laatste melding over elk van deze onderwerpen. */
export async function laadLaatsteMeldingIds(
  db: Verbinding,
  onderwerpen: readonly Sleutel[],
): Promise<Map<Sleutel, number>> {
  const laatste = new Map<Sleutel, number>();
  for (const kolom of ['actie_id', 'deelstatus_id'] as const) {
    const soort = kolom === 'actie_id' ? 'actie' : 'deelstatus';
    const ids = onderwerpen.filter((s) => s.startsWith(`${soort}:`)).map((s) => Number(s.split(':')[1]));
    for (const stuk of inStukken(ids)) {
      const rijen = await db
        .selectFrom('melding')
        .select((eb) => [kolom, eb.fn.max('id').as('laatste')])
        .where(kolom, 'in', stuk)
        .groupBy(kolom)
        .execute();
      for (const rij of rijen) laatste.set(`${soort}:${rij[kolom] ?? 0}`, rij.laatste);
    }
  }
  return laatste;
}
