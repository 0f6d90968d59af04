/**
 * Wat er niet is of niet mag: dezelfde 404, zodat een weigering niets verraadt (design §4, kring). Remix toont er de
 * foutpagina bij.
 */
export function nietGevonden(): never {
  throw new Response(null, { status: 404 });
}

/** Zoals `nietGevonden`, als het ding er niet is. */
export function ofNietGevonden<T>(ding: T | null | undefined): T {
  return ding ?? nietGevonden();
}

/** Eén zin per veld van een formulier; `formulier` is voor wat over het geheel gaat. */
export type Veldfouten = Record<string, string>;

/** De uitkomst van een formulier: gelukt, of met een zin bij elk veld dat niet klopt. */
export type Uitslag<T = unknown> = ({ ok: true } & T) | { ok: false; fouten: Veldfouten };

interface Issue {
  path: readonly PropertyKey[];
  message: string;
}

/** De eerste zin per veld uit een zod-fout. */
export function veldfouten(issues: readonly Issue[]): Veldfouten {
  const fouten: Veldfouten = {};
  for (const { path, message } of issues) fouten[String(path[0] ?? 'formulier')] ??= message;
  return fouten;
}
