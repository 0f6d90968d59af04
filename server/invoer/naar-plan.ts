import type { PlanNode } from '#domain/document/inhoud.ts';
import { actieBijBladwijzer, kaderBijStijl, STIJL } from '../uitvoer/woordstijlen.ts';
import { knoop } from './knopen.ts';
import { lijsten, type Punt } from './lijsten.ts';
import { regelLezer } from './regel.ts';
import type { Teller } from './verslag.ts';
import { getal, isWoord, kinderen, veld, type Woord } from './woord.ts';

export interface Omzetting {
  document: Woord;
  teller: Teller;
  /** De acties die deze gebruiker kent; een andere wordt tekst. */
  acties: ReadonlySet<number>;
  /** Bewaart een afbeelding en geeft de knoop die in de tekst komt, of null. */
  beeld(woord: Woord): PlanNode | null;
  /** Na elk blok van het document. */
  stap(): void;
}

const KOP = /^(?:heading|kop) ([1-9])$/i;
const CITAAT = /^(?:intense |duidelijk )?(?:quote|citaat)$/i;
const INHOUDSOPGAVE = /^(?:toc|inhopg)( \d| heading|kop)/i;

/** Maakt van het document van mammoth de blokken van een plan. Herkent aan de stijlen wat van een eerdere export komt. */
export function naarPlan({ document, teller, acties, beeld, stap }: Omzetting): PlanNode[] {
  const { tel } = teller;
  const leesRegel = regelLezer(document, teller);
  const isEigen = kinderen(document).some((woord) => stijl(woord) === STIJL.planregel);

  /** Blokken op een rij. `binnen` is de stijl van het kader of citaat waar ze in staan. */
  function blokken(woorden: readonly Woord[], binnen: string | null): PlanNode[] {
    const uit: PlanNode[] = [];
    let punten: Punt[] = [];
    const sluitLijst = () => {
      if (punten.length > 0) {
        tel('lijsten');
        uit.push(...lijsten(punten));
      }
      punten = [];
    };
    for (let plek = 0; plek < woorden.length; plek += 1) {
      const woord = woorden[plek];
      if (!woord) continue;
      if (binnen === null) stap();
      const naam = stijl(woord);
      const groep = binnen === null ? groepVan(naam) : null;
      if (groep) {
        sluitLijst();
        const einde = eindeVanGroep(woorden, plek, groep);
        const deel = woorden.slice(plek, einde).filter((kind) => !kaderBijStijl(stijl(kind))?.isNaam);
        const inhoud = blokken(deel, naam);
        if (inhoud.length > 0) uit.push(omlijst(groep, inhoud));
        plek = einde - 1;
        continue;
      }
      const punt = woord.type === 'paragraph' ? puntVan(woord) : null;
      if (punt) {
        punten.push(punt);
        continue;
      }
      const laatste = punten.at(-1);
      const isVervolg = laatste && woord.type === 'paragraph' && !KOP.test(naam) && inspringing(woord) > 0;
      if (isVervolg) {
        const doel = [...punten].reverse().find(({ niveau }) => niveau < inspringing(woord)) ?? laatste;
        doel.blokken.push(...blok(woord));
        continue;
      }
      sluitLijst();
      if (naam === STIJL.bijlagekop && isEigen) {
        tel('bijlage');
        if (woorden[plek + 1]?.type === 'table') plek += 1;
        continue;
      }
      uit.push(...blok(woord));
    }
    sluitLijst();
    return uit;
  }

  function omlijst(groep: Groep, inhoud: PlanNode[]): PlanNode {
    if (groep === 'citaat') return knoop('blockquote', {}, inhoud);
    tel('kaders');
    return knoop('kader', { soort: groep }, inhoud);
  }

  function blok(woord: Woord): PlanNode[] {
    if (woord.type === 'table') return tabel(woord);
    if (woord.type !== 'paragraph') return kinderen(woord).flatMap(blok);
    const naam = stijl(woord);
    if (INHOUDSOPGAVE.test(naam)) return weg('inhoudsopgave');
    if (naam === STIJL.planregel || (isEigen && naam === STIJL.titel)) return weg('titelblad');
    if (naam === 'Planlijn') return [knoop('horizontalRule')];
    const actie = naam === STIJL.actie ? actieIn(woord) : null;
    if (actie !== null && acties.has(actie)) {
      tel('acties');
      return [knoop('actie', { id: actie })];
    }
    if (actie !== null) tel('onbekende_actie');
    return alinea(woord, kopniveau(naam));
  }

  function alinea(woord: Woord, niveau: number | null): PlanNode[] {
    return leesRegel(woord).flatMap((deel) => {
      if (deel.soort === 'beeld') return beeld(deel.beeld) ?? [];
      if (!deel.stukken.some(zegtIets)) return [];
      if (niveau === null) {
        tel('alineas');
        return [knoop('paragraph', {}, deel.stukken)];
      }
      tel('koppen');
      // Een kop is al vet.
      const stukken = deel.stukken.map((stuk) => ({
        ...stuk,
        marks: stuk.marks.filter(({ type }) => type !== 'bold'),
      }));
      return [knoop('heading', { level: niveau }, stukken)];
    });
  }

  function kopniveau(naam: string): number | null {
    if (naam.toLowerCase() === 'title') return 1;
    const [, niveau] = KOP.exec(naam) ?? [];
    if (niveau === undefined) return null;
    if (Number(niveau) > 3) tel('diepe_kop');
    return Math.min(Number(niveau), 3);
  }

  function puntVan(woord: Woord): Punt | null {
    const { numbering } = woord;
    if (!isWoord(numbering) || KOP.test(stijl(woord))) return null;
    const inhoud = alinea(woord, null);
    // Een punt begint met een alinea, ook als er alleen een afbeelding in staat.
    const blokken = inhoud[0]?.type === 'paragraph' ? inhoud : [knoop('paragraph'), ...inhoud];
    return { niveau: getal(numbering, 'level'), isGenummerd: numbering.isOrdered === true, blokken };
  }

  function tabel(woord: Woord): PlanNode[] {
    const rijen = kinderen(woord).flatMap((rij) => {
      const cellen = kinderen(rij).map((cel) => {
        const delen = kinderen(cel);
        const isKop =
          rij.isHeader === true ||
          (delen.length > 0 && delen.every((deel) => stijl(deel) === STIJL.tabelkop));
        const inhoud = blokken(delen, 'cel');
        const attrs = {
          colspan: Math.max(1, getal(cel, 'colSpan')),
          rowspan: Math.max(1, getal(cel, 'rowSpan')),
        };
        return knoop(
          isKop ? 'tableHeader' : 'tableCell',
          attrs,
          inhoud.length > 0 ? inhoud : [knoop('paragraph')],
        );
      });
      return cellen.length > 0 ? [knoop('tableRow', {}, cellen)] : [];
    });
    if (rijen.length === 0) return [];
    tel('tabellen');
    return [knoop('table', {}, rijen)];
  }

  function weg(wat: 'inhoudsopgave' | 'titelblad'): PlanNode[] {
    tel(wat);
    return [];
  }

  return blokken(kinderen(document), null);
}

