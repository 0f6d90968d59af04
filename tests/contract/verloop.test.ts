import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { voegMeldingenToe } from '#db/queries/melding.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { laadOvergangen, laadWendingen } from '#db/queries/verloop.ts';
import type { Database } from '#db/tables.ts';
import { type Beeldkeuze, isGekozen } from '#domain/beeld/keuze.ts';
import { lichtverloop } from '#domain/beeld/verloop.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import { isAf } from '#domain/melding/voortgang.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { gemeldVak, legeTelling } from '#domain/stand/matrix.ts';
import { berekenStand, type Stand } from '#domain/stand/stand.ts';
import { LICHTEN } from '#domain/verkeerslicht/verkeerslicht.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakActie, nieuweMelding, vulProgramma } from './gegevens.ts';

const ALLES: Beeldkeuze = { opgave: null, partij: null };
const OPEN: readonly Kring[] = ['vijfhoek'];
const DAGEN = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-20'];

describe.each(ENGINES)('het verloop van meldingen op %s', (engine) => {
  let db: Kysely<Database>;
  beforeAll(async () => {
    db = (await freshDatabase(engine)).kysely;
    const { deelOpen, deelGeld } = await vulProgramma(db);
    const acties = [
      await maakActie(db, { gemaaktOp: '2026-01-05T09:00:00.000Z' }),
      // In Nederland is het dan al 1 maart: op 28 februari is deze actie er nog niet, al is er wel over gemeld.
      await maakActie(db, { gemaaktOp: '2026-02-28T23:30:00.000Z', eigenaarPartij: 'sbj' }),
      await maakActie(db, { gemaaktOp: '2026-01-05T09:00:00.000Z', kring: 'rijk_vng' }),
    ];
    const onderwerpen: Sleutel[] = [
      `deelstatus:${deelOpen}`,
      `deelstatus:${deelGeld}`,
      ...acties.map((id): Sleutel => `actie:${id}`),
    ];
    const antwoorden = [
      { voortgang: 'mee_bezig', verdeling: null },
      { voortgang: 'afgerond', verdeling: null },
      { voortgang: null, verdeling: { ja: 100 } },
      { voortgang: null, verdeling: { ja: 60, nee: 40 } },
      { voortgang: 'nee', verdeling: null },
    ] as const;
    // Door elkaar, met meer meldingen op één dag en een latere melding over een eerdere dag.
    const meldingen = Array.from({ length: 60 }, (_, i) => {
      const dag = 1 + ((i * 37) % 28);
      const maand = 1 + ((i * 23) % 6);
      return nieuweMelding({
        onderwerp: onderwerpen[i % 5] ?? 'actie:0',
        datum: `2026-0${maand}-${String(dag).padStart(2, '0')}`,
        licht: LICHTEN[(i * 7) % 4] ?? 'groen',
        ...(antwoorden[(i + 2 * Math.floor(i / 5)) % 5] ?? antwoorden[0]),
      });
    });
    await voegMeldingenToe(db, meldingen);
  });

  async function standOp(peildatum: string, kringen: readonly Kring[]): Promise<Stand> {
    return berekenStand(await laadSnapshot(db, { peildatum, kringen }));
  }

  it.each([
    ['alles', ALLES, KRINGEN],
    ['wat iedereen mag weten', ALLES, OPEN],
    ['één partij', { opgave: null, partij: 'sbj' }, KRINGEN],
    ['een opgave zonder iets', { opgave: 5, partij: null }, KRINGEN],
  ] as const)('telt van %s op elke dag wat de stand van die dag telt', async (_, keuze, kringen) => {
    const items = async (dag: string) =>
      (await standOp(dag, kringen)).items.filter((item) => isGekozen(item, keuze));
    const overgangen = await laadOvergangen(db, DAGEN, { keuze, kringen });
    const verloop = lichtverloop(await items('2026-05-20'), overgangen, DAGEN);
    for (const { dag, telling } of verloop) {
      const verwacht = legeTelling();
      for (const item of await items(dag)) {
        verwacht.totaal += 1;
        verwacht[gemeldVak(item)] += 1;
      }
      expect({ dag, ...telling }).toEqual({ dag, ...verwacht });
    }
  });

  it('kent de wendingen van een deel, tot en met de peildatum, en niet buiten de kring', async () => {
    for (const kringen of [KRINGEN, OPEN]) {
      const stand = await standOp('2026-05-20', kringen);
      const wendingen = await laadWendingen(db, '2026-05-20', { keuze: ALLES, kringen });
      const delen = stand.items.filter(({ soort }) => soort === 'deelstatus');
      expect(new Set(wendingen.map(({ deelstatusId }) => deelstatusId)).size).toBe(delen.length);
      for (const { id, af } of delen) {
        const laatste = wendingen.findLast(({ deelstatusId }) => deelstatusId === id);
        expect(isAf(laatste ? { ...laatste.antwoord, bekendNietAf: false } : null)).toBe(af);
      }
      expect(wendingen.every(({ datum }) => datum <= '2026-05-20')).toBe(true);
    }
  });
});
