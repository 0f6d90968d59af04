/** `13.00 – 15.00 uur`, uit `UU:MM`. */
export function tijdvak(begin: string, eind: string): string {
  return `${tijd(begin)} – ${tijd(eind)} uur`;
}

/** `13.00`, uit `UU:MM`. */
export function tijd(uurMinuut: string): string {
  return uurMinuut.replace(':', '.');
}
