import { type Agendaberekening, type Agendavoorstel, agendaUitStand } from '#domain/agenda/agenda.ts';
import type { Gremium } from '#domain/overleg/overleg.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** De agenda die voor een gremium uit een stand volgt. */
export type Agendarekenaar = (stand: Stand, gremium: Gremium) => Agendavoorstel;

/** Onthoudt per gremium de laatste: een stand verandert nooit zelf, en van de vorige is na een melding bijna alles nog waar. */
export function maakAgendarekenaar(): Agendarekenaar {
  const bekend = new Map<string, { stand: Stand; agenda: Agendaberekening }>();
  return (stand, gremium) => {
    const vorige = bekend.get(gremium.slug);
    if (vorige?.stand === stand) return vorige.agenda;
    const agenda = agendaUitStand(stand, gremium, vorige?.agenda);
    bekend.set(gremium.slug, { stand, agenda });
    return agenda;
  };
}
