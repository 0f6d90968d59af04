import { Melding } from './melding.tsx';

/** Foutzinnen per veld; de sleutel is het id van het veld (zonder eigen id: de naam). */
export type Veldfouten = Readonly<Partial<Record<string, string>>>;

/** Samenvatting boven een formulier: elke fout is een link naar zijn veld. Zonder fouten is er niets. */
export function Fouten({ fouten }: { fouten: Veldfouten | undefined }) {
  const regels = Object.entries(fouten ?? {}).filter(([, zin]) => zin);
  if (regels.length === 0) return null;
  return (
    <Melding
      soort="fout"
      titel={regels.length === 1 ? 'Er klopt nog iets niet' : `Er kloppen nog ${regels.length} dingen niet`}
    >
      <ul>
        {regels.map(([id, zin]) => (
          <li key={id}>
            <a className="utrecht-link utrecht-link--html-a" href={`#${id}`}>
              {zin}
            </a>
          </li>
        ))}
      </ul>
    </Melding>
  );
}
