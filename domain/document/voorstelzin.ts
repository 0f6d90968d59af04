import type { PlanMark } from './inhoud.ts';
import { opKnoop, voorsteller } from './voorstelmarks.ts';
import type { PlanWaarden } from './waarden.ts';

/** Wie iets voorstelt, zoals mensen die persoon noemen. */
export interface Indiener {
  /** De partij, of wie zonder partij meedoet bij naam van zijn rol. */
  partij: string;
  /** `VNG · Sanne de Wit`, of alleen wat bekend is. */
  naam: string;
}

const ZONDER_PARTIJ = 'Programmabureau';
const ONBEKEND: Indiener = { partij: 'Onbekend', naam: 'Onbekende indiener' };

/** Wie een voorstel met dit kenmerk deed. */
export function indienerVan(kenmerk: unknown, { personen }: Pick<PlanWaarden, 'personen'>): Indiener {
  const nummer = voorsteller(kenmerk);
  const persoon = nummer === null ? undefined : personen[nummer];
  if (!persoon) return ONBEKEND;
  const partij = persoon.partij ?? ZONDER_PARTIJ;
  return { partij, naam: `${partij} · ${persoon.naam}` };
}

const OPMAAK: Record<string, string> = {
  bold: 'vet',
  italic: 'cursief',
  strike: 'doorgestreept',
  link: 'een link',
};

/** Wat een voorstel met een stuk tekst of een blok doet, in een paar woorden: `toevoegen`, `vet maken`. */
export function watVoorstelDoet({ type, attrs }: PlanMark): string {
  if (type === 'insertion') return 'toevoegen';
  if (type === 'deletion') return 'weghalen';
  if (attrs.type === 'splitsing') return 'nieuwe alinea';
  if (attrs.type === 'samenvoeging') return 'bij de alinea ervoor';
  if (attrs.type === 'blok') return watBlokDoet(attrs);
  const naam = OPMAAK[String(attrs.attrName)] ?? 'andere opmaak';
  const eraf = opKnoop([attrs.newValue]).length === 0;
  if (attrs.attrName === 'link') return eraf ? 'link weghalen' : 'link maken';
  return eraf ? `niet meer ${naam}` : `${naam} maken`;
}

/** Bij elke soort blok of object wat een voorstel ervan maakt; bij een kop telt ook het niveau. */
const BLOK: Record<string, string> = {
  paragraph: 'gewone tekst maken',
  bulletList: 'lijst maken',
  orderedList: 'lijst met nummers maken',
  kader: 'soort kader wijzigen',
  tableHeader: 'kopcel maken',
  tableCell: 'gewone cel maken',
  afbeelding: 'beschrijving wijzigen',
  cijfer: 'cijfer bijwerken',
  voetnoot: 'voetnoot wijzigen',
};

function watBlokDoet({ newValue }: PlanMark['attrs']): string {
  const [wordt] = opKnoop([newValue]);
  if (wordt?.type === 'heading') return wordt.attrs.level === 3 ? 'tussenkop maken' : 'kop maken';
  return BLOK[wordt?.type ?? ''] ?? 'anders opmaken';
}

/** Wat hulpsoftware bij een voorstel in de tekst voorleest: `Voorstel van VNG, toevoegen:`. */
export function voorstelLabel(voorstel: PlanMark, waarden: Pick<PlanWaarden, 'personen'>): string {
  return `Voorstel van ${indienerVan(voorstel.attrs.id, waarden).partij}, ${watVoorstelDoet(voorstel)}: `;
}

/** Hoe een voorstel in de tekst getekend wordt, in de editor en in de leestekst gelijk. */
export function voorstelAttributen(voorstellen: readonly PlanMark[], waarden: Pick<PlanWaarden, 'personen'>) {
  const soorten = voorstellen.map(
    ({ type, attrs }) => `voorstel--${type === 'modification' ? attrs.type : type}`,
  );
  const label = voorstellen.map((voorstel) => voorstelLabel(voorstel, waarden)).join('');
  return {
    class: ['voorstel', ...new Set(soorten)].join(' '),
    'data-voorstelvan': label,
    title: label.replace(/: $/, ''),
  };
}
