import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker, ongelezen } from './formulieren.ts';

let nu = new Date('2026-11-20T09:00:00Z');
let server: Proefserver;
const wie = new Map<string, Bezoeker>();
/** Het BO Jeugd en het BO Rijk-VNG dat nog komt. */
let bo: string;
let geld: string;

const als = (naam: string): Bezoeker => {
  const bezoek = wie.get(naam);
  if (!bezoek) throw new Error(naam);
  return bezoek;
};
const html = async (naam: string, pad: string) => (await als(naam).lees(pad)) ?? 'niet gevonden';
const tekst = async (naam: string, pad: string) => (await html(naam, pad)).replace(/<[^>]*>/g, '');
const zegAf = (pad: string, naam = 'secretaris', reden = 'De zaal staat onder water.') =>
  als(naam).verstuur(`${pad}/planning`, { handeling: 'afzeggen', reden });
const laatDoorgaan = (pad: string, naam = 'secretaris') =>
  als(naam).verstuur(`${pad}/planning`, { handeling: 'doorgaan' });
/** Een overleg in een agendabestand, met lange regels weer heel. */
function inAgenda(ics: string, pad: string): string {
  const uid = `UID:overleg-${pad.split('/').at(-1)}@vijfhoek`;
  const regels = ics.replace(/\r\n[ \t]/g, '').split('BEGIN:VEVENT');
  return regels.find((regel) => regel.includes(`${uid}\r\n`)) ?? '';
}
const volgnummer = (regel: string) => Number(/SEQUENCE:(\d+)/.exec(regel)?.[1]);

beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
  for (const naam of ['secretaris', 'programmabureau', 'vng', 'sbj', 'bestuurder.vng', 'lezer']) {
    wie.set(naam, await bezoeker(server, naam));
  }
  const lijst = await html('secretaris', '/overleggen');
  const komend = lijst.slice(lijst.indexOf('Komende overleggen'), lijst.indexOf('Genoeg overleggen'));
  const weg = (naam: string) => new RegExp(`href="(/overleggen/\\d+)">${naam} `).exec(komend)?.[1] ?? '';
  [bo, geld] = [weg('BO Jeugd'), weg('Bestuurlijk Overleg Rijk - VNG')];
});
afterAll(() => server.sluit());

