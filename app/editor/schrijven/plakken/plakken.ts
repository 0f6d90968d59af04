import { type Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { afbeeldingIn, leesbareMaat } from '../bestandskeuze.ts';
import type { Schrijfbron } from '../schrijfbron.ts';
import { isLegeHtml, schoonHtml } from './schoon-html.ts';
import { schoonStuk } from './schoon-stuk.ts';

/** Zoveel tekens mag iemand in één keer plakken; meer gaat ook niet in één bericht naar de server. */
const MEESTE = 2 * 1024 * 1024;

/**
 * Plakken en slepen: opbouw blijft, opmaak valt weg, en een afbeelding gaat eerst naar het venster dat vraagt wat erop
 * staat. Wat te groot is verandert niets aan de tekst.
 */
export function plakExtensie(bron: Schrijfbron) {
  return Extension.create({
    name: 'plakken',
    priority: 1_000,
    addProseMirrorPlugins() {
      return [plakPlugin(this.editor, bron)];
    },
  });
}

function plakPlugin(editor: Editor, bron: Schrijfbron): Plugin {
  /** @returns of er niets meer met deze gegevens hoeft te gebeuren. */
  function vangAf(event: Event, gegevens: DataTransfer | null, plek?: number): boolean {
    const klaar = editor.isEditable && handelAf(gegevens, plek);
    if (klaar) event.preventDefault();
    return klaar;
  }

  function handelAf(gegevens: DataTransfer | null, plek: number | undefined): boolean {
    bron.meld(null);
    const html = gegevens?.getData('text/html') ?? '';
    const omvang = Math.max(html.length, gegevens?.getData('text/plain').length ?? 0);
    if (omvang > MEESTE) {
      bron.meld(
        `Dit is te veel om in één keer te plakken: ${leesbareMaat(omvang)}, hoogstens 2 MB. Er is niets veranderd. Plak het in kleinere delen.`,
      );
      return true;
    }
    // Een kopie van een afbeelding uit een webpagina is ook HTML, maar zonder tekst.
    const bestand = isLegeHtml(html) ? afbeeldingIn(gegevens) : null;
    if (!bestand) return false;
    if (plek !== undefined) editor.commands.setTextSelection(plek);
    bron.open({ soort: 'afbeelding', bestand });
    return true;
  }

  return new Plugin({
    props: {
      // Vóór ProseMirror: die leest eerst alles wat er geplakt wordt.
      handleDOMEvents: {
        paste: (_view, event) => vangAf(event, event.clipboardData),
        drop: (view, event) =>
          vangAf(
            event,
            event.dataTransfer,
            view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos,
          ),
      },
      transformPastedHTML(html) {
        const { html: schoon, afbeeldingen } = schoonHtml(html);
        if (afbeeldingen > 0) bron.meld(nietMeegekomen(afbeeldingen));
        return schoon;
      },
      transformPasted: schoonStuk,
    },
  });
}

function nietMeegekomen(aantal: number): string {
  const wat = aantal === 1 ? 'Eén afbeelding is' : `${aantal} afbeeldingen zijn`;
  return `${wat} niet meegeplakt. Bewaar een afbeelding eerst als bestand en voeg haar dan in.`;
}
