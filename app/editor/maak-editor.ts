import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { BASIS_EXTENSIES, LEVENDE_NODES } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';
import { TussenBalken } from './balkhoogte.ts';
import { caretExtensie } from './caret.ts';
import { KopAnkers } from './kopankers.ts';
import { TEKST_ANKER } from './koppen.ts';
import { actieMetWeergave } from './objecten/actie-weergave.ts';
import type { Actieblokken } from './objecten/actieblokken.ts';
import { noemExtensie } from './objecten/noemen.ts';
import { objectKeuzes } from './objecten/object-keuzes.ts';
import type { Objectbron } from './objecten/objectbron.ts';
import { ObjectToetsen } from './objecten/objecttoetsen.ts';
import { verwijzingenMetWeergave } from './objecten/verwijzing-weergave.ts';
import { onderdeelWeergave } from './onderdeel-weergave.ts';
import { CursorNaOngedaan } from './ongedaan.ts';
import { Draden } from './opmerkingen/draden.ts';
import { CursorVoorToets } from './schrijven/cursor-voor-toets.ts';
import { plakExtensie } from './schrijven/plakken/plakken.ts';
import type { Schrijfbron } from './schrijven/schrijfbron.ts';
import { tabelWeergave } from './schrijven/tabel-weergave.ts';
import { schrijftoetsen } from './schrijven/toetsen.ts';
import { VlotTypen } from './schrijven/vlot-typen.ts';
import { voetnootMetWeergave } from './schrijven/voetnoot-weergave.ts';
import { Zoekmarkering } from './schrijven/zoeken/zoeken.ts';
import type { Sessie } from './sessie.ts';
import { slashExtensie } from './slash.ts';
import { slashKeuzes } from './slashkeuzes.ts';
import type { Menubron } from './tekstmenu.ts';
import type { PlanDienst, Schrijver } from './types.ts';
import type { Modusbron } from './voorstellen/modus.ts';
import { voorstelExtensie } from './voorstellen/voorstel-extensie.ts';
import { voorstelWeergave } from './voorstellen/weergave.ts';
import type { WaardenBron } from './waardenbron.ts';

interface EditorKeuzes {
  sessie: Sessie;
  ik: Schrijver;
  magSchrijven: boolean;
  menu: Menubron;
  objecten: Objectbron;
  blokken: Actieblokken;
  dienst: () => PlanDienst;
  bron: WaardenBron;
  schrijfbron: Schrijfbron;
  modus: Modusbron;
  opLink(): void;
  opActie(): void;
}

/** De Tiptap-editor op het document van de sessie. De tekst staat er meteen in; op de socket wordt niet gewacht. */
export function maakEditor(keuzes: EditorKeuzes): Editor {
  const {
    sessie,
    ik,
    magSchrijven,
    menu,
    objecten,
    blokken,
    dienst,
    bron,
    schrijfbron,
    modus,
    opLink,
    opActie,
  } = keuzes;
  return new Editor({
    // De CSP laat geen ingevoegde stijl toe; de regels staan in stijl/editor.css.
    injectCSS: false,
    editable: magSchrijven,
    extensions: [
      ...BASIS_EXTENSIES,
      ...Object.values({
        ...LEVENDE_NODES,
        ...verwijzingenMetWeergave(bron),
        actie: actieMetWeergave(blokken),
        voetnoot: voetnootMetWeergave(schrijfbron),
      }),
      Collaboration.configure({ document: sessie.doc, field: VELD }),
      caretExtensie(sessie.awareness, ik),
      KopAnkers,
      onderdeelWeergave(bron, magSchrijven ? 'schrijver' : 'lezer'),
      tabelWeergave(magSchrijven),
      schrijftoetsen(schrijfbron),
      plakExtensie(schrijfbron),
      CursorVoorToets,
      Zoekmarkering,
      CursorNaOngedaan,
      VlotTypen,
      TussenBalken,
      voorstelExtensie(modus, ik.id),
      voorstelWeergave(bron),
      Draden,
      slashExtensie(menu, [...slashKeuzes({ bron: schrijfbron, opActie }), ...objectKeuzes(objecten)]),
      noemExtensie({ menu, waarden: bron, objecten, dienst }),
      ObjectToetsen,
      Extension.create({
        name: 'sneltoetsen',
        addKeyboardShortcuts: () => ({
          'Mod-k': () => {
            opLink();
            return true;
          },
        }),
      }),
    ],
    editorProps: { attributes: tekstAttributen(magSchrijven) },
  });
}

/** Hoe de tekst aan hulpsoftware wordt voorgesteld: als invoer voor wie schrijft, als artikel voor wie leest. */
export function tekstAttributen(magSchrijven: boolean): Record<string, string> {
  const naam = { class: 'plan-tekst', id: TEKST_ANKER, 'aria-label': 'Tekst van het plan' };
  const uitleg = 'Escape en dan Tab gaat de tekst uit. Control en schuine streep toont alle sneltoetsen.';
  return magSchrijven
    ? { ...naam, role: 'textbox', 'aria-multiline': 'true', 'aria-description': uitleg }
    : { ...naam, role: 'article' };
}

/**
 * Zet een actie op de plek van de cursor. Was er een hele alinea geselecteerd, dan komt de actie ervoor in de plaats; van een
 * stuk van een zin blijft de zin staan en komt de actie eronder. Volgt er nog niets, dan komt er een lege alinea achter.
 */
export function voegActieIn(editor: Editor, id: number): void {
  const { $from, $to, empty } = editor.state.selection;
  const isLaatste = ($to.depth === 0 ? $to.pos : $to.after(1)) >= editor.state.doc.content.size;
  const heel = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
  const keten = editor.chain().focus();
  if (!empty && !heel && $to.parent.isTextblock) keten.setTextSelection($to.end());
  keten
    .insertContent([{ type: 'actie', attrs: { id } }, ...(isLaatste ? [{ type: 'paragraph' }] : [])])
    .run();
}
