import { describe, expect, it } from 'vitest';
import { actie, afspraak, deel, melding, snapshot } from './proef.ts';
import { berekenStand } from './stand.ts';
import { zoekKnopen } from './zoek-knoop.ts';

const stand = berekenStand(
  snapshot({
    afspraken: [
      afspraak('2.3.1-1', { titel: 'Lokale teams versterken' }),
      afspraak('2.3.1-11', { titel: 'Cliënten betrekken', verantwoordelijk: ['clienten'] }),
    ],
    deelstatussen: [deel(1, '2.3.1-1')],
    acties: [
      actie(1, { titel: 'Team beginnen' }),
      actie(12, { titel: 'Teams opleiden', eigenaarPartij: 'sbj' }),
    ],
    meldingen: [melding('deelstatus:1', { voortgang: 'afgerond' })],
  }),
);
const vind = (vraag: string, hoogstens = 10) =>
  zoekKnopen(stand, vraag, 'actie:1', hoogstens).map(({ knoop }) => knoop);

describe('zoeken waarop iets wacht', () => {
  it.each([
    ['team', ['actie:12', 'afspraak:2.3.1-1']],
    ['CLIENTEN', ['afspraak:2.3.1-11']],
    ['sbj team', ['actie:12']],
    ['actie 12', ['actie:12']],
    ['2.3.1-1', ['afspraak:2.3.1-11', 'afspraak:2.3.1-1']],
    ['pleiden', []],
    ['  ', []],
  ])('%s', (vraag, verwacht) => {
    expect(vind(vraag)).toEqual(verwacht);
  });

  it('geeft hoogstens zoveel als gevraagd, wat open is eerst', () => {
    expect(vind('team', 1)).toEqual(['actie:12']);
  });
});
