import { SLUITCODES } from '#domain/document/sluitcodes.ts';
import type { Stand } from './stand.ts';

export interface Zin {
  tekst: string;
  /** `dringend` moet de gebruiker meteen weten; `rust`: alles is goed; `gewoon` is wat voorbijgaat. */
  toon: 'rust' | 'gewoon' | 'dringend';
}

/** Eén zin over verbinding en opslaan. */
export function zinVan(stand: Stand, nu: Date): Zin {
  switch (stand.staat) {
    case 'verbinden':
      return stand.opslag === 'niet'
        ? dringend(sinds(stand, nu))
        : { tekst: 'Verbinding maken…', toon: 'gewoon' };
    case 'verbonden':
      return stand.magSchrijven
        ? zinVanSchrijver(stand, nu)
        : { tekst: 'Je leest de tekst van nu', toon: 'rust' };
    case 'onderbroken':
      return dringend(onderbroken(stand), sinds(stand, nu));
    case 'gesloten':
      return dringend(stand.reden, sinds(stand, nu), blijftStaan(stand));
  }
}

function zinVanSchrijver(stand: Stand, nu: Date): Zin {
  if (stand.opslagMislukt) {
    const waar = stand.bewaard
      ? 'Je tekst blijft in deze browser staan en we proberen het opnieuw.'
      : 'Houd dit tabblad open: we proberen het opnieuw.';
    return dringend('Opslaan lukt nu niet.', waar, sinds(stand, nu));
  }
  switch (stand.opslag) {
    case 'opgeslagen':
      return { tekst: 'Opgeslagen', toon: 'rust' };
    case 'bezig':
      return { tekst: 'Opslaan…', toon: 'gewoon' };
    case 'niet':
      return dringend(sinds(stand, nu));
  }
}

function onderbroken({ reden, magSchrijven }: Stand): string {
  if (!magSchrijven) return reden ?? 'Geen verbinding. We proberen het opnieuw.';
  return reden ? `${reden} Je kunt doorwerken.` : 'Geen verbinding: je kunt doorwerken.';
}

/** `Nog niet opgeslagen sinds 10:31.`, of niets als alles er staat. */
function sinds(stand: Stand, nu: Date): string {
  return stand.sinds === null ? '' : `Nog niet opgeslagen sinds ${moment(new Date(stand.sinds), nu)}.`;
}

/** Wat er gebeurt met de tekst die de server niet meer aanneemt. */
function blijftStaan({ sinds, bewaard, code }: Stand): string {
  if (sinds === null) return '';
  if (!bewaard) return 'Kopieer je tekst: deze browser bewaart hem niet.';
  return code === SLUITCODES.niet_aangemeld.code
    ? 'Je tekst blijft in deze browser staan tot je je hier weer aanmeldt.'
    : 'Je tekst blijft in deze browser staan.';
}

/** `10:31`, en van een andere dag `24 november 10:31`. */
function moment(toen: Date, nu: Date): string {
  const dag: Intl.DateTimeFormatOptions =
    toen.toDateString() === nu.toDateString() ? {} : { day: 'numeric', month: 'long' };
  return toen.toLocaleString('nl-NL', { ...dag, hour: '2-digit', minute: '2-digit' });
}

function dringend(...delen: (string | null)[]): Zin {
  return { tekst: delen.filter(Boolean).join(' '), toon: 'dringend' };
}
