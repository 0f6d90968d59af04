import type { Editor } from '@tiptap/core';
import { standenVan } from './draden.ts';

interface OpmerkingKnopProps {
  editor: Editor;
  magOpmerken: boolean;
}

/** Boven de tekst, altijd in beeld: een opmerking maken, en waar ze onder de tekst staan de weg erheen. */
export function OpmerkingKnop({ editor, magOpmerken }: OpmerkingKnopProps) {
  return (
    <div className="rij opmerkingknop">
      {magOpmerken ? (
        <button
          type="button"
          className="werkbalk__knop"
          title="Opmerking bij de geselecteerde tekst (Ctrl+Alt+M)"
          // De selectie blijft staan.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => standenVan(editor)?.opNieuw()}
        >
          + Opmerking
        </button>
      ) : null}
      <a className="opmerkingknop__sprong" href="#opmerkingen-kop">
        Naar opmerkingen
      </a>
    </div>
  );
}
