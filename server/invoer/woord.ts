import mammoth from 'mammoth';

/**
 * Een knoop uit het document zoals mammoth dat leest. Het model van mammoth heeft geen types en kan per versie verschillen:
 * elk veld wordt bij het lezen bekeken.
 */
export type Woord = Record<string, unknown>;

/** Leest een gecontroleerd Word-bestand tot het document van mammoth, zonder er HTML van te maken. */
export async function leesWoord(bytes: Uint8Array): Promise<Woord> {
  let gelezen: unknown = null;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // Niets van buiten het bestand zelf.
      externalFileAccess: false,
      transformDocument: (document: Woord) => {
        gelezen = document;
        return { ...document, children: [] };
      },
    },
  );
  if (!isWoord(gelezen)) throw new Error('Er is geen document gelezen.');
  return gelezen;
}

export function isWoord(waarde: unknown): waarde is Woord {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

export function kinderen(woord: Woord): Woord[] {
  return lijst(woord.children);
}

export function lijst(waarde: unknown): Woord[] {
  return Array.isArray(waarde) ? waarde.filter(isWoord) : [];
}

export function veld(woord: Woord, naam: string): string {
  const waarde = woord[naam];
  return typeof waarde === 'string' ? waarde : '';
}

export function getal(woord: Woord, naam: string): number {
  const waarde = Number(woord[naam]);
  return Number.isFinite(waarde) ? waarde : 0;
}

/** De tekst van een voet- of eindnoot, op één regel; leeg als die er niet is. */
export function noottekst(document: Woord, verwijzing: Woord): string {
  const { notes } = document;
  if (!isWoord(notes) || !isWoord(notes._notes)) return '';
  const noot = notes._notes[`${veld(verwijzing, 'noteType')}-${veld(verwijzing, 'noteId')}`];
  if (!isWoord(noot)) return '';
  return lijst(noot.body).map(kaleTekst).join(' ').replace(/\s+/g, ' ').trim();
}

export function kaleTekst(woord: Woord): string {
  return veld(woord, 'value') + kinderen(woord).map(kaleTekst).join('');
}

/** De bytes van een afbeelding; null als ze er niet is. */
export async function beeldbytes(woord: Woord): Promise<Uint8Array | null> {
  const { readAsBuffer } = woord;
  if (typeof readAsBuffer !== 'function') return null;
  try {
    const bytes: unknown = await readAsBuffer.call(woord);
    return bytes instanceof Uint8Array ? bytes : null;
  } catch {
    return null;
  }
}
