import type { Kruimel } from '#app/ui/kruimelpad.tsx';

/** Waar een pagina van een vragenlijst hangt: onder haar ronde. */
export function vragenlijstkruimels(
  ronde: { id: number; naam: string },
  vragenlijst: { id: number; naam: string },
  hier?: string,
): Kruimel[] {
  return [
    { naam: 'Statusrondes', href: '/rondes' },
    { naam: ronde.naam, href: `/rondes/${ronde.id}` },
    hier === undefined
      ? { naam: vragenlijst.naam }
      : { naam: vragenlijst.naam, href: `/vragenlijsten/${vragenlijst.id}` },
    ...(hier === undefined ? [] : [{ naam: hier }]),
  ];
}
