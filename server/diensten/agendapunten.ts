import { Verouderd } from '#db/fouten.ts';
import {
  laadAgendapunten,
  verplaatsAgendapunt,
  verwijderAgendapunt,
  voegAgendapuntToe,
  wijzigAgendapunt,
} from '#db/queries/agendapunt.ts';
import { agendaUitStand, kringenAanTafel } from '#domain/agenda/agenda.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { type AgendapuntInvoer, agendapuntInvoer } from '#domain/overleg/invoer.ts';
import { puntUitVoorstel } from '#domain/overleg/opname.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import { type Uitslag, type Veldfouten, veldfouten } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Overlegtoegang } from './overlegtoegang.ts';

/** De uitslag van een wijziging; `nu` is wat een ander intussen van het punt maakte. */
export type PuntUitslag = Uitslag | { ok: false; fouten: Veldfouten; nu: Agendapunt };

const VOORSTEL_WEG = 'Dit voorstel is er niet meer: de stand is intussen veranderd.';
const PUNT_WEG = 'Een ander heeft dit punt intussen van de agenda gehaald.';
const PUNT_ANDERS = 'Een ander heeft dit punt intussen gewijzigd.';

/** De punten op de agenda van een overleg, voor wie de agenda maakt; voor ieder ander is er niets te vinden (404). */
export function maakAgendapunten({ db, stand }: Omgeving, { vind, wijzigAgenda }: Overlegtoegang) {
  /** Leest een formulier en zoekt de partij op: die moet bestaan. */
  async function lees(
    velden: unknown,
  ): Promise<{ ok: true; invoer: AgendapuntInvoer } | { ok: false; fouten: Veldfouten }> {
    const gelezen = agendapuntInvoer.safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
    const { inbrenger } = gelezen.data;
    const { partijen } = await stand.stand(['vijfhoek']);
    if (inbrenger !== null && !partijen.has(inbrenger)) {
      return { ok: false, fouten: { inbrenger: 'Kies een partij uit de lijst.' } };
    }
    return { ok: true, invoer: gelezen.data };
  }

  return {
    /** Zet een voorstel op de agenda, met de redenen van dit moment. Stond het er al, dan verandert er niets. */
    async neemOp(gebruiker: Gebruiker, id: number, sleutel: string): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      const aanTafel = await stand.stand(kringenAanTafel(gremium));
      const { voorstellen } = agendaUitStand(aanTafel, gremium);
      const voorstel = voorstellen.find((kandidaat) => kandidaat.sleutel === sleutel);
      if (!voorstel) return { ok: false, fouten: { formulier: VOORSTEL_WEG } };
      const punt = puntUitVoorstel(aanTafel, voorstel);
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await voegAgendapuntToe(trx, { ...punt, gremium: gremium.slug, overlegId: id });
        return { ok: true };
      });
    },

    /** Zet een eigen punt achteraan op de agenda. */
    async voegToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      const gelezen = await lees(velden);
      if (!gelezen.ok) return gelezen;
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await voegAgendapuntToe(trx, {
          ...gelezen.invoer,
          gremium: overleg.gremium,
          overlegId: id,
          bronnen: [],
          kaart: null,
          alleenVoor: null,
          herkomstId: null,
        });
        return { ok: true };
      });
    },

    /** Herschrijft een punt. Was een ander eerder, dan komt diens versie mee terug en verandert er niets. */
    async wijzig(
      gebruiker: Gebruiker,
      id: number,
      punt: { id: number; versie: number },
      velden: unknown,
    ): Promise<PuntUitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      const gelezen = await lees(velden);
      if (!gelezen.ok) return gelezen;
      try {
        return await wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await wijzigAgendapunt(trx, { ...punt, overlegId: id }, gelezen.invoer);
          return { ok: true };
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        const nu = (await laadAgendapunten(db, id)).find((ander) => ander.id === punt.id);
        if (!nu) return { ok: false, fouten: { formulier: PUNT_WEG } };
        return { ok: false, nu, fouten: { formulier: PUNT_ANDERS } };
      }
    },

    /** Zet een punt op plaats `plaats`; 1 is bovenaan. */
    async verplaats(gebruiker: Gebruiker, id: number, puntId: number, plaats: number): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      try {
        return await wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await verplaatsAgendapunt(trx, { id: puntId, overlegId: id }, plaats);
          return { ok: true };
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        return { ok: false, fouten: { formulier: PUNT_WEG } };
      }
    },

    /** Haalt een punt van de agenda; stond het er al niet meer op, dan is dat goed. */
    async verwijder(gebruiker: Gebruiker, id: number, puntId: number): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await verwijderAgendapunt(trx, { id: puntId, overlegId: id });
        return { ok: true };
      });
    },
  };
}
