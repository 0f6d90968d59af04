import type { EditorState } from '@tiptap/pm/state';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { planInhoud } from '#domain/document/inhoud.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { Aanwezigen } from './aanwezigen.tsx';
import { Achtergebleven } from './achtergebleven.tsx';
import { ActieDialoog } from './actie-dialoog.tsx';
import { useBalkhoogte } from './balkhoogte.ts';
import { vanBase64 } from './base64.ts';
import { Inhoudsopgave } from './inhoudsopgave.tsx';
import { TEKST_ANKER } from './koppen.ts';
import { LevendeTekst } from './levende-tekst.tsx';
import { LinkDialoog } from './link-dialoog.tsx';
import { voegActieIn } from './maak-editor.ts';
import { naarKop } from './naar-kop.ts';
import { ActiePortalen } from './objecten/actie-portalen.tsx';
import { Objectbron } from './objecten/objectbron.ts';
import { Objectbericht, Objectvensters } from './objecten/objectvensters.tsx';
import { OpmerkingKnop } from './opmerkingen/knop.tsx';
import { Opmerkingen } from './opmerkingen/opmerkingen.tsx';
import { PlanTekst } from './plan-tekst.tsx';
import { Contextbalk } from './schrijven/contextbalk.tsx';
import { LevendeVoetnoten } from './schrijven/levende-voetnoten.tsx';
import { Schrijfbron } from './schrijven/schrijfbron.ts';
import { Schrijfmelding } from './schrijven/schrijfmelding.tsx';
import { Schrijfvensters } from './schrijven/vensters.tsx';
import { Zoekbalk } from './schrijven/zoeken/zoekbalk.tsx';
import { TekstmenuLijst } from './tekstmenu-lijst.tsx';
import type { Bewaar, PlanDienst, Schrijver } from './types.ts';
import { useActief } from './use-actief.ts';
import { useKoppen } from './use-koppen.ts';
import { usePlan } from './use-plan.ts';
import { useVertrek } from './use-vertrek.ts';
import { useWaar } from './use-waar.ts';
import { Verbindingsregel } from './verbindingsregel.tsx';
import { Modusbron } from './voorstellen/modus.ts';
import { Voorstelpaneel } from './voorstellen/paneel.tsx';
import { AlleenLezen, Schakelaar } from './voorstellen/schakelaar.tsx';
import { maakWaardenBron, WaardenContext } from './waardenbron.ts';
import { Werkbalk } from './werkbalk.tsx';

export interface PlanEditorProps {
  opgaveNr: number;
  documentId: string;
  /** De Yjs-toestand van het document, in base64. Alleen die van het openen telt. */
  toestand: string;
  magSchrijven: boolean;
  /** Hoe vaak er iets uit het plan gewist was toen de pagina geladen werd. */
  gewist: number;
  magOpmerken: boolean;
  ik: Schrijver;
  /** De slug van de eigen partij, of null. */
  eigenPartij: string | null;
  /** Wat de levende objecten nu tonen aan deze gebruiker; een nieuwe waarde ververst ze in de tekst. */
  waarden: PlanWaarden;
  dienst: PlanDienst;
  /** De partijen die aan de opgave meedoen. */
  deelnemers: Partijkeuzes;
  /** Alle opgaven, om een cijfer bij te zetten. */
  opgaven: readonly { nr: number; titel: string }[];
  bewaarAfbeelding: Bewaar;
  /** Wat boven de inhoudsopgave komt. */
  boven?: ReactNode;
}

/**
 * Een implementatieplan om te lezen en samen te schrijven. De server en de eerste keer tekenen in de browser geven de
 * leestekst; daarna komt de editor er op dezelfde plaats voor in de plaats. Gooit een fout bij een toestand die niet
 * te lezen is.
 */
export function PlanEditor(props: PlanEditorProps) {
  return <Plan key={props.documentId} {...props} />;
}

