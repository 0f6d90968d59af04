/** De tekst zonder spaties, tabs en regeleinden: waar een alinea gesplitst of samengevoegd is, staat het wit anders. */
export function zonderWit(tekst: string): string {
  return tekst.replace(/\s+/g, '');
}
