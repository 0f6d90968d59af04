import { randomUUID } from 'node:crypto';
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { PLAN_ONDERDELEN } from '#domain/document/beginplan.ts';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';

/** Hoe groot het plan is waarin gemeten wordt. */
export interface Omvang {
  bladzijden: number;
  draden: number;
  /** Nummers van acties die in de tekst staan. */
  acties: readonly number[];
}

const WOORDEN_PER_BLADZIJDE = 450;
const WOORDEN_PER_ALINEA = 75;
const WOORDEN =
  'de gemeente werkt met lokale teams aan hulp voor jongeren en ouders zodat wachttijden korter worden en regio’s samen inkopen wat zeldzaam is'.split(
    ' ',
  );

export interface GrootPlan {
  update: Uint8Array;
  /** De draden met de tekst waar ze bij horen. */
  draden: { id: string; citaat: string }[];
}

/** Een plan met zoveel tekst, acties, opmerkingen, tabellen en voetnoten, gelijkmatig verdeeld over de onderdelen. */
export function maakGrootPlan({ bladzijden, draden, acties }: Omvang): GrootPlan {
  const alineas = Math.round((bladzijden * WOORDEN_PER_BLADZIJDE) / WOORDEN_PER_ALINEA);
  const bij: GrootPlan['draden'] = [];
  const blokken: object[] = [];
  for (let i = 0; i < alineas; i += 1) {
    const onderdeel = Math.floor((i * PLAN_ONDERDELEN.length) / alineas);
    if (i === 0 || onderdeel !== Math.floor(((i - 1) * PLAN_ONDERDELEN.length) / alineas)) {
      blokken.push({
        type: 'heading',
        attrs: { level: 2 },
        content: [tekst(`Onderdeel ${onderdeel + 1}`)],
      });
    }
    if (i % 10 === 5) {
      blokken.push({ type: 'heading', attrs: { level: 3 }, content: [tekst(`Stap ${i}`)] });
    }
    const citaat = `punt ${i} van aandacht`;
    const eigen = Array.from({ length: deel(i, draden, alineas) }, () => randomUUID());
    bij.push(...eigen.map((id) => ({ id, citaat })));
    blokken.push({
      type: 'paragraph',
      content: [
        tekst(`${zin(i)} `),
        { ...tekst(citaat), marks: eigen.map((id) => ({ type: 'draad', attrs: { id } })) },
        tekst(` ${zin(i + 7)}`),
        ...(i % 9 === 0 ? [{ type: 'voetnoot', attrs: { tekst: `Bron ${i}` } }] : []),
      ],
    });
    if (i % 24 === 12) blokken.push(tabel(i));
    const eerste = Math.floor((i * acties.length) / alineas);
    for (let nr = eerste; nr < Math.floor(((i + 1) * acties.length) / alineas); nr += 1) {
      blokken.push({ type: 'actie', attrs: { id: acties[nr] } });
    }
  }
  const doc = prosemirrorJSONToYDoc(schema, { type: 'doc', content: blokken }, VELD);
  return { update: Y.encodeStateAsUpdate(doc), draden: bij };
}

/** Hoeveel van `totaal` er bij nummer `i` van `aantal` horen. */
function deel(i: number, totaal: number, aantal: number): number {
  return Math.floor(((i + 1) * totaal) / aantal) - Math.floor((i * totaal) / aantal);
}

function tekst(text: string) {
  return { type: 'text', text };
}

function zin(begin: number): string {
  const woorden = Array.from(
    { length: WOORDEN_PER_ALINEA / 2 },
    (_, i) => WOORDEN[(begin * 5 + i * 3) % WOORDEN.length],
  );
  return `${woorden.join(' ')}.`;
}

function tabel(nr: number) {
  const cel = (type: string, inhoud: string) => ({
    type,
    content: [{ type: 'paragraph', content: [tekst(inhoud)] }],
  });
  const rij = (type: string, naam: string) => ({
    type: 'tableRow',
    content: ['wie', 'wat', 'wanneer'].map((kolom) => cel(type, `${kolom} ${naam}`)),
  });
  return {
    type: 'table',
    content: [rij('tableHeader', 'kop'), rij('tableCell', `${nr}`), rij('tableCell', `${nr + 1}`)],
  };
}
