import { Extension, Mark } from '@tiptap/core';
import type { PlanMark, PlanNode } from './inhoud.ts';

/** De soorten voorstel, met de namen die de bibliotheek voor voorstellen verwacht. */
export const VOORSTEL_SOORTEN = ['insertion', 'deletion', 'modification'] as const;
export type VoorstelSoort = (typeof VOORSTEL_SOORTEN)[number];

/**
 * Het kenmerk van een voorstel: `<gebruiker>.<willekeurig>`. Wat één keer samen is gedaan heeft hetzelfde kenmerk.
 * @returns het nummer van de gebruiker die het voorstel deed, of null als het geen kenmerk is
 */
export function voorsteller(kenmerk: unknown): number | null {
  const [, nummer] = typeof kenmerk === 'string' ? (/^(\d{1,15})\.[\w-]{1,40}$/.exec(kenmerk) ?? []) : [];
  return nummer === undefined ? null : Number(nummer);
}

/** Een voorstel om tekst erin te zetten, weg te halen of anders op te maken; op tekst is het een gewone mark. */
export const VOORSTEL_MARKS = VOORSTEL_SOORTEN.map((name) =>
  Mark.create({
    name,
    inclusive: false,
    excludes: VOORSTEL_SOORTEN.filter((soort) => name !== 'modification' || soort !== name).join(' '),
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
  const opBlok: unknown[] = Array.isArray(node.attrs.voorstel) ? node.attrs.voorstel : [];
  return [...node.marks, ...opBlok.filter(isMark)].filter(({ type }) =>
    VOORSTEL_SOORTEN.some((soort) => soort === type),
  );
}

/**
 * De tekst zoals die geldt zolang niemand een voorstel overneemt: wat iemand erin wil zetten is weg, wat iemand weg wil
 * halen staat er nog. Zo gaat een plan naar een versie, een export en de zoekindex.
 */
export function zonderVoorstellen(node: PlanNode): PlanNode {
  return {
    ...node,
    attrs: { ...node.attrs, voorstel: null },
    marks: node.marks.filter(({ type }) => !VOORSTEL_SOORTEN.some((soort) => soort === type)),
    content: node.content
      .filter((kind) => !voorstellenOp(kind).some(({ type }) => type === 'insertion'))
      .map(zonderVoorstellen),
  };
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
