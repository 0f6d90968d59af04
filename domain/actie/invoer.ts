import { z } from 'zod';
import { partijOfLeeg, tekst, verplichteTekst } from '../invoer/velden.ts';

/**
 * Een nieuwe of gewijzigde actie uit een formulier, zonder de planning (`planningInvoer`, die bij een wijziging ook een reden
 * vraagt). Eén eigenaar-partij; de persoon mag later. Of partij en afspraak bestaan weet de dienst.
 */
export const actieInvoer = z.object({
  titel: verplichteTekst(300, 'Geef de actie een titel.'),
  afspraakId: tekst(40).transform((id) => (id === '' ? null : id)),
  eigenaarPartij: partijOfLeeg.pipe(z.string({ error: 'Kies welke partij de actie doet.' })),
  eigenaarPersoon: tekst(120),
  kanAlvast: tekst(1000),
});
export type ActieInvoer = z.output<typeof actieInvoer>;