type Groep = 'citaat' | string;

function groepVan(naam: string): Groep | null {
  return kaderBijStijl(naam)?.soort ?? (CITAAT.test(naam) ? 'citaat' : null);
}

/** Tot waar alinea's bij hetzelfde kader of citaat horen; een nieuwe naam begint een nieuw kader. */
function eindeVanGroep(woorden: readonly Woord[], begin: number, groep: Groep): number {
  let einde = begin + 1;
  for (; einde < woorden.length; einde += 1) {
    const woord = woorden[einde];
    if (!woord || groepVan(stijl(woord)) !== groep || kaderBijStijl(stijl(woord))?.isNaam) break;
  }
  return einde;
}

const stijl = (woord: Woord) => veld(woord, 'styleName');

/** Hoe ver een alinea inspringt, in niveaus van een lijst; Word rekent in twintigsten van een punt. */
function inspringing(woord: Woord): number {
  return isWoord(woord.indent) ? Math.round(getal(woord.indent, 'start') / 720) : 0;
}

function actieIn(woord: Woord): number | null {
  for (const kind of kinderen(woord)) {
    const nummer = kind.type === 'bookmarkStart' ? actieBijBladwijzer(veld(kind, 'name')) : actieIn(kind);
    if (nummer !== null) return nummer;
  }
  return null;
}

const zegtIets = (stuk: PlanNode) => stuk.type === 'voetnoot' || stuk.text.trim() !== '';
