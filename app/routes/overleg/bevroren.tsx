import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { agendaBeeld } from './beeld.ts';
import { Nu, Status } from './statussen.tsx';

/** Dat de agenda vaststaat, waaraan dat na te gaan is, en wat er sindsdien veranderd is. */
export function Bevroren({ agenda }: { agenda: ReturnType<typeof agendaBeeld> }) {
  const { bevroren, peildatum, gewijzigd } = agenda;
  if (!bevroren) return null;
  return (
    <div className="stapel agenda__boven">
      <Melding soort="info" titel="Deze agenda staat vast">
        <p>
          De statussen zijn die van <Datum dag={peildatum} />. Bevroren op {bevroren.op}.
        </p>
        <details className="klein">
          <summary>
            Kenmerk <code>{bevroren.sha256.slice(0, 12)}</code>
          </summary>
          <p>
            SHA-256 van de vastgelegde kopie: <code className="sha">{bevroren.sha256}</code>
          </p>
        </details>
      </Melding>
      <Kaart titel={`Sinds de peildatum veranderd: ${gewijzigd.length}`}>
        {gewijzigd.length === 0 ? (
          <p className="gedempt">Over wat er op de agenda staat is daarna niets nieuws gemeld.</p>
        ) : (
          <ul className="statussen">
            {gewijzigd.map((status) => (
              <li key={status.sleutel} className="statussen__regel">
                <a className="utrecht-link utrecht-link--html-a" href={`#punt-${status.puntId}`}>
                  {status.nr}. {status.titel}
                </a>
                <Status status={status} />
                {status.nu ? <Nu nu={status.nu} /> : null}
              </li>
            ))}
          </ul>
        )}
      </Kaart>
    </div>
  );
}
