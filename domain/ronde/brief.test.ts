import { describe, expect, it } from 'vitest';
import { volgendePoging } from '../post/mail.ts';
import { actie, PARTIJEN, RONDE, snapshot } from '../stand/proef.ts';
import { berekenStand } from '../stand/stand.ts';
import { schrijfBrief } from './brief.ts';
import { maakRondestuk } from './kopie.ts';
import { rondedelen } from './voortgang.ts';

const acties = [1, 2].map((id) => actie(id, { eigenaarPartij: 'rijk', titel: 'Geheime titel' }));
const partijen = PARTIJEN.map((partij) =>
  partij.slug === 'rijk' ? { ...partij, naam: 'Het Rijk' } : partij,
);
const [deel] = rondedelen(maakRondestuk(berekenStand(snapshot({ acties, partijen })), RONDE));
if (!deel) throw new Error('De ronde hoort iets te vragen.');
const gegevens = {
  ronde: RONDE,
  deel,
  leden: [],
  aan: { naam: 'Farid' },
  van: { naam: 'Noor', email: 'noor@demo.example' },
  vandaag: '2026-11-20',
  adres: 'https://vijfhoek.example',
};

describe('een brief', () => {
  it('nodigt uit, met één link en zonder wat er gevraagd wordt', () => {
    const { onderwerp, tekst } = schrijfBrief('uitnodiging', gegevens);
    expect(onderwerp).toBe('Ronde najaar 2026: melden kan tot en met 25 november 2026');
    expect(tekst.split('\n\n')).toEqual([
      'Dag Farid,',
      'We vragen het Rijk te melden hoe het staat: Ronde najaar 2026.',
      'Het gaat om 2 afspraken en acties. Melden kan tot en met woensdag 25 november 2026.',
      'Wat hetzelfde bleef bevestig je met één klik.',
      'Melden: https://vijfhoek.example/melden',
      'Vragen? Mail Noor, noor@demo.example.',
      'Programmabureau Hervormingsagenda Jeugd',
    ]);
    expect(tekst).not.toContain('Geheime titel');
  });

  it('zegt vóór de eerste dag vanaf wanneer', () => {
    expect(schrijfBrief('uitnodiging', { ...gegevens, vandaag: '2026-10-20' }).tekst).toContain(
      'Melden kan van 1 november 2026 tot en met woensdag 25 november 2026.',
    );
  });

  it('noemt de leden waarvoor je ook meldt, bij een uitnodiging en een herinnering', () => {
    const leden = [
      { naam: 'VWS', open: 9 },
      { naam: 'OCW', open: 1 },
    ];
    for (const soort of ['uitnodiging', 'herinnering'] as const) {
      expect(schrijfBrief(soort, { ...gegevens, leden }).tekst).toContain(
        '\n\nJe kunt ook melden voor VWS (nog 9) en OCW (nog 1). Kies die partij dan bovenaan de pagina.\n\n',
      );
    }
  });

  it('herinnert met wat er nog open staat, en zegt na de laatste dag tot wanneer het nog telt', () => {
    const { onderwerp, tekst } = schrijfBrief('herinnering', { ...gegevens, vandaag: '2026-11-26' });
    expect(onderwerp).toBe('Herinnering: Ronde najaar 2026, nog 2 te melden');
    expect(tekst).toContain(
      'heeft het Rijk nog niet alles gemeld: er staan nog 2 van 2 afspraken en acties open.',
    );
    expect(tekst).toContain('Wat je tot en met 30 november 2026 meldt telt nog mee.');
    expect(tekst).not.toContain('Geheime titel');
  });
});

describe('opnieuw proberen', () => {
  it('duurt samen meer dan een dag, steeds langer, en houdt dan op', () => {
    const nu = new Date('2026-11-20T10:00:00Z');
    const wachten: number[] = [];
    for (let poging = 1; ; poging += 1) {
      const straks = volgendePoging(poging, nu);
      if (straks === null) break;
      wachten.push(Date.parse(straks) - nu.getTime());
    }
    expect(wachten).toEqual(wachten.toSorted((a, b) => a - b));
    expect(wachten.reduce((som, ms) => som + ms, 0)).toBeGreaterThan(24 * 60 * 60_000);
  });
});
