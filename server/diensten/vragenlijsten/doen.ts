import type { Lijstinvoer } from '#db/queries/lijstinvoer.ts';
import {
  heeftInzendingen,
  laadInzendingen,
  laadLijstvragen,
  laadRespondenten,
  laatVervallen,
  verwijderLijstvragen,
  verwijderRespondenten,
  voegInzendingenToe,
  voegLijstvragenToe,
  voegRespondentenToe,
  wijzigRespondent,
} from '#db/queries/vragenlijst.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Werk } from '#domain/vragenlijst/regel.ts';
import type { Invoerverslag } from '#domain/vragenlijst/verslag.ts';
import type { Respondent } from '#domain/vragenlijst/vragenlijst.ts';
import type { Schrijver } from '../omgeving.ts';
import type { Invoerstuk } from './invoer.ts';

type Met<S extends Werk['soort']> = Extract<Werk, { soort: S }>;
const met =
  <S extends Werk['soort']>(soort: S) =>
  (werk: Werk | null): werk is Met<S> =>
    werk?.soort === soort;

/** Doet wat de proef liet zien, in de transactie van `schrijver`. De regels en het recht zijn dan al getoetst. */
export async function doeInvoer(
  { trx, nu }: Schrijver,
  { vragenlijst: { id: vragenlijstId }, invoer, regels }: Invoerstuk,
): Promise<Invoerverslag> {
  const telling = (uitkomst: (typeof regels)[number]['uitkomst']) =>
    regels.filter((regel) => regel.uitkomst === uitkomst).length;
  const werk = regels.map((regel) => regel.werk);
  const gemaakt = await voegLijstvragenToe(
    trx,
    vragenlijstId,
    werk.filter(met('vraag')).map(({ vraag }) => vraag),
  );
  const respondenten = werk.filter(met('respondent'));
  gemaakt.push(
    ...(await voegRespondentenToe(
      trx,
      vragenlijstId,
      respondenten.filter(({ id }) => id === null).map(({ respondent }) => respondent),
    )),
  );
  const gewijzigd: Invoerverslag['gewijzigd'] = [];
  const bekend = new Map(
    respondenten.length > 0
      ? (await laadRespondenten(trx, vragenlijstId)).map((respondent) => [respondent.id, respondent])
      : [],
  );
  for (const { id, respondent } of respondenten) {
    const was = id === null ? undefined : bekend.get(id);
    if (!was) continue;
    await wijzigRespondent(trx, was.id, respondent);
    gewijzigd.push({ was, werd: { id: was.id, ...respondent } });
  }
  const bron = { vragenlijstId, lijstinvoerId: invoer.id, op: nu };
  await voegInzendingenToe(trx, bron, werk.filter(met('antwoorden')));
  return {
    nieuw: telling('nieuw'),
    vervangen: telling('vervangt'),
    ongewijzigd: telling('ongewijzigd'),
    overgeslagen: telling('overgeslagen'),
    gemaakt,
    gewijzigd,
  };
}

/** Waarom het inlezen niet terug kan, als zin; null als het kan. */
export async function bezwaar(
  db: Verbinding,
  { id, vragenlijstId, soort }: Lijstinvoer,
  { gemaakt, gewijzigd }: Invoerverslag,
): Promise<string | null> {
  if (soort === 'vragen') {
    if (await heeftInzendingen(db, vragenlijstId)) return 'Er zijn daarna antwoorden ingelezen.';
    const vragen = new Map((await laadLijstvragen(db, vragenlijstId)).map((vraag) => [vraag.id, vraag]));
    const anders = gemaakt.some((vraag) => (vragen.get(vraag)?.versie ?? 1) > 1);
    return anders ? 'Een van deze vragen is daarna gewijzigd.' : null;
  }
  const inzendingen = await laadInzendingen(db, vragenlijstId);
  if (soort === 'respondenten') {
    const ingestuurd = new Set(inzendingen.map(({ respondentId }) => respondentId));
    if (gemaakt.some((wie) => ingestuurd.has(wie)))
      return 'Van deze respondenten zijn daarna antwoorden ingelezen.';
    const nu = new Map((await laadRespondenten(db, vragenlijstId)).map((wie) => [wie.id, wie]));
    const anders = gewijzigd.some(({ werd }) => !isZelfde(nu.get(werd.id), werd));
    return anders ? 'Een van deze respondenten is daarna gewijzigd.' : null;
  }
  const laatste = new Map<number, number>();
  for (const { respondentId, lijstinvoerId, vervallenOp } of inzendingen) {
    if (vervallenOp === null) laatste.set(respondentId, lijstinvoerId);
  }
  const ingehaald = inzendingen.some(
    ({ respondentId, lijstinvoerId }) => lijstinvoerId === id && laatste.get(respondentId) !== id,
  );
  return ingehaald
    ? 'Van deze respondenten zijn daarna nieuwe antwoorden ingelezen. Draai die eerst terug.'
    : null;
}

function isZelfde(een: Respondent | undefined, ander: Respondent): boolean {
  return (
    een !== undefined &&
    (['naam', 'code', 'groep', 'grootte', 'gebied'] as const).every((veld) => een[veld] === ander[veld])
  );
}

/** Zet terug wat een bestand deed. Antwoorden blijven in de geschiedenis staan, als vervallen. */
export async function draaiInvoerTerug(
  { trx, nu }: Schrijver,
  { id, soort }: Lijstinvoer,
  { gemaakt, gewijzigd }: Invoerverslag,
): Promise<void> {
  if (soort === 'vragen') await verwijderLijstvragen(trx, gemaakt);
  if (soort === 'respondenten') await verwijderRespondenten(trx, gemaakt);
  for (const { was } of gewijzigd) await wijzigRespondent(trx, was.id, was);
  if (soort === 'antwoorden') await laatVervallen(trx, id, nu);
}
