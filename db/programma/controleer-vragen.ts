import { deelSleutel } from './bekend.ts';
import type { Controle } from './controle.ts';
import { delenVan, onderdeelVan } from './deelstatussen.ts';
import type { GelezenRij } from './lees.ts';
import type { Pad } from './plek.ts';
import type { Rij } from './schema.ts';

/** Controleert de vragen van een statusronde, en dat elk antwoord een eigen deelstatus heeft. */
export function controleerVragen(controle: Controle): void {
  const { bekend } = controle;
  const { vragen } = controle.gelezen.programma;
  const opId = new Map(vragen.map(({ rij }) => [rij.id, rij]));
  for (const { index, rij } of vragen) {
    const pad: Pad = ['vragen', index];
    controle.moetBestaan(bekend.statusrondes, 'De statusronde', [...pad, 'statusronde'], rij.statusronde);
    controle.partij([...pad, 'partij'], rij.partij);
    for (const [i, id] of rij.afspraken.entries()) controle.afspraak([...pad, 'afspraken', i], id);
    for (const [i, id] of rij.gedeeld_met.entries()) {
      const plek = [...pad, 'gedeeld_met', i];
      controle.moetBestaan(bekend.vragen, 'De vraag', plek, id);
      const zin = waaromNietGedeeld(rij, opId.get(id));
      if (zin) controle.meld(plek, zin);
    }
  }
  controleerDelen(controle, vragen);
}

/** Alleen dan staan antwoorden op een gedeelde vraag gegarandeerd bij hetzelfde onderdeel. */
function waaromNietGedeeld(vraag: Rij<'vragen'>, ander: Rij<'vragen'> | undefined): string | null {
  if (!ander) return null;
  const groep = ({ id, gedeeld_met }: Rij<'vragen'>) => [id, ...gedeeld_met].sort().join(' ');
  if (groep(vraag) !== groep(ander)) {
    return `De vragen "${vraag.id}" en "${ander.id}" noemen niet dezelfde gedeelde vragen.`;
  }
  if (onderdeelVan(vraag) !== onderdeelVan(ander)) {
    return `De gedeelde vragen "${vraag.id}" en "${ander.id}" moeten dezelfde titel of hetzelfde onderdeel hebben.`;
  }
  return null;
}

function controleerDelen(controle: Controle, vragen: GelezenRij<'vragen'>[]): void {
  const { bekend } = controle;
  const delen = delenVan(
    vragen.map(({ rij }) => rij),
    (id) => bekend.verantwoordelijk.get(id) ?? [],
  );
  const eerder = new Map<string, string>();
  for (const { vraag, afspraak, onderdeel } of delen) {
    const deel = deelSleutel(afspraak, vraag.partij, onderdeel);
    bekend.deelstatussen.add(deel);
    const sleutel = `${vraag.statusronde} ${deel}`;
    const ander = eerder.get(sleutel);
    eerder.set(sleutel, vraag.id);
    if (ander === undefined) continue;
    const index = vragen.find(({ rij }) => rij === vraag)?.index ?? 0;
    controle.meld(
      ['vragen', index, 'titel'],
      `De vragen "${ander}" en "${vraag.id}" gaan over hetzelfde deel van afspraak "${afspraak}".`,
    );
  }
}
