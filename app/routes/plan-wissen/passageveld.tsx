import { Tekstveld } from '#app/ui/velden.tsx';
import { MAX_PASSAGE, MIN_PASSAGE } from '#domain/document/wissen.ts';

/** De tekst die weg moet; staat in geen adres en in geen lijst met suggesties. */
export function Passageveld({ passage, hint, fout }: { passage: string; hint: string; fout?: string }) {
  return (
    <Tekstveld
      key={passage}
      naam="passage"
      label="De tekst"
      hint={hint}
      defaultValue={passage}
      minLength={MIN_PASSAGE}
      maxLength={MAX_PASSAGE}
      fout={fout}
    />
  );
}
