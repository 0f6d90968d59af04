/** De tekstvelden van een formulier, om aan een dienst te geven en bij een fout terug te zetten. */
export function formuliertekst(formulier: FormData): Record<string, string> {
  const velden: Record<string, string> = {};
  for (const [naam, waarde] of formulier) if (typeof waarde === 'string') velden[naam] = waarde;
  return velden;
}
