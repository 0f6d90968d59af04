import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { Awareness } from 'y-protocols/awareness';
import type { Schrijver } from './types.ts';

/** De cursors van anderen, met partij en naam. Kleuren gaan via CSSOM: de CSP verbiedt stijlattributen. */
export function caretExtensie(awareness: Awareness, ik: Schrijver) {
  return CollaborationCaret.configure({
    provider: { awareness },
    user: ik,
    render(user) {
      const caret = document.createElement('span');
      caret.className = 'caret';
      caret.style.setProperty('--kleur', veiligeKleur(user.kleur));
      const label = document.createElement('span');
      label.className = 'caret__naam';
      label.textContent = caretNaam(user);
      caret.append(label);
      return caret;
    },
    selectionRender: (user) => ({ class: 'caret-selectie', style: `--kleur: ${veiligeKleur(user.kleur)}` }),
  });
}

/** `VNG · Anna` */
function caretNaam({ partij, naam }: Record<string, unknown>): string {
  return [partij, naam].filter((deel) => typeof deel === 'string' && deel).join(' · ');
}

/** De kleur als die `#rrggbb` is, anders die van de lopende tekst. */
export function veiligeKleur(kleur: unknown): string {
  return typeof kleur === 'string' && /^#[0-9a-f]{6}$/i.test(kleur) ? kleur : 'currentColor';
}
