import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagVan, plusDagen } from '../datum/datum.ts';
import { BERICHTSOORTEN } from './bericht.ts';
import { grensVan, schrijfSamenvatting } from './samenvatting.ts';

const moment = fc.date({ min: new Date('2023-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });

describe('de samenvatting per mail', () => {
  it('gaat om zeven uur in Nederland uit, in zomer- en wintertijd', () => {
    expect(grensVan('dag', new Date('2026-11-25T05:59:00Z'))).toBe('2026-11-24');
    expect(grensVan('dag', new Date('2026-11-25T06:00:00Z'))).toBe('2026-11-25');
    expect(grensVan('dag', new Date('2026-07-01T04:59:00Z'))).toBe('2026-06-30');
    expect(grensVan('dag', new Date('2026-07-01T05:00:00Z'))).toBe('2026-07-01');
    // 25 november 2026 is een woensdag.
    expect(grensVan('week', new Date('2026-11-25T12:00:00Z'))).toBe('2026-11-23');
    expect(grensVan('week', new Date('2026-11-23T05:00:00Z'))).toBe('2026-11-16');
  });

  it('schuift nooit terug, is nooit van de toekomst, en een weekgrens is een maandag', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 40 * 86_400_000 }),
        fc.constantFrom('dag', 'week'),
        (van, later, ritme) => {
          const grens = grensVan(ritme, van);
          expect(grens <= dagVan(van)).toBe(true);
          expect(grens >= plusDagen(dagVan(van), ritme === 'dag' ? -1 : -7)).toBe(true);
          expect(grensVan(ritme, new Date(van.getTime() + later)) >= grens).toBe(true);
          if (ritme === 'week') expect(new Date(`${grens}T00:00:00Z`).getUTCDay()).toBe(1);
        },
      ),
    );
  });

  it('telt elk bericht, en gaat niet uit als er niets is', () => {
    expect(schrijfSamenvatting('Sanne', [], 'https://v.example')).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BERICHTSOORTEN), { minLength: 1 }), (soorten) => {
        const mail = schrijfSamenvatting('Sanne', soorten, 'https://v.example');
        const [totaal = 0, ...delen] = [...(mail?.tekst ?? '').matchAll(/\d+/g)].map(([getal]) =>
          Number(getal),
        );
        expect(totaal).toBe(soorten.length);
        expect(delen.reduce((som, deel) => som + deel, 0)).toBe(totaal);
      }),
    );
    expect(schrijfSamenvatting('Sanne', ['licht', 'wacht', 'licht'], 'https://v.example')).toEqual({
      onderwerp: 'Vijfhoek: 3 nieuwe berichten',
      tekst:
        'Dag Sanne,\n\nEr staan 3 nieuwe berichten voor je klaar: 1 keer wordt er op je partij gewacht en 2 veranderde lichten bij iets dat je volgt.\n\nLezen: https://v.example/berichten\n\nOp die pagina kies je ook hoe vaak je deze mail krijgt.',
    });
  });
});
