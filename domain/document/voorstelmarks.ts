import { Extension, Mark } from '@tiptap/core';
import type { PlanMark, PlanNode } from './inhoud.ts';

/** De soorten voorstel, met de namen die de bibliotheek voor voorstellen verwacht. */
export const VOORSTEL_SOORTEN = ['insertion', 'deletion', 'modification'] as const;

/**
 * Het kenmerk van een voorstel: `<gebruiker>.<willekeurig>`. Wat één keer samen is gedaan heeft hetzelfde kenmerk.
 * @returns het nummer van de gebruiker die het voorstel deed, of null als het geen kenmerk is
 */
export function voorsteller(kenmerk: unknown): number | null {
  const [, nummer] = typeof kenmerk === 'string' ? (/^(\d{1,15})\.[\w-]{1,40}$/.exec(kenmerk) ?? []) : [];
  return nummer === undefined ? null : Number(nummer);
}

/**
 * Een voorstel om tekst erin te zetten, weg te halen of anders op te maken; op tekst is het een gewone mark. Ze sluiten elkaar
 * niet uit: wat de een erin wil zetten, kan een ander weer weg willen halen.
 */
export const VOORSTEL_MARKS = VOORSTEL_SOORTEN.map((name) =>
  Mark.create({
    name,
    inclusive: false,
    // Ook niet van dezelfde soort: Yjs houdt dan elk kenmerk apart, en twee die tegelijk aan elkaar grenzende tekst weg
    // willen halen verliezen geen van beiden iets.
    excludes: '',
    addAttributes: () => ({
      id: { default: '', rendered: false },
      ...(name === 'modification'
        ? {
            type: { default: '', rendered: false },
            attrName: { default: null, rendered: false },
            previousValue: { default: null, rendered: false },
            newValue: { default: null, rendered: false },
          }
        : {}),
    }),
    // Plakken neemt geen voorstellen mee: wat iemand plakt is van hem.
    parseHTML: () => [],
    renderHTML: ({ mark }) => [
      { insertion: 'ins', deletion: 'del', modification: 'span' }[name],
      { 'data-voorstel': name, 'data-kenmerk': String(mark.attrs.id) },
      0,
    ],
  }),
);

/**
 * Wat een `modification` verandert (`attrs.type`): de opmaak van tekst, de soort of kenmerken van een blok, of de grens met de
 * tekst ervoor. `previousValue` en `newValue` zijn bij `mark` een mark of null, bij `blok` `{ type, attrs }`.
 */
export const WIJZIGINGEN = ['mark', 'blok', 'splitsing', 'samenvoeging'] as const;
export type Wijziging = (typeof WIJZIGINGEN)[number];

/** Of een mark een voorstel is. */
export function isVoorstel({ type }: { type: string }): boolean {
  return VOORSTEL_SOORTEN.some((soort) => soort === type);
}

/**
 * Een voorstel over een heel blok of een levend object. Yjs bewaart geen marks op knopen, daarom staan ze daar als attribuut:
 * een lijst met `{ type, attrs }`, of null.
 */
export function voorstelAttribuut(types: readonly string[]) {
  return Extension.create({
    name: 'voorstelAttribuut',
    addGlobalAttributes: () => [
      {
        types: [...types],
        attributes: { voorstel: { default: null, keepOnSplit: false, rendered: false } },
      },
    ],
  });
}

/** De voorstellen waar een knoop deel van is, op tekst en op blokken gelijk. */
export function voorstellenOp(node: Pick<PlanNode, 'attrs' | 'marks'>): PlanMark[] {
  return [...node.marks, ...opKnoop(node.attrs.voorstel)].filter(isVoorstel);
}

/** De voorstellen uit het attribuut `voorstel`; wat er niet op lijkt valt weg. */
export function opKnoop(waarde: unknown): PlanMark[] {
  return Array.isArray(waarde) ? waarde.filter(isMark) : [];
}

function isMark(waarde: unknown): waarde is PlanMark {
  return (
    typeof waarde === 'object' &&
    waarde !== null &&
    'type' in waarde &&
    typeof waarde.type === 'string' &&
    'attrs' in waarde &&
    typeof waarde.attrs === 'object' &&
    waarde.attrs !== null
  );
}
