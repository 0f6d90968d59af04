import type { Node } from '@tiptap/pm/model';
import type { PlanMark } from '#domain/document/inhoud.ts';
import { voetnoottekst } from '#domain/document/voetnoten.ts';
import { watVoorstelDoet } from '#domain/document/voorstelzin.ts';
import { merkenOp } from './merk.ts';

/** Een voorstel in het paneel: wat er weg moet, wat ervoor in de plaats komt, en wat er anders wordt. */
export interface Voorstelkaart {
  kenmerk: string;
  weg: string;
  erbij: string;
  /** Bijvoorbeeld `vet maken`; leeg als het alleen om tekst gaat. */
  anders: string[];
  /** De tekst waar `anders` over gaat. */
  over: string;
}

const LANG = 240;

/** Alle voorstellen in de tekst, in volgorde van waar ze beginnen. */
export function kaartenIn(doc: Node): Voorstelkaart[] {
  const kaarten = new Map<string, Voorstelkaart>();
  const kaart = ({ attrs }: PlanMark) => {
    const kenmerk = String(attrs.id);
    const er = kaarten.get(kenmerk) ?? { kenmerk, weg: '', erbij: '', anders: [], over: '' };
    kaarten.set(kenmerk, er);
    return er;
  };
  doc.descendants((node) => {
    for (const merk of merkenOp(node)) {
      const deze = kaart(merk);
      if (merk.type === 'insertion') deze.erbij = erbij(deze.erbij, node);
      else if (merk.type === 'deletion') deze.weg = erbij(deze.weg, node);
      else {
        const wat = watVoorstelDoet(merk);
        if (!deze.anders.includes(wat)) deze.anders.push(wat);
        deze.over = erbij(deze.over, node);
      }
    }
  });
  return [...kaarten.values()].map(metLegeAlinea);
}

/** Van alleen een alinea zonder tekst zou anders niets te zien zijn; maakt zij plaats voor iets anders, dan telt zij niet. */
function metLegeAlinea(kaart: Voorstelkaart): Voorstelkaart {
  const [weg, erbij, over] = [zonderLege(kaart.weg), zonderLege(kaart.erbij), zonderLege(kaart.over)];
  const leeg = (tekst: string) => (tekst.includes('\n') ? '[lege alinea]' : tekst);
  return weg || erbij
    ? { ...kaart, weg, erbij, over }
    : { ...kaart, weg: leeg(kaart.weg), erbij: leeg(kaart.erbij), over };
}

function zonderLege(tekst: string): string {
  return tekst.replaceAll(/\n ?/g, '');
}

/** Wat een blok of object zonder tekst in het paneel heet. */
const NAAM: Record<string, string> = {
  actie: '[actie]',
  afbeelding: '[afbeelding]',
  table: '[tabel]',
  tableRow: '[rij]',
  kader: '[kader]',
  horizontalRule: '[lijn]',
  hardBreak: ' [nieuwe regel] ',
  afspraak: '[afspraak]',
  partij: '[partij]',
  persoon: '[persoon]',
  cijfer: '[cijfer]',
};

function erbij(tekst: string, node: Node): string {
  if (tekst.length >= LANG || (node.type.name === 'tableRow' && tekst.includes('[tabel]'))) return tekst;
  const tussen = node.isBlock && tekst && !tekst.endsWith(' ') ? ' ' : '';
  const lang = tekst + tussen + watErStaat(node);
  return lang.length > LANG ? `${lang.slice(0, LANG)}…` : lang;
}

function watErStaat(node: Node): string {
  if (node.type.name === 'voetnoot') return `[voetnoot: ${voetnoottekst(node.attrs.tekst)}]`;
  // Een regeleinde staat nooit in tekst: zo blijft een lege alinea te herkennen.
  return node.text ?? NAAM[node.type.name] ?? (node.isTextblock && node.childCount === 0 ? '\n' : '');
}
