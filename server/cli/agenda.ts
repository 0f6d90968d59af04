import { laadGremia } from '#db/queries/overleg.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { compileAgenda, kringenAanTafel } from '#domain/agenda/agenda.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import type { Opdracht } from './opdracht.ts';
import { eisPeildatum, Gebruik, leesVlaggen, weigerLos } from './vlaggen.ts';

/** De voorgestelde agenda van een gremium op een peildatum, en wat eraf bleef (docs/cli.md). */
export const agenda: Opdracht = {
  gebruik: 'agenda --gremium bo-jeugd --peildatum JJJJ-MM-DD [--json]',
  magLeeg: false,
  lees(argumenten) {
    const { json, tekst, los } = leesVlaggen(argumenten, ['gremium', 'peildatum']);
    weigerLos(los);
    const slug = tekst('gremium');
    if (!slug) throw new Gebruik('--gremium ontbreekt.');
    const peildatum = eisPeildatum(tekst('peildatum'));
    return async ({ kysely }) => {
      const gremia = await laadGremia(kysely, KRINGEN);
      const gremium = gremia.find((kandidaat) => kandidaat.slug === slug);
      if (!gremium) {
        const bekend = gremia.map((kandidaat) => kandidaat.slug).join(', ');
        return { code: 1, fout: `Het gremium ${slug} bestaat niet. Wel: ${bekend}.` };
      }
      const snapshot = await laadSnapshot(kysely, { peildatum, kringen: kringenAanTafel(gremium) });
      const { voorstellen, weggelaten } = compileAgenda(snapshot, gremium, peildatum);
      if (json) {
        const uit = { gremium: slug, peildatum, voorstellen, weggelaten };
        return { code: 0, uit: JSON.stringify(uit, null, 2) };
      }
      const regels = voorstellen.flatMap((punt) => [
        [punt.gewicht, punt.soort, punt.sleutel, punt.titel].join('\t'),
        ...punt.redenen.map(({ code, zin }) => `\t${code}\t${zin}`),
      ]);
      return { code: 0, uit: [...regels, '', `Niet voorgesteld: ${weggelaten.length}`].join('\n') };
    };
  },
};
