/** Een agendabestand (iCalendar) als antwoord. */
export function icsAntwoord(ics: string, naam: string): Response {
  return new Response(ics, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${naam}.ics"`,
    },
  });
}
