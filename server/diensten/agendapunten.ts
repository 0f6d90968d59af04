import { Verouderd } from '#db/fouten.ts';
import {
  type AgendapuntInhoud,
  bezetDoor,
  laadAgendapunten,
  verplaatsAgendapunt,
  verwijderAgendapunt,
  voegAgendapuntToe,
  wijzigAgendapunt,
  zetAchteraan,
} from '#db/queries/agendapunt.ts';
import { openAgenda } from '#db/queries/overleg.ts';
import { schrijfGesplitst, schrijfSamen } from '#db/queries/puntdelen.ts';
import { laadWeglatingen, laatWeg, zetTerug } from '#db/queries/weglating.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { kringenAanTafel } from '#domain/agenda/agenda.ts';
import type { Voorstel } from '#domain/agenda/voorstel.ts';
import { weegWeglatingen } from '#domain/agenda/weglating.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { agendapuntInvoer, redenInvoer } from '#domain/overleg/invoer.ts';
import { puntUitBron, puntUitVoorstel } from '#domain/overleg/opname.ts';
import type { Agendapunt, Gremium } from '#domain/overleg/overleg.ts';
import {
  besluitInToelichting,
  nietSamen,
  type Puntinhoud,
  splitsPunt,
  voegSamen,
} from '#domain/overleg/samenvoegen.ts';
import type { Agendarekenaar } from './agendarekenaar.ts';
import { type Uitslag, type Veldfouten, veldfouten } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import { metBesluittekst } from './overlegteksten.ts';
import type { Overlegtoegang } from './overlegtoegang.ts';
import { PUNT_ANDERS, PUNT_WEG } from './puntfouten.ts';

/** De uitslag van een wijziging; `nu` is wat een ander intussen van het punt maakte. */
export type PuntUitslag = Uitslag | { ok: false; fouten: Veldfouten; nu: Agendapunt };

/** Een punt zoals iemand het zag. */
export type Puntversie = Pick<Agendapunt, 'id' | 'versie'>;

const VOORSTEL_WEG = 'Dit voorstel is er niet meer: de stand is intussen veranderd.';
const SAMEN_GESCHREVEN =
  'Aan dit besluit wordt intussen samen geschreven, op de pagina van het punt. Zet je woorden daar.';
const PUNT_ANDERS_KIJK = `${PUNT_ANDERS} Er is niets veranderd: kijk wat er nu staat, en doe het dan opnieuw.`;

