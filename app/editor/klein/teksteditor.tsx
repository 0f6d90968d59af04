import type { Editor } from '@tiptap/core';
import { EditorContent, useEditorState } from '@tiptap/react';
import { useContext, useEffect, useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import { docInhoud } from '#domain/document/inhoud.ts';
import { type Leestekst, leestekstVan } from '#domain/overlegtekst/leestekst.ts';
import { Aanwezigen } from '../aanwezigen.tsx';
import { vanBase64 } from '../base64.ts';
import { LinkDialoog } from '../link-dialoog.tsx';
import { Knoppenbalk } from '../schrijven/knoppenbalk.tsx';
import { opmaakstanden, TERUG, WISSELS } from '../schrijven/opmaakknoppen.ts';
import { openSessie, type Sessie } from '../sessie.ts';
import { Verbindingsregel } from '../verbindingsregel.tsx';
import { maakTeksteditor, tekstAttributen } from './maak-teksteditor.ts';
import type { GeopendeTekst } from './open-tekst.ts';
import { OpenTekstenContext } from './open-teksten.ts';

interface TeksteditorProps extends GeopendeTekst {
  label: string;
  /** Of wie dit opende meteen gaat typen. */
  metFocus: boolean;
  /** Met wat er dan staat. */
  opKlaar(nu: Leestekst | null): void;
}

const KNOPPEN = [
  ...WISSELS.filter(({ id }) => ['vet', 'cursief', 'lijst', 'genummerd'].includes(id)),
  { id: 'link', naam: 'Link', teken: 'Link', toets: 'Ctrl+K', wissel: true, voer: null },
  ...TERUG,
];

/** Een kleine tekst waar nu aan geschreven wordt, met wie er nog meer is en of alles opgeslagen is. */
export default function Teksteditor(props: TeksteditorProps) {
  const { label, ik, opKlaar } = props;
  const [link, setLink] = useState(false);
  const levend = useTekst(props, () => setLink(true));
  const [stopt, setStopt] = useState(false);

  // Wat net getypt is gaat eerst naar de server; dan pas sluit de verbinding.
  useEffect(() => {
    if (!stopt || !levend) return;
    const kijk = () => {
      if (!levend.sessie.heeftOnopgeslagen()) opKlaar(leestekstVan(docInhoud(levend.sessie.doc)));
    };
    kijk();
    return levend.sessie.abonneer(kijk);
  }, [stopt, levend, opKlaar]);

  if (!levend) return null;
  const { sessie, editor } = levend;
  return (
    <>
      {sessie.stand().magSchrijven ? (
        <Balk editor={editor} naam={`Opmaak: ${label}`} opLink={() => setLink(true)} />
      ) : null}
      <EditorContent className="overlegtekst__vlak" editor={editor} />
      <div className="overlegtekst__stand">
        <Verbindingsregel sessie={sessie} editor={editor} />
        <Aanwezigen awareness={sessie.awareness} ik={ik} waarin="deze tekst" />
        <Knop type="button" soort="stil" klein onClick={() => setStopt(true)}>
          {stopt ? 'Wacht op opslaan…' : 'Klaar'}
          <span className="sr"> met {label}</span>
        </Knop>
      </div>
      {link ? (
        <LinkDialoog
          editor={editor}
          opSluiten={() => {
            setLink(false);
            editor.commands.focus();
          }}
        />
      ) : null}
    </>
  );
}

function Balk({ editor, naam, opLink }: { editor: Editor; naam: string; opLink(): void }) {
  const standen = useEditorState({ editor, selector: ({ editor }) => opmaakstanden(editor) });
  return (
    <Knoppenbalk
      naam={naam}
      klasse="werkbalk"
      knoppen={KNOPPEN}
      standen={standen}
      opKlik={({ voer }) => (voer ? voer(editor) : opLink())}
      opTerug={() => editor.commands.focus()}
    />
  );
}

/** De sessie en de editor, zolang dit op het scherm staat. Alleen de toestand bij het begin telt. */
function useTekst(
  { documentId, toestand, gewist, magSchrijven, ik, label, metFocus }: TeksteditorProps,
  opLink: () => void,
) {
  const [levend, setLevend] = useState<{ sessie: Sessie; editor: Editor } | null>(null);
  const open = useContext(OpenTekstenContext);

  // biome-ignore lint/correctness/useExhaustiveDependencies: een ander `label` of andere `ik` is geen reden om de editor waarin iemand typt te vervangen.
  useEffect(() => {
    const sessie = openSessie({ documentId, toestand: vanBase64(toestand), ik, magSchrijven, gewist });
    const editor = maakTeksteditor({ sessie, ik, label, opLink });
    const stop = sessie.abonneer(() => {
      if (sessie.stand().staat !== 'gesloten' || !editor.isEditable) return;
      editor.setOptions({ editorProps: { attributes: tekstAttributen(label, false) } });
      editor.setEditable(false);
    });
    const vergeet = open?.voegToe(sessie);
    setLevend({ sessie, editor });
    // Na het tekenen: de editor hangt dan aan de pagina.
    if (metFocus) setTimeout(() => editor.isDestroyed || editor.commands.focus('end'));
    return () => {
      vergeet?.();
      stop();
      setLevend(null);
      editor.destroy();
      sessie.sluit();
    };
  }, [documentId]);

  return levend;
}
