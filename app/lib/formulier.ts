/** De tekstvelden van een formulier, om aan een dienst te geven en bij een fout terug te zetten. */
export function formuliertekst(formulier: FormData): Record<string, string> {
  const velden: Record<string, string> = {};
  for (const [naam, waarde] of formulier) if (typeof waarde === 'string') velden[naam] = waarde;
  return velden;
}

/** Als `formuliertekst`, waar een naam vaker mag voorkomen, zoals bij vinkjes: één waarde is een tekst, meer is een lijst. */
export function formulierkeuzes(formulier: FormData): Record<string, string | string[]> {
  const velden: Record<string, string | string[]> = {};
  for (const naam of new Set(formulier.keys())) {
    const waarden = formulier.getAll(naam).filter((waarde) => typeof waarde === 'string');
    const [eerste] = waarden;
    if (eerste !== undefined) velden[naam] = waarden.length === 1 ? eerste : waarden;
  }
  return velden;
}

/** Een nummer uit een formulier; iets anders is 0, en dat is nergens het nummer van. */
export function formuliernummer(tekst: string | undefined): number {
  return tekst !== undefined && /^\d{1,9}$/.test(tekst) ? Number(tekst) : 0;
}
