import { dagVan, langeDatum } from '#domain/datum/datum.ts';

const KLOK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** De dag in Nederland van een moment (ISO 8601 in UTC), `JJJJ-MM-DD`. */
export const dagVanMoment = (moment: string) => dagVan(new Date(moment));

/** `14.32 uur` */
export function kloktijd(moment: string): string {
  return `${KLOK.format(new Date(moment)).replace(':', '.')} uur`;
}

/** `10 december 2026, 14.32 uur` */
export function momentInWoorden(moment: string): string {
  return `${langeDatum(dagVanMoment(moment))}, ${kloktijd(moment)}`;
}
