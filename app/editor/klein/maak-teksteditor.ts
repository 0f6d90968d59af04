import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import StarterKit from '@tiptap/starter-kit';
import { isVeiligeLink } from '#domain/document/link.ts';
import { VELD } from '#domain/document/veld.ts';
import { caretExtensie } from '../caret.ts';
import { CursorNaOngedaan } from '../ongedaan.ts';
import { schoonHtml } from '../schrijven/plakken/schoon-html.ts';
import { wegUit } from '../schrijven/weg-uit.ts';
import type { Sessie } from '../sessie.ts';
import type { Schrijver } from '../types.ts';

interface EditorKeuzes {
  sessie: Sessie;
  ik: Schrijver;
  label: string;
  opLink(): void;
}

/**
 * De editor van een kleine tekst: alinea's, vet, cursief, lijsten en links, onder dezelfde namen als in een plan. Wat een plan
 * verder kent heeft hier geen plaats.
 */
export function maakTeksteditor({ sessie, ik, label, opLink }: EditorKeuzes): Editor {
  const { magSchrijven } = sessie.stand();
  return new Editor({
    // De CSP laat geen ingevoegde stijl toe; de regels staan in stijl/schrijfdelen.css.
    injectCSS: false,
    editable: magSchrijven,
    extensions: [
      StarterKit.configure({
        blockquote: false,
        code: false,
        codeBlock: false,
        heading: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        // Ongedaan maken gaat via Yjs: anders maak je ongedaan wat een ander schreef.
        undoRedo: false,
        trailingNode: false,
        link: {
          openOnClick: false,
          HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow', class: null },
          isAllowedUri: isVeiligeLink,
        },
      }),
      Collaboration.configure({ document: sessie.doc, field: VELD }),
      caretExtensie(sessie.awareness, ik),
      CursorNaOngedaan,
      Extension.create({
        name: 'teksttoetsen',
        // Vóór lijsten, die Tab zelf gebruiken.
        priority: 1_000,
        addKeyboardShortcuts: () => ({
          'Mod-k': () => {
            opLink();
            return true;
          },
        }),
        addProseMirrorPlugins: () => [wegUit()],
      }),
    ],
    editorProps: {
      attributes: tekstAttributen(label, magSchrijven),
      transformPastedHTML: (html) => schoonHtml(html).html,
    },
  });
}

/** Hoe de tekst aan hulpsoftware wordt voorgesteld: als invoer voor wie schrijft, als artikel voor wie leest. */
export function tekstAttributen(label: string, magSchrijven: boolean): Record<string, string> {
  const naam = { class: 'kleine-tekst', 'aria-label': label };
  return magSchrijven
    ? {
        ...naam,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-description': 'Escape en dan Tab gaat de tekst uit.',
      }
    : { ...naam, role: 'article' };
}