function Plan(props: PlanEditorProps) {
  const { opgaveNr, documentId, toestand, magSchrijven, gewist, magOpmerken, ik, eigenPartij, waarden } =
    props;
  const { dienst, bewaarAfbeelding, deelnemers, opgaven, boven } = props;
  const [begin] = useState(() => planInhoud(vanBase64(toestand)));
  const [bron] = useState(() => maakWaardenBron(waarden));
  useEffect(() => bron.zetAlles(waarden), [bron, waarden]);

  const [modus] = useState(
    () => new Modusbron({ partij: eigenPartij, naamVan: (slug) => bron.lees('partijen', slug) ?? slug }),
  );

  const [venster, setVenster] = useState<'link' | 'actie' | null>(null);
  const opLink = () => setVenster('link');
  const opActie = () => setVenster('actie');
  const [schrijfbron] = useState(() => new Schrijfbron());
  const leestekst = useRef<HTMLDivElement>(null);
  const [objecten] = useState(() => new Objectbron());
  const opMelden = useCallback((actie: number) => objecten.open({ soort: 'melden', actie }), [objecten]);
  const nu = useRef(dienst);
  nu.current = dienst;
  const plan = usePlan({
    documentId,
    toestand,
    magSchrijven,
    gewist,
    ik,
    leestekst,
    bron,
    modus,
    objecten,
    dienst: () => nu.current,
    schrijfbron,
    opLink,
    opActie,
  });
  const editor = plan?.editor ?? null;
  useVertrek(plan?.sessie);
  const koppen = useKoppen(begin, editor);
  const waar = useWaar(plan?.sessie.awareness ?? null, ik);
  const actief = useActief(editor);
  const balk = useBalkhoogte();

  function sluitVenster() {
    setVenster(null);
    editor?.commands.focus();
  }

  return (
    <WaardenContext.Provider value={bron}>
      <div className="plan">
        <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href={`#${TEKST_ANKER}`}>
          Naar de tekst van het plan
        </a>
        <aside className="plan__naast">
          {boven}
          <Inhoudsopgave
            koppen={koppen}
            partijen={waarden.partijen}
            waar={waar}
            actief={actief}
            opOnderdeel={
              magSchrijven && editor ? (kop) => objecten.open({ soort: 'onderdeel', kop }) : undefined
            }
            opKop={magSchrijven && editor ? (kop) => naarKop(editor, kop) : undefined}
          />
        </aside>
        <section className="plan__blad" aria-label="Implementatieplan">
          <div className="plan__balk" ref={balk}>
            {magSchrijven ? <Schakelaar bron={modus} /> : <AlleenLezen />}
            {magSchrijven && (
              // De sleutel begint de balk opnieuw zodra de editor er is: `useEditorState` leest die anders pas na een toets.
              <Werkbalk
                key={editor ? 'levend' : 'stil'}
                editor={editor}
                vensters={{ bron: schrijfbron, objecten, opLink, opActie }}
              />
            )}
            {plan && <Zoekbalk editor={plan.editor} bron={schrijfbron} />}
            <div className="plan__stand">
              {plan ? (
                <>
                  <Verbindingsregel sessie={plan.sessie} editor={plan.editor} />
                  <OpmerkingKnop editor={plan.editor} magOpmerken={magOpmerken} />
                  <Aanwezigen awareness={plan.sessie.awareness} ik={ik} />
                </>
              ) : (
                <div className="verbinding">
                  <p>De editor wordt geladen. Lezen kan al.</p>
                </div>
              )}
            </div>
            <Objectbericht objecten={objecten} />
          </div>
          {!magSchrijven && (
            <Achtergebleven documentId={documentId} toestand={toestand} gebruikerId={ik.id} />
          )}
          <Schrijfmelding bron={schrijfbron} />
          {plan ? (
            <div className="papier">
              <LevendeTekst editor={plan.editor} plek={plan.plek} />
              <LevendeVoetnoten editor={plan.editor} bron={schrijfbron} />
            </div>
          ) : (
            <div className="papier" ref={leestekst}>
              <PlanTekst inhoud={begin} waarden={waarden} leegVoor={magSchrijven ? 'schrijver' : 'lezer'} />
            </div>
          )}
          {plan && <Contextbalk editor={plan.editor} bron={schrijfbron} />}
          {plan && <TekstmenuLijst bron={plan.menu} editor={plan.editor} />}
          {plan && <ActiePortalen blokken={plan.blokken} opMelden={opMelden} />}
        </section>
        <aside className="plan__opzij" aria-label="Bij de tekst">
          <Opmerkingen opgaveNr={opgaveNr} plan={plan} koppen={koppen} />
          {plan && <Voorstelpaneel editor={plan.editor} gebruikerId={ik.id} magBeslissen={magSchrijven} />}
        </aside>
      </div>
      {plan && (
        <Objectvensters
          objecten={objecten}
          editor={plan.editor}
          doc={plan.sessie.doc}
          waarden={bron}
          dienst={dienst}
          deelnemers={deelnemers}
          opgaven={opgaven}
        />
      )}
      {editor && <Schrijfvensters editor={editor} bron={schrijfbron} bewaar={bewaarAfbeelding} />}
      {editor && venster === 'link' && <LinkDialoog editor={editor} opSluiten={sluitVenster} />}
      {editor && venster === 'actie' && (
        <ActieDialoog
          dienst={dienst}
          voorstel={geselecteerd(editor.state)}
          opKeuze={(actie) => {
            bron.voegToe('acties', actie.id, actie);
            setVenster(null);
            voegActieIn(editor, actie.id);
          }}
          opSluiten={sluitVenster}
        />
      )}
    </WaardenContext.Provider>
  );
}

/** De geselecteerde tekst op één regel, als begin van een titel. */
function geselecteerd({ doc, selection }: EditorState): string {
  return doc.textBetween(selection.from, selection.to, ' ').slice(0, 200);
}
