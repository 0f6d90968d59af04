import { Melding } from '#app/ui/melding.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { Botsing } from './botsing.ts';

/** Wat een ander intussen veranderde, naast de eigen invoer. */
export function Botsingen({ botsingen }: { botsingen: Botsing[] }) {
  return (
    <div className="stapel botsing" tabIndex={-1}>
      <Melding soort="waarschuwing" titel="Een ander heeft deze actie intussen gewijzigd">
        <p>
          {botsingen.length === 0
            ? 'Er staat nu precies wat jij ook invulde.'
            : 'Er is nog niets opgeslagen. Vergelijk, pas hieronder aan wat je wilt en kies dan.'}
        </p>
      </Melding>
      {botsingen.length > 0 ? (
        <Tabel bijschrift="Wat er nu staat en wat jij invulde" stapel>
          <thead>
            <tr>
              <th scope="col">Veld</th>
              <th scope="col">Nu</th>
              <th scope="col">Jouw invoer</th>
            </tr>
          </thead>
          <tbody>
            {botsingen.map(({ veld, nu, jij }) => (
              <tr key={veld}>
                <th scope="row">{veld}</th>
                <td data-kop="Nu">{nu || 'leeg'}</td>
                <td data-kop="Jouw invoer">{jij || 'leeg'}</td>
              </tr>
            ))}
          </tbody>
        </Tabel>
      ) : null}
    </div>
  );
}