/** De punten op de agenda van een overleg, voor wie de agenda maakt; voor ieder ander is er niets te vinden (404). */
export function maakAgendapunten(
  { db, stand }: Omgeving,
  { vind, wijzigAgenda }: Overlegtoegang,
  agendaNu: Agendarekenaar,
) {
  /** Het gevraagde besluit zoals het samen geschreven is, of null als dat (nog) niet zo is. */
  async function samenGeschreven(overlegId: number, puntId: number): Promise<string | null> {
    const { punten, samen } = await metBesluittekst(db, overlegId, [{ id: puntId, gevraagdBesluit: '' }]);
    return samen.has(puntId) ? (punten[0]?.gevraagdBesluit ?? '') : null;
  }

  /** Wat er nu voor deze tafel voorgesteld wordt, met de stand waar het uit volgt. */
  async function voorgesteld(gremium: Gremium) {
    const aanTafel = await stand.stand(kringenAanTafel(gremium));
    const { voorstellen } = agendaNu(aanTafel, gremium);
    return {
      aanTafel,
      voorstellen,
      voorstel: (sleutel: string) => voorstellen.find((kandidaat) => kandidaat.sleutel === sleutel),
    };
  }

  return {
    /** Zet een voorstel op de agenda, met de redenen van dit moment. Stond het er al, dan verandert er niets. */
    async neemOp(gebruiker: Gebruiker, id: number, sleutel: string): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      const { aanTafel, ...nu } = await voorgesteld(gremium);
      const voorstel = nu.voorstel(sleutel);
      if (!voorstel) return mis(VOORSTEL_WEG);
      const punt = puntUitVoorstel(aanTafel, voorstel);
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await openAgenda(trx, id);
        const weg = await weggelatenDoor(trx, id, voorstel);
        if (weg) return mis(weg);
        await voegAgendapuntToe(trx, { ...punt, gremium: gremium.slug, overlegId: id });
        await zetTerug(trx, id, [sleutel]);
        return { ok: true };
      });
    },

    /** Zet een eigen punt achteraan op de agenda. */
    async voegToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      const gelezen = await leesPunt(stand, velden);
      if (!gelezen.ok) return gelezen;
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await voegAgendapuntToe(trx, {
          ...gelezen.invoer,
          ...EIGEN_PUNT,
          gremium: overleg.gremium,
          overlegId: id,
        });
        return { ok: true };
      });
    },

    /** Herschrijft een punt. Was een ander eerder, dan komt diens versie mee terug en verandert er niets. */
    async wijzig(gebruiker: Gebruiker, id: number, punt: Puntversie, velden: unknown): Promise<PuntUitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      const besluit = await samenGeschreven(id, punt.id);
      if (besluit !== null && schreefAnders(velden, besluit)) {
        return { ok: false, fouten: { gevraagdBesluit: SAMEN_GESCHREVEN } };
      }
      const gelezen = await leesPunt(
        stand,
        besluit === null ? velden : { ...Object(velden), gevraagdBesluit: besluit },
      );
      if (!gelezen.ok) return gelezen;
      return ofAnders(id, punt.id, PUNT_ANDERS, () =>
        wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await wijzigAgendapunt(trx, { ...punt, overlegId: id }, gelezen.invoer);
          return { ok: true };
        }),
      );
    },

    /** Zet een punt op plaats `plaats`; 1 is bovenaan. */
    async verplaats(gebruiker: Gebruiker, id: number, puntId: number, plaats: number): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      return ofAnders(id, puntId, PUNT_ANDERS, () =>
        wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await verplaatsAgendapunt(trx, { id: puntId, overlegId: id }, plaats);
          return { ok: true };
        }),
      );
    },

    /** Haalt een punt van de agenda, tenzij een ander het intussen herschreef; stond het er al niet meer op, dan is dat goed. */
    async verwijder(gebruiker: Gebruiker, id: number, punt: Puntversie): Promise<PuntUitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      return ofAnders(id, punt.id, PUNT_ANDERS_KIJK, () =>
        wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await verwijderAgendapunt(trx, { ...punt, overlegId: id });
          return { ok: true };
        }),
      );
    },

    /**
     * Maakt van punten en voorstellen één punt: het bovenste punt dat al op de agenda staat, of anders een nieuw punt. Is er een
     * intussen veranderd, weg of opgenomen, dan verandert er niets. `puntId` is het punt waar alles nu in zit.
     */
    async voegSamen(
      gebruiker: Gebruiker,
      id: number,
      keuze: { punten: readonly Puntversie[]; voorstellen: readonly string[] },
    ): Promise<Uitslag<{ puntId: number }>> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      const { aanTafel, voorstel } = await voorgesteld(gremium);
      const gekozen = keuze.voorstellen.flatMap((sleutel) => voorstel(sleutel) ?? []);
      if (gekozen.length < keuze.voorstellen.length) return mis(VOORSTEL_WEG);
      return wijzigAgenda(
        gebruiker,
        overleg,
        'agenda.gewijzigd',
        async ({ trx }): Promise<Uitslag<{ puntId: number }>> => {
          await openAgenda(trx, id);
          const { punten: alle, samen } = await metBesluittekst(trx, id, await laadAgendapunten(trx, id));
          const punten = alle.filter((punt) => keuze.punten.some((gezien) => gezien.id === punt.id));
          const gezien = punten.every((punt) =>
            keuze.punten.some((kandidaat) => kandidaat.id === punt.id && kandidaat.versie === punt.versie),
          );
          if (punten.length < keuze.punten.length) return mis(`${PUNT_WEG} Er is niets samengevoegd.`);
          if (!gezien) return mis(PUNT_ANDERS_KIJK);
          const bezet = await bezetDoor(trx, id, keuze.voorstellen);
          if (bezet) return mis(staatErOp(bezet));
          for (const een of gekozen) {
            const weg = await weggelatenDoor(trx, id, een);
            if (weg) return mis(weg);
          }
          const nieuw = gekozen.map((een) => puntUitVoorstel(aanTafel, een));
          const kanNiet = nietSamen([...punten, ...nieuw]);
          if (kanNiet) return mis(kanNiet);
          await zetTerug(trx, id, keuze.voorstellen);

          const [doel, ...rest] = punten;
          if (doel) {
            const erbij: Puntinhoud[] = [...rest, ...nieuw];
            const inhoud = voegSamen(doel, samen.has(doel.id) ? erbij.map(besluitInToelichting) : erbij);
            await schrijfSamen(trx, doel, rest, inhoud);
            return { ok: true, puntId: doel.id };
          }
          const [eerste, ...overige] = nieuw;
          if (!eerste) return mis(VOORSTEL_WEG);
          const punt = { ...voegSamen(eerste, overige), gremium: gremium.slug, overlegId: id };
          return { ok: true, puntId: await zetAchteraan(trx, punt) };
        },
      );
    },

    /** Maakt van een samengevoegd punt weer losse punten, tenzij een ander het intussen herschreef. */
    async splits(gebruiker: Gebruiker, id: number, { id: puntId, versie }: Puntversie): Promise<PuntUitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      const { aanTafel, voorstellen } = await voorgesteld(gremium);
      return ofAnders(id, puntId, PUNT_ANDERS_KIJK, () =>
        wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await openAgenda(trx, id);
          const punt = (await laadAgendapunten(trx, id)).find((kandidaat) => kandidaat.id === puntId);
          if (punt?.versie !== versie) throw new Verouderd(`agendapunt:${puntId}`);
          if (punt.bronnen.length < 2) return mis('Dit punt komt uit één bron; er valt niets te splitsen.');
          const delen = splitsPunt(punt, (bron) => puntUitBron(aanTafel, voorstellen, bron));
          await schrijfGesplitst(trx, punt, delen);
          return { ok: true };
        }),
      );
    },

    /** Laat een voorstel weg, met de reden; komt er daarna een reden om het voor te stellen bij, dan komt het terug. */
    async laatWeg(gebruiker: Gebruiker, id: number, sleutel: string, velden: unknown): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      const gelezen = redenInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const voorstel = (await voorgesteld(gremium)).voorstel(sleutel);
      if (!voorstel) return mis(VOORSTEL_WEG);
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx, nu }) => {
        await openAgenda(trx, id);
        const bezet = await bezetDoor(trx, id, [sleutel]);
        if (bezet) return mis(staatErOp(bezet));
        const weg = await weggelatenDoor(trx, id, voorstel);
        if (weg) return mis(weg);
        const codes = voorstel.redenen.map(({ code }) => code);
        await laatWeg(trx, id, { bron: sleutel, reden: gelezen.data.reden, codes, op: nu }, gebruiker.id);
        return { ok: true };
      });
    },

    /** Zet een weggelaten voorstel terug bij de voorstellen; stond het er al, dan is dat goed. */
    async zetTerug(gebruiker: Gebruiker, id: number, sleutel: string): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await zetTerug(trx, id, [sleutel]);
        return { ok: true };
      });
    },
  };

  /** Doet `werk`; was een ander eerder, dan wat die van het punt maakte. */
  async function ofAnders(
    overlegId: number,
    puntId: number,
    zin: string,
    werk: () => Promise<Uitslag>,
  ): Promise<PuntUitslag> {
    try {
      return await werk();
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      const nu = (await laadAgendapunten(db, overlegId)).find((ander) => ander.id === puntId);
      return nu ? { ok: false, nu, fouten: { formulier: zin } } : mis(PUNT_WEG);
    }
  }
}

