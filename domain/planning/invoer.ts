import { z } from 'zod';
import { getalOfLeeg, tekst } from '../invoer/velden.ts';
import { type Kwartaal, PLANNING_SOORTEN, type Planning, WIJZIGREDENEN } from './planning.ts';

const EERSTE_JAAR = 2023;
const LAATSTE_JAAR = 2035;
const JAAR_FOUT = `Vul een jaar in van ${EERSTE_JAAR} tot en met ${LAATSTE_JAAR}.`;
const jaar = getalOfLeeg(EERSTE_JAAR, LAATSTE_JAAR, JAAR_FOUT);

const KWARTALEN: Record<number, Kwartaal> = { 1: 1, 2: 2, 3: 3, 4: 4 };

/**
 * Een planning uit een formulier (`soort`, `jaar`, `kwartaal`, `totJaar`, als tekst) naar een `Planning`. `klaar`, `in` en
 * `start` vragen een jaar; wat bij de gekozen soort niet past (een kwartaal bij "geen datum") wordt leeg gemaakt, omdat
 * een formulier zonder JavaScript alle velden stuurt.
 */
export const planningInvoer = z
  .object({
    soort: z.enum(PLANNING_SOORTEN, { error: 'Kies hoe het gepland is.' }),
    jaar,
    kwartaal: getalOfLeeg(1, 4, 'Kies een kwartaal van 1 tot en met 4.').transform((nr) =>
      nr === null ? null : (KWARTALEN[nr] ?? null),
    ),
    totJaar: jaar,
  })
  .superRefine((planning, ctx) => {
    const { soort } = planning;
    if (planning.jaar === null && soort !== 'doorlopend' && soort !== 'onbekend') {
      ctx.addIssue({ code: 'custom', path: ['jaar'], message: JAAR_FOUT });
    }
    const loopt = soort === 'doorlopend' || soort === 'start';
    if (loopt && planning.jaar !== null && planning.totJaar !== null && planning.totJaar < planning.jaar) {
      ctx.addIssue({ code: 'custom', path: ['totJaar'], message: 'Het laatste jaar ligt vóór het eerste.' });
    }
  })
  .transform(({ soort, jaar, kwartaal, totJaar }): Planning => {
    const metDatum = soort === 'klaar' || soort === 'in' || soort === 'start';
    return {
      soort,
      jaar: soort === 'onbekend' ? null : jaar,
      kwartaal: metDatum ? kwartaal : null,
      totJaar: soort === 'doorlopend' || soort === 'start' ? totJaar : null,
      bron: null,
    };
  });

/** Waarom een planning verandert: een reden uit de vaste lijst (design §4), met uitleg als die `anders` is. */
export const planningReden = z
  .object({
    reden: z.enum(WIJZIGREDENEN, { error: 'Kies waarom de planning verandert.' }),
    redenToelichting: tekst(500),
  })
  .superRefine(({ reden, redenToelichting }, ctx) => {
    if (reden === 'anders' && redenToelichting === '') {
      ctx.addIssue({
        code: 'custom',
        path: ['redenToelichting'],
        message: 'Leg uit waarom de planning verandert.',
      });
    }
  });

/** Of er iets aan de planning verandert; de woorden van de bron tellen niet mee. */
export function isZelfdePlanning(a: Planning, b: Planning): boolean {
  return a.soort === b.soort && a.jaar === b.jaar && a.kwartaal === b.kwartaal && a.totJaar === b.totJaar;
}
