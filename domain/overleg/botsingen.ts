import type { Uitkomst } from '../besluit/besluit.ts';
import { hoofdletter } from '../tekst/tekst.ts';
import type { Puntsoort } from './overleg.ts';
import { isBesluitpunt, type Puntrelatie } from './relatie.ts';

/** Een punt op de agenda, in de volgorde van de agenda. */
export interface Botspunt {
  id: number;
  nr: number;
  soort: Puntsoort;
  titel: string;
}

/** Een besluit dat er al is, met hoe mensen het noemen (`besluit 3 van BO Jeugd 2026-1`). */
export interface Botsbesluit {
  id: number;
  naam: string;
  uitkomst: Uitkomst;
  vervallen: boolean;
}

export const BOTSINGEN = [
  'tegenspraak',
  'tegen_besluit',
  'komt_later',
  'niet_op_agenda',
  'niet_genomen',
  'overbodig',
] as const;
export type Botsingsoort = (typeof BOTSINGEN)[number];

/** Twee keuzes die niet samengaan, of niet in deze volgorde. */
export interface Botsing {
  soort: Botsingsoort;
  /** De punten op de agenda waar het om gaat, in de volgorde van de agenda. */
  punten: number[];
  /** Kort, voor naast het punt `voor`: `botst met punt 5`. */
  kort: { voor: number; tekst: string }[];
  zin: string;
}

/**
 * Waar de voorgestelde besluiten van een agenda elkaar in de weg zitten (design §4, Agenda). Een relatie telt alleen vanaf een
 * besluitpunt. Een punt buiten deze agenda staat niet in `punten`; een besluit dat ontbreekt in `besluiten` telt niet mee.
 * Dezelfde invoer geeft dezelfde botsingen, in de volgorde van de agenda.
 */
export function botsingen(
  punten: readonly Botspunt[],
  relaties: readonly Puntrelatie[],
  besluiten: readonly Botsbesluit[],
): Botsing[] {
  const opAgenda = new Map(punten.filter(isBesluitpunt).map((punt) => [punt.id, punt]));
  const genomen = new Map(besluiten.map((besluit) => [besluit.id, besluit]));
  const gevonden = new Map<string, { nr: number; botsing: Botsing }>();
  const meld = (punt: Botspunt, ander: string, botsing: Botsing) => {
    const sleutel = `${botsing.soort} ${botsing.punten.join(' ')} ${ander}`;
    if (!gevonden.has(sleutel)) gevonden.set(sleutel, { nr: punt.nr, botsing });
  };
  for (const relatie of relaties) {
    const punt = opAgenda.get(relatie.agendapuntId);
    if (!punt) continue;
    if (relatie.met.soort === 'besluit') {
      const besluit = genomen.get(relatie.met.id);
      const botsing = besluit && metBesluit(punt, relatie, besluit);
      if (botsing) meld(punt, `besluit ${relatie.met.id}`, botsing);
      continue;
    }
    const ander = opAgenda.get(relatie.met.id);
    const botsing = ander ? metPunt(punt, relatie, ander) : zonderPunt(punt, relatie);
    if (botsing) meld(ander && ander.nr < punt.nr ? ander : punt, ander ? '' : `${relatie.met.id}`, botsing);
  }
  return [...gevonden.values()].sort((a, b) => a.nr - b.nr).map(({ botsing }) => botsing);
}

function metPunt(punt: Botspunt, { soort }: Puntrelatie, ander: Botspunt): Botsing | null {
  const samen = [punt, ander].sort((a, b) => a.nr - b.nr);
  const ids = samen.map(({ id }) => id);
  if (soort === 'spreekt_tegen') {
    const [eerste = punt, tweede = ander] = samen;
    return {
      soort: 'tegenspraak',
      punten: ids,
      kort: [
        { voor: eerste.id, tekst: `botst met punt ${tweede.nr}` },
        { voor: tweede.id, tekst: `botst met punt ${eerste.nr}` },
      ],
      zin: `${hoofdletter(noem(eerste))} en ${noem(tweede)} spreken elkaar tegen: het overleg kan niet op allebei ja zeggen.`,
    };
  }
  if (soort === 'maakt_overbodig') {
    if (punt.nr > ander.nr) return null;
    return {
      soort: 'overbodig',
      punten: ids,
      kort: [{ voor: ander.id, tekst: `overbodig na punt ${punt.nr}` }],
      zin: `Zegt het overleg ja op ${noem(punt)}, dan is ${noem(ander)} niet meer nodig.`,
    };
  }
  if (ander.nr < punt.nr) return null;
  return {
    soort: 'komt_later',
    punten: ids,
    kort: [{ voor: punt.id, tekst: `kan pas na punt ${ander.nr}` }],
    zin: `${hoofdletter(noem(punt))} kan pas als er op ${noem(ander)} ja gezegd is, en dat komt later op de agenda.`,
  };
}

function zonderPunt(punt: Botspunt, { soort }: Puntrelatie): Botsing | null {
  if (soort !== 'vereist' && soort !== 'volgt_uit') return null;
  return {
    soort: 'niet_op_agenda',
    punten: [punt.id],
    kort: [{ voor: punt.id, tekst: 'mist een eerder besluit' }],
    zin: `${hoofdletter(noem(punt))} hangt af van een besluit dat op deze agenda niet gevraagd wordt.`,
  };
}

function metBesluit(punt: Botspunt, { soort }: Puntrelatie, besluit: Botsbesluit): Botsing | null {
  const geldt = (besluit.uitkomst === 'aangenomen' || besluit.uitkomst === 'gewijzigd') && !besluit.vervallen;
  if (soort === 'spreekt_tegen' && geldt) {
    return {
      soort: 'tegen_besluit',
      punten: [punt.id],
      kort: [{ voor: punt.id, tekst: `botst met ${besluit.naam}` }],
      zin: `${hoofdletter(noem(punt))} gaat in tegen ${besluit.naam}, en dat geldt nog.`,
    };
  }
  if ((soort !== 'vereist' && soort !== 'volgt_uit') || geldt) return null;
  const staat = besluit.vervallen ? 'vervallen' : besluit.uitkomst;
  return {
    soort: 'niet_genomen',
    punten: [punt.id],
    kort: [{ voor: punt.id, tekst: `${besluit.naam} is ${staat}` }],
    zin: `${hoofdletter(noem(punt))} hangt af van ${besluit.naam}, en dat is ${staat}.`,
  };
}

const noem = ({ nr, titel }: Botspunt) => `punt ${nr} (“${titel}”)`;
