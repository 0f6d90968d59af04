import type { Voortgang } from '../melding/melding.ts';
import type { Antwoord } from '../melding/voortgang.ts';
import { VOORTGANG_NAAM } from '../melding/voortgang.ts';

/** Een vraag uit een vragenlijst, met wat de partij antwoordde. */
export interface Vraagantwoord {
  /** `t2-rijk-10`: het thema, de partij en het nummer in de lijst. */
  id: string;
  thema: string;
  partij: string;
  titel: string;
  antwoord: Antwoord;
  voorlopig: boolean;
  toelichting: string;
  /** De afspraken waar de vraag over gaat. */
  afspraken: string[];
}

export interface Vraagblok {
  partij: string;
  vragen: Vraagantwoord[];
  /** Hoeveel vragen elk antwoord kregen, het meest gegeven eerst; een verdeling is geen antwoord van één partij. */
  telling: { antwoord: Voortgang; aantal: number }[];
  verdelingen: number;
}

export interface Vraagthema {
  thema: string;
  blokken: Vraagblok[];
}

const OP_NUMMER = new Intl.Collator('nl', { numeric: true });
const ANTWOORDEN = Object.keys(VOORTGANG_NAAM).filter((naam): naam is Voortgang => naam in VOORTGANG_NAAM);

/** De vragenlijst zoals zij gesteld is: per thema, dan per partij, dan op nummer. Elke vraag staat er precies één keer in. */
export function perThema(vragen: readonly Vraagantwoord[]): Vraagthema[] {
  const themas = new Map<string, Map<string, Vraagantwoord[]>>();
  for (const vraag of [...vragen].sort((a, b) => OP_NUMMER.compare(a.id, b.id))) {
    const partijen = themas.get(vraag.thema) ?? new Map<string, Vraagantwoord[]>();
    themas.set(vraag.thema, partijen);
    partijen.set(vraag.partij, [...(partijen.get(vraag.partij) ?? []), vraag]);
  }
  return [...themas].map(([thema, partijen]) => ({
    thema,
    blokken: [...partijen].map(([partij, lijst]) => blok(partij, lijst)),
  }));
}

function blok(partij: string, vragen: Vraagantwoord[]): Vraagblok {
  const enkel = vragen.filter(({ antwoord }) => antwoord.verdeling === null);
  const telling = ANTWOORDEN.map((antwoord) => ({
    antwoord,
    aantal: enkel.filter((vraag) => (vraag.antwoord.voortgang ?? 'onbekend') === antwoord).length,
  }))
    .filter(({ aantal }) => aantal > 0)
    .sort((a, b) => b.aantal - a.aantal);
  return {
    partij,
    vragen,
    telling,
    verdelingen: vragen.length - enkel.length,
  };
}