/** Wat een punt dat iemand zelf bedenkt niet heeft. */
export const EIGEN_PUNT = { bronnen: [], kaart: null, alleenVoor: null, herkomstId: null };

export const mis = (zin: string): { ok: false; fouten: Veldfouten } => ({
  ok: false,
  fouten: { formulier: zin },
});

export const staatErOp = ({ volgorde, titel }: Pick<Agendapunt, 'volgorde' | 'titel'>): string =>
  `Dit staat intussen al op de agenda, bij punt ${volgorde}: ${titel}.`;

/** Leest het formulier van een punt en zoekt de partij op: die moet bestaan. */
export async function leesPunt(
  stand: Omgeving['stand'],
  velden: unknown,
): Promise<{ ok: true; invoer: AgendapuntInhoud } | { ok: false; fouten: Veldfouten }> {
  const gelezen = agendapuntInvoer.safeParse(velden);
  if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
  const { inbrenger } = gelezen.data;
  const { partijen } = await stand.stand(['vijfhoek']);
  if (inbrenger !== null && !partijen.has(inbrenger)) {
    return { ok: false, fouten: { inbrenger: 'Kies een partij uit de lijst.' } };
  }
  return { ok: true, invoer: gelezen.data };
}

/** Dat een ander dit voorstel intussen wegliet, als zin; null als het gewoon voorgesteld wordt. */
async function weggelatenDoor(db: Verbinding, overlegId: number, voorstel: Voorstel): Promise<string | null> {
  const { weggelaten } = weegWeglatingen([voorstel], await laadWeglatingen(db, overlegId));
  const weg = weggelaten.find(({ weglating }) => weglating.bron === voorstel.sleutel)?.weglating;
  return weg
    ? `Dit voorstel is intussen weggelaten door ${weg.door}: “${weg.reden}” Zet het eerst terug bij de voorstellen.`
    : null;
}

/** Of er in dit formulier een ander besluit staat dan wat er samen geschreven is; zonder het veld niet. */
function schreefAnders(velden: unknown, besluit: string): boolean {
  if (typeof velden !== 'object' || velden === null || !('gevraagdBesluit' in velden)) return false;
  return String(velden.gevraagdBesluit).replaceAll('\r\n', '\n').trim() !== besluit.trim();
}
