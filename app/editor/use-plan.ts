import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useState } from 'react';
import { vanBase64 } from './base64.ts';
import { maakEditor, tekstAttributen } from './maak-editor.ts';
import { Actieblokken } from './objecten/actieblokken.ts';
import type { Objectbron } from './objecten/objectbron.ts';
import { gekozenPlek, type Plek } from './plek.ts';
import type { Schrijfbron } from './schrijven/schrijfbron.ts';
import { openSessie, type Sessie } from './sessie.ts';
import { Menubron } from './tekstmenu.ts';
import type { PlanDienst, Schrijver } from './types.ts';
import type { Modusbron } from './voorstellen/modus.ts';
import type { WaardenBron } from './waardenbron.ts';

/** Een plan waar de editor van draait. */
export interface LevendPlan {
  sessie: Sessie;
  editor: Editor;
  menu: Menubron;
  blokken: Actieblokken;
  /** Waar de gebruiker in de leestekst al geklikt had. */
  plek: Plek | null;
}

interface PlanKeuzes {
  documentId: string;
  toestand: string;
  magSchrijven: boolean;
  gewist: number;
  ik: Schrijver;
  /** De leestekst die nu op het scherm staat. */
  leestekst: RefObject<HTMLElement>;
  bron: WaardenBron;
  modus: Modusbron;
  objecten: Objectbron;
  dienst: () => PlanDienst;
  schrijfbron: Schrijfbron;
  opLink(): void;
  opActie(): void;
}

/**
 * Maakt na het laden van de leestekst een editor; null op de server en zolang die er nog niet is.
 * `toestand` telt alleen bij het begin: daarna komen wijzigingen over de socket.
 */
export function usePlan({
  documentId,
  toestand,
  magSchrijven,
  gewist,
  ik,
  leestekst,
  bron,
  modus,
  objecten,
  dienst,
  schrijfbron,
  opLink,
  opActie,
}: PlanKeuzes) {
  const [plan, setPlan] = useState<LevendPlan | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: een nieuwe `toestand`, `ik` of functie is geen reden om de editor waarin iemand typt te vervangen.
  useEffect(() => {
    const sessie = openSessie({ documentId, toestand: vanBase64(toestand), ik, magSchrijven, gewist });
    const menu = new Menubron();
    const blokken = new Actieblokken();
    const editor = maakEditor({
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
    });
    const stop = sessie.abonneer(() => {
      if (sessie.stand().staat === 'gesloten') alleenLezen(editor);
    });
    setPlan({ sessie, editor, menu, blokken, plek: leestekst.current && gekozenPlek(leestekst.current) });
    return () => {
      stop();
      setPlan(null);
      editor.destroy();
      sessie.sluit();
    };
  }, [documentId, magSchrijven]);

  return plan;
}

function alleenLezen(editor: Editor) {
  if (!editor.isEditable) return;
  editor.setOptions({ editorProps: { attributes: tekstAttributen(false) } });
  editor.setEditable(false);
}
