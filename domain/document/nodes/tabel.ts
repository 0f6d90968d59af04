import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** Zoveel kolommen of rijen mag één cel hoogstens beslaan; wat iemand plakt kan elk getal noemen. */
const MEESTE_CELLEN = 50;

/** Hoeveel kolommen of rijen een cel beslaat; wat geen getal is wordt 1. */
export function celmaat(waarde: unknown): number {
  const maat = typeof waarde === 'string' ? Number(waarde) : waarde;
  return typeof maat === 'number' && Number.isInteger(maat) && maat > 1 ? Math.min(maat, MEESTE_CELLEN) : 1;
}

/** Waar een kopcel over gaat: in de eerste rij over haar kolom, daaronder over haar rij. */
export const kopbereik = (rij: number) => (rij === 0 ? 'col' : 'row');

/** Een cel kent haar maat en geen opmaak: uitlijning en breedtes vallen bij plakken weg. */
const addAttributes = () => ({ colspan: maat('colspan'), rowspan: maat('rowspan') });

/** Een tabel staat in een houder die opzij kan schuiven, zodat een brede tabel de pagina niet breder maakt. */
export const TABEL_NODES = [
  // Kolombreedtes passen zich aan de inhoud aan: slepen kan niet met het toetsenbord.
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => [
      'div',
      { class: 'tabelhouder' },
      ['table', HTMLAttributes, ['tbody', 0]],
    ],
  }).configure({ resizable: false, View: null }),
  TableRow,
  TableHeader.extend({ addAttributes }),
  TableCell.extend({ addAttributes }),
];

function maat(naam: 'colspan' | 'rowspan') {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => celmaat(element.getAttribute(naam)),
    renderHTML: (attributes: Record<string, unknown>) => {
      const waarde = celmaat(attributes[naam]);
      return waarde === 1 ? {} : { [naam]: waarde };
    },
  };
}
