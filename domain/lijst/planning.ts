import { langeDatum, plusDagen } from '../datum/datum.ts';
import { planningInvoer } from '../planning/invoer.ts';
import {
  deadline,
  GEEN_PLANNING,
  type Kwartaal,
  type Planning,
  type PlanningSoort,
  planningTekst,
} from '../planning/planning.ts';
import { jaarVan, leesDag, maandNummer } from './dag.ts';
import { aangehaald, type Gelezen, goed, mis } from './gelezen.ts';

const UITLEG = 'Schrijf bijvoorbeeld Q3 2025, eind 2025, 31-12-2025, doorlopend of n.t.b.';
const GEEN =
  /^(?:-+|–|\?+|n\.?\s?t\.?\s?b\.?|n\.?\s?v\.?\s?t\.?|n\.?\s?n\.?\s?b\.?|p\.?\s?m\.?|t\.?\s?b\.?\s?d\.?|(?:nog )?(?:nader )?te bepalen|nog niet bekend|onbekend|geen(?: datum)?|nog te plannen)$/;
const LOOPT = /^(?:doorlopend|continu|structureel|lopend|permanent)\b[\s,:]*/;
const TOT = '(?:t\\/?m|tot en met|tot|[-–])';
const JAAR = '((?:19|20)\\d{2})';
const MET_LOOPTIJD = new RegExp(`^(.*?),? ${TOT} ${JAAR}$`);
const VAN_TOT = new RegExp(`^(?:van |vanaf )?${JAAR} ?${TOT} ?${JAAR}$`);
const ALLEEN_TOT = new RegExp(`^${TOT} ?${JAAR}$`);
const VANAF = new RegExp(`^(?:vanaf|sinds|start|in)? ?${JAAR}$`);
const BEGIN_VAN_JAAR = new RegExp(`^begin (?:van )?${JAAR}$`);
const ALLEEN_JAAR = new RegExp(`^${JAAR}$`);
const DEEL_VAN_JAAR = new RegExp(`^(.+?) ${JAAR}$`);

/** Een moment in de tijd van een lijst: een kwartaal, of een heel jaar. */
interface Moment {
  jaar: number;
  kwartaal: Kwartaal | null;
  /** De dag die er stond, als dat niet de laatste van het kwartaal is. */
  dag?: string;
  letOp?: string;
}

/**
 * De planning zoals iemand haar in een eigen lijst schrijft: `Q3 2025`, `3e kwartaal 2025`, `2025-Q3`, `eind 2025`, `medio 2026`,
 * `31-12-2025`, `december 2025`, `start Q1 2026`, `doorlopend t/m 2028`, `n.t.b.`. Wat wij zelf schrijven (`planningTekst`) komt
 * er hetzelfde uit. Onze planning kent kwartalen: een dag middenin krijgt een waarschuwing.
 */
export function leesPlanning(cel: string): Gelezen<Planning> {
  const kaal = cel.trim().toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");
  // Een verhaal is geen planning; zo blijft het lezen ook snel.
  if (kaal.length > 80) return mis(`${aangehaald(cel.trim())} is te lang voor een planning. ${UITLEG}`);
  if (GEEN.test(kaal)) return goed(GEEN_PLANNING);
  if (LOOPT.test(kaal)) return leesLooptijd(cel, kaal.replace(LOOPT, ''));
  const { soort, rest, dagEerder } = soortVan(kaal);
  const loop = MET_LOOPTIJD.exec(rest);
  if (soort === 'start' && loop) {
    const begin = leesMoment(loop[1] ?? '');
    if (begin) return toets(cel, { soort, ...begin, totJaar: Number(loop[2]) });
  }
  const moment = leesMoment(rest, dagEerder);
  if (moment) return toets(cel, { soort, ...moment, totJaar: null });
  const bereik = leesBereik(rest);
  if (bereik) {
    const zin = `Van ${aangehaald(cel.trim())} telt het einde.`;
    return toets(cel, { soort: soort === 'start' ? 'start' : 'klaar', ...bereik, totJaar: null, letOp: zin });
  }
  return mis(`${aangehaald(cel.trim())} is geen planning die ik ken. ${uitlegBij(rest)}`);
}

/** Wie de maand eerst schrijft krijgt te horen wat er mis is. */
function uitlegBij(rest: string): string {
  const omgekeerd = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(rest);
  if (omgekeerd && Number(omgekeerd[2]) > 12 && Number(omgekeerd[1]) <= 12) {
    return `Schrijf eerst de dag: ${omgekeerd[2]}-${omgekeerd[1]}-${omgekeerd[3]}.`;
  }
  return UITLEG;
}

const START =
  /^(?:start(?:datum)?|gestart|starten|begin(?:nen|t)?|vanaf|per|met ingang van|m\.?i\.?v\.?)(?: uiterlijk)?:? /;
