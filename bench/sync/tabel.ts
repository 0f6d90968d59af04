const BREEDTE_NAAM = 24;
const BREEDTE = 18;

/** Een tabel in gewone tekst: elke rij begint met een naam, daarna even brede kolommen. */
export function drukTabel(
  titel: string,
  kolommen: readonly string[],
  rijen: readonly (readonly string[])[],
): void {
  console.info(`\n${titel}`);
  for (const [naam = '', ...cellen] of [['', ...kolommen], ...rijen]) {
    console.info(naam.padEnd(BREEDTE_NAAM) + cellen.map((cel) => cel.padStart(BREEDTE)).join(''));
  }
}

/** Een uitkomst naast haar doel: hoogstens `doel`, in `eenheid`. */
export function drukOordeel(wat: string, waarde: number, doel: number, eenheid = ''): void {
  const oordeel = waarde <= doel ? 'gehaald' : 'niet gehaald';
  console.info(`  ${wat}: ${getal(waarde)}${eenheid}, doel hoogstens ${getal(doel)}${eenheid}: ${oordeel}`);
}

/** Genoeg cijfers om te vergelijken, niet meer. */
export function getal(waarde: number): string {
  if (!Number.isFinite(waarde)) return 'onbekend';
  if (Number.isInteger(waarde)) return waarde.toLocaleString('nl-NL');
  const cijfers = Math.abs(waarde) >= 100 ? 0 : Math.abs(waarde) >= 10 ? 1 : Math.abs(waarde) >= 0.1 ? 2 : 4;
  return waarde.toLocaleString('nl-NL', { maximumFractionDigits: cijfers, minimumFractionDigits: cijfers });
}

/** Waar de meting mee bezig is; naast de tabellen, want die zijn de uitkomst. */
export function meldBezig(wat: string): void {
  process.stderr.write(`… ${wat}\n`);
}
