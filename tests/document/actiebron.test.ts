import { describe, expect, it } from 'vitest';
import { maakActieBron } from '#app/editor/actiebron.ts';
import type { ActieKaart } from '#app/editor/types.ts';

function kaart(id: number, titel: string): ActieKaart {
  return {
    id,
    titel,
    partijNaam: 'VNG',
    persoon: '',
    planningTekst: 'doorlopend',
    licht: 'niet_gemeld',
    signaalZin: null,
    afspraakId: null,
  };
}

describe('de kaarten in een open plan', () => {
  it('geeft alleen voor wat veranderde een nieuw object, zodat alleen dat blok opnieuw tekent', () => {
    const bron = maakActieBron({ 1: kaart(1, 'een'), 2: kaart(2, 'twee') });
    const [een, twee] = [bron.lees(1), bron.lees(2)];
    bron.zetAlles({ 1: kaart(1, 'een'), 2: kaart(2, 'anders') });
    expect(bron.lees(1)).toBe(een);
    expect(bron.lees(2)).not.toBe(twee);
    expect(bron.lees(2)?.titel).toBe('anders');
  });

  it('vergeet een actie die deze lezer niet meer mag zien', () => {
    const bron = maakActieBron({ 1: kaart(1, 'een') });
    bron.zetAlles({});
    expect(bron.lees(1)).toBeUndefined();
  });

  it('kent een nieuwe actie meteen en zegt dat tegen wie luistert', () => {
    const bron = maakActieBron({});
    let keren = 0;
    const stop = bron.abonneer(() => {
      keren += 1;
    });
    bron.voegToe(kaart(3, 'nieuw'));
    stop();
    bron.voegToe(kaart(4, 'nog een'));
    expect(bron.lees(3)?.titel).toBe('nieuw');
    expect(keren).toBe(1);
  });
});
