import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import { AFBEELDING_SOORTEN } from '#domain/document/bestand.ts';
import type { Bewaar } from '../types.ts';
import { Venster } from '../venster.tsx';
import { bestandsfout, leesbareMaat } from './bestandskeuze.ts';
import { voegAfbeeldingIn } from './invoegen.ts';

interface AfbeeldingDialoogProps {
  editor: Editor;
  /** Al gekozen, door te slepen of te plakken. */
  bestand: File | undefined;
  bewaar: Bewaar;
  opSluiten(): void;
}

type Fouten = { bestand?: string; alt?: string };

/** Kiest en bewaart een afbeelding, of wijzigt de beschrijving van die geselecteerd is. Vraagt altijd wat erop te zien is. */
export function AfbeeldingDialoog({ editor, bestand, bewaar, opSluiten }: AfbeeldingDialoogProps) {
  const [bestaand] = useState(() => (bestand ? null : geselecteerd(editor)));
  const [versiering, setVersiering] = useState(bestaand?.alt === '');
  const [fouten, setFouten] = useState<Fouten>({});
  const formulier = useFocusOpFout(fouten);
  const [deel, setDeel] = useState<number | null>(null);
  const stop = useRef<AbortController>();
  useEffect(() => () => stop.current?.abort(), []);

  async function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (deel !== null) return;
    const velden = new FormData(event.currentTarget);
    const gekozen = velden.get('bestand');
    const keuze = bestand ?? (gekozen instanceof File && gekozen.size > 0 ? gekozen : null);
    const alt = versiering ? '' : String(velden.get('alt') ?? '').trim();
    const nieuw: Fouten = {};
    if (!bestaand) nieuw.bestand = bestandsfout(keuze);
    if (!versiering && alt === '')
      nieuw.alt = 'Beschrijf wat er te zien is, of kies dat het alleen versiering is.';
    setFouten(nieuw);
    if (nieuw.bestand || nieuw.alt) return;
    if (bestaand) {
      if (geselecteerd(editor)) editor.chain().updateAttributes('afbeelding', { alt }).run();
      return opSluiten();
    }
    if (keuze) await verzend(keuze, alt);
  }

  async function verzend(keuze: File, alt: string) {
    const afbreken = new AbortController();
    stop.current = afbreken;
    setDeel(0);
    const uitslag = await bewaar(keuze, setDeel, afbreken.signal);
    if (afbreken.signal.aborted) return;
    setDeel(null);
    if (!uitslag.ok) return setFouten({ bestand: uitslag.fout });
    opSluiten();
    voegAfbeeldingIn(editor, uitslag.afbeelding, alt);
  }

  return (
    <Venster
      titel={bestaand ? 'Beschrijving van de afbeelding' : 'Afbeelding invoegen'}
      opSluiten={opSluiten}
    >
      <form className="formulier" ref={formulier} onSubmit={verstuur} noValidate>
        {bestand && (
          <>
            {fouten.bestand && <Melding soort="fout">{fouten.bestand}</Melding>}
            <p>
              <strong>{bestand.name || 'Geplakte afbeelding'}</strong> ({leesbareMaat(bestand.size)})
            </p>
          </>
        )}
        {!bestand && !bestaand && (
          <Tekstveld
            naam="bestand"
            id="afbeelding-bestand"
            label="Bestand"
            hint="Een PNG, JPEG, GIF of WebP van hoogstens 10 MB."
            fout={fouten.bestand}
            type="file"
            accept={AFBEELDING_SOORTEN.join(',')}
          />
        )}
        <Tekstvak
          naam="alt"
          id="afbeelding-alt"
          label="Wat is er te zien?"
          hint="Voor wie de afbeelding niet ziet. Noem ook getallen die ertoe doen."
          fout={fouten.alt}
          rows={3}
          maxLength={500}
          disabled={versiering}
          defaultValue={bestaand?.alt ?? ''}
        />
        <label className="vinkje">
          <input
            type="checkbox"
            name="versiering"
            checked={versiering}
            onChange={(event) => setVersiering(event.target.checked)}
          />
          Alleen versiering: er valt niets te beschrijven
        </label>
        <div className="rij">
          <Knop aria-disabled={deel !== null}>{bestaand ? 'Opslaan' : 'Invoegen'}</Knop>
          <Knop type="button" soort="stil" onClick={opSluiten}>
            Annuleren
          </Knop>
        </div>
        <div role="status">{deel !== null && <Voortgang deel={deel} />}</div>
      </form>
    </Venster>
  );
}

function Voortgang({ deel }: { deel: number }) {
  return (
    <label className="uploaden">
      Bezig met bewaren
      <progress max={1} value={deel} />
    </label>
  );
}

/** De beschrijving van de afbeelding die geselecteerd is, of null. */
function geselecteerd({ state: { selection } }: Editor): { alt: string } | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'afbeelding') return null;
  const { alt } = selection.node.attrs;
  return { alt: typeof alt === 'string' ? alt : '' };
}
