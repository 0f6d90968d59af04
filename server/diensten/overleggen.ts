import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { laadHerkomst } from '#db/queries/doorschuiven.ts';
import { laadBevrorenStuk, voegOverlegToe } from '#db/queries/overleg.ts';
import { laadWeglatingen } from '#db/queries/weglating.ts';
import { type Agendavoorstel, kringenAanTafel } from '#domain/agenda/agenda.ts';
import { type Agendaverschil, agendaverschil } from '#domain/agenda/nieuw.ts';
import { type Weging, weegWeglatingen } from '#domain/agenda/weglating.ts';
import { dagVan, plusDagen } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Herkomst } from '#domain/overleg/doorschuiven.ts';
import { zietVoor } from '#domain/overleg/groepen.ts';
import { overlegInvoer } from '#domain/overleg/invoer.ts';
import { maakStuk, NIETS_ERBIJ } from '#domain/overleg/kopie.ts';
import { isBeperkt, stukVoor } from '#domain/overleg/lezer.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import { gemeldSinds } from '#domain/overleg/sinds.ts';
import { canoniek, leesStuk, type Stuk, type StukStatus } from '#domain/overleg/stuk.ts';
import { kantenVan, kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { sha256 } from '../stukken/sha256.ts';
import { maakAgendapunten } from './agendapunten.ts';
import { maakAgendarekenaar } from './agendarekenaar.ts';
import { maakBevriezen } from './bevriezen.ts';
import { conceptbijlagen, genoemdIn, laadErbij } from './erbij.ts';
import { nietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';
import { metBesluittekst } from './overlegteksten.ts';
import { bezetZin, type Overlegtoegang, type Tafel } from './overlegtoegang.ts';
import type { Tekstmotor } from './plannen.ts';
import { maakVoorraad } from './voorraad.ts';

export interface Agenda extends Tafel {
  /**
   * De bevroren kopie; zolang de agenda concept is hetzelfde, maar dan volgens de stand van nu. Een besloten punt dat deze
   * lezer niet mag zien is er niet: ook niet in nummers, tijden en het kenmerk.
   */
  stuk: Stuk;
  /** Waaraan de kopie te herkennen is, of null zolang de agenda concept is. */
  bevroren: { sha256: string; op: string } | null;
  /** Per sleutel de status van nu, van wat er na de peildatum van de kopie opnieuw gemeld is. */
  sinds: ReadonlyMap<Sleutel, StukStatus>;
  /** De punten zoals ze te wijzigen zijn. */
  punten: Agendapunt[];
  /** De punten waarvan het gevraagde besluit samen geschreven wordt; die tekst geldt dan. */
  samen: ReadonlySet<number>;
  /** Waar doorgeschoven punten vandaan komen, op het nummer van het punt van toen. */
  herkomst: ReadonlyMap<number, Herkomst>;
  magAgenderen: boolean;
  /** Of deze lezer voorstellen en voorraad ziet. */
  voorstellenZien: boolean;
}

/** De voorstellen met de stand waar ze uit volgen, en wat de secretaris wegliet. */
export interface StandVoorstel
  extends Pick<Agendavoorstel, 'weggelaten'>,
    Pick<Weging, 'voorstellen' | 'terug'> {
  stand: Stand;
  /** Wat de secretaris wegliet. */
  weglatingen: Weging['weggelaten'];
  /** Wat er anders is dan op de dag `sinds`. */
  verschil: Agendaverschil;
  sinds: string;
}

/** Overleggen plannen, agenda's samenstellen en bevriezen. */
export function maakOverleggen(
  omgeving: Omgeving,
  toegang: Overlegtoegang,
  tekst: Pick<Tekstmotor, 'herzieToegang'>,
) {
  const { db, klok, stand } = omgeving;
  const { vind } = toegang;
  const agendaNu = maakAgendarekenaar();
  /** Voor de eerdere dag waarmee vergeleken wordt. */
  const agendaToen = maakAgendarekenaar();

  /** De agenda van een overleg. @throws Response 404 als het er niet is of niet gezien mag worden. */
  async function agenda(gebruiker: Gebruiker, id: number): Promise<Agenda> {
    const tafel = await vind(gebruiker, id, 'lezen');
    const { overleg, gremium } = tafel;
    const [bevroren, alle, nu] = await Promise.all([
      laadBevrorenStuk(db, id),
      laadAgendapunten(db, id).then((punten) => metBesluittekst(db, id, punten)),
      stand.stand(kringenAanTafel(gremium)),
    ]);
    const { kring } = overleg;
    const ziet = zietVoor(gebruiker, kring);
    const heel = bevroren
      ? leesStuk(bevroren.stuk)
      : maakStuk(nu, overleg, gremium, alle.punten, { ...NIETS_ERBIJ, genoemd: genoemdIn(alle.punten, nu) });
    const stuk = stukVoor(heel, ziet);
    // Een open punt kan uit iets beslotens volgen: wie dat niet mag weten ziet het punt zonder die bron.
    const bronnen = new Map(stuk.punten.map((punt) => [punt.id, new Set(punt.bronnen)]));
    const punten = alle.punten
      .filter(({ alleenVoor }) => ziet(alleenVoor))
      .map((punt) => ({
        ...punt,
        bronnen: punt.bronnen.filter(({ bron }) => bronnen.get(punt.id)?.has(bron)),
      }));
    return {
      ...tafel,
      stuk,
      bevroren: bevroren && {
        // Het kenmerk van wat deze lezer ziet: dat van de hele kopie zou verraden dat er meer is.
        sha256: isBeperkt(heel, ziet) ? sha256(canoniek(stuk)) : bevroren.sha256,
        op: bevroren.bevrorenOp,
      },
      sinds: bevroren ? gemeldSinds(stuk, nu) : new Map(),
      punten,
      samen: alle.samen,
      herkomst: await laadHerkomst(
        db,
        punten.flatMap(({ herkomstId }) => herkomstId ?? []),
        { kringen: kringenVan(gebruiker), kanten: kantenVan(gebruiker) },
      ),
      magAgenderen: gaatDoor(overleg) && mag(gebruiker, 'agenderen', { soort: 'overleg', kring }),
      voorstellenZien: mag(gebruiker, 'voorstellenZien', { soort: 'overleg', kring }),
    };
  }

  return {
    ...maakAgendapunten(omgeving, toegang, agendaNu),
    ...maakVoorraad(omgeving, toegang),
    ...maakBevriezen(omgeving, toegang, tekst),

    /** Plant een overleg van een gremium; `id` is het nieuwe overleg. */
    async plan(gebruiker: Gebruiker, velden: unknown): Promise<Uitslag<{ id: number }>> {
      const { snapshot } = await stand.stand(kringenVan(gebruiker));
      const gremia = snapshot.gremia.filter(({ kring }) =>
        mag(gebruiker, 'plannen', { soort: 'overleg', kring }),
      );
      if (gremia.length === 0) nietGevonden();
      const gelezen = overlegInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const gremium = gremia.find(({ slug }) => slug === gelezen.data.gremium);
      if (!gremium) return { ok: false, fouten: { gremium: 'Kies een overleg uit de lijst.' } };
      return legVast(omgeving, gebruiker, async ({ trx, noteer }): Promise<Uitslag<{ id: number }>> => {
        const { kring } = gremium;
        const id = await voegOverlegToe(trx, { ...gelezen.data, kring });
        if (id === null) {
          return { ok: false, fouten: { datum: bezetZin(gremium, gelezen.data.datum, snapshot.overleggen) } };
        }
        noteer({ gebeurtenis: 'overleg.gepland', onderwerp: `overleg:${id}`, opgaveNr: null, kring });
        return { ok: true, id };
      });
    },

    agenda,

    /** De agenda als stuk, ook in een concept met relaties, bijlagen en bronnen in woorden. @throws Response 404 */
    async stuk(gebruiker: Gebruiker, id: number): Promise<Pick<Agenda, 'overleg' | 'stuk' | 'bevroren'>> {
      const { overleg, gremium, punten, stuk, bevroren } = await agenda(gebruiker, id);
      if (bevroren) return { overleg, stuk, bevroren };
      const nu = await stand.stand(kringenAanTafel(gremium));
      const erbij = { ...(await laadErbij(db, id, punten, nu)), bijlagen: await conceptbijlagen(db, id) };
      const concept = maakStuk(nu, overleg, gremium, punten, erbij);
      return { overleg, stuk: stukVoor(concept, zietVoor(gebruiker, overleg.kring)), bevroren };
    },

    /**
     * Wat de stand van nu voor deze agenda voorstelt, en wat daar nieuw aan is sinds het einde van de dag `sinds` (standaard
     * gisteren); null voor wie de voorstellen niet mag zien.
     */
    async voorstellen(
      gebruiker: Gebruiker,
      { overleg, gremium }: Tafel,
      sinds = plusDagen(dagVan(klok()), -1),
    ): Promise<StandVoorstel | null> {
      if (!mag(gebruiker, 'voorstellenZien', { soort: 'overleg', kring: overleg.kring })) return null;
      const kringen = kringenAanTafel(gremium);
      const nu = await stand.stand(kringen);
      const toen = await stand.stand(kringen, sinds);
      const { voorstellen, weggelaten } = agendaNu(nu, gremium);
      const { weggelaten: weglatingen, ...weging } = weegWeglatingen(
        voorstellen,
        await laadWeglatingen(db, overleg.id),
      );
      return {
        ...weging,
        weglatingen,
        weggelaten,
        stand: nu,
        verschil: agendaverschil(agendaToen(toen, gremium), { voorstellen, weggelaten }),
        sinds,
      };
    },
  };
}
