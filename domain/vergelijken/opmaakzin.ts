import { opsomming } from '../tekst/tekst.ts';

const NAAM: Record<string, { aan: string; uit: string }> = {
  bold: { aan: 'vet gemaakt', uit: 'niet meer vet' },
  italic: { aan: 'cursief gemaakt', uit: 'niet meer cursief' },
  strike: { aan: 'doorgehaald', uit: 'niet meer doorgehaald' },
  link: { aan: 'een link gemaakt', uit: 'geen link meer' },
};

/** Welke opmaak op `naar` staat en niet op `van`, en omgekeerd, bij hun naam (`bold`, `link`). */
export function opmaakverschil(van: string, naar: string): { aan: string[]; uit: string[] } {
  const [oud, nieuw] = [soorten(van), soorten(naar)];
  return {
    aan: [...nieuw].filter((soort) => !oud.has(soort)),
    uit: [...oud].filter((soort) => !nieuw.has(soort)),
  };
}

/** Wat er aan de opmaak veranderde: `vet gemaakt en niet meer cursief`. */
export function opmaakzin(van: string, naar: string): string {
  const { aan, uit } = opmaakverschil(van, naar);
  const namen = [...aan.map((soort) => NAAM[soort]?.aan), ...uit.map((soort) => NAAM[soort]?.uit)];
  const bekend = namen.filter((naam) => naam !== undefined);
  return bekend.length > 0 ? opsomming(bekend) : 'andere opmaak of een andere link';
}

function soorten(opmaak: string): Set<string> {
  return new Set(
    opmaak
      .split(/[ |]/)
      .map((soort) => soort.replace(/^link:.*/, 'link'))
      .filter(Boolean),
  );
}
