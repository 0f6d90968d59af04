import { describe, expect, it } from 'vitest';
import { maakWaardenBron } from '#app/editor/waardenbron.ts';
import { type ActieKaart, GEEN_WAARDEN, type PlanWaarden } from '#domain/document/waarden.ts';

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
    opgaveNr: 2,
  };
}

const metActies = (acties: PlanWaarden['acties']): PlanWaarden => ({ ...GEEN_WAARDEN, acties });

describe('de waarden in een open plan', () => {
  it('geeft alleen voor wat veranderde een nieuw object, zodat alleen dat blok opnieuw tekent', () => {
    const bron = maakWaardenBron(metActies({ 1: kaart(1, 'een'), 2: kaart(2, 'twee') }));
    const [een, twee] = [bron.lees('acties', 1), bron.lees('acties', 2)];
    bron.zetAlles(metActies({ 1: kaart(1, 'een'), 2: kaart(2, 'anders') }));
    expect(bron.lees('acties', 1)).toBe(een);
    expect(bron.lees('acties', 2)).not.toBe(twee);
    expect(bron.lees('acties', 2)?.titel).toBe('anders');
  });

  it('vergeet een actie die deze lezer niet meer mag zien', () => {
    const bron = maakWaardenBron(metActies({ 1: kaart(1, 'een') }));
    bron.zetAlles(GEEN_WAARDEN);
    expect(bron.lees('acties', 1)).toBeUndefined();
  });

  it('kent een nieuwe actie meteen en zegt dat tegen wie luistert', () => {
    const bron = maakWaardenBron(GEEN_WAARDEN);
    let keren = 0;
    const stop = bron.abonneer(() => {
      keren += 1;
    });
    bron.voegToe('acties', 3, kaart(3, 'nieuw'));
    stop();
    bron.voegToe('acties', 4, kaart(4, 'nog een'));
    expect(bron.lees('acties', 3)?.titel).toBe('nieuw');
    expect(keren).toBe(1);
  });
});
