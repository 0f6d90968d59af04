import { aangehaald } from '../lijst/gelezen.ts';
import type { Lijstregel, Lijsttabel } from '../lijst/tabel.ts';
import { kort, opsomming } from '../tekst/tekst.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { leesAntwoord } from './antwoord.ts';
import { respondentInvoer, vraagInvoer } from './invoer.ts';
import type { Bevinding, Proefregel, Uitkomst, Werk } from './regel.ts';
import { type Kolomkeuze, vraagveld } from './velden.ts';
import {
  type Antwoorden,
  INDELINGEN,
  type Lijstvraag,
  MAX_RESPONDENTEN,
  MAX_VRAGEN,
  type Respondent,
  type Vraagsoort,
} from './vragenlijst.ts';

/** Waartegen een bestand gehouden wordt. */
export interface Omstandigheden {
  keuze: Kolomkeuze;
  /** De regels die iemand overslaat. */
  overslaan: ReadonlySet<number>;
  vragen: readonly Lijstvraag[];
  respondenten: readonly Respondent[];
  /** Wat er al geantwoord is, per respondent. */
  antwoorden: ReadonlyMap<number, Antwoorden>;
  /** Of deze afspraak bestaat voor wie inleest. */
  kentAfspraak: (id: string) => boolean;
}

interface Rij {
  nr: number;
  cel(veld: string): string;
  kop(veld: string): string | null;
  fout(veld: string | null, zin: string): void;
  letOp(veld: string | null, zin: string): void;
}

interface Getoetst {
  titel: string;
  uitkomst: Uitkomst;
  werk: Werk | null;
  /** Van wie de antwoorden zijn. */
  wie?: Respondent | null;
}
type Toets = (rij: Rij, om: Omstandigheden) => Getoetst;

/** Gaat een bestand regel voor regel na. Er verandert niets. O(regels × kolommen). */
export function proef(
  tabel: Lijsttabel,
  soort: 'vragen' | 'respondenten' | 'antwoorden',
  om: Omstandigheden,
): Proefregel[] {
  const toets = { vragen: toetsVragen, respondenten: toetsRespondenten, antwoorden: toetsAntwoorden }[soort](
    om,
  );
  const perRespondent = new Map<Respondent, { nr: number; fouten: Bevinding[] }[]>();
  const getoetst = tabel.regels.map((regel) => {
    const fouten: Bevinding[] = [];
    const waarschuwingen: Bevinding[] = [];
    const rij = rijVan(tabel, regel, om.keuze, fouten, waarschuwingen);
    const overgeslagen: Getoetst = {
      titel: rij.cel('naam') || rij.cel('tekst'),
      uitkomst: 'overgeslagen',
      werk: null,
    };
    const uit = om.overslaan.has(regel.nr) ? overgeslagen : toets(rij, om);
    if (uit.wie)
      perRespondent.set(uit.wie, [...(perRespondent.get(uit.wie) ?? []), { nr: regel.nr, fouten }]);
    return { nr: regel.nr, fouten, waarschuwingen, uit };
  });
  // Welke van de twee geldt weet niemand: dan zijn ze allebei fout.
  for (const [{ naam }, rijen] of perRespondent) {
    for (const { nr, fouten } of rijen) {
      const anderen = rijen.filter((rij) => rij.nr !== nr).map((rij) => String(rij.nr));
      if (anderen.length > 0) {
        const zin = `Rij ${opsomming(anderen)} ${anderen.length === 1 ? 'is' : 'zijn'} ook van ${naam}.`;
        fouten.push({ kolom: null, zin });
      }
    }
  }
  return getoetst.map(({ uit: { titel, uitkomst, werk }, ...regel }) => {
    const mis = regel.fouten.length > 0;
    return { ...regel, titel, uitkomst: mis ? 'fout' : uitkomst, werk: mis ? null : werk };
  });
}

function rijVan(
  { koppen }: Lijsttabel,
  { nr, cellen }: Lijstregel,
  keuze: Kolomkeuze,
  fouten: Bevinding[],
  waarschuwingen: Bevinding[],
): Rij {
  const kop = (veld: string | null) => {
    const k = veld === null ? undefined : keuze[veld];
    return k === undefined ? null : (koppen[k] ?? null);
  };
  return {
    nr,
    kop,
    cel: (veld) => {
      const k = keuze[veld];
      return k === undefined ? '' : (cellen[k] ?? '');
    },
    fout: (veld, zin) => void fouten.push({ kolom: kop(veld), zin }),
    letOp: (veld, zin) => void waarschuwingen.push({ kolom: kop(veld), zin }),
  };
}

