import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { merkenOp } from './merk.ts';

/**
 * Typen en weghalen bij voorstellen gaat niet via de browser. Die neemt bij het vervangen van doorgestreepte of onderstreepte
 * tekst de opmaak mee als stijl (wat de CSP verbiedt) en als `<strike>` of `<u>`, en wie in zulke tekst terugloopt komt niet
 * verder: dan leest de editor iets anders dan wat er gedaan is.
 */
export function toetsBijVoorstel(steltVoor: () => boolean) {
  const isHier = (state: EditorState) => steltVoor() || staatBijVoorstel(state);
  return new Plugin({
    props: {
      handleKeyPress(view, { charCode }) {
        const tekst = String.fromCharCode(charCode);
        if (/[\r\n]/.test(tekst) || !isHier(view.state)) return false;
        typ(view, tekst);
        return true;
      },
      handleDOMEvents: {
        beforeinput(view, event) {
          if (view.composing || !event.inputType.startsWith('delete') || !isHier(view.state)) return false;
          if (!haalWeg(view, event)) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

function typ(view: EditorView, tekst: string): void {
  const { from, to } = view.state.selection;
  const gewoon = () => view.state.tr.insertText(tekst).scrollIntoView();
  // Invoerregels en menu's gaan voor, zoals anders ook.
  if (!view.someProp('handleTextInput', (doe) => doe(view, from, to, tekst, gewoon))) view.dispatch(gewoon());
}

/** Haalt weg wat de browser weg zou halen: een teken, een woord of een regel. Over alinea's heen doet de editor het al. */
function haalWeg(view: EditorView, event: InputEvent): boolean {
  const [bereik] = event.getTargetRanges();
  if (!bereik) return false;
  const van = view.posAtDOM(bereik.startContainer, bereik.startOffset);
  const tot = view.posAtDOM(bereik.endContainer, bereik.endOffset);
  const { doc, tr } = view.state;
  if (van >= tot || !doc.resolve(van).sameParent(doc.resolve(tot))) return false;
  view.dispatch(tr.delete(van, tot).scrollIntoView());
  return true;
}

function staatBijVoorstel({ doc, selection: { from, to } }: EditorState): boolean {
  let gevonden = false;
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
    gevonden ||= merkenOp(node).length > 0;
    return !gevonden;
  });
  return gevonden;
}
