import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliProces } from './cli.ts';
import { type StandJson, standVorm } from './vormen.ts';

/**
 * De stand op de peildatum van de monitor, met de hand afgeleid uit de vragen in `db/programma/monitor-2024.json`.
 *
 * Over tijd op 30 juni 2024 is een vraag met planning `klaar` of `in` waarvan de laatste dag (van het kwartaal, of van het
 * jaar als er geen kwartaal staat) op of vóór 30 juni 2024 valt, en waarvan het antwoord niet `ja` of `afgerond` is. Elke vraag
 * telt bij alle afspraken waaraan zij gekoppeld is. Er zijn 22 zulke vragen met zo'n datum; vijf daarvan zijn af.
 */

const OVER_TIJD_VOLGENS_DE_VRAAG = [
  '2.1.4-4 rijk', // t1-rijk-2, klaar Q1 2024: mee bezig
  '2.1.8-1b sbj', // t1-sbj-1, klaar Q4 2023: mee bezig
  '2.2.3-1 vng', // t2-vng-2, klaar Q2 2024: nee
  '2.2.4-3 vng', // t2-vng-3, klaar Q2 2024: niet bekend
  '2.1.5-4 vng', // t2-vng-3
  '2.2.2-2 vng', // t2-vng-4, klaar Q4 2023: bijna klaar
  '2.3.1-1 vng', // t3-vng-6, klaar Q2 2024: nee
  '2.3.3-3 vng', // t3-vng-7, klaar Q2 2024: nee
  '2.1.5-2 vng', // t3-vng-7
  '2.3.3-3 sbj', // t3-sbj-4, klaar Q2 2024: nee
  '2.1.5-2 sbj', // t3-sbj-4
  '2.4.3-3 rijk', // t4-rijk-2, in 2023: niet bekend
  '2.4.3-3a rijk', // t4-rijk-2
  '2.4.3-3b rijk', // t4-rijk-2
  '2.4.3-3 vng', // t4-vng-1, in 2023: niet bekend
  '2.4.3-3a vng', // t4-vng-1
  '2.4.3-3b vng', // t4-vng-1
  '2.5.2-1a kbl', // t5-kbl-1, klaar Q4 2023: bijna klaar
  '2.5.2-1b kbl', // t5-kbl-1
  '2.5.2-1c kbl', // t5-kbl-1
  '2.5.2-1d kbl', // t5-kbl-1
  '2.5.2-2 kbl', // t5-kbl-1
  '2.5.2-2a kbl', // t5-kbl-2, in 2023: mee bezig
  '2.5.2-2d kbl', // t5-kbl-3, in 2023: mee bezig
  '2.6.4-1 rijk', // t6-rijk-3, klaar Q4 2023: mee bezig
  '2.6.5-1 vng', // t6-vng-2, klaar Q4 2023: nee
  '2.8.4-2 vng', // t8-vng-2, klaar Q1 2024: niet bekend
  '2.8.4-2b vng', // t8-vng-2
  '2.8.4-2 bgzj', // t8-bgzj-1, klaar Q1 2024: niet bekend
  '2.8.4-2b bgzj', // t8-bgzj-1
];

/** De vraag noemt zelf geen datum, maar de afspraak waar zij over gaat wel: eind 2023. */
const OVER_TIJD_VOLGENS_DE_AFSPRAAK = [
  '2.3.1-1 gemeenten', // t3-gemeente-1: 97 % ja; het convenant zou er in 2023 zijn
  '2.6.1-7 rijk', // t6-rijk-1: nee; wetsvoorstel in 2023
  '2.6.1-1 rijk', // t6-rijk-1; eind 2023 (§4.3)
  '2.6.1-0a rijk', // t6-rijk-1; eind 2023 (§4.3)
  '2.6.1-0d rijk', // t6-rijk-1; eind 2023 (§4.3)
  '2.7.7-2 jeugdregios', // t7-regio-4: 81 % ja; in 2023
  '2.7.7-2 gemeenten', // t7-gemeente-3: 82 % ja; in 2023
];

