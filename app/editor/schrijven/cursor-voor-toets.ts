import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Leest vóór elke toets waar de cursor nu staat. De browser meldt dat pas na de toets die hem verplaatste; heeft de computer het druk,
 * dan is de volgende toets er eerder. End en dan Enter brak de alinea anders waar de cursor vandaan kwam, en bij *Voorstellen*, waar ook
 * letters via de editor gaan, kwam de letter daar.
 */
export const CursorVoorToets = Extension.create({
  name: 'cursorVoorToets',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view) {
            // Wie met een IME een woord samenstelt wordt niet gestoord.
            if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
            return false;
          },
        },
      },
    }),
  ],
});
