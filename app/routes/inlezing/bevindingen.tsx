import { Icoon } from '#app/ui/icoon.tsx';

/** Wat er aan een regel van een bestand mankeert, of waar je op moet letten, bij de kolom waar het staat. */
export function Bevindingen({
  soort,
  bevindingen,
}: {
  soort: 'fout' | 'waarschuwing';
  bevindingen: readonly { kolom: string | null; zin: string }[];
}) {
  if (bevindingen.length === 0) return null;
  return (
    <ul className={`bevindingen bevindingen--${soort}`} aria-label={soort === 'fout' ? 'Fouten' : 'Let op'}>
      {bevindingen.map(({ kolom, zin }) => (
        <li key={`${kolom} ${zin}`}>
          <Icoon naam={soort} />
          <span>
            {kolom ? <strong>{kolom}: </strong> : null}
            {zin}
          </span>
        </li>
      ))}
    </ul>
  );
}
