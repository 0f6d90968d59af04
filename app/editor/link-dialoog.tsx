import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Knop } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import { isVeiligeLink } from '#domain/document/link.ts';
import { Venster } from './venster.tsx';

/** Zet, verandert of verwijdert de link onder de cursor. */
export function LinkDialoog({ editor, opSluiten }: { editor: Editor; opSluiten(): void }) {
  const [mis, setMis] = useState<{ adres: string }>();
  const formulier = useFocusOpFout(mis);
  const huidig: unknown = editor.getAttributes('link').href;
  const bestaand = typeof huidig === 'string' ? huidig : '';

  function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const href = volledigAdres(String(new FormData(event.currentTarget).get('adres') ?? ''));
    if (!isVeiligeLink(href)) {
      setMis({ adres: 'Vul een adres in, bijvoorbeeld https://www.vng.nl of naam@vng.nl.' });
      return;
    }
    const { empty, from } = editor.state.selection;
    const keten = editor.chain().extendMarkRange('link');
    if (empty && !bestaand)
      keten
        .insertContentAt(from, { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else keten.setLink({ href }).run();
    opSluiten();
  }

  function haalWeg() {
    editor.chain().extendMarkRange('link').unsetLink().run();
    opSluiten();
  }

  return (
    <Venster titel="Link" opSluiten={opSluiten}>
      <form className="formulier" ref={formulier} onSubmit={verstuur} noValidate>
        <Tekstveld
          naam="adres"
          id="link-adres"
          label="Adres"
          fout={mis?.adres}
          inputMode="url"
          autoComplete="off"
          defaultValue={bestaand}
        />
        <div className="rij">
          <Knop>Opslaan</Knop>
          {bestaand && (
            <Knop type="button" soort="stil" onClick={haalWeg}>
              Link weghalen
            </Knop>
          )}
          <Knop type="button" soort="stil" onClick={opSluiten}>
            Annuleren
          </Knop>
        </div>
      </form>
    </Venster>
  );
}

/** Wat mensen typen: een e-mailadres en een adres zonder `https://` worden compleet gemaakt. */
function volledigAdres(getypt: string): string {
  const adres = getypt.trim();
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(adres)) return `mailto:${adres}`;
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(adres) ? `https://${adres}` : adres;
}
