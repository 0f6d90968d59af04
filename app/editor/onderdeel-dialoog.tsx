import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import type * as Y from 'yjs';
import type { Partijkeuze, Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzeveld } from '#app/ui/veld.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import { sleutelUit } from '#domain/document/nodes/verwijzingen.ts';
import { ONDERDEEL_STAAT_NAAM, ONDERDEEL_STATEN, staatUit } from '#domain/document/onderdeel.ts';
import { VELD } from '#domain/document/veld.ts';
import { StaatVorm } from './staatvorm.tsx';
import { Venster } from './venster.tsx';

interface OnderdeelDialoogProps {
  editor: Editor;
  doc: Y.Doc;
  /** De hoeveelste kop van de tekst het is. */
  kop: number;
  /** De partijen die aan de opgave meedoen. */
  partijen: Partijkeuzes;
  opSluiten(): void;
}

/** `leeg` volgt uit de tekst en is niet te kiezen. */
const TE_KIEZEN = ONDERDEEL_STATEN.filter((staat) => staat !== 'leeg');

/** Wie voor een onderdeel verantwoordelijk is en hoe ver het is; staat op de kop, voor iedereen. */
export function OnderdeelDialoog({ editor, doc, kop, partijen, opSluiten }: OnderdeelDialoogProps) {
  // Het element zelf: anderen kunnen intussen koppen toevoegen of weghalen.
  const [element] = useState(() => kopElementen(doc)[kop - 1]);
  const [{ titel, partij, staat }] = useState(() => gegevensVan(editor, kop));
  const [weg, setWeg] = useState(false);

  function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const formulier = new FormData(event.currentTarget);
    const plek = element ? plekVan(editor, doc, element) : null;
    if (plek === null) return setWeg(true);
    const tr = editor.state.tr
      .setNodeAttribute(plek, 'partij', sleutelUit(formulier.get('partij')))
      .setNodeAttribute(plek, 'staat', staatUit(formulier.get('staat')));
    editor.view.dispatch(tr);
    opSluiten();
  }

  return (
    <Venster titel={`Onderdeel: ${titel || 'kop zonder tekst'}`} opSluiten={opSluiten}>
      <form className="formulier" onSubmit={verstuur}>
        {weg && <Melding soort="fout">Een ander heeft dit onderdeel intussen weggehaald.</Melding>}
        <Keuzelijst
          naam="partij"
          id="onderdeel-partij"
          label="Verantwoordelijke partij"
          hint="Een partij die aan deze opgave meedoet."
          defaultValue={partij ?? ''}
        >
          <option value="">Nog niemand</option>
          <Opties groep="Vijfhoek" partijen={partijen.vijfhoek} />
          <Opties groep="Andere partijen" partijen={partijen.overige} />
        </Keuzelijst>
        <Keuzeveld naam="staat" id="onderdeel-staat" label="Hoe ver is het?">
          {({ id, name }) => (
            <div className="keuze">
              {TE_KIEZEN.map((keuze) => (
                <label key={keuze} className="keuze__segment">
                  <input
                    id={`${id}-${keuze}`}
                    type="radio"
                    name={name}
                    value={keuze}
                    defaultChecked={keuze === staat}
                  />
                  <span className="keuze__vlak">
                    <StaatVorm staat={keuze} />
                    {ONDERDEEL_STAAT_NAAM[keuze]}
                  </span>
                </label>
              ))}
            </div>
          )}
        </Keuzeveld>
        <div className="rij">
          <Knop>Opslaan</Knop>
          <Knop type="button" soort="stil" onClick={opSluiten}>
            Annuleren
          </Knop>
        </div>
      </form>
    </Venster>
  );
}

function Opties({ groep, partijen }: { groep: string; partijen: Partijkeuze[] }) {
  if (partijen.length === 0) return null;
  return (
    <optgroup label={groep}>
      {partijen.map(({ slug, naam }) => (
        <option key={slug} value={slug}>
          {naam}
        </option>
      ))}
    </optgroup>
  );
}

function kopElementen(doc: Y.Doc): (Y.XmlElement | Y.XmlText | Y.XmlHook)[] {
  return doc
    .getXmlFragment(VELD)
    .toArray()
    .filter((element) => 'nodeName' in element && element.nodeName === 'heading');
}

function gegevensVan({ state }: Editor, kop: number) {
  const node = state.doc.children.filter(({ type }) => type.name === 'heading')[kop - 1];
  return {
    titel: node?.textContent ?? '',
    partij: sleutelUit(node?.attrs.partij),
    staat: staatUit(node?.attrs.staat),
  };
}

/** Waar dit element nu in de editor staat; null als het weg is. */
function plekVan(
  { state }: Editor,
  doc: Y.Doc,
  element: Y.XmlElement | Y.XmlText | Y.XmlHook,
): number | null {
  const index = doc.getXmlFragment(VELD).toArray().indexOf(element);
  if (index < 0) return null;
  return state.doc.children.slice(0, index).reduce((plek, { nodeSize }) => plek + nodeSize, 0);
}