/** Op tijd gehaald: planning verstreken, antwoord `ja`. */
const AF = ['2.2.3-1 rijk', '2.4.1-1b vng', '2.6.1-3b rijk', '2.6.1-7 rijk', '2.7.9-3 rijk'];

let dataDir: string;
let stand: StandJson;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'vijfhoek-cli-'));
  for (const bestand of ['hervormingsagenda', 'monitor-2024']) {
    const { code, fout } = await cli(dataDir, 'import', `db/programma/${bestand}.json`);
    expect([code, fout]).toEqual([0, '']);
  }
  const { code, uit } = await cliProces(dataDir, 'stand', '--peildatum', '2024-06-30', '--json');
  expect(code).toBe(0);
  stand = standVorm.parse(JSON.parse(uit));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** `afspraak partij` van elk deel waarvoor dit geldt, op volgorde. */
function delen(geldt: (deel: StandJson['afspraken'][number]['delen'][number]) => boolean): string[] {
  return stand.afspraken
    .flatMap(({ id, delen }) => delen.filter(geldt).map(({ partij }) => `${id} ${partij}`))
    .sort();
}

describe('de stand op 30 juni 2024', () => {
  it('heeft alle 291 afspraken en geen acties, en past in de beschreven vorm', () => {
    expect(stand.peildatum).toBe('2024-06-30');
    expect(stand.afspraken).toHaveLength(291);
    expect(stand.acties).toEqual([]);
  });

  it('spreekt zichzelf op precies twee afspraken tegen', () => {
    const verschillen = stand.afspraken.filter(({ verschil }) => verschil.length > 0);
    expect(
      verschillen.map(({ id, verschil }) => [id, verschil.map(({ af, nietAf }) => ({ af, nietAf }))]),
    ).toEqual([
      ['2.2.3-1', [{ af: ['rijk'], nietAf: ['vng'] }]],
      ['2.7.3-1', [{ af: ['rijk'], nietAf: ['vng', 'bgzj'] }]],
    ]);
  });

  it('is over tijd op wat gemeld is en niet af, precies volgens de handmatige lijst', () => {
    const overTijd = delen(({ standing, gemeldOp }) => standing === 'over_tijd' && gemeldOp !== null);
    expect(overTijd).toEqual([...OVER_TIJD_VOLGENS_DE_VRAAG, ...OVER_TIJD_VOLGENS_DE_AFSPRAAK].sort());
  });

  it('is af op wat op tijd ja was', () => {
    const af = delen(
      ({ standing, planning }) => standing === 'afgerond' && /^(klaar|in)$/.test(planning.soort),
    );
    for (const deel of AF) expect(af).toContain(deel);
  });

  it('noemt een startdatum nooit over tijd, en een verdeling nooit een voortgang', () => {
    for (const deel of stand.afspraken.flatMap(({ delen }) => delen)) {
      if (deel.planning.soort === 'start') expect(deel.standing, deel.sleutel).not.toBe('over_tijd');
      if (deel.verdeling) expect(deel.voortgang, deel.sleutel).toBeNull();
    }
    const verdeeld = delen(({ verdeling }) => verdeling !== null);
    expect(new Set(verdeeld.map((deel) => deel.split(' ')[1]))).toEqual(
      new Set(['gemeenten', 'jeugdregios']),
    );
  });

  it('weet een dag eerder nog van geen antwoord', async () => {
    const { uit } = await cli(dataDir, 'stand', '--peildatum', '2024-06-29', '--json');
    const eerder = standVorm.parse(JSON.parse(uit));
    expect(eerder.afspraken.flatMap(({ delen }) => delen).every(({ gemeldOp }) => gemeldOp === null)).toBe(
      true,
    );
  });
});