describe('een overleg afzeggen', () => {
  it('doet de secretaris, met een reden; het blijft in het jaar staan met wie, wanneer en waarom', async () => {
    for (const naam of ['vng', 'programmabureau', 'lezer']) {
      expect(await html(naam, `${bo}/planning`)).not.toContain('Zeg dit overleg af');
      expect((await zegAf(bo, naam)).status).toBe(404);
    }
    const leeg = await zegAf(bo, 'secretaris', '');
    expect([leeg.status, leeg.html.includes('Schrijf in één zin op waarom')]).toEqual([400, true]);
    const voor = inAgenda(await html('vng', `${bo}/ics`), bo);
    expect(voor).toContain('STATUS:CONFIRMED');
    expect(await html('vng', `${bo}/ics`)).toContain('Stukken gaan weg');
    expect(await tekst('secretaris', '/overleggen')).toContain('De weg ernaartoe');

    expect((await zegAf(bo)).status).toBe(302);
    const lijst = await tekst('vng', '/overleggen');
    expect(lijst).toContain('De zaal staat onder water.” Afgezegd door');
    expect(lijst).toContain('op 20 november 2026');
    for (const pad of ['', '/planning', '/stuk', '/briefing']) {
      expect(await html('vng', bo + pad)).toContain('Dit overleg is afgezegd');
    }
    expect(await tekst('vng', `${bo}/planning`)).toContain('er hoeft niets meer klaar te zijn');

    const ics = await html('vng', `${bo}/ics`);
    const na = inAgenda(ics, bo);
    expect(na).toContain('STATUS:CANCELLED');
    expect(na).toContain('SUMMARY:Afgezegd: BO Jeugd');
    expect(volgnummer(na)).toBeGreaterThan(volgnummer(voor));
    expect(ics).not.toContain('Stukken gaan weg');
    expect(ics).not.toContain('onder water');
  });

  it('staat zo ook in het abonnement, en is niet meer het volgende overleg', async () => {
    const pagina = (await als('sbj').verstuur('/overleggen', { handeling: 'abonneer' })).html;
    const adres = /http[^<]*\/agenda\/[\w-]+\.ics/.exec(pagina)?.[0] ?? '';
    expect(inAgenda(await (await fetch(adres)).text(), bo)).toContain('STATUS:CANCELLED');
    expect(await html('sbj', '/')).not.toContain(`href="${bo}"`);
    const keuzes = await html('programmabureau', '/rondes/nieuw');
    expect(keuzes).not.toMatch(new RegExp(`<option value="${bo.split('/').at(-1)}"`));
    const ronde = {
      ...{ naam: 'Ronde', overlegId: bo.split('/').at(-1) ?? '', van: '2027-03-01', tot: '2027-03-10' },
      peildatum: '2027-03-20',
    };
    expect((await als('programmabureau').verstuur('/rondes/nieuw', ronde)).html).toContain(
      'Dit overleg is afgezegd. Kies een ander overleg.',
    );
  });

  it('laat zich lezen en niet meer veranderen', async () => {
    const nieuw = { handeling: 'toevoegen', titel: 'x', soort: 'bespreken', minuten: '10', inbrenger: '' };
    const pogingen: [string, Record<string, string>][] = [
      [`${bo}?punt=nieuw`, { ...nieuw, toelichting: '', gevraagdBesluit: '', toelichter: '' }],
      [bo, { handeling: 'bevriezen', peildatum: '2026-11-20' }],
      [`${bo}/planning`, { handeling: 'gedaan', soort: 'achterban' }],
    ];
    for (const [pad, velden] of pogingen) {
      const uitslag = await als('secretaris').verstuur(pad, velden);
      expect([pad, uitslag.status]).toEqual([pad, 400]);
      expect(uitslag.html).toContain('Er verandert niets meer aan, tenzij het weer doorgaat.');
    }
    const agenda = await html('secretaris', bo);
    for (const knop of ['Bevries op peildatum', 'Op agenda', 'Voorraad']) expect(agenda).not.toContain(knop);
    const scherm = await html('secretaris', `${bo}/scherm`);
    expect(scherm).toContain('Dit overleg gaat niet door');
    expect(scherm).not.toContain('Naar de vergadering');
    expect(await html('vng', `${bo}/stuk`)).not.toContain('CONCEPT');
  });

  it('komt als bericht bij wie aan tafel zit, zonder de reden', async () => {
    for (const naam of ['vng', 'sbj', 'bestuurder.vng']) {
      const [bericht] = await ongelezen(als(naam));
      expect(bericht?.zin).toMatch(/ zegde een overleg af waar je partij aan tafel zit$/);
    }
    expect(await ongelezen(als('lezer'))).toEqual([]);
    expect(await html('vng', '/berichten')).not.toContain('onder water');
  });

  it('van Rijk en VNG blijft voor een ander even onzichtbaar', async () => {
    const voor = await ongelezen(als('sbj'));
    expect((await zegAf(geld, 'secretaris', 'Er is nog geen mandaat.')).status).toBe(302);
    expect(await html('vng', '/overleggen')).toContain('Er is nog geen mandaat.');
    expect(await ongelezen(als('vng'))).toHaveLength(2);
    expect(await ongelezen(als('sbj'))).toEqual(voor);
    for (const pad of ['/overleggen', '/', '/berichten', '/rondes']) {
      expect(await html('sbj', pad)).not.toMatch(/geen mandaat|Rijk - VNG/);
    }
    for (const pad of ['', '/planning', '/ics', '/stuk'])
      expect(await als('sbj').lees(geld + pad)).toBeNull();
    expect((await zegAf(geld, 'sbj')).status).toBe(404);
    expect((await laatDoorgaan(geld, 'sbj')).status).toBe(404);
  });

  it('kan de secretaris terugdraaien tot en met de dag van het overleg', async () => {
    expect((await laatDoorgaan(bo, 'vng')).status).toBe(404);
    const af = inAgenda(await html('vng', `${bo}/ics`), bo);
    expect((await laatDoorgaan(bo)).status).toBe(302);
    const door = inAgenda(await html('vng', `${bo}/ics`), bo);
    expect(door).toContain('STATUS:CONFIRMED');
    expect(volgnummer(door)).toBeGreaterThan(volgnummer(af));
    expect(await tekst('vng', bo)).not.toContain('afgezegd');
    expect((await ongelezen(als('vng')))[0]?.zin).toMatch(/ laat een afgezegd overleg toch doorgaan$/);
    expect(await html('secretaris', bo)).toContain('Op agenda');

    nu = new Date('2027-12-01T09:00:00Z');
    wie.set('secretaris', await bezoeker(server, 'secretaris'));
    const laat = await laatDoorgaan(geld);
    expect([laat.status, laat.html.includes('De dag van dit overleg is voorbij.')]).toEqual([400, true]);
    expect(await html('secretaris', `${geld}/planning`)).not.toContain('Laat het overleg doorgaan');
  });
});
