import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import type { CijferKaart } from '#domain/document/waarden.ts';
import type { PlanDienst } from '../types.ts';
import type { WaardenBron } from '../waardenbron.ts';
import type { Objectbron } from './objectbron.ts';

// Zelden nodig, en dan mag het even duren.
const OnderdeelDialoog = lazy(async () => ({
  default: (await import('../onderdeel-dialoog.tsx')).OnderdeelDialoog,
}));
const MeldDialoog = lazy(async () => ({ default: (await import('./meld-dialoog.tsx')).MeldDialoog }));
const CijferDialoog = lazy(async () => ({ default: (await import('./cijfer-dialoog.tsx')).CijferDialoog }));

interface ObjectvenstersProps {
  objecten: Objectbron;
  editor: Editor;
  doc: Y.Doc;
  waarden: WaardenBron;
  dienst: PlanDienst;
  /** De partijen die aan de opgave meedoen. */
  deelnemers: Partijkeuzes;
  opgaven: readonly { nr: number; titel: string }[];
}

/** Het venster dat bij een levend object openstaat. */
export function Objectvensters(props: ObjectvenstersProps) {
  const { objecten, editor, doc, waarden, dienst, deelnemers, opgaven } = props;
  const { venster } = useSyncExternalStore(objecten.abonneer, objecten.lees, objecten.lees);
  const sluit = () => objecten.sluit();

  function voegCijferIn(cijfer: CijferKaart) {
    const versie = cijfer.versies.at(-1)?.versie ?? 1;
    waarden.voegToe('cijfers', cijfer.id, cijfer);
    objecten.sluit(`${cijfer.naam} staat in de tekst.`);
    editor
      .chain()
      .focus()
      .insertContent({ type: 'cijfer', attrs: { id: cijfer.id, versie } })
      .run();
  }

  return (
    <Suspense fallback={null}>
      {venster?.soort === 'onderdeel' && (
        <OnderdeelDialoog
          editor={editor}
          doc={doc}
          kop={venster.kop}
          partijen={deelnemers}
          opSluiten={sluit}
        />
      )}
      {venster?.soort === 'melden' && (
        <MeldDialoog
          dienst={dienst}
          actie={venster.actie}
          opGemeld={(titel) => objecten.sluit(`Gemeld: ${titel}.`)}
          opSluiten={sluit}
        />
      )}
      {venster?.soort === 'cijfer' && (
        <CijferDialoog
          dienst={dienst}
          cijfers={Object.values(waarden.alles().cijfers)}
          opgaven={opgaven}
          opKeuze={voegCijferIn}
          opSluiten={sluit}
        />
      )}
    </Suspense>
  );
}

/** Wat er na een handeling met een levend object te zeggen is; ook hulpsoftware leest het voor. */
export function Objectbericht({ objecten }: { objecten: Objectbron }) {
  const { bericht } = useSyncExternalStore(objecten.abonneer, objecten.lees, objecten.lees);
  return (
    <p className="plan__bericht" role="status">
      {bericht}
    </p>
  );
}