const SOORT_WOORDEN: Record<Vraagsoort, readonly string[]> = {
  ja_nee: ['ja nee', 'ja of nee', 'janee', 'ja nee onbekend', 'ja nee weet niet'],
  voortgang: ['voortgang', 'voortgangsschaal', 'schaal', 'status'],
  keuze: ['keuze', 'een keuze', 'enkele keuze', 'meerkeuze', 'een uit eigen keuzes', 'eigen keuzes'],
  getal: ['getal', 'een getal', 'aantal', 'cijfer', 'bedrag', 'percentage'],
  tekst: ['tekst', 'open tekst', 'open', 'open vraag', 'toelichting'],
};

function leesSoort(cel: string, heeftOpties: boolean): string {
  const kaal = kaleTekst(cel);
  if (kaal === '') return heeftOpties ? 'keuze' : '';
  return Object.entries(SOORT_WOORDEN).find(([, woorden]) => woorden.includes(kaal))?.[0] ?? cel;
}

function toetsVragen({ vragen }: Omstandigheden): Toets {
  const gezien = new Map(vragen.map(({ nr }) => [nr, 0]));
  let hoogste = Math.max(0, ...gezien.keys());
  let aantal = vragen.length;
  return (rij, om) => {
    const nummer = /^(?:vraag\s*)?(\d{1,3})\.?$/i.exec(rij.cel('nr'))?.[1];
    if (rij.cel('nr') && !nummer) rij.fout('nr', `${aangehaald(rij.cel('nr'))} is geen nummer.`);
    const nr = nummer ? Number(nummer) : hoogste + 1;
    hoogste = Math.max(hoogste, nr);
    const opties = rij.cel('opties');
    const gelezen = vraagInvoer.safeParse({
      nr,
      thema: rij.cel('thema'),
      tekst: rij.cel('tekst'),
      soort: leesSoort(rij.cel('soort'), opties !== ''),
      opties,
      afspraakId: rij.cel('afspraakId'),
    });
    const titel = kort(rij.cel('tekst'), 120);
    if (!gelezen.success) {
      for (const { path, message } of gelezen.error.issues) rij.fout(String(path[0] ?? ''), message);
      return { titel, uitkomst: 'fout', werk: null };
    }
    const vraag = gelezen.data;
    const eerder = gezien.get(nr);
    if (eerder === 0) rij.fout('nr', `Vraag ${nr} staat al op de lijst. Wijzig haar daar.`);
    else if (eerder !== undefined) rij.fout('nr', `Rij ${eerder} heeft ook nummer ${nr}.`);
    gezien.set(nr, eerder ?? rij.nr);
    if (vraag.afspraakId !== null && !om.kentAfspraak(vraag.afspraakId)) {
      rij.fout('afspraakId', `Ik ken geen afspraak ${aangehaald(vraag.afspraakId)}.`);
    }
    aantal += 1;
    if (aantal > MAX_VRAGEN) rij.fout(null, `Een vragenlijst heeft hoogstens ${MAX_VRAGEN} vragen.`);
    return { titel, uitkomst: 'nieuw', werk: { soort: 'vraag', vraag } };
  };
}

/** Een naam of code zonder hoofdletters en leestekens; `gemeente Utrecht` en `Utrecht (gemeente)` zijn dezelfde. */
export function kaleNaam(naam: string): string {
  return kaleTekst(naam)
    .replace(/^(?:de )?gemeente /, '')
    .replace(/ gemeente$/, '');
}

/** Een spreadsheet haalt nullen vooraan weg: `0363` wordt `363`. */
export function kaleCode(code: string): string {
  return kaleTekst(code).replace(/^(gm )?0*(?=\d+$)/, '$1');
}

function toetsRespondenten({ respondenten }: Omstandigheden): Toets {
  const opNaam = new Map(respondenten.map((respondent) => [kaleNaam(respondent.naam), respondent]));
  const opCode = new Map(
    respondenten
      .filter(({ code }) => code !== '')
      .map((respondent) => [kaleCode(respondent.code), respondent]),
  );
  const gezien = new Map<string, number>();
  let aantal = respondenten.length;
  return (rij, { keuze }) => {
    const titel = rij.cel('naam');
    const gelezen = respondentInvoer.safeParse({
      naam: titel,
      code: rij.cel('code'),
      groep: rij.cel('groep'),
      grootte: rij.cel('grootte'),
      gebied: rij.cel('gebied'),
    });
    if (!gelezen.success) {
      for (const { path, message } of gelezen.error.issues) rij.fout(String(path[0] ?? ''), message);
      return { titel, uitkomst: 'fout', werk: null };
    }
    const { data } = gelezen;
    const sleutels = [`naam ${kaleNaam(data.naam)}`, ...(data.code ? [`code ${kaleCode(data.code)}`] : [])];
    const dubbel = sleutels.map((sleutel) => gezien.get(sleutel)).find((nr) => nr !== undefined);
    if (dubbel !== undefined) rij.fout('naam', `Rij ${dubbel} is dezelfde respondent.`);
    for (const sleutel of sleutels) gezien.set(sleutel, gezien.get(sleutel) ?? rij.nr);
    const bestaand = opNaam.get(kaleNaam(data.naam));
    const metCode = data.code ? opCode.get(kaleCode(data.code)) : undefined;
    if (metCode && metCode !== bestaand) rij.fout('code', `Deze code is al van ${metCode.naam}.`);
    if (!bestaand) {
      aantal += 1;
      if (aantal > MAX_RESPONDENTEN)
        rij.fout(null, `Er kunnen hoogstens ${MAX_RESPONDENTEN} respondenten zijn.`);
      return { titel, uitkomst: 'nieuw', werk: { soort: 'respondent', id: null, respondent: data } };
    }
    // Wat niet als kolom in het bestand staat, blijft zoals het was.
    const blijft = (['code', ...INDELINGEN] as const).filter((veld) => keuze[veld] === undefined);
    const respondent = { ...data, ...Object.fromEntries(blijft.map((veld) => [veld, bestaand[veld]])) };
    const anders = (['naam', 'code', ...INDELINGEN] as const).some(
      (veld) => respondent[veld] !== bestaand[veld],
    );
    if (!anders) return { titel, uitkomst: 'ongewijzigd', werk: null };
    return { titel, uitkomst: 'vervangt', werk: { soort: 'respondent', id: bestaand.id, respondent } };
  };
}

