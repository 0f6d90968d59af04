import { z } from 'zod';
import { isVeiligeLink } from '../document/link.ts';
import { dag, getalOfLeeg, tekst, verplichteTekst, vinkje } from '../invoer/velden.ts';
import { GETAL } from './cijfer.ts';

const GEEN_GETAL = 'Vul een getal in, zoals 28,5 of 1.250.000.';

const adresOfLeeg = z.preprocess(
  (waarde) => (typeof waarde === 'string' && waarde.trim() ? waarde.trim() : null),
  z
    .string()
    .max(500, 'Gebruik hoogstens 500 tekens.')
    .refine(
      (adres) => isVeiligeLink(adres) && !adres.startsWith('mailto:'),
      'Vul een adres in, bijvoorbeeld https://www.cbs.nl/cijfers.',
    )
    .nullable(),
);

const waarde = {
  /** Zoals mensen een getal schrijven: punt voor duizendtallen, komma voor decimalen. */
  waarde: verplichteTekst(30, GEEN_GETAL).regex(GETAL, GEEN_GETAL),
  bron: verplichteTekst(200, 'Schrijf op waar het cijfer vandaan komt.'),
  bronUrl: adresOfLeeg,
  peildatum: dag('Vul de datum in waarvan dit cijfer is.'),
};

/** Een nieuw cijfer, met zijn eerste waarde. `alleenRijkVng`: in de kring van Rijk en VNG. */
export const cijferInvoer = z.object({
  naam: verplichteTekst(150, 'Geef het cijfer een naam.'),
  eenheid: tekst(40),
  opgaveNr: getalOfLeeg(1, 6, 'Kies een opgave uit de lijst.'),
  alleenRijkVng: vinkje,
  ...waarde,
  toelichting: tekst(500),
});

/** Een nieuwe waarde van een bestaand cijfer: de oude blijft staan, en er staat bij waarom. */
export const cijferwaardeInvoer = z.object({
  ...waarde,
  toelichting: verplichteTekst(500, 'Schrijf op waarom de waarde verandert.'),
});
