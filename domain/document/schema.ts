import { type Extensions, getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { ActieNode } from './actienode.ts';
import { isVeiligeLink } from './link.ts';

/** Het stuk van het Yjs-document waar de tekst in staat: `doc.getXmlFragment(VELD)`. */
export const VELD = 'inhoud';

/**
 * Gaat omhoog als een document iets kan bevatten dat een oudere editor niet kent: die zou het onbekende uit de tekst
 * van iedereen weghalen.
 */
export const SCHEMA_VERSIE = 1;

/** Wat elk plan kan bevatten, zonder de actie: die krijgt in de editor een weergave. */
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
];

/** Het documentschema van een implementatieplan als Tiptap-extensies, zonder weergaven. */
export const SCHEMA_EXTENSIES: Extensions = [...BASIS_EXTENSIES, ActieNode];

/** Het ProseMirror-schema dat bij de extensies hoort. */
export const schema = getSchema(SCHEMA_EXTENSIES);
