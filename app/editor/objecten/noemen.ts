import { onderdeelBij } from '../onderdeel-bij.ts';
import { type Menubron, tekstmenu } from '../tekstmenu.ts';
import type { PlanDienst } from '../types.ts';
import type { WaardenBron } from '../waardenbron.ts';
import { type Noembaar, noembaar } from './noembaar.ts';
import type { Objectbron } from './objectbron.ts';

interface Noemen {
  menu: Menubron;
  waarden: WaardenBron;
  objecten: Objectbron;
  dienst: () => PlanDienst;
}

/** Het `@`-menu: noem een partij, iemand, een afspraak of een cijfer. Wie genoemd wordt krijgt bericht. */
export function noemExtensie({ menu, waarden, objecten, dienst }: Noemen) {
  async function vermeld({ naam, attrs }: Noembaar, kop: number) {
    const gelukt = await dienst()
      .vermeld(Number(attrs.id), kop)
      .catch(() => false);
    objecten.zeg(gelukt ? `${naam} krijgt bericht.` : `${naam} staat in de tekst, maar kreeg geen bericht.`);
  }

  return tekstmenu(menu, {
    naam: 'noemen',
    label: 'Noemen',
    teken: '@',
    metSpaties: true,
    zoek: (getypt) =>
      noembaar(waarden.alles(), getypt).map((ding) => ({
        sleutel: `${ding.soort} ${Object.values(ding.attrs).join()}`,
        naam: ding.naam,
        bij: ding.bij,
        groep: ding.groep,
        voer(editor, range) {
          const kop = onderdeelBij(editor.state)?.kop ?? 0;
          editor
            .chain()
            .focus()
            .insertContentAt(range, [
              { type: ding.soort, attrs: ding.attrs },
              { type: 'text', text: ' ' },
            ])
            .run();
          if (ding.soort === 'persoon') void vermeld(ding, kop);
        },
      })),
  });
}
