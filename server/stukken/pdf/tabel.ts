import type { Lichtbeeld } from './licht.ts';
import { LICHTKLEUR, tekenVorm, WOORD } from './licht.ts';
import type { Run } from './regels.ts';
import { BREEDTE, KLEUR, MAAT, MARGE, type Maat, ONDERKANT } from './stijl.ts';
import type { Alinea, Vel } from './vel.ts';

/** Wat er in een cel staat: alinea's, of een licht met zijn woord ernaast of eronder. */
export type Celdeel = readonly Run[] | string | { licht: Lichtbeeld; onder?: boolean };

export interface Cel {
  delen: Celdeel[];
  /** Een kop bij de kolom eronder of de rij ernaast. */
  kop?: boolean;
  rechts?: boolean;
  /** Over zoveel kolommen. */
  over?: number;
}

export interface Tabel {
  /** De breedte van elke kolom, als deel van het geheel. */
  kolommen: number[];
  koppen: Cel[][];
  rijen: Cel[][];
  /** Waar de tabel begint, vanaf de linkermarge. */
  in?: number;
  maat?: Maat;
  na?: number;
}

/** Een regel van een cel, met de alinea waar hij bij hoort. */
interface Celregel {
  deel: number;
  alinea: Alinea;
  nr: number;
  /** Waar de vorm van een licht bij staat, en hoeveel de tekst ernaast inspringt. */
  licht: Lichtbeeld | null;
  naast: number;
}

const BINNEN = { x: 5, y: 4 } as const;
/** Tussen twee alinea's in een cel. */
const TUSSEN = 3;
const LICHTMAAT = 8.5;

/**
 * Een tabel die over bladzijden doorloopt. De koppen komen op elke bladzijde terug; een rij blijft bij elkaar als zij op een
 * bladzijde past, en loopt anders door.
 */
