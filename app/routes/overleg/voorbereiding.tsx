import { Leestekst } from '#app/editor/klein/leestekst.tsx';
import { Overlegtekst } from '#app/editor/klein/overlegtekst.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import type { EerdereVoorbereiding, VoorbereidingBeeld } from './voorbereiding-beeld.ts';

interface VoorbereidingProps {
  voorbereiding: VoorbereidingBeeld;
  punt: { id: number; nr: number };
  /** Wat de partij schreef toen het punt op een vorige agenda stond. */
  eerder?: EerdereVoorbereiding | null;
}

/** Wat de eigen partij bij een punt schreef, en waar zij dat doet. Voor niemand anders staat hier iets. */
export function Voorbereiding({ voorbereiding, punt: { id, nr }, eerder = null }: VoorbereidingProps) {
  const { overlegId, partij, punten } = voorbereiding;
  const annotatie = punten[id];
  if (!annotatie) return null;
  return (
    <div className="voorbereiding">
      <p className="voorbereiding__kop">
        <b>Onze voorbereiding</b> <span className="gedempt">· alleen zichtbaar voor {partij}</span>
      </p>
      <Overlegtekst
        vraag={{ soort: 'annotatie', overlegId, puntId: id }}
        label={`Onze voorbereiding bij punt ${nr}`}
        tekst={annotatie.tekst}
        magSchrijven={annotatie.magSchrijven}
        leeg="Nog niets geschreven."
      />
      {eerder ? (
        <details className="vouw">
          <summary>Wat wij schreven voor {eerder.zitting}</summary>
          <Leestekst tekst={eerder.tekst} />
        </details>
      ) : null}
    </div>
  );
}

/** Wat de partij schreef bij punten die intussen van de agenda zijn: het blijft van haar. */
export function LosseVoorbereiding({
  voorbereiding: { los, partij },
}: Pick<VoorbereidingProps, 'voorbereiding'>) {
  if (los.length === 0) return null;
  return (
    <div className="voorbereiding__los">
      <Kaart titel="Onze voorbereiding bij punten die van de agenda zijn">
        <p className="gedempt klein">Alleen zichtbaar voor {partij}. Kopieer wat je nog nodig hebt.</p>
        <ul className="voorbereiding__lijst">
          {los.map(({ documentId, tekst }) => (
            <li key={documentId} className="voorbereiding">
              <Leestekst tekst={tekst} />
            </li>
          ))}
        </ul>
      </Kaart>
    </div>
  );
}
