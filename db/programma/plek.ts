import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Een fout in een programmabestand: het regelnummer (vanaf 1) en een zin die zegt wat er mis is. */
export interface Fout {
  regel: number;
  zin: string;
}

/** De weg naar een waarde in het bestand, bijvoorbeeld `['afspraken', 3, 'planning', 'jaar']`. */
export type Pad = (string | number)[];

/** Een gelezen JSON-tekst die van elke waarde nog weet op welke regel zij staat. */
export interface Plekken {
  waarde: unknown;
  /** De regel van deze waarde; ontbreekt zij, dan die van het object waar zij in hoort. */
  regelVan(pad: Pad): number;
}

/** Leest JSON en onthoudt de plekken, of geeft elke fout tegen de JSON-grammatica met haar regel. */
export function leesJson(tekst: string): { ok: true; plekken: Plekken } | { ok: false; fouten: Fout[] } {
  const regelOp = regelteller(tekst);
  const fouten: ParseError[] = [];
  const boom = parseTree(tekst, fouten, { allowTrailingComma: false, disallowComments: true });
  const [eerste] = fouten;
  if (!boom || eerste) {
    const gezien = fouten.map(({ error, offset }) => ({
      regel: regelOp(offset),
      zin: `Dit is geen geldige JSON: ${SYNTAXFOUT[printParseErrorCode(error)] ?? 'hier staat iets dat er niet hoort'}.`,
    }));
    return { ok: false, fouten: gezien.length > 0 ? gezien : [{ regel: 1, zin: 'Het bestand is leeg.' }] };
  }
  const regelVan = (pad: Pad) => regelOp(dichtstbij(boom, pad).offset);
  return { ok: true, plekken: { waarde: JSON.parse(tekst), regelVan } };
}

const SYNTAXFOUT: Record<string, string> = {
  CommaExpected: 'hier of op de regel hierboven ontbreekt een komma',
  ColonExpected: 'hier ontbreekt een dubbele punt',
  PropertyNameExpected: 'hier hoort de naam van een veld, tussen dubbele aanhalingstekens',
  ValueExpected: 'hier hoort een waarde; staat er een komma te veel?',
  CloseBraceExpected: 'er ontbreekt een sluitaccolade',
  CloseBracketExpected: 'er ontbreekt een sluithaak',
  EndOfFileExpected: 'na het einde staat nog iets',
  UnexpectedEndOfString: 'er ontbreekt een dubbel aanhalingsteken',
  InvalidCommentToken: 'commentaar kan niet in JSON',
};

function dichtstbij(boom: Node, pad: Pad): Node {
  for (let lengte = pad.length; lengte > 0; lengte -= 1) {
    const node = findNodeAtLocation(boom, pad.slice(0, lengte));
    if (node) return node;
  }
  return boom;
}

/** Rekent een plek in de tekst om naar een regelnummer, met één keer zoeken naar regeleinden. */
function regelteller(tekst: string): (offset: number) => number {
  const einden = [...tekst.matchAll(/\n/g)].map((eind) => eind.index);
  return (offset) => {
    let laag = 0;
    let hoog = einden.length;
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if ((einden[midden] ?? offset) < offset) laag = midden + 1;
      else hoog = midden;
    }
    return laag + 1;
  };
}
