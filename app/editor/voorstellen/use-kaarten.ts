import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { kaartenIn, type Voorstelkaart } from './kaarten.ts';

/** Zo lang na de laatste wijziging wordt het paneel bijgewerkt, in milliseconden: tijdens het typen niet bij elke toets. */
const RUST = 120;

/** De voorstellen die nu in de tekst staan; een kaart die gelijk bleef houdt hetzelfde object. */
export function useKaarten(editor: Editor): Voorstelkaart[] {
  const [kaarten, setKaarten] = useState(() => kaartenIn(editor.state.doc));
  useEffect(() => {
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const ververs = () => setKaarten((oud) => metOude(oud, kaartenIn(editor.state.doc)));
    const later = () => {
      clearTimeout(wekker);
      wekker = setTimeout(ververs, RUST);
    };
    ververs();
    editor.on('update', later);
    return () => {
      clearTimeout(wekker);
      editor.off('update', later);
    };
  }, [editor]);
  return kaarten;
}

function metOude(oud: Voorstelkaart[], nieuw: Voorstelkaart[]): Voorstelkaart[] {
  const bekend = new Map(oud.map((kaart) => [kaart.kenmerk, kaart]));
  const kaarten = nieuw.map((kaart) => {
    const vorige = bekend.get(kaart.kenmerk);
    return vorige && JSON.stringify(vorige) === JSON.stringify(kaart) ? vorige : kaart;
  });
  const zelfde = kaarten.length === oud.length && kaarten.every((kaart, index) => kaart === oud[index]);
  return zelfde ? oud : kaarten;
}
