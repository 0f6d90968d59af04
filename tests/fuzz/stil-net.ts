import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import { VELD } from '#domain/document/veld.ts';

/** Wat een mens van zijn verbinding ziet. */
export interface Post {
  readonly doc: Y.Doc;
  readonly inhoud: Y.XmlFragment;
  verbonden: boolean;
}

interface Lijn extends Post {
  /** Wat nog naar het midden moet, en wat daarvandaan nog komt; elk op volgorde. */
  readonly heen: Uint8Array[];
  readonly terug: Uint8Array[];
}

/**
 * Mensen met een document rond één midden, zonder klok en zonder socket: het verloop hangt alleen van de toevalsreeks af, dus een
 * zaad dat misgaat gaat elke keer mis. Volgorde en samenvoegen zijn als bij de motor; wat er over de draad kan misgaan beproeft
 * `samen.test.ts`.
 */
export class StilNet {
  readonly #midden = new Y.Doc();
  readonly #lijnen: Lijn[] = [];

  constructor() {
    this.#midden.on('update', (update: Uint8Array, van: unknown) => {
      for (const lijn of this.#lijnen) if (lijn !== van) lijn.terug.push(update);
    });
  }

  komt(): Post {
    const doc = new Y.Doc();
    doc.clientID = 1_000 + this.#lijnen.length;
    const lijn: Lijn = { doc, inhoud: doc.getXmlFragment(VELD), verbonden: true, heen: [], terug: [] };
    doc.on('update', (update: Uint8Array, van: unknown) => {
      if (van !== this) lijn.heen.push(update);
    });
    this.#lijnen.push(lijn);
    return lijn;
  }

  /** Brengt van iemand die verbonden is één update een kant op. */
  bezorg(gen: prng.PRNG): void {
    const lijn = this.#lijnen[prng.int31(gen, 0, this.#lijnen.length - 1)];
    if (lijn?.verbonden) this.#breng(lijn, prng.bool(gen));
  }

  /** Iedereen verbindt en krijgt alles. */
  maakGelijk(): void {
    for (const lijn of this.#lijnen) lijn.verbonden = true;
    while (this.#lijnen.some(({ heen, terug }) => heen.length + terug.length > 0)) {
      for (const lijn of this.#lijnen) {
        this.#breng(lijn, true);
        this.#breng(lijn, false);
      }
    }
  }

  #breng(lijn: Lijn, heen: boolean): void {
    const update = (heen ? lijn.heen : lijn.terug).shift();
    if (update) Y.applyUpdate(heen ? this.#midden : lijn.doc, update, heen ? lijn : this);
  }
}
