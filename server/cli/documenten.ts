import { laadDocumenten } from '#db/queries/document.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import type { Opdracht } from './opdracht.ts';
import { leesVlaggen, weigerLos } from './vlaggen.ts';

/** Alle documenten met hun nummer, soort en titel (docs/cli.md). */
export const documenten: Opdracht = {
  gebruik: 'documenten [--json]',
  magLeeg: false,
  lees(argumenten) {
    const { json, los } = leesVlaggen(argumenten, []);
    weigerLos(los);
    return async ({ kysely }) => {
      const rijen = (await laadDocumenten(kysely, KRINGEN)).map(
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
    };
  },
};
