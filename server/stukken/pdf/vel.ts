import PDFDocument from 'pdfkit';
import { type Letters, maakLetters } from './letters.ts';
import { breekAf, type Regel, type Run } from './regels.ts';
import { BREEDTE, KLEUR, MAAT, MARGE, type Maat, ONDERKANT, VEL } from './stijl.ts';

type Element = PDFKit.PDFStructureElement;

/** Een kop die nog niet getekend is: hij hoort op dezelfde bladzijde als wat erop volgt. */
interface Wachtend {
  /** Waar de kop in hoort. */
  in_: Element;
  hoogte: number;
  teken(): void;
}

export interface Kop {
  niveau: 1 | 2 | 3;
  tekst: string;
  /** De naam waaronder een link hem vindt. */
  plek?: string;
  /** De bladwijzers die hierheen wijzen: een hoofdstuk (1), of een deel (2) van het laatste hoofdstuk. */
  bladwijzers?: { niveau: 1 | 2; tekst: string }[];
}

/** Tekst als regels, met hoe ze eruitzien. */
export interface Alinea {
  regels: Regel[];
  maat: Maat;
}

export interface Alineaopties {
  maat?: Maat;
  /** Inspringen vanaf de linkermarge. */
  in?: number;
  na?: number;
  /** De soort in de structuur van het document. */
  tag?: string;
}

export interface Documentopties {
  titel: string;
  onderwerp: string;
  /** Het moment dat in het bestand staat; hetzelfde moment geeft hetzelfde bestand. */
  moment: Date;
}

/** Minder dan zoveel regels van een alinea laten we niet alleen staan. */
const SAMEN = 2;

/**
 * Schrijft een toegankelijk document (PDF/UA): alles wat erop komt hoort bij een element van de structuur, of is versiering.
 * Houdt bij waar we op de bladzijde zijn, en begint een nieuwe als iets niet past. Een kop blijft bij wat erop volgt.
 */
