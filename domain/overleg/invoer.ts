import { z } from 'zod';
import { dag, getal, partijOfLeeg, tekst, tijd, verplichteTekst } from '../invoer/velden.ts';
import { PUNTSOORTEN } from './overleg.ts';

/**
 * Een nieuw of gewijzigd overleg uit een formulier. De peildatum ligt op of vóór de dag zelf: je vergadert niet over
 * een stand die nog komt. Of het gremium bestaat weet de dienst; de kring volgt uit het gremium.
 */
export const overlegInvoer = z
  .object({
    gremium: verplichteTekst(100, 'Kies welk overleg het is.'),
    datum: dag('Vul de datum van het overleg in.'),
    begin: tijd('Vul in hoe laat het begint.'),
    eind: tijd('Vul in hoe laat het eindigt.'),
    plaats: tekst(200),
    peildatum: dag('Vul de peildatum in.'),
  })
  .superRefine(({ datum, begin, eind, peildatum }, ctx) => {
    if (eind <= begin) {
      ctx.addIssue({ code: 'custom', path: ['eind'], message: 'Het einde ligt niet na het begin.' });
    }
    if (peildatum > datum) {
      ctx.addIssue({ code: 'custom', path: ['peildatum'], message: 'De peildatum ligt na het overleg.' });
    }
  });

/** Waarom iets niet op de agenda komt of eraf gaat. */
export const redenInvoer = z.object({
  reden: verplichteTekst(500, 'Schrijf op waarom. Wie later kijkt moet het kunnen begrijpen.'),
});

/** Waarom een overleg niet doorgaat: een zin die iedereen leest die van het overleg weet. */
export const afzegInvoer = z.object({
  reden: verplichteTekst(200, 'Schrijf in één zin op waarom. Wie van dit overleg weet leest dit.'),
});

/** Langer dan vier uur duurt geen punt. */
const MINUTEN_MAX = 240;

/** Een agendapunt uit een formulier. Een besluitpunt zegt welk besluit er gevraagd wordt. */
export const agendapuntInvoer = z
  .object({
    soort: z.enum(PUNTSOORTEN, { error: 'Kies wat voor punt het is.' }),
    titel: verplichteTekst(200, 'Geef het punt een titel.'),
    toelichting: tekst(4000),
    gevraagdBesluit: tekst(1000),
    minuten: getal(1, MINUTEN_MAX, `Vul een aantal minuten in van 1 tot en met ${MINUTEN_MAX}.`),
    inbrenger: partijOfLeeg,
    toelichter: tekst(200),
  })
  .superRefine(({ soort, gevraagdBesluit }, ctx) => {
    if (soort === 'besluit' && gevraagdBesluit === '') {
      const message = 'Schrijf op welk besluit je van het overleg vraagt.';
      ctx.addIssue({ code: 'custom', path: ['gevraagdBesluit'], message });
    }
  });
