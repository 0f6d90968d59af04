import { Etiket } from '#app/ui/etiket.tsx';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { type proefBeeld, UITKOMST_NAAM } from './beeld.ts';
import { Bevindingen } from './bevindingen.tsx';

type Regel = ReturnType<typeof proefBeeld>['regels'][number];

interface ProeftabelProps {
  regels: readonly Regel[];
  magNieuw: boolean;
  fouten: Veldfouten | undefined;
}

/** De regels van de proef: waar elke over gaat, wat hij doet en wat eraan mankeert. */
export function Proeftabel({ regels, magNieuw, fouten }: ProeftabelProps) {
  return (
    <Tabel bijschrift="De regels van de lijst" stapel>
      <thead>
        <tr>
          <th scope="col">Rij</th>
          <th scope="col">Regel</th>
          <th scope="col">Wat er gebeurt</th>
          <th scope="col">Hoort bij</th>
        </tr>
      </thead>
      <tbody>
        {regels.map((regel) => (
          <tr key={regel.nr} id={`rij-${regel.nr}`}>
            <td data-kop="Rij" className="getal">
              {regel.nr}
            </td>
            <td data-kop="Regel" className="inleesregel">
              <span className="inleesregel__titel">{regel.titel}</span>
              <Bevindingen soort="fout" bevindingen={regel.fouten} />
              <Bevindingen soort="waarschuwing" bevindingen={regel.waarschuwingen} />
            </td>
            <td data-kop="Wat er gebeurt" className="inleesregel">
              <span className="inleesregel__etiketten">
                <Etiket merk={regel.uitkomst === 'fout' || regel.uitkomst === 'kiezen'}>
                  {UITKOMST_NAAM[regel.uitkomst]}
                </Etiket>
                {regel.meldt ? <Etiket>en melding</Etiket> : null}
              </span>
              {regel.wordt ? <span className="klein">{regel.wordt}</span> : null}
              <Wijzigingen wijzigingen={regel.wijzigingen} />
            </td>
            <td data-kop="Hoort bij" className="inleesregel">
              <HoortBij regel={regel} magNieuw={magNieuw} fout={fouten?.[`nummer-${regel.nr}`]} />
            </td>
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}

function Wijzigingen({ wijzigingen }: Pick<Regel, 'wijzigingen'>) {
  if (wijzigingen.length === 0) return null;
  return (
    <ul className="inleeswijzigingen">
      {wijzigingen.map(({ naam, van, naar }) => (
        <li key={naam}>
          {naam}:{' '}
          {van ? (
            <>
              <del>{van}</del> wordt{' '}
            </>
          ) : null}
          {naar ? <ins>{naar}</ins> : <span className="gedempt">leeg</span>}
        </li>
      ))}
    </ul>
  );
}

const HOE = { nummer: 'aan het nummer', titel: 'aan de titel', gekozen: 'door jou gekozen' } as const;

/** Waar de regel over gaat, en iets anders kiezen. */
function HoortBij({ regel, magNieuw, fout }: { regel: Regel; magNieuw: boolean; fout: string | undefined }) {
  const { nr, onderwerp, hoe, keuze, keuzes, uitkomst } = regel;
  const open = uitkomst === 'kiezen' || fout !== undefined;
  return (
    <>
      {onderwerp ? (
        <span className="klein">
          <Verwijzing href={onderwerp.href}>{onderwerp.naam}</Verwijzing>
          {hoe ? <span className="gedempt"> · herkend {HOE[hoe]}</span> : null}
        </span>
      ) : null}
      <details open={open}>
        <summary>
          {uitkomst === 'kiezen' ? 'Kies' : 'Anders'}
          <span className="sr"> voor rij {nr}</span>
        </summary>
        <div className="inleeskeuze">
          <select
            className="utrecht-select utrecht-select--html-select"
            name={`keuze-${nr}`}
            aria-label={`Rij ${nr} hoort bij`}
            defaultValue={keuze}
            key={keuze}
          >
            <option value="">{uitkomst === 'kiezen' ? 'Nog niet gekozen' : 'Zoals herkend'}</option>
            {keuzes.map(({ sleutel, naam }) => (
              <option key={sleutel} value={sleutel}>
                {naam}
              </option>
            ))}
            {magNieuw ? <option value="nieuw">Een nieuwe actie</option> : null}
            <option value="overslaan">Deze regel overslaan</option>
          </select>
          <input
            className="utrecht-textbox utrecht-textbox--html-input"
            type="text"
            id={`nummer-${nr}`}
            name={`nummer-${nr}`}
            aria-label={`Ander nummer voor rij ${nr}`}
            aria-invalid={fout ? true : undefined}
            placeholder="Ander nummer"
            autoComplete="off"
          />
        </div>
      </details>
    </>
  );
}
