import { type Extensions, getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { isVeiligeLink } from './link.ts';
import { DraadMark } from './marks.ts';
import { ActieNode } from './nodes/actie.ts';
import { AfbeeldingNode } from './nodes/afbeelding.ts';
import { KaderNode } from './nodes/kader.ts';
import { TABEL_NODES } from './nodes/tabel.ts';
import { AfspraakNode, CijferNode, PartijNode, PersoonNode } from './nodes/verwijzingen.ts';
import { VoetnootNode } from './nodes/voetnoot.ts';
import { OnderdeelKop } from './onderdeel.ts';
import { VOORSTEL_MARKS, voorstelAttribuut } from './voorstelmarks.ts';

/** Wat elk plan kan bevatten en overal hetzelfde getekend wordt. */
export const BASIS_EXTENSIES: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    underline: false,
    // Ongedaan maken gaat via Yjs: anders maak je ongedaan wat een ander schreef.
    undoRedo: false,
    // Zou bij het openen al tekst toevoegen, ook bij wie alleen leest.
    trailingNode: false,
    link: {
      openOnClick: false,
      HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow', class: null },
      isAllowedUri: isVeiligeLink,
    },
  }),
  ...TABEL_NODES,
  OnderdeelKop,
  KaderNode,
  DraadMark,
  ...VOORSTEL_MARKS,
  voorstelAttribuut([
    'paragraph',
    'heading',
    'bulletList',
    'orderedList',
    'listItem',
    'blockquote',
    'horizontalRule',
    'hardBreak',
    'table',
    'tableRow',
    'tableHeader',
    'tableCell',
    'kader',
    'actie',
    'afspraak',
    'partij',
    'persoon',
    'cijfer',
    'voetnoot',
    'afbeelding',
  ]),
];

/** Wat in de editor een eigen weergave krijgt: levende objecten en wat een venster heeft. */
export const LEVENDE_NODES = {
  actie: ActieNode,
  afspraak: AfspraakNode,
  partij: PartijNode,
  persoon: PersoonNode,
  cijfer: CijferNode,
  voetnoot: VoetnootNode,
  afbeelding: AfbeeldingNode,
} as const;

/** Het documentschema van een implementatieplan als Tiptap-extensies, zonder weergaven. */
export const SCHEMA_EXTENSIES: Extensions = [...BASIS_EXTENSIES, ...Object.values(LEVENDE_NODES)];

/** Het ProseMirror-schema dat bij de extensies hoort. */
export const schema = getSchema(SCHEMA_EXTENSIES);
