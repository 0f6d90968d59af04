import type { PlanMark, PlanNode } from '#domain/document/inhoud.ts';

/** Een knoop van een plan. */
export function knoop(type: string, attrs: Record<string, unknown> = {}, content: PlanNode[] = []): PlanNode {
  return { type, attrs, marks: [], text: '', content };
}

export function letters(text: string, marks: PlanMark[]): PlanNode {
  return { type: 'text', attrs: {}, marks, text, content: [] };
}

/** Tekst die naast elkaar staat en er hetzelfde uitziet is één stuk. */
export function samengevoegd(stukken: readonly PlanNode[]): PlanNode[] {
  const uit: PlanNode[] = [];
  for (const stuk of stukken) {
    const vorig = uit.at(-1);
    if (vorig?.type === 'text' && stuk.type === 'text' && zelfdeOpmaak(vorig, stuk)) {
      uit[uit.length - 1] = { ...vorig, text: vorig.text + stuk.text };
    } else if (stuk.type !== 'text' || stuk.text !== '') uit.push(stuk);
  }
  return uit;
}

const zelfdeOpmaak = (a: PlanNode, b: PlanNode) => JSON.stringify(a.marks) === JSON.stringify(b.marks);
