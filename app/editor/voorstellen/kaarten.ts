import type { Node } from '@tiptap/pm/model';
import type { PlanMark } from '#domain/document/inhoud.ts';
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
  return [...kaarten.values()];
}

/** Wat een blok of object zonder tekst in het paneel heet. */
const NAAM: Record<string, string> = {
  actie: '[actie]',
  afbeelding: '[afbeelding]',
  table: '[tabel]',
  horizontalRule: '[lijn]',
  hardBreak: ' [nieuwe regel] ',
  afspraak: '[afspraak]',
  partij: '[partij]',
  persoon: '[persoon]',
  cijfer: '[cijfer]',
  voetnoot: '[voetnoot]',
};

function erbij(tekst: string, node: Node): string {
  if (tekst.length >= LANG) return tekst;
  const tussen = node.isBlock && tekst && !tekst.endsWith(' ') ? ' ' : '';
  const lang = tekst + tussen + (node.text ?? NAAM[node.type.name] ?? '');
  return lang.length > LANG ? `${lang.slice(0, LANG)}…` : lang;
}
