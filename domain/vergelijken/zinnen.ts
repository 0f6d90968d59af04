import { tokensVan } from './tokens.ts';
import { woordverschil } from './woorden.ts';

/** Een stuk gewone tekst dat bleef, weg is of erbij kwam. */
export interface Tekstverschil {
  soort: 'gelijk' | 'eraf' | 'erbij';
  tekst: string;
}

/** Wat er woord voor woord verschilt tussen twee gewone teksten, op volgorde. */
export function tekstverschil(van: string, naar: string): Tekstverschil[] {
  return woordverschil(tokens(van), tokens(naar)).map((stuk): Tekstverschil => {
    const soort = stuk.soort === 'eraf' || stuk.soort === 'erbij' ? stuk.soort : 'gelijk';
    const delen = stuk.soort === 'eraf' ? stuk.van : stuk.naar;
    return { soort, tekst: delen.map(({ tekst }) => tekst).join('') };
  });
}

const tokens = (text: string) => tokensVan([{ type: 'text', attrs: {}, marks: [], text, content: [] }]);
