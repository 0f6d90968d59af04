import type { Editor } from '@tiptap/core';
import { VOORSTELLEN_KOP } from '../voorstellen/paneel.tsx';
import { standenVan } from './draden.ts';

/** Waar een link naar de opmerkingen heen gaat. */
export const OPMERKINGEN_KOP = 'opmerkingen-kop';

interface OpmerkingKnopProps {
  editor: Editor;
  magOpmerken: boolean;
}

/** Boven de tekst, altijd in beeld: een opmerking maken, en de weg naar wat op een smal scherm onder de tekst staat. */
export function OpmerkingKnop({ editor, magOpmerken }: OpmerkingKnopProps) {
  return (
    <>
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
      <nav className="plan__sprong" aria-label="Bij de tekst">
        <a href={`#${OPMERKINGEN_KOP}`}>Naar opmerkingen</a>
        <a href={`#${VOORSTELLEN_KOP}`}>Naar voorstellen</a>
      </nav>
    </>
  );
}
