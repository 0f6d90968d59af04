import type { Klok } from '#domain/datum/datum.ts';
import { LIJSTFOUT, type Lijsttabel, MAX_BESTAND } from '#domain/lijst/tabel.ts';
import { soortVan } from '../../invoer/zip.ts';
import { type Lijstopdracht, type Lijstuitkomst, leesLijst } from '../../lijst/lees-lijst.ts';
import { inWerker, WerkTeGroot } from '../../werker/werker.ts';

const LEES = new URL('../../lijst/lees.werker.ts', import.meta.url);
const LANGST_MS = 60_000;
const GEHEUGEN_MB = 768;
/** Wie een lijst een dag laat liggen begint opnieuw: de regels bewaren we niet langer dan nodig. */
const BEWAREN_MS = 24 * 60 * 60 * 1000;
/** Een klein tekstbestand is gelezen voor een eigen draad begonnen is. */
const KLEIN = 128 * 1024;

/** Gelukt, of een zin waarom niet. */
export type Lijstantwoord<T = unknown> = ({ ok: true } & T) | { ok: false; fout: string };

/** Wat voor dit moment klaargelegd is, ligt te lang. */
export function bewarenVanaf(klok: Klok): string {
  return new Date(klok().getTime() - BEWAREN_MS).toISOString();
}

/** De lijst uit een bestand; een werkmap in een eigen draad. @throws als `signal` afgaat */
export async function leesBestand(
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Lijstantwoord<{ tabel: Lijsttabel; opmerkingen: string[] }>> {
  if (bytes.length === 0) return { ok: false, fout: LIJSTFOUT.leeg };
  if (bytes.length > MAX_BESTAND) return { ok: false, fout: LIJSTFOUT.te_groot };
  const gelezen = await lees(bytes, signal);
  signal.throwIfAborted();
  return gelezen.ok ? gelezen : { ok: false, fout: LIJSTFOUT[gelezen.fout] };
}

async function lees(bytes: Uint8Array, signal: AbortSignal): Promise<Lijstuitkomst> {
  const opdracht: Lijstopdracht = { bytes };
  if (bytes.length <= KLEIN && soortVan(bytes) === 'tekst') return leesLijst(opdracht);
  try {
    return await inWerker({ bestand: LEES, opdracht, tijd: LANGST_MS, geheugen: GEHEUGEN_MB, signal });
  } catch (fout) {
    if (fout instanceof WerkTeGroot) return { ok: false, fout: 'te_zwaar' };
    throw fout;
  }
}
