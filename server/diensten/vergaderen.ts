import { laadAanwezigen } from '#db/queries/aanwezige.ts';
import { laadBesluiten } from '#db/queries/besluit.ts';
import { laadLeden } from '#db/queries/gremium.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import { laadToezeggingenVan } from '#db/queries/toezegging.ts';
import { bewaarVergaderklok, laadVergaderklok } from '#db/queries/vergaderklok.ts';
import type { Aanwezige, Besluit } from '#domain/besluit/besluit.ts';
import { nietVertegenwoordigd } from '#domain/besluit/presentie.ts';
import { dagVan, momentVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { stukVoor, type Ziet } from '#domain/overleg/lezer.ts';
import type { Overleg, Toezegging } from '#domain/overleg/overleg.ts';
import {
  faseVan,
  type Klokhandeling,
  type Vergaderklok,
  type Vergaderstand,
  vergaderstand,
  zetKlok,
} from '#domain/overleg/vergaderklok.ts';
import { mag } from '#domain/policy/mag.ts';
import type { maakActies } from './acties.ts';
import type { Uitslag } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Agenda } from './overleggen.ts';
import type { Overlegtoegang } from './overlegtoegang.ts';
import { maakPresentie } from './presentie.ts';
import { maakVergaderbesluiten } from './vergaderbesluiten.ts';
import { heeftUitkomsten, maakVergadertoegang } from './vergadertoegang.ts';

/** Wat de klok nodig heeft om ook in de browser door te tellen. */
export interface Kloktijd {
  klok: Vergaderklok;
  /** Het moment waarop dit gelezen is, en dat waarop het overleg volgens de agenda eindigt. */
  nu: string;
  geplandEind: string;
  stand: Vergaderstand;
}

/** De vergadering van binnen: voor wie haar leidt, en voor wie meekijkt zolang de besluitenlijst nog niet rondging. */
export interface Vergadering extends Agenda, Kloktijd {
  besluiten: Besluit[];
  toezeggingen: Toezegging[];
  aanwezigen: Aanwezige[];
  /** Slugs van deelnemers voor wie er niemand is; leeg zolang er geen lijst is. */
  nietErbij: string[];
  /** Wie er voor een partij (slug) kan invallen, om voor te stellen. */
  plaatsvervangers: ReadonlyMap<string, string>;
  magVergaderen: boolean;
}

/** Wat er op het scherm in de zaal staat. */
export interface Zaalscherm extends Agenda, Kloktijd {
  /** Wat er vastgelegd is; leeg voor wie de vergadering niet van binnen ziet. */
  besluiten: Besluit[];
  /** Het punt van nu is besloten, en de zaal is dat niet. */
  beslotenDeel: boolean;
  magLeiden: boolean;
}

const NIET_NU = 'Dat kan nu niet meer: een ander was je voor. Hieronder staat hoe het er nu voor staat.';

