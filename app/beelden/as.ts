/** Verdeelt 0 tot `hoogste` in hoogstens vijf ronde stappen: `[0, 50, 100, 150]`. De laatste is minstens `hoogste`. */
export function ijking(hoogste: number): number[] {
  const ruw = Math.max(1, hoogste / 5);
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = Math.max(1, [1, 2, 5, 10].map((maal) => maal * macht).find((s) => s >= ruw) ?? ruw);
  const stappen: number[] = [];
  for (let getal = 0; ; getal += stap) {
    stappen.push(getal);
    if (getal >= hoogste && getal > 0) return stappen;
  }
}

/** Schuift wat te dicht op elkaar staat uiteen. @param plekken oplopend @returns in dezelfde volgorde */
export function uiteen(plekken: readonly number[], afstand: number, onderste: number): number[] {
  const uit: number[] = [];
  for (const plek of plekken) uit.push(Math.max(plek, (uit.at(-1) ?? -Infinity) + afstand));
  let grens = onderste;
  for (let i = uit.length - 1; i >= 0; i -= 1) {
    uit[i] = Math.min(uit[i] ?? 0, grens);
    grens = (uit[i] ?? 0) - afstand;
  }
  return uit;
}
