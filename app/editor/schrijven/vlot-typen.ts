import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Vanaf zoveel blokken is aan een toets te merken hoe lang de tekst is. */
const LANG = 300;
/** Zo lang na de laatste toets staat alles er weer, in ms. */
const RUST = 2_000;

/**
 * Zolang iemand in een lange tekst typt slaat de browser over wat buiten beeld is (`[data-typt]` in `editor.css`; besluit 20).
 * Alleen zolang: wat overgeslagen wordt laat Chromium ook weg voor hulpsoftware, en wie voorleest moet de hele tekst krijgen.
 */
export const VlotTypen = Extension.create({
  name: 'vlotTypen',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        let begin = 0;
        let einde = 0;
        const zet = (typt: boolean) => view.dom.parentElement?.toggleAttribute('data-typt', typt);
        const opToets = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
          const typt = (key.length === 1 && !ctrlKey && !metaKey) || key === 'Backspace' || key === 'Delete';
          if (!typt || view.state.doc.childCount < LANG) return;
          // Na deze toets: het overslaan zelf kost ook een keer tijd.
          begin ||= window.setTimeout(zet, 0, true);
          clearTimeout(einde);
          einde = window.setTimeout(() => {
            begin = 0;
            zet(false);
          }, RUST);
        };
        view.dom.addEventListener('keydown', opToets);
        return {
          destroy() {
            clearTimeout(begin);
            clearTimeout(einde);
            view.dom.removeEventListener('keydown', opToets);
          },
        };
      },
    }),
  ],
});