/** Een overleg terwijl het gaande is: de klok, wie er is, en wat er besloten en toegezegd wordt. */
export function maakVergaderen(
  omgeving: Omgeving,
  overlegtoegang: Overlegtoegang,
  {
    agenda,
    acties,
  }: {
    agenda(gebruiker: Gebruiker, id: number): Promise<Agenda>;
    acties: ReturnType<typeof maakActies>;
  },
) {
  const { db, klok: wandklok } = omgeving;
  const { vind } = overlegtoegang;
  const toegang = maakVergadertoegang(omgeving, overlegtoegang);
  const presentie = maakPresentie(omgeving, toegang);

  function kloktijd(
    overleg: Overleg,
    klok: Vergaderklok,
    lezer: Agenda,
    besluiten: readonly Besluit[],
  ): Kloktijd {
    const nu = wandklok();
    const geplandEind = geplandeEinde(overleg, klok.begonnenOp);
    const besloten = new Set(besluiten.flatMap(({ agendapuntId }) => agendapuntId ?? []));
    const stand = vergaderstand(klok, lezer.punten, besloten, geplandEind, nu.toISOString());
    return { klok, nu: nu.toISOString(), geplandEind, stand };
  }

  /** De besluiten van dit overleg die deze gebruiker mag kennen. */
  async function besluitenVoor(gebruiker: Gebruiker, { id, kring }: Overleg): Promise<Besluit[]> {
    return (await laadBesluiten(db, [kring], id)).filter(({ alleenVoor }) =>
      mag(gebruiker, 'lezen', { soort: 'agendapunt', kring, alleenVoor }),
    );
  }

  return {
    ...presentie,
    ...maakVergaderbesluiten(omgeving, toegang, acties),

    /** @throws Response 404 als het overleg er niet is of deze gebruiker de vergadering niet van binnen mag zien. */
    async vergadering(gebruiker: Gebruiker, id: number): Promise<Vergadering> {
      const { overleg, gremium } = await vind(gebruiker, id, 'vergaderingZien');
      const [lezer, klok, besluiten, toezeggingen, aanwezigen, leden, partijen] = await Promise.all([
        agenda(gebruiker, id),
        laadVergaderklok(db, id),
        besluitenVoor(gebruiker, overleg),
        laadToezeggingenVan(db, id),
        laadAanwezigen(db, id),
        laadLeden(db, [gremium.slug]),
        laadPartijen(db),
      ]);
      const { kring } = overleg;
      return {
        ...lezer,
        ...kloktijd(overleg, klok, lezer, besluiten),
        besluiten,
        toezeggingen: toezeggingen.filter(({ alleenVoor }) =>
          mag(gebruiker, 'lezen', { soort: 'agendapunt', kring, alleenVoor }),
        ),
        aanwezigen,
        nietErbij:
          aanwezigen.length === 0 ? [] : nietVertegenwoordigd(gremium.deelnemers, aanwezigen, partijen),
        plaatsvervangers: new Map(
          leden.flatMap(({ partij, naam, plaatsvervanger }) => (plaatsvervanger ? [[partij, naam]] : [])),
        ),
        magVergaderen: gaatDoor(overleg) && mag(gebruiker, 'vergaderen', { soort: 'overleg', kring }),
      };
    },

    /**
     * Wat er op het scherm in de zaal mag staan: iedereen daar ziet het. Een besloten punt staat er pas als de secretaris de zaal
     * besloten heeft verklaard. Wie het punt zelf niet mag zien merkt er niets van: voor hem zijn de punten op.
     */
    async zaalscherm(gebruiker: Gebruiker, id: number): Promise<Zaalscherm> {
      const [lezer, klok] = await Promise.all([agenda(gebruiker, id), laadVergaderklok(db, id)]);
      const { overleg } = lezer;
      const van = { soort: 'overleg', kring: overleg.kring } as const;
      const besluiten = mag(gebruiker, 'vergaderingZien', van) ? await besluitenVoor(gebruiker, overleg) : [];
      const zietZaal: Ziet = (alleenVoor) => alleenVoor === null || klok.zaalBesloten;
      const punten = lezer.punten.filter(({ alleenVoor }) => zietZaal(alleenVoor));
      const zaal = { ...lezer, punten, stuk: stukVoor(lezer.stuk, zietZaal) };
      const nuBesloten = lezer.punten.some(
        ({ id: puntId, alleenVoor }) => puntId === klok.huidigPunt && !zietZaal(alleenVoor),
      );
      return {
        ...zaal,
        ...kloktijd(overleg, klok, zaal, besluiten),
        besluiten: besluiten.filter(({ alleenVoor }) => zietZaal(alleenVoor)),
        beslotenDeel: nuBesloten && faseVan(klok) !== 'klaar',
        magLeiden: mag(gebruiker, 'vergaderingZien', van),
      };
    },

    /**
     * Begint, gaat verder, pauzeert of eindigt. `van` is het punt dat de gebruiker voor zich had: drukken er twee tegelijk op
     * *Volgende*, dan gaat het overleg één punt verder. Bij het begin staat de presentielijst klaar.
     */
    async verzet(
      gebruiker: Gebruiker,
      id: number,
      handeling: Klokhandeling,
      van: number | null,
    ): Promise<Uitslag> {
      const { overleg, gremium } = await toegang.vind(gebruiker, id);
      const { punten } = await agenda(gebruiker, id);
      const raaktStand =
        handeling.soort !== 'ga' && handeling.soort !== 'pauzeer' && handeling.soort !== 'hervat';
      return toegang.wijzig(gebruiker, overleg, raaktStand, async (schrijver) => {
        const { trx, nu } = schrijver;
        const was = await laadVergaderklok(trx, id);
        const na = was.huidigPunt === van ? zetKlok(was, handeling, punten, nu) : null;
        if (!na) return { ok: false, fouten: { formulier: NIET_NU } };
        if (handeling.soort === 'wis' && (await heeftUitkomsten(trx, overleg))) {
          return {
            ok: false,
            fouten: { formulier: 'Er is al iets vastgelegd: dan is het overleg begonnen.' },
          };
        }
        await bewaarVergaderklok(trx, id, na);
        if (handeling.soort === 'begin') await presentie.zetKlaar(schrijver, overleg, gremium);
        return { ok: true };
      });
    },

    /** Verklaart de zaal besloten of weer open: of het scherm het besloten punt van nu mag tonen. */
    async zetZaal(gebruiker: Gebruiker, id: number, besloten: boolean): Promise<Uitslag> {
      const { overleg } = await toegang.vind(gebruiker, id);
      return toegang.wijzig(gebruiker, overleg, false, async ({ trx }) => {
        await bewaarVergaderklok(trx, id, {
          ...(await laadVergaderklok(trx, id)),
          zaalBesloten: besloten,
        });
        return { ok: true };
      });
    },
  };
}

/** Wanneer het overleg klaar hoort te zijn. Wie op een andere dag begint heeft daarvoor evenveel tijd als de agenda geeft. */
function geplandeEinde({ datum, begin, eind }: Overleg, begonnenOp: string | null): string {
  const eindOp = momentVan(datum, eind);
  if (begonnenOp === null || dagVan(new Date(begonnenOp)) === datum) return eindOp;
  const duur = Date.parse(eindOp) - Date.parse(momentVan(datum, begin));
  return new Date(Date.parse(begonnenOp) + duur).toISOString();
}