function toetsAntwoorden({ keuze, vragen, respondenten, antwoorden }: Omstandigheden): Toets {
  const opNaam = new Map(respondenten.map((respondent) => [kaleNaam(respondent.naam), respondent]));
  const opCode = new Map(
    respondenten
      .filter(({ code }) => code !== '')
      .map((respondent) => [kaleCode(respondent.code), respondent]),
  );
  const gevraagd = vragen.filter((vraag) => keuze[vraagveld(vraag)] !== undefined);

  function wie(rij: Rij): Respondent | null {
    const [naam, code] = [rij.cel('naam'), rij.cel('code')];
    if (naam === '' && code === '') {
      rij.fout('naam', 'Er staat geen naam of code.');
      return null;
    }
    const metNaam = naam ? opNaam.get(kaleNaam(naam)) : undefined;
    const metCode = code ? opCode.get(kaleCode(code)) : undefined;
    if (metNaam && metCode && metNaam !== metCode) {
      rij.fout('code', `De naam is van ${metNaam.naam}, de code van ${metCode.naam}.`);
      return null;
    }
    const gevonden = metCode ?? metNaam;
    if (!gevonden) {
      rij.fout(naam ? 'naam' : 'code', `${aangehaald(naam || code)} staat niet bij de respondenten.`);
      return null;
    }
    if (naam && code && !(metNaam && metCode)) {
      rij.letOp(metCode ? 'naam' : 'code', `Herkend aan de ${metCode ? 'code' : 'naam'}: ${gevonden.naam}.`);
    }
    return gevonden;
  }

  return (rij) => {
    const respondent = wie(rij);
    const titel = respondent?.naam ?? (rij.cel('naam') || rij.cel('code'));
    const was = (respondent && antwoorden.get(respondent.id)) ?? {};
    const nu: Record<number, string> = { ...was };
    for (const vraag of gevraagd) {
      const veld = vraagveld(vraag);
      const cel = rij.cel(veld);
      delete nu[vraag.id];
      if (cel === '') continue;
      const gelezen = leesAntwoord(cel, vraag);
      if (!gelezen.ok) rij.fout(veld, gelezen.zin);
      else {
        nu[vraag.id] = gelezen.waarde;
        if (gelezen.letOp) rij.letOp(veld, gelezen.letOp);
      }
    }
    if (!respondent) return { titel, uitkomst: 'fout', werk: null };
    const werk: Werk = { soort: 'antwoorden', respondentId: respondent.id, antwoorden: nu };
    const weg = Object.keys(was).filter((id) => nu[Number(id)] === undefined).length;
    if (Object.keys(nu).length === 0 && Object.keys(was).length === 0) {
      rij.letOp(null, 'Alles is leeg. Deze respondent telt als niet ingevuld.');
      return { titel, uitkomst: 'ongewijzigd', werk: null, wie: respondent };
    }
    if (weg > 0)
      rij.letOp(null, `${weg === 1 ? 'Een eerder antwoord is' : `${weg} eerdere antwoorden zijn`} nu leeg.`);
    if (isGelijk(was, nu)) return { titel, uitkomst: 'ongewijzigd', werk: null, wie: respondent };
    const uitkomst = antwoorden.has(respondent.id) ? 'vervangt' : 'nieuw';
    return { titel, uitkomst, werk, wie: respondent };
  };
}

function isGelijk(een: Antwoorden, ander: Antwoorden): boolean {
  const sleutels = Object.keys(een);
  return (
    sleutels.length === Object.keys(ander).length &&
    sleutels.every((id) => een[Number(id)] === ander[Number(id)])
  );
}
