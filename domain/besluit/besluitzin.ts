/** Wie er gevraagd wordt; in een vraag staat dat meteen na het werkwoord. */
const WIE =
  '(?:het (?:bestuurlijk overleg|BO|overleg)(?: Jeugd| Rijk-VNG)?|de stuurgroep|(?:de|alle) partijen|(?:het )?Rijk en (?:de )?VNG|(?:de )?VNG en (?:het )?Rijk)';
const VRAAG = new RegExp(`^(\\p{Lu}\\p{Ll}+) (${WIE})( [^?]*)\\?$`, 'iu');

/** “Kan het BO instemmen met …?”: daar is het besluit niet dat het kan. */
const GEEN_BESLUIT = new Set([
  'kan',
  'kunnen',
  'wil',
  'willen',
  'mag',
  'mogen',
  'moet',
  'moeten',
  'zal',
  'zullen',
]);

/**
 * Wat er besloten is als het gevraagde zo wordt aangenomen: “Stemt het BO in met het plan?” wordt “Het BO stemt in met het plan.” Wat
 * geen vraag van één zin is blijft zoals het is.
 */
export function besluitzin(gevraagd: string): string {
  const [, werkwoord = '', wie = '', rest = ''] = VRAAG.exec(gevraagd.trim()) ?? [];
  const doet = werkwoord.toLowerCase();
  if (doet === '' || GEEN_BESLUIT.has(doet)) return gevraagd;
  return `${wie.charAt(0).toUpperCase()}${wie.slice(1)} ${doet}${rest}.`;
}
