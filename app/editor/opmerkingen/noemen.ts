import type { Persoon } from '#domain/opmerking/vermelding.ts';

const HOOGSTENS = 6;

/** Wat er na een `@` vlak voor de cursor staat, of null als daar geen `@` staat die iemand noemt (`a@b.nl` niet). */
export function noemt(voorCursor: string): string | null {
  return /(?:^|[\s(])@([^@\n]{0,40})$/.exec(voorCursor)?.[1] ?? null;
}

/** Wie er bij deze zoektekst past, op naam of op partij; een paar, want de lijst hoort bij het typen. */
export function passende(personen: readonly Persoon[], zoek: string): Persoon[] {
  const klein = zoek.toLocaleLowerCase('nl');
  return personen
    .filter(({ naam, partij }) =>
      [naam, ...naam.split(' '), partij ?? ''].some((woord) =>
        woord.toLocaleLowerCase('nl').startsWith(klein),
      ),
    )
    .slice(0, HOOGSTENS);
}
