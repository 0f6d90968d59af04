import { Extension } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { isVerwijzing } from '#domain/document/verwijzing.ts';

/** Met Enter op een gekozen object gaat de focus erin: naar de link, de knop of de bron. Escape gaat terug naar de tekst. */
export const ObjectToetsen = Extension.create({
  name: 'objecttoetsen',
  addKeyboardShortcuts: () => ({
    Enter({ editor }) {
      const { selection } = editor.state;
      if (!(selection instanceof NodeSelection)) return false;
      const { name } = selection.node.type;
      if (name !== 'actie' && !isVerwijzing(name)) return false;
      const dom = editor.view.nodeDOM(selection.from);
      const ingang =
        dom instanceof HTMLElement ? dom.querySelector<HTMLElement>('a, button, [tabindex]') : null;
      ingang?.focus();
      return ingang !== null;
    },
  }),
});
