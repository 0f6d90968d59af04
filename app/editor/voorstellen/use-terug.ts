import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useState } from 'react';

/**
 * Of het laatste besluit met ongedaan maken in zijn geheel terug te draaien is: tot de schrijver zelf weer iets in de tekst doet. Wat een
 * ander intussen typt blijft staan en maakt niets uit.
 */
export function useTerug(editor: Editor): [kan: boolean, zet: (kan: boolean) => void] {
  const [kan, setKan] = useState(false);
  useEffect(() => {
    if (!kan) return;
    const kijk = ({ transaction }: { transaction: Transaction }) => {
      const gedeeld = transaction.getMeta(ySyncPluginKey);
      const isVanAnder = gedeeld?.isChangeOrigin && !gedeeld.isUndoRedoOperation;
      if (transaction.docChanged && !isVanAnder) setKan(false);
    };
    editor.on('transaction', kijk);
    return () => {
      editor.off('transaction', kijk);
    };
  }, [editor, kan]);
  return [kan, setKan];
}