export function tekenTabel(
  vel: Vel,
  { kolommen, koppen, rijen, in: inspringen = 0, maat = MAAT.klein, na = 10 }: Tabel,
): void {
  const { doc } = vel;
  const links = MARGE.links + inspringen;
  const totaal = kolommen.reduce((som, deel) => som + deel, 0);
  const breed = kolommen.map((deel) => (deel / totaal) * (BREEDTE - inspringen));

  /** De cellen van een rij met hun plaats en hun regels. */
  const leg = (rij: Cel[]) => {
    let kolom = 0;
    return rij.map((cel) => {
      const over = cel.over ?? 1;
      const som = (van: number, tot: number) => breed.slice(van, tot).reduce((a, b) => a + b, 0);
      const x = links + som(0, kolom);
      const w = som(kolom, kolom + over);
      kolom += over;
      const regels = cel.delen.flatMap((deel, i): Celregel[] => {
        if (typeof deel === 'object' && 'licht' in deel) {
          const { licht, onder } = deel;
          const runs: Run[] = [{ tekst: WOORD[licht], letter: 'vet', kleur: LICHTKLEUR[licht] }];
          const naast = onder ? 0 : LICHTMAAT + 4;
          const alinea = vel.zet(runs, w - 2 * BINNEN.x - naast, maat);
          const leeg = { maat, regels: [{ delen: [], breedte: 0 }] };
          const woord = alinea.regels.map((_, nr) => ({
            ...{ deel: i, alinea, nr, naast },
            licht: nr === 0 && !onder ? licht : null,
          }));
          return onder ? [{ deel: i, alinea: leeg, nr: 0, licht, naast: 0 }, ...woord] : woord;
        }
        const runs = typeof deel === 'string' ? [{ tekst: deel }] : deel;
        const alinea = vel.zet(
          cel.kop ? runs.map((run): Run => ({ letter: 'vet', ...run })) : runs,
          w - 2 * BINNEN.x,
          maat,
        );
        return alinea.regels.map((_, nr) => ({ deel: i, alinea, nr, licht: null, naast: 0 }));
      });
      return { cel, x, w, regels };
    });
  };
  type Gelegd = ReturnType<typeof leg>;

  const hoog = (regels: readonly Celregel[]) =>
    regels.reduce(
      (som, regel, i) =>
        som + regel.alinea.maat.regel + (i > 0 && regels[i - 1]?.deel !== regel.deel ? TUSSEN : 0),
      0,
    );
  const rijhoogte = (rij: Gelegd) => Math.max(...rij.map(({ regels }) => hoog(regels)), 0) + 2 * BINNEN.y;

  /** Tekent (een deel van) de regels van een cel. Een rij die doorloopt houdt haar elementen. */
  function tekenRegels(
    regels: readonly Celregel[],
    { x, w, cel }: Gelegd[number],
    boven: number,
    elementVan: ((deel: number) => PDFKit.PDFStructureElement) | null,
  ): void {
    let y = boven + BINNEN.y;
    for (const [i, { deel, alinea, nr, licht, naast }] of regels.entries()) {
      if (i > 0 && regels[i - 1]?.deel !== deel) y += TUSSEN;
      const regel = alinea.regels[nr];
      if (licht) {
        const teken = () => tekenVorm(doc, licht, x + BINNEN.x, y + (maat.regel - LICHTMAAT) / 2, LICHTMAAT);
        if (elementVan) vel.versiering(teken);
        else teken();
      }
      const plek = cel.rechts ? x + w - BINNEN.x - (regel?.breedte ?? 0) : x + BINNEN.x + naast;
      if (regel && elementVan) vel.tekenRegel(elementVan(deel), 'P', regel, maat, plek, y);
      else if (regel) {
        for (const stuk of regel.delen) {
          doc
            .font(stuk.stukje.lettertype)
            .fontSize(maat.grootte)
            .fillColor(stuk.run.kleur ?? KLEUR.inkt);
          doc.text(stuk.stukje.tekst, plek + stuk.x, y + (maat.regel - maat.grootte * 1.257) / 2, {
            lineBreak: false,
          });
        }
      }
      y += maat.regel;
    }
  }

  const lijn = (y: number, kleur: string, dikte = 0.6) =>
    doc
      .lineWidth(dikte)
      .strokeColor(kleur)
      .moveTo(links, y)
      .lineTo(links + BREEDTE - inspringen, y)
      .stroke();
  const kopvlak = (y: number, hoogte: number) => {
    doc.rect(links, y, BREEDTE - inspringen, hoogte).fill(KLEUR.merk2);
    lijn(y + hoogte, KLEUR.merk, 0.9);
  };

  const kop = koppen.map(leg);
  const kophoogte = kop.reduce((som, rij) => som + rijhoogte(rij), 0);
  const lijf = rijen.map(leg);
  const eerste = lijf[0];
  // De koppen staan nooit alleen: er hoort minstens een regel onder.
  const minst = eerste ? Math.min(rijhoogte(eerste), 4 * maat.regel + 2 * BINNEN.y) : 0;
  vel.begin(kophoogte + minst);

  /** Een kop die terugkomt is voor hulpsoftware niet nog een kop. */
  function herhaalKop(): void {
    vel.versiering(() => {
      let y = vel.plaats();
      if (kop.length > 0) kopvlak(y, kophoogte);
      for (const rij of kop) {
        for (const cel of rij) tekenRegels(cel.regels, cel, y, null);
        y += rijhoogte(rij);
      }
    }, 'Pagination');
    vel.naar(vel.plaats() + kophoogte);
  }

  function volgendVel(): void {
    vel.nieuwVel();
    herhaalKop();
  }

  function tekenRij(rij: Gelegd, isKop: boolean): void {
    vel.binnen('TR', () => {
      const cellen = rij.map((gelegd) => {
        const { cel } = gelegd;
        const scope = isKop ? 'Column' : 'Row';
        const element = doc.struct(cel.kop ? 'TH' : 'TD', cel.kop ? { scope } : {});
        vel.ouder().add(element);
        const alineas = new Map<number, PDFKit.PDFStructureElement>();
        const elementVan = (deel: number) => {
          const bekend = alineas.get(deel);
          if (bekend) return bekend;
          const p = doc.struct('P');
          element.add(p);
          alineas.set(deel, p);
          return p;
        };
        return { gelegd, element, elementVan, over: gelegd.regels };
      });
      for (;;) {
        const hoogte = Math.max(...cellen.map(({ over }) => hoog(over)), 0) + 2 * BINNEN.y;
        const past = hoogte <= vel.rest();
        const boven = vel.plaats();
        if (past) {
          for (const cel of cellen) tekenRegels(cel.over, cel.gelegd, boven, cel.elementVan);
          if (!isKop) vel.versiering(() => lijn(boven + hoogte, KLEUR.lijn));
          vel.naar(boven + hoogte);
          break;
        }
        // Zoveel regels als er passen; de rest gaat door op de volgende bladzijde.
        const ruimte = vel.rest() - 2 * BINNEN.y;
        const nu = cellen.map(({ over }) => {
          let aantal = 0;
          while (aantal < over.length && hoog(over.slice(0, aantal + 1)) <= ruimte) aantal += 1;
          return aantal;
        });
        for (const [i, cel] of cellen.entries()) {
          tekenRegels(cel.over.slice(0, nu[i]), cel.gelegd, boven, cel.elementVan);
          cel.over = cel.over.slice(nu[i]);
        }
        volgendVel();
      }
      for (const { element } of cellen) element.end();
    });
  }

  vel.binnen('Table', () => {
    if (kop.length > 0) {
      vel.binnen('THead', () => {
        const boven = vel.plaats();
        vel.versiering(() => kopvlak(boven, kophoogte));
        for (const rij of kop) tekenRij(rij, true);
      });
    }
    vel.binnen('TBody', () => {
      for (const rij of lijf) {
        const hoogte = rijhoogte(rij);
        // Past zij op een hele bladzijde, dan blijft zij bij elkaar; anders begint zij hier als er een paar regels bij kunnen.
        const heel = hoogte <= HEEL_VEL - kophoogte;
        const nodig = heel ? hoogte : 4 * maat.regel + 2 * BINNEN.y;
        if (nodig > vel.rest()) volgendVel();
        tekenRij(rij, false);
      }
    });
  });
  vel.naar(vel.plaats() + na);
}

/** Zo hoog is een lege bladzijde. */
const HEEL_VEL = ONDERKANT - MARGE.boven;
