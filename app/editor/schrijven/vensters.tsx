import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';
import type { Bewaar } from '../types.ts';
import { AfbeeldingDialoog } from './afbeelding-dialoog.tsx';
import type { Schrijfbron } from './schrijfbron.ts';
import { Sneltoetsen } from './sneltoetsen.tsx';
import { VoetnootDialoog } from './voetnoot-dialoog.tsx';

interface VenstersProps {
  editor: Editor;
  bron: Schrijfbron;
  bewaar: Bewaar;
}

/** Het venster dat bij het schrijven open is. Sluiten brengt de focus terug in de tekst. */
export function Schrijfvensters({ editor, bron, bewaar }: VenstersProps) {
  const { venster } = useSyncExternalStore(bron.abonneer, bron.lees, bron.lees);
  function sluit() {
    bron.sluit();
    editor.commands.focus();
  }
  return (
    <>
      {venster?.soort === 'voetnoot' && <VoetnootDialoog editor={editor} opSluiten={sluit} />}
      {venster?.soort === 'afbeelding' && (
        <AfbeeldingDialoog editor={editor} bestand={venster.bestand} bewaar={bewaar} opSluiten={sluit} />
      )}
      {venster?.soort === 'sneltoetsen' && <Sneltoetsen opSluiten={sluit} />}
    </>
  );
}
