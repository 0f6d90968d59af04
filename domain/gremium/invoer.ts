import { z } from 'zod';
import {
  dag,
  getal,
  getalOfLeeg,
  keuzelijst,
  tekst,
  tijd,
  verplichteTekst,
  vinkje,
} from '../invoer/velden.ts';
import { STAPSOORTEN, type Stapdagen } from '../overleg/stappen.ts';
import { KRINGEN } from '../policy/kring.ts';

/** Een eigen gremium uit een formulier. Of de partijen bestaan en in de kring passen weet de dienst. */
export const gremiumInvoer = z.object({
  naam: verplichteTekst(120, 'Geef het overleg een naam.'),
  niveau: z.enum(['bestuurlijk', 'ambtelijk'], { error: 'Kies of het bestuurlijk of ambtelijk is.' }),
  kring: z.enum(KRINGEN, { error: 'Kies wie ervan mag weten.' }),
  onderwerp: tekst(500),
  perJaarMin: getalOfLeeg(1, 52, 'Vul een aantal in van 1 tot en met 52, of laat het leeg.'),
  deelnemers: keuzelijst('Kies de deelnemers uit de lijst.').refine((lijst) => lijst.length > 0, {
    error: 'Kies minstens één deelnemer.',
  }),
});

const tijdOfLeeg = z.union([z.literal(''), tijd('')]).default('');
const DAGEN_MAX = 200;

/** Het sjabloon van een gremium; een leeg aantal dagen betekent dat die stap er niet is. */
export const sjabloonInvoer = z
  .object({
    begin: tijdOfLeeg,
    eind: tijdOfLeeg,
    plaats: tekst(200),
    peildagen: getal(0, DAGEN_MAX, `Vul een aantal dagen in van 0 tot en met ${DAGEN_MAX}.`),
    ...Object.fromEntries(
      STAPSOORTEN.map((soort) => [
        soort,
        getalOfLeeg(0, DAGEN_MAX, `Vul een aantal dagen in van 0 tot en met ${DAGEN_MAX}, of laat het leeg.`),
      ]),
    ),
  })
  .superRefine(({ begin, eind }, ctx) => {
    if (begin !== '' && eind !== '' && eind <= begin) {
      ctx.addIssue({ code: 'custom', path: ['eind'], message: 'Het einde ligt niet na het begin.' });
    }
  })
  .transform(({ begin, eind, plaats, peildagen, ...rest }) => ({
    begin,
    eind,
    plaats,
    peildagen,
    stappen: stapdagen(rest),
  }));

function stapdagen(velden: Readonly<Record<string, unknown>>): Stapdagen {
  const stappen: Stapdagen = {};
  for (const soort of STAPSOORTEN) {
    const dagen = velden[soort];
    if (typeof dagen === 'number') stappen[soort] = dagen;
  }
  return stappen;
}

/** Zoals een sjabloon bewaard is. */
export const sjabloonBewaard = z.object({
  begin: z.string(),
  eind: z.string(),
  plaats: z.string(),
  peildagen: z.number(),
  stappen: z.partialRecord(z.enum(STAPSOORTEN), z.number()),
});

/** Iemand in een gremium, uit een formulier. Of de partij deelneemt weet de dienst. */
export const lidInvoer = z.object({
  partij: verplichteTekst(100, 'Kies namens welke partij.'),
  naam: verplichteTekst(120, 'Vul een naam in.'),
  functie: tekst(120),
  plaatsvervanger: vinkje,
});

const AANTAL_MAX = 24;

/** Een reeks overleggen uit een formulier. */
export const reeksInvoer = z
  .object({
    gremium: verplichteTekst(100, 'Kies welk overleg het is.'),
    eerste: dag('Vul de datum van het eerste overleg in.'),
    eenheid: z.enum(['weken', 'maanden'], { error: 'Kies weken of maanden.' }),
    elke: getal(1, 52, 'Vul een aantal in van 1 tot en met 52.'),
    aantal: getal(1, AANTAL_MAX, `Vul een aantal in van 1 tot en met ${AANTAL_MAX}.`),
    begin: tijd('Vul in hoe laat het begint.'),
    eind: tijd('Vul in hoe laat het eindigt.'),
    plaats: tekst(200),
    peildagen: getal(0, DAGEN_MAX, `Vul een aantal dagen in van 0 tot en met ${DAGEN_MAX}.`),
  })
  .superRefine(({ begin, eind }, ctx) => {
    if (eind <= begin) {
      ctx.addIssue({ code: 'custom', path: ['eind'], message: 'Het einde ligt niet na het begin.' });
    }
  });

/** Een andere dag voor een stap; leeg is de dag van het sjabloon. */
export const stapInvoer = z.object({
  soort: z.enum(STAPSOORTEN, { error: 'Kies een stap.' }),
  dag: z.union([z.literal('').transform(() => null), dag('Vul een dag in.')]),
});
