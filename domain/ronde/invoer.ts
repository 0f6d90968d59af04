import { z } from 'zod';
import { dag, getalOfLeeg, keuzelijst, verplichteTekst } from '../invoer/velden.ts';
import type { Statusronde } from '../overleg/overleg.ts';

/**
 * Een ronde uit een formulier. Niets aangevinkt is alles. Gemeld wordt tot en met een dag op of vóór de peildatum: daarna is
 * de stand van het overleg al vast. Of overleg, opgaven en partijen bestaan weet de dienst.
 */
export const rondeInvoer = z
  .object({
    naam: verplichteTekst(120, 'Geef de ronde een naam.'),
    overlegId: getalOfLeeg(1, 999_999_999, 'Kies een overleg uit de lijst.'),
    van: dag('Vul de eerste dag in.'),
    tot: dag('Vul de laatste dag in om te melden.'),
    peildatum: dag('Vul de peildatum in.'),
    opgaven: keuzelijst('Kies een opgave uit de lijst.').transform((lijst) => lijst.map(Number)),
    partijen: keuzelijst('Kies een partij uit de lijst.'),
  })
  .superRefine(({ van, tot, peildatum }, ctx) => {
    if (tot < van) {
      ctx.addIssue({ code: 'custom', path: ['tot'], message: 'De laatste dag ligt voor de eerste dag.' });
    }
    if (peildatum < tot) {
      const message = 'De peildatum ligt voor de laatste dag om te melden.';
      ctx.addIssue({ code: 'custom', path: ['peildatum'], message });
    }
  });
export type RondeInvoer = z.output<typeof rondeInvoer>;

/**
 * De ronde waarmee een nieuwe of gewijzigde samenvalt: er loopt er nooit meer dan één tegelijk, anders weet niemand voor
 * welke hij meldt.
 */
export function valtSamen(
  { van, peildatum }: Pick<Statusronde, 'van' | 'peildatum'>,
  anderen: readonly Statusronde[],
): Statusronde | null {
  return (
    anderen.find((ander) => ander.geslotenOp === null && ander.van <= peildatum && van <= ander.peildatum) ??
    null
  );
}
