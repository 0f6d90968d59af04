import { laadDocumenten } from '#db/queries/document.ts';
import type { Db } from '#db/verbinding.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import type { Uitkomst } from './draai.ts';
import { leesVlaggen } from './vlaggen.ts';

/** Alle documenten met hun nummer, soort en titel. */
export const documenten = {
  gebruik: 'documenten [--json]',
  async doe(db: Db, argumenten: string[]): Promise<Uitkomst> {
    const { json } = leesVlaggen(argumenten, []);
    const rijen = (await laadDocumenten(db.kysely, KRINGEN)).map(
      ({ documentId, opgaveNr, titel, status }) => ({
        id: documentId,
        soort: 'implementatieplan',
        opgave: opgaveNr,
        titel,
        status,
      }),
    );
    const tekst = rijen.map((rij) => [rij.id, rij.soort, rij.titel].join('\t')).join('\n');
    return { code: 0, uit: json ? JSON.stringify(rijen, null, 2) : tekst };
  },
};
