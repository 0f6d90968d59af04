/** Een uitkomst naast haar doel: gehaald als `waarde` er hooguit aan gelijk is. */
export function oordeel(wat: string, waarde: number, doel: number, eenheid = ''): void {
  const gehaald = waarde <= doel ? 'gehaald' : 'NIET GEHAALD';
  console.info(`  ${wat}: ${rond(waarde)}${eenheid} (doel: hooguit ${rond(doel)}${eenheid}) → ${gehaald}`);
}

export function rond(waarde: number): string {
  return Number.isFinite(waarde) ? Number(waarde.toPrecision(3)).toString() : '∞';
}

export function percentiel(waarden: readonly number[], p: number): number {
  const gesorteerd = [...waarden].sort((a, b) => a - b);
  return gesorteerd[Math.min(gesorteerd.length - 1, Math.floor(gesorteerd.length * p))] ?? Number.NaN;
}
