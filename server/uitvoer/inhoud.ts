import { type PlanNode, platteTekst } from '#domain/document/inhoud.ts';
import { actieNummer } from '#domain/document/nodes/actie.ts';
import { bestandNummer } from '#domain/document/nodes/afbeelding.ts';
import { KADER_NAAM, kadersoort } from '#domain/document/nodes/kader.ts';
import { celmaat } from '#domain/document/nodes/tabel.ts';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { regelschrijver } from './regels.ts';
import type { Blok, Cel, Planstuk, Stuk, Stukinhoud, Telling } from './stuk.ts';

/** Zonder maat in de tekst: ongeveer de halve breedte van een vel. */
const STANDAARDBREEDTE = 320;
const STANDAARDHOOGTE = 240;

/** De tekst van een plan als blokken, met de levende objecten ingevuld zoals ze voor deze lezer zijn. */
export function stukinhoud({ inhoud, waarden, beelden }: Planstuk): Stukinhoud {
  const { noten, regel } = regelschrijver(waarden);
  const acties = new Map<number, ActieKaart>();

  const blokken = (node: PlanNode): Blok[] => node.content.flatMap(blok);

  function blok(node: PlanNode): Blok[] {
    switch (node.type) {
      case 'paragraph':
        return [{ soort: 'alinea', stukken: regel(node) }];
      case 'heading':
        return [{ soort: 'kop', niveau: niveau(node.attrs.level), stukken: regel(node) }];
      case 'bulletList':
        return [{ soort: 'lijst', telling: null, start: 1, punten: node.content.map(blokken) }];
      case 'orderedList': {
        const { start, type } = node.attrs;
        return [
          {
            soort: 'lijst',
            telling: TELLINGEN.find((telling) => telling === type) ?? '1',
            start: positief(start) ?? 1,
            punten: node.content.map(blokken),
          },
        ];
      }
      case 'blockquote':
        return [{ soort: 'citaat', blokken: blokken(node) }];
      case 'kader': {
        const kader = kadersoort(node.attrs.soort);
        return [{ soort: 'kader', kader, naam: KADER_NAAM[kader], blokken: blokken(node) }];
      }
      case 'horizontalRule':
        return [{ soort: 'lijn' }];
      case 'table': {
        const rijen = node.content.map((rij) => rij.content.map(cel)).filter((rij) => rij.length > 0);
        return rijen.length > 0 ? [{ soort: 'tabel', rijen }] : [];
      }
      case 'afbeelding': {
        const nummer = bestandNummer(node.attrs.bestand) ?? '';
        return [
          {
            soort: 'afbeelding',
            nummer,
            alt: typeof node.attrs.alt === 'string' ? node.attrs.alt : '',
            breedte: positief(node.attrs.breedte) ?? STANDAARDBREEDTE,
            hoogte: positief(node.attrs.hoogte) ?? STANDAARDHOOGTE,
            beeld: beelden[nummer] ?? null,
          },
        ];
      }
      case 'actie': {
        const kaart = waarden.acties[actieNummer(node.attrs.id) ?? 0] ?? null;
        if (kaart) acties.set(kaart.id, kaart);
        return [{ soort: 'actie', kaart }];
      }
      default:
        // Een soort die deze versie niet kent: de tekst gaat mee.
        return platteTekst(node).trim() ? [{ soort: 'alinea', stukken: gewoon(platteTekst(node)) }] : [];
    }
  }

  function cel(node: PlanNode): Cel {
    return {
      isKop: node.type === 'tableHeader',
      kolommen: celmaat(node.attrs.colspan),
      rijen: celmaat(node.attrs.rowspan),
      blokken: blokken(node),
    };
  }

  return { blokken: blokken(inhoud), acties: [...acties.values()], noten };
}

const TELLINGEN: readonly Telling[] = ['1', 'a', 'A', 'i', 'I'];

const niveau = (waarde: unknown) => (waarde === 1 || waarde === 3 ? waarde : 2);

function positief(waarde: unknown): number | null {
  return typeof waarde === 'number' && Number.isSafeInteger(waarde) && waarde > 0 ? waarde : null;
}

/** Tekst zonder opmaak. */
export function gewoon(tekst: string): Stuk[] {
  return [{ soort: 'tekst', tekst, opmaak: { vet: false, schuin: false, door: false, link: null } }];
}