export function maakVel({ titel, onderwerp, moment }: Documentopties) {
  const doc = new PDFDocument({
    size: [VEL.breed, VEL.hoog],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: 'nl-NL',
    displayTitle: true,
    info: { Title: titel, Subject: onderwerp, Author: 'Vijfhoek', Creator: 'Vijfhoek', CreationDate: moment },
  });
  const delen: Uint8Array[] = [];
  doc.on('data', (deel: Uint8Array) => delen.push(deel));
  const klaar = new Promise<void>((ja) => doc.on('end', () => ja()));
  const letters = maakLetters(doc);

  const wortel = doc.struct('Document', { lang: 'nl-NL' });
  doc.addStructure(wortel);
  const stapel: Element[] = [wortel];
  let y = 0;
  let vol = true;
  let wachtend: Wachtend[] = [];
  let hoofdstuk: PDFKit.PDFOutline | null = null;

  const ouder = () => stapel.at(-1) ?? wortel;
  const rest = () => (vol ? 0 : ONDERKANT - y);

  function nieuwVel(): void {
    doc.addPage();
    y = MARGE.boven;
    vol = false;
  }

  /** Zorgt dat er plaats is voor `hoogte`, samen met de koppen die erop wachten; die staan er daarna. */
  function begin(hoogte: number): void {
    if (hoogte === 0 && wachtend.length === 0) return;
    const koppen = wachtend;
    wachtend = [];
    const samen = koppen.reduce((som, kop) => som + kop.hoogte, 0) + hoogte;
    if (samen > rest() && (vol || y > MARGE.boven)) nieuwVel();
    // Meer koppen zonder tekst dan op een bladzijde passen, zoals in een plan waar nog niets in staat, lopen door op de volgende.
    for (const kop of koppen) {
      if (kop.hoogte > rest()) nieuwVel();
      kop.teken();
    }
  }

  /** De volgende inhoud begint op een nieuwe bladzijde. */
  function volgendeBladzijde(): void {
    begin(0);
    vol = true;
  }

  /** Versiering: lijnen en vlakken, die voor hulpsoftware niet bestaan. */
  function versiering(teken: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    doc.markContent('Artifact', { type });
    doc.save();
    teken();
    doc.restore();
    doc.endMarkedContent();
  }

  /** Een element met wat `werk` erin zet. */
  function binnen<T>(tag: string, werk: () => T, opties: PDFKit.Mixins.StructureElementOptions = {}): T {
    const element = doc.struct(tag, opties);
    ouder().add(element);
    stapel.push(element);
    try {
      const uit = werk();
      // Een kop waar niets meer op volgt hoort nog in dit element: na het eind kan er niets meer bij.
      if (wachtend.some(({ in_ }) => in_ === element)) begin(0);
      return uit;
    } finally {
      stapel.pop();
      element.end();
    }
  }

  /** Getekende inhoud van een element, op deze bladzijde. */
  function inhoud(element: Element, tag: string, teken: () => void): void {
    const content = doc.markStructureContent(tag);
    teken();
    doc.endMarkedContent();
    element.add(content);
  }

  /** Tekent één regel met de linkerbovenhoek op `x`, `boven`. Links worden elementen binnen `element`. */
  function tekenRegel(
    element: Element,
    tag: string,
    { delen: stukken }: Regel,
    maat: Maat,
    x: number,
    boven: number,
  ): void {
    const basis = boven + (maat.regel - maat.grootte * 1.257) / 2;
    const schrijf = (deel: Regel['delen'][number]) => {
      const { stukje, run } = deel;
      const kleur = run.kleur ?? (run.link || run.naar ? KLEUR.merk : KLEUR.inkt);
      doc.font(stukje.lettertype).fontSize(maat.grootte).fillColor(kleur);
      doc.text(stukje.tekst, x + deel.x, basis, { lineBreak: false });
      if (run.door || run.link) {
        const hoog = run.door ? basis + maat.grootte * 0.72 : basis + maat.grootte * 1.12;
        doc.lineWidth(0.5).strokeColor(kleur);
        doc
          .moveTo(x + deel.x, hoog)
          .lineTo(x + deel.x + deel.breedte, hoog)
          .stroke();
      }
    };
    let i = 0;
    while (i < stukken.length) {
      const eerste = stukken[i];
      if (!eerste) break;
      const zelfde = (deel: Regel['delen'][number] | undefined) =>
        deel !== undefined && deel.run.link === eerste.run.link && deel.run.naar === eerste.run.naar;
      let tot = i + 1;
      while (zelfde(stukken[tot])) tot += 1;
      const groep = stukken.slice(i, tot);
      const doel = eerste.run.link ?? eerste.run.naar;
      if (doel === undefined) inhoud(element, tag, () => groep.forEach(schrijf));
      else {
        const link = doc.struct('Link');
        element.add(link);
        inhoud(link, 'Link', () => groep.forEach(schrijf));
        const breed = groep.reduce((som, deel) => som + deel.breedte, 0);
        const tekst = groep
          .map(({ stukje }) => stukje.tekst)
          .join('')
          .trim();
        const opties = {
          structParent: link,
          Contents: new String(eerste.run.link ? `${tekst} (${doel})` : `Ga naar ${tekst}`),
        };
        if (eerste.run.link) doc.link(x + eerste.x, boven, breed, maat.regel, doel, opties);
        else doc.goTo(x + eerste.x, boven, breed, maat.regel, doel, opties);
        link.end();
      }
      i = tot;
    }
  }

  const zet = (runs: readonly Run[] | string, breedte: number, maat: Maat = MAAT.tekst): Alinea => ({
    maat,
    regels: breekAf(typeof runs === 'string' ? [{ tekst: runs }] : runs, breedte, maat, letters),
  });

  /** Een alinea over de breedte van de tekst, zo nodig over meer bladzijden. */
  function alinea(runs: readonly Run[] | string, opties: Alineaopties = {}): void {
    const { maat = MAAT.tekst, in: inspringen = 0, na = 6, tag = 'P' } = opties;
    const { regels } = zet(runs, BREEDTE - inspringen, maat);
    const eerst = Math.min(regels.length, regels.length <= SAMEN + 1 ? regels.length : SAMEN);
    begin(eerst * maat.regel);
    const element = doc.struct(tag);
    ouder().add(element);
    for (const [i, regel] of regels.entries()) {
      const over = regels.length - i;
      // Houd de laatste twee bij elkaar.
      const nodig = over === SAMEN ? SAMEN * maat.regel : maat.regel;
      if (nodig > rest()) nieuwVel();
      tekenRegel(element, tag, regel, maat, MARGE.links + inspringen, y);
      y += maat.regel;
    }
    element.end();
    y += na;
  }

  /** Een kop; hij komt er pas te staan met wat erop volgt. */
  function kop({ niveau, tekst, plek, bladwijzers = [] }: Kop): void {
    const maat = niveau === 1 ? MAAT.kop1 : niveau === 2 ? MAAT.kop2 : MAAT.kop3;
    const voor = niveau === 1 ? 0 : niveau === 2 ? 14 : 10;
    const na = niveau === 1 ? 10 : niveau === 2 ? 6 : 3;
    const kleur = niveau === 3 ? KLEUR.inkt : KLEUR.merk;
    const { regels } = zet([{ tekst, letter: 'vet', kleur }], BREEDTE, maat);
    const in_ = ouder();
    wachtend.push({
      in_,
      hoogte: voor + regels.length * maat.regel + na,
      teken() {
        if (y > MARGE.boven) y += voor;
        if (plek !== undefined) doc.addNamedDestination(plek, 'XYZ', 0, Math.max(0, y - 12), null);
        for (const bladwijzer of bladwijzers) bladwijzerHier(bladwijzer.niveau, bladwijzer.tekst);
        const tag = `H${niveau}`;
        const element = doc.struct(tag);
        in_.add(element);
        for (const regel of regels) {
          tekenRegel(element, tag, regel, maat, MARGE.links, y);
          y += maat.regel;
        }
        element.end();
        y += na;
      },
    });
  }

  /** Een bladwijzer naar de plek waar we zijn. */
  function bladwijzerHier(niveau: 1 | 2, tekst: string): void {
    const plek = { top: Math.max(0, y - 12), left: VEL.breed };
    if (niveau === 1 || !hoofdstuk) hoofdstuk = doc.outline.addItem(tekst, { ...plek, expanded: true });
    else hoofdstuk.addItem(tekst, plek);
  }

  /** Zet een streep naast wat `werk` schrijft, ook over bladzijden heen. */
  function kader(kleur: string, werk: () => void): void {
    begin(3 * MAAT.tekst.regel);
    const van = { blad: doc.bufferedPageRange().count - 1, y };
    werk();
    const tot = { blad: doc.bufferedPageRange().count - 1, y: y - 4 };
    for (let blad = van.blad; blad <= tot.blad; blad += 1) {
      const boven = blad === van.blad ? van.y : MARGE.boven;
      const onder = blad === tot.blad ? tot.y : ONDERKANT;
      doc.switchToPage(blad);
      versiering(() => doc.rect(MARGE.links, boven, 3, Math.max(0, onder - boven)).fill(kleur));
    }
  }

  /** Ruimte tussen twee delen, als er nog iets boven staat. */
  function wit(hoogte: number): void {
    if (!vol && y > MARGE.boven) y += hoogte;
  }

  return {
    doc,
    letters,
    zet,
    alinea,
    kop,
    begin,
    wit,
    nieuwVel,
    volgendeBladzijde,
    versiering,
    binnen,
    inhoud,
    tekenRegel,
    ouder,
    rest,
    kader,
    /** Waar de volgende inhoud komt, vanaf de bovenkant. */
    plaats: () => y,
    naar(nieuw: number): void {
      y = nieuw;
      vol = false;
    },
    /** Bladzijden die er al zijn. */
    aantal: () => doc.bufferedPageRange().count,

    /** Zet op elke bladzijde wat `teken` tekent, en geeft het bestand. */
    async sluit(
      teken: (nummer: number, van: number) => void,
    ): Promise<{ bytes: Uint8Array; bladzijden: number }> {
      begin(0);
      const { count } = doc.bufferedPageRange();
      for (let i = 0; i < count; i += 1) {
        doc.switchToPage(i);
        versiering(() => teken(i + 1, count), 'Pagination');
      }
      wortel.end();
      doc.end();
      await klaar;
      return { bytes: Buffer.concat(delen), bladzijden: count };
    },
  };
}

export type Vel = ReturnType<typeof maakVel>;
export type { Letters };
