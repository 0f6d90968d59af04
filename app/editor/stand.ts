/** Hoe het met de verbinding en het opslaan staat. Nieuw als er iets veranderde, anders hetzelfde object. */
export interface Stand {
  /** `onderbroken` probeert het vanzelf weer; `gesloten` is voorgoed: opnieuw verbinden helpt niet. */
  staat: 'verbinden' | 'verbonden' | 'onderbroken' | 'gesloten';
  /** De sluitcode van de server, of null als de verbinding wegviel. */
  code: number | null;
  reden: string | null;
  opslag: Opslag;
  /**
   * Sinds wanneer er tekst is die de server niet bevestigd heeft, in milliseconden; null als die er niet is, en zolang het
   * gewoon typen is.
   */
  sinds: number | null;
  /** Of de server nu niet kan opslaan. */
  opslagMislukt: boolean;
  /** Of de berichten via HTTP gaan, omdat een WebSocket hier niet werkt. */
  omweg: boolean;
  /** Of het document ook in deze browser bewaard wordt. */
  bewaard: boolean;
  magSchrijven: boolean;
}

/** `bezig`: gewoon typen. `niet`: het duurt zo lang dat de schrijver het moet weten. */
export type Opslag = 'opgeslagen' | 'bezig' | 'niet';

/** Zo lang heet niet opgeslagen tekst gewoon bezig, in milliseconden. */
const GEDULD_MS = 2_000;
/** Zo lang na de laatste toets heet alles pas opgeslagen: anders knippert het bij elke letter. */
const RUST_MS = 600;

/** Wat er over het opslaan te zeggen is, en over hoeveel milliseconden dat anders kan zijn (null: niet vanzelf). */
export function opslagVan(
  { sinds, isCompleet, laatsteToets }: { sinds: number | null; isCompleet: boolean; laatsteToets: number },
  nu: number,
): { opslag: Opslag; over: number | null } {
  if (sinds !== null) {
    const geduld = sinds + GEDULD_MS - nu;
    return geduld > 0 ? { opslag: 'bezig', over: geduld } : { opslag: 'niet', over: null };
  }
  if (!isCompleet) return { opslag: 'bezig', over: null };
  const rust = laatsteToets + RUST_MS - nu;
  return rust > 0 ? { opslag: 'bezig', over: rust } : { opslag: 'opgeslagen', over: null };
}
