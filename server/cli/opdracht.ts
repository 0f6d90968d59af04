import type { Db } from '#db/verbinding.ts';

/** 0 gelukt, 1 geweigerd (met redenen op stderr), 2 verkeerd gebruikt (design §3). */
export interface Uitkomst {
  code: 0 | 1 | 2;
  /** Voor stdout. */
  uit?: string;
  /** Voor stderr. */
  fout?: string;
}

export interface Opdracht {
  /** Hoe je hem aanroept, in één regel. */
  gebruik: string;
  /** Of hij ook op een opslag zonder programma mag. */
  magLeeg: boolean;
  /**
   * Leest de argumenten, voordat de opslag open gaat. @returns het werk
   * @throws {Gebruik} als de argumenten niet kloppen
   */
  lees(argumenten: string[]): (db: Db) => Promise<Uitkomst>;
}
