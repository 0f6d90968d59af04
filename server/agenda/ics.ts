import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { plusDagen } from '#domain/datum/datum.ts';

/** Een afspraak voor een agendaprogramma. */
export interface Agendaregel {
  /** Blijft gelijk zolang het dezelfde afspraak is, zodat een programma haar herkent: `overleg-4`. */
  uid: string;
  titel: string;
  /** Met `begin` en `eind` (UU:MM, in Nederland) of de hele dag. */
  dag: string;
  tijd: { begin: string; eind: string } | null;
  plaats: string;
  omschrijving: string;
  /** Waar het in de app te lezen is. */
  url: string;
  /** Loopt op bij elke wijziging: een programma houdt zich aan de hoogste. */
  volgnummer: number;
  afgezegd: boolean;
}

/**
 * Een agenda als iCalendar (RFC 5545), voor Outlook, Google en Apple. Tijden gaan als UTC: dan hoeft er geen tijdzone bij.
 * @param naam hoe de agenda in het programma heet
 */
export function maakIcs(naam: string, regels: readonly Agendaregel[]): string {
  const { value, error } = createEvents(regels.map(gebeurtenis), {
    calName: naam,
    productId: 'Vijfhoek',
    method: 'PUBLISH',
  });
  if (!value || error) throw error ?? new Error('De agenda is niet gemaakt.');
  return value;
}

function gebeurtenis(regel: Agendaregel): EventAttributes {
  const { uid, titel, dag, tijd, plaats, omschrijving, url, volgnummer, afgezegd } = regel;
  return {
    uid: `${uid}@vijfhoek`,
    title: titel,
    ...(plaats === '' ? {} : { location: plaats }),
    description: omschrijving,
    url,
    ...(tijd
      ? {
          start: moment(dag, tijd.begin),
          end: moment(dag, tijd.eind),
          startInputType: 'utc' as const,
          startOutputType: 'utc' as const,
          endInputType: 'utc' as const,
          endOutputType: 'utc' as const,
        }
      : { start: hele(dag), end: hele(plusDagen(dag, 1)) }),
    // Een stap hoeft niemand bezet te houden, en wat niet doorgaat ook niet.
    busyStatus: tijd && !afgezegd ? 'BUSY' : 'FREE',
    status: afgezegd ? 'CANCELLED' : 'CONFIRMED',
    sequence: volgnummer,
  };
}

function hele(dag: string): DateArray {
  const [jaar = 0, maand = 0, nr = 0] = dag.split('-').map(Number);
  return [jaar, maand, nr];
}

/** Een tijd in Nederland als moment in UTC. */
function moment(dag: string, tijd: string): DateArray {
  const alsUtc = new Date(`${dag}T${tijd}:00Z`);
  // Nederland loopt een of twee uur voor; dezelfde verschuiving terug is het moment zelf.
  const daar = new Date(`${IN_AMSTERDAM.format(alsUtc).replace(' ', 'T')}Z`);
  const hier = new Date(alsUtc.getTime() - (daar.getTime() - alsUtc.getTime()));
  return [
    hier.getUTCFullYear(),
    hier.getUTCMonth() + 1,
    hier.getUTCDate(),
    hier.getUTCHours(),
    hier.getUTCMinutes(),
  ];
}

const IN_AMSTERDAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});
