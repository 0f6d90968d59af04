/**
 * Sluit iets netjes af, maar wacht niet eeuwig: een transactie die hangt mag het proces niet openhouden. Mag vaker.
 * @returns of het binnen `ms` milliseconden gelukt is; wat er misging staat in het log
 */
export async function sluitBinnen(ding: { sluit(): Promise<void> }, ms: number): Promise<boolean> {
  let wachten: NodeJS.Timeout | undefined;
  const teLang = new Promise<boolean>((klaar) => {
    wachten = setTimeout(klaar, ms, false);
  });
  try {
    return await Promise.race([ding.sluit().then(() => true), teLang]);
  } catch (fout) {
    console.error(fout);
    return false;
  } finally {
    clearTimeout(wachten);
  }
}