const IN = /^(?:uitvoer(?:en|ing) in|in|gedurende|heel) /;
const KLAAR =
  /^(?:klaar|gereed|afgerond|af|deadline|uiterlijk|oplevering|opleveren|einddatum|eindigt|loopt|t\/?m|tot en met)(?: (?:uiterlijk|in|op|per|tot|t\/?m))?:? /;
const VOOR = /^(?:uiterlijk )?(?:voor|vóór) /;

function soortVan(kaal: string): { soort: PlanningSoort; rest: string; dagEerder: boolean } {
  // `begin 2026` is een deel van het jaar en geen start; `begin Q1 2026` wel.
  const deelVanJaar = BEGIN_VAN_JAAR.test(kaal);
  if (VOOR.test(kaal)) return { soort: 'klaar', rest: kaal.replace(VOOR, ''), dagEerder: true };
  if (START.test(kaal) && !deelVanJaar)
    return { soort: 'start', rest: kaal.replace(START, ''), dagEerder: false };
  if (KLAAR.test(kaal)) return { soort: 'klaar', rest: kaal.replace(KLAAR, ''), dagEerder: false };
  if (IN.test(kaal)) return { soort: 'in', rest: kaal.replace(IN, ''), dagEerder: false };
  return { soort: 'klaar', rest: kaal, dagEerder: false };
}

function leesLooptijd(cel: string, rest: string): Gelezen<Planning> {
  const looptijd = (jaar: string | undefined, totJaar: string | undefined) =>
    toets(cel, {
      soort: 'doorlopend',
      jaar: jaar ? Number(jaar) : null,
      kwartaal: null,
      totJaar: totJaar ? Number(totJaar) : null,
    });
  if (rest === '') return looptijd(undefined, undefined);
  const vanTot = VAN_TOT.exec(rest);
  if (vanTot) return looptijd(vanTot[1], vanTot[2]);
  const tot = ALLEEN_TOT.exec(rest);
  if (tot) return looptijd(undefined, tot[1]);
  const vanaf = VANAF.exec(rest);
  if (vanaf) return looptijd(vanaf[1], undefined);
  return mis(
    `${aangehaald(cel.trim())} is geen planning die ik ken. Schrijf bijvoorbeeld doorlopend t/m 2028.`,
  );
}

const RANG: Record<string, Kwartaal> = { eerste: 1, tweede: 2, derde: 3, vierde: 4 };
const RANGEN = Object.keys(RANG).join('|');
const Q = '(?:q|k|kw\\.?|kwartaal|kwart\\.?)';
/** Elke vorm geeft het kwartaal en dan het jaar. */
const KWARTAALVORMEN = [
  new RegExp(`^${Q} ?([1-4])(?: van)?(?: |-|\\/|'| '|, )?(\\d{4}|\\d{2})$`),
  new RegExp(`^([1-4]) ?(?:e|de|ste)? ?${Q}(?: van)?(?: |-|\\/| ')(\\d{4}|\\d{2})$`),
  new RegExp(`^(?:het )?(${RANGEN}) ?${Q}(?: van)? (\\d{4}|\\d{2})$`),
];
const JAAR_EERST = new RegExp(`^${JAAR}(?:,? |-|\\/)?(?:${Q} ?([1-4])|([1-4])e ${Q})$`);
/** Delen van een jaar zoals mensen ze noemen; het einde van dat deel is de uiterste dag. */
const DELEN: readonly (readonly [RegExp, Kwartaal])[] = [
  [/^(?:begin|eerste kwartaal|winter)(?: van)?$/, 1],
  [
    /^(?:medio|midden|halverwege|voorjaar|lente|(?:het )?voorjaar(?: van)?|(?:de )?(?:eerste|1e) helft(?: van)?)$/,
    2,
  ],
  [/^(?:zomer|(?:de )?zomer(?: van)?|na de zomer(?: van)?)$/, 3],
  [
    /^(?:eind|einde|ultimo|najaar|herfst|(?:het )?najaar(?: van)?|eind(?:e)? van|(?:de )?(?:tweede|2e) helft(?: van)?)$/,
    4,
  ],
];

