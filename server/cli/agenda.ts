import { laadGremia } from '#db/queries/overleg.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import type { Db } from '#db/verbinding.ts';
import { compileAgenda, kringenAanTafel } from '#domain/agenda/agenda.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import type { Uitkomst } from './draai.ts';
import { eisPeildatum, Gebruik, leesVlaggen } from './vlaggen.ts';

/** De voorgestelde agenda van een gremium op een peildatum, en wat eraf bleef (docs/cli.md). */
export const agenda = {
  gebruik: 'agenda --gremium bo-jeugd --peildatum JJJJ-MM-DD [--json]',
  async doe(db: Db, argumenten: string[]): Promise<Uitkomst> {
    const { json, tekst } = leesVlaggen(argumenten, ['gremium', 'peildatum']);
    const peildatum = eisPeildatum(tekst('peildatum'));
    const slug = tekst('gremium');
    if (!slug) throw new Gebruik('--gremium ontbreekt.');
    const gremia = await laadGremia(db.kysely, KRINGEN);
    const gremium = gremia.find((kandidaat) => kandidaat.slug === slug);
    if (!gremium) {
      const bekend = gremia.map((kandidaat) => kandidaat.slug).join(', ');
      return { code: 1, fout: `Het gremium ${slug} bestaat niet. Wel: ${bekend}.` };
    }
    const snapshot = await laadSnapshot(db.kysely, { peildatum, kringen: kringenAanTafel(gremium) });
    const { voorstellen, weggelaten } = compileAgenda(snapshot, gremium, peildatum);
    if (json)
      return { code: 0, uit: JSON.stringify({ gremium: slug, peildatum, voorstellen, weggelaten }, null, 2) };
    const regels = voorstellen.flatMap((punt) => [
      [punt.gewicht, punt.soort, punt.sleutel, punt.titel].join('\t'),
      ...punt.redenen.map(({ code, zin }) => `\t${code}\t${zin}`),
    ]);
    return { code: 0, uit: [...regels, '', `Niet voorgesteld: ${weggelaten.length}`].join('\n') };
  },
};
