import { randomUUID } from 'node:crypto';
import { imageSize } from 'image-size';
import type { PlanNode } from '#domain/document/inhoud.ts';
import type { Invoerfout, Invoerverslag } from '#domain/document/invoer.ts';
import { schema } from '#domain/document/schema.ts';
import type { Meld } from '../werker/werker.ts';
import { knoop } from './knopen.ts';
import { naarPlan } from './naar-plan.ts';
import { maakTeller, telXml } from './verslag.ts';
import { beeldbytes, kinderen, leesWoord, veld, type Woord } from './woord.ts';
import { leesDelen, OngeldigBestand } from './zip.ts';

export interface Invoeropdracht {
  bytes: Uint8Array;
  /** De acties die de gebruiker kent. */
  acties: number[];
}

export interface Ingelezen {
  ok: true;
  inhoud: PlanNode;
  verslag: Invoerverslag;
  /** De afbeeldingen bij het voorlopige nummer dat in de inhoud staat. */
  beelden: Record<string, { type: string; bytes: Uint8Array }>;
}

export type Invoeruitkomst = Ingelezen | { ok: false; fout: Invoerfout };

const MEESTE_ALINEAS = 20_000;
const BEELDSOORTEN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Leest een Word-bestand tot blokken die in een plan passen. Niets van het bestand wordt vertrouwd. */
export async function leesIn({ bytes, acties }: Invoeropdracht, meld: Meld): Promise<Invoeruitkomst> {
  try {
    return await lees(bytes, new Set(acties), meld);
  } catch (fout) {
    if (fout instanceof OngeldigBestand) return { ok: false, fout: fout.fout };
    // Te diep in elkaar voor de stapel: geen gewoon document.
    return { ok: false, fout: fout instanceof RangeError ? 'te_zwaar' : 'kapot' };
  }
}

async function lees(bytes: Uint8Array, acties: ReadonlySet<number>, meld: Meld): Promise<Invoeruitkomst> {
  meld(0, 100);
  const delen = await leesDelen(bytes);
  const alineas = delen.get('word/document.xml')?.match(/<w:p[ >/]/g)?.length ?? 0;
  if (alineas > MEESTE_ALINEAS) return { ok: false, fout: 'te_lang' };
  meld(20, 100);
  const document = await leesWoord(bytes);
  meld(60, 100);

  const teller = maakTeller();
  telXml(delen, teller);
  const beelden = await haalBeelden(document);
  const gebruikt: Ingelezen['beelden'] = {};
  const totaal = Math.max(1, kinderen(document).length);
  let klaar = 0;
  const content = naarPlan({
    document,
    teller,
    acties,
    stap: () => {
      klaar += 1;
      if (klaar % 50 === 0) meld(60 + Math.round((klaar / totaal) * 40), 100);
    },
    beeld(woord) {
      const gevonden = beelden.get(woord);
      if (!gevonden) {
        teller.tel('beeld');
        return null;
      }
      const nummer = randomUUID();
      const alt = veld(woord, 'altText').replace(/\s+/g, ' ').trim().slice(0, 500);
      gebruikt[nummer] = { type: gevonden.type, bytes: gevonden.bytes };
      teller.tel('afbeeldingen');
      if (alt === '') teller.tel('zonder_alt');
      return knoop('afbeelding', {
        bestand: nummer,
        alt,
        breedte: gevonden.breedte,
        hoogte: gevonden.hoogte,
      });
    },
  });
  if (content.length === 0) return { ok: false, fout: 'geen_tekst' };
  const inhoud = knoop('doc', {}, content);
  schema.nodeFromJSON(inhoud).check();
  return { ok: true, inhoud, verslag: teller.verslag(), beelden: gebruikt };
}

interface Beeld {
  type: string;
  bytes: Uint8Array;
  breedte: number;
  hoogte: number;
}

/** De afbeeldingen die in een plan kunnen staan; andere soorten (EMF, SVG) vallen weg. */
async function haalBeelden(document: Woord): Promise<Map<Woord, Beeld>> {
  const gevonden = new Map<Woord, Beeld>();
  const loop = async (woord: Woord): Promise<void> => {
    if (woord.type === 'image') {
      const type = veld(woord, 'contentType');
      const bytes = BEELDSOORTEN.has(type) ? await beeldbytes(woord) : null;
      const maat = bytes ? maatVan(bytes) : null;
      if (bytes && maat) gevonden.set(woord, { type, bytes, ...maat });
    }
    for (const kind of kinderen(woord)) await loop(kind);
  };
  await loop(document);
  return gevonden;
}

function maatVan(bytes: Uint8Array): { breedte: number; hoogte: number } | null {
  try {
    const { width, height } = imageSize(bytes);
    return { breedte: width, hoogte: height };
  } catch {
    return null;
  }
}