/** @param dagEerder bij `vóór 1 januari 2026`: de dag ervoor telt */
function leesMoment(tekst: string, dagEerder = false): Moment | null {
  const rest = tekst.trim().replace(/^(?:het|de) /, '');
  const eindVan = /^(?:eind|einde|ultimo)(?: van)? (.*\D.*)$/.exec(rest);
  if (eindVan) return leesMoment(eindVan[1] ?? '');
  if (ALLEEN_JAAR.test(rest)) {
    const jaar = Number(rest);
    return dagEerder ? { jaar: jaar - 1, kwartaal: 4 } : { jaar, kwartaal: null };
  }
  for (const vorm of KWARTAALVORMEN) {
    const treffer = vorm.exec(rest);
    const kwartaal = treffer && alsKwartaal(treffer[1] ?? '');
    if (kwartaal) return { jaar: jaarVan(treffer[2] ?? ''), kwartaal };
  }
  const jaarEerst = JAAR_EERST.exec(rest);
  if (jaarEerst) {
    const kwartaal = alsKwartaal(jaarEerst[2] ?? jaarEerst[3] ?? '');
    return kwartaal ? { jaar: Number(jaarEerst[1]), kwartaal } : null;
  }
  const deel = DEEL_VAN_JAAR.exec(rest);
  if (deel) {
    const kwartaal = DELEN.find(([vorm]) => vorm.test(deel[1] ?? ''))?.[1];
    if (kwartaal) return { jaar: Number(deel[2]), kwartaal };
  }
  return leesMaand(rest) ?? leesExacteDag(rest, dagEerder);
}

function alsKwartaal(tekst: string): Kwartaal | null {
  if (tekst === '1' || tekst === 'eerste') return 1;
  return RANG[tekst] ?? (tekst === '2' ? 2 : tekst === '3' ? 3 : tekst === '4' ? 4 : null);
}

function leesMaand(rest: string): Moment | null {
  const woord = /^(\p{L}+\.?)[\s-]+(?:')?((?:19|20)\d{2}|\d{2})$/u.exec(rest);
  const cijfers = /^(\d{1,2})[-/]((?:19|20)\d{2})$/.exec(rest);
  const jaarEerst = /^((?:19|20)\d{2})[-/](\d{1,2})$/.exec(rest);
  const maand = woord ? maandNummer(woord[1] ?? '') : Number(cijfers?.[1] ?? jaarEerst?.[2] ?? Number.NaN);
  const jaar = jaarVan(woord?.[2] ?? cijfers?.[2] ?? jaarEerst?.[1] ?? '');
  if (!maand || maand > 12) return null;
  const kwartaal = kwartaalVanMaand(maand);
  // De laatste maand van een kwartaal is het kwartaal; een eerdere schuift op.
  const laatste = plusDagen(maand === 12 ? `${jaar + 1}-01-01` : `${jaar}-${twee(maand + 1)}-01`, -1);
  return maand % 3 === 0 ? { jaar, kwartaal } : { jaar, kwartaal, dag: laatste };
}

/** Een Excel-dag als getal: zo komt een datum uit een cel zonder datumopmaak. */
const EXCEL_DAG = /^(4[4-9]|5\d)\d{3}$/;

function leesExacteDag(rest: string, dagEerder: boolean): Moment | null {
  const dag = EXCEL_DAG.test(rest) ? plusDagen('1899-12-30', Number(rest)) : leesDag(rest);
  if (!dag) return null;
  const telt = dagEerder ? plusDagen(dag, -1) : dag;
  const jaar = Number(telt.slice(0, 4));
  const kwartaal = kwartaalVanMaand(Number(telt.slice(5, 7)));
  const einde = deadline({ ...GEEN_PLANNING, soort: 'klaar', jaar, kwartaal });
  return einde === telt ? { jaar, kwartaal } : { jaar, kwartaal, dag: telt };
}

/** `2024-2026`, `Q1 2025 t/m Q3 2025`, `2025/2026`: het einde telt. */
function leesBereik(rest: string): Moment | null {
  const delen = /^(.+?) ?(?:t\/?m|tot en met|tot|[-–/]) ?(.+)$/.exec(rest);
  return delen && /\d/.test(delen[1] ?? '') && /^(?:q|k|kw|\d{4}$|\p{L})/u.test(delen[2] ?? '')
    ? leesMoment(delen[2] ?? '')
    : null;
}

function kwartaalVanMaand(maand: number): Kwartaal {
  if (maand <= 3) return 1;
  if (maand <= 6) return 2;
  return maand <= 9 ? 3 : 4;
}

const twee = (getal: number) => String(getal).padStart(2, '0');

/** Door dezelfde regels als een formulier. */
function toets(
  cel: string,
  gelezen: Omit<Planning, 'bron'> & Pick<Moment, 'dag' | 'letOp'>,
): Gelezen<Planning> {
  const { soort, jaar, kwartaal, totJaar, dag, letOp } = gelezen;
  const uitkomst = planningInvoer.safeParse({ soort, jaar, kwartaal, totJaar });
  if (!uitkomst.success) {
    return mis(`${aangehaald(cel.trim())}: ${uitkomst.error.issues[0]?.message ?? UITLEG}`);
  }
  if (!dag) return goed(uitkomst.data, letOp);
  const uiterlijk = deadline(uitkomst.data);
  const zin = `De planning kent kwartalen: ${aangehaald(cel.trim())} wordt ${planningTekst(uitkomst.data)}`;
  return goed(uitkomst.data, uiterlijk ? `${zin}, dus uiterlijk ${langeDatum(uiterlijk)}.` : `${zin}.`);
}
