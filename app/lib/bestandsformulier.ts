import { LIJSTFOUT, MAX_BESTAND } from '#domain/lijst/tabel.ts';
import { leesBytes } from './lees-bytes.ts';

/** Wat het formulier om het bestand heen aan bytes kost. */
const OMHULSEL = 64 * 1024;

/** Een formulier met een bestand erin, dat begrensd gelezen is; of waarom dat niet lukte, met de status erbij. */
export async function leesBestandsformulier(
  request: Request,
): Promise<{ ok: true; formulier: FormData | null } | { ok: false; fout: string; status: 413 }> {
  const bytes = await leesBytes(request, MAX_BESTAND + OMHULSEL);
  if (bytes === null) return { ok: false, fout: LIJSTFOUT.te_groot, status: 413 };
  const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' };
  const antwoord = new Response(new Uint8Array(bytes), { headers });
  return { ok: true, formulier: await antwoord.formData().catch(() => null) };
}
