import * as prng from 'lib0/prng';
import { describe, expect, it, onTestFailed } from 'vitest';
import * as Y from 'yjs';
import { laadDraden } from '#db/queries/draad.ts';
import type { Db } from '#db/verbinding.ts';
import { zonderWit } from '#domain/document/citaat.ts';
import { docInhoud, docVan, type PlanNode, platteTekst } from '#domain/document/inhoud.ts';
import { VELD } from '#domain/document/veld.ts';
import { maakOpmerkingen } from '#server/diensten/opmerkingen.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { maakStandbron } from '#server/stand/standbron.ts';
import { MENSEN, maakDatabase, type Opstelling, PLAN, startSync } from '#tests/sync/opstelling.ts';
import { Redacteur } from './redacteur.ts';

/** Vast, zodat een rode test overal rood is; `FUZZ_SEED=… FUZZ_RONDES=…` zoekt verder (het netwerk houdt zijn eigen tempo). */
const SEED = Number(process.env.FUZZ_SEED ?? 2028);
const RONDES = Number(process.env.FUZZ_RONDES ?? 6);
const OPGAVE = 2;

/**
 * Vier mensen schrijven in één plan terwijl er opmerkingen bij gemaakt worden. Elke letter komt in het hele plan één keer voor: zo is
 * van elke letter te zeggen waar zij bleef, of zij dubbel staat en of de opmerking er nog aan hangt.
 */
describe('opmerkingen terwijl er geschreven wordt', () => {
  it(`een opmerking hangt zolang er tekst van haar over is, en nergens anders (FUZZ_SEED=${SEED})`, async () => {
    const proef = await Proef.begin();
    for (let ronde = 0; ronde < RONDES; ronde++) {
      // Typen en weghalen tegelijk met het opmerken; alinea's verplaatst er een als ieder bij is.
      await proef.tegelijk(12, { ongedaan: 0, schuiven: 0 });
      await proef.wordGelijk();
      proef.schuif();
      await proef.wordGelijk();
      await proef.isHeel();
    }
  });

  it(`ook als er ongedaan gemaakt, gesplitst en verplaatst wordt op hetzelfde moment gaat er geen verloren (FUZZ_SEED=${SEED})`, async () => {
    const proef = await Proef.begin();
    for (let ronde = 0; ronde < RONDES; ronde++) {
      await proef.tegelijk(12, { ongedaan: 10, schuiven: 30 });
      await proef.wordGelijk();
      await proef.isVindbaar();
    }
  });
});

class Proef {
  readonly #gen = prng.create(SEED);
  readonly #verslag: string[] = [];
  readonly #db: Db;
  readonly #opstelling: Opstelling;
  readonly #dienst: ReturnType<typeof maakOpmerkingen>;
  readonly #redacteuren: Redacteur[] = [];
  /** Wat er gemaakt is: het nummer van de draad, en de letters waar hij bij gemaakt werd. */
  readonly #gemaakt: { id: string; citaat: string; bestond: string }[] = [];
  #letters = 0x4e00;

  static async begin(): Promise<Proef> {
    const db = await maakDatabase();
    const proef = new Proef(db, await startSync(db));
    await proef.#open();
    return proef;
  }

  private constructor(db: Db, opstelling: Opstelling) {
    this.#db = db;
    this.#opstelling = opstelling;
    const klok = () => new Date();
    const omgeving = { db: db.kysely, klok, bus: maakBus(), stand: maakStandbron(db.kysely, klok) };
    this.#dienst = maakOpmerkingen(omgeving, opstelling.sync);
    onTestFailed(() => console.error(`FUZZ_SEED=${SEED}, de stappen:\n${this.#verslag.join('\n')}`));
  }

  async #open(): Promise<void> {
    const begin = new Y.Doc();
    const alineas = Array.from({ length: 4 }, () => {
      const alinea = new Y.XmlElement('paragraph');
      alinea.insert(0, [new Y.XmlText(Array.from({ length: 20 }, this.#letter).join(''))]);
      return alinea;
    });
    begin.getXmlFragment(VELD).insert(0, alineas);
    await this.#opstelling.sync.schrijf(PLAN, Y.encodeStateAsUpdate(begin), null);
    for (const nr of [0, 1, 2, 3]) {
      const client = await this.#opstelling.client(nr % 2 === 0 ? 'vera' : 'bas').gelijk();
      this.#redacteuren.push(new Redacteur(client, nr, this.#gen, this.#letter));
    }
  }

  readonly #letter = () => String.fromCodePoint(this.#letters++);

  /** Bewerkingen van iedereen door elkaar, met opmerkingen ertussen; met de kans (%) op ongedaan maken en op het schuiven van alinea's. */
  async tegelijk(
    aantal: number,
    { ongedaan, schuiven }: { ongedaan: number; schuiven: number },
  ): Promise<void> {
    const onderweg: Promise<void>[] = [];
    for (let stap = 0; stap < aantal; stap++) {
      const redacteur = prng.oneOf(this.#gen, this.#redacteuren);
      const kans = prng.int31(this.#gen, 0, 99);
      if (kans < 15) onderweg.push(this.#merkOp(redacteur));
      else if (kans < 15 + ongedaan) this.#noteer(redacteur, redacteur.maakOngedaan());
      else if (kans < 15 + ongedaan + schuiven) this.#noteer(redacteur, redacteur.schuif());
      else this.#noteer(redacteur, redacteur.tik());
      for (let adem = prng.int31(this.#gen, 0, 9); adem > 0; adem--) await new Promise(setImmediate);
    }
    await Promise.all(onderweg);
  }

  schuif(): void {
    const redacteur = prng.oneOf(this.#gen, this.#redacteuren);
    this.#noteer(redacteur, redacteur.schuif());
  }

  async #merkOp(redacteur: Redacteur): Promise<void> {
    const selectie = redacteur.selecteer();
    if (!selectie) return;
    const bestond = platteTekst(docInhoud(redacteur.client.doc));
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    // De browser wacht tot de server zijn tekst heeft.
    await this.#ligtVast(redacteur);
    const uitslag = await this.#dienst.begin(MENSEN.vera, OPGAVE, {
      citaat: selectie.citaat,
      begin: base64(selectie.begin),
      einde: base64(selectie.einde),
      tekst: 'Klopt dit?',
    });
    this.#noteer(redacteur, `merkt op bij ${selectie.citaat}: ${uitslag.ok ? uitslag.id : 'tekst is weg'}`);
    if (uitslag.ok) this.#gemaakt.push({ id: uitslag.id, citaat: selectie.citaat, bestond });
  }

  async #ligtVast({ client }: Redacteur): Promise<void> {
    const eigen = Y.encodeStateAsUpdate(client.doc);
    for (;;) {
      const server = docVan(await this.#opstelling.sync.toestand(PLAN));
      if (Y.snapshotContainsUpdate(Y.snapshot(server), eigen)) return;
      await new Promise(setImmediate);
    }
  }

  async wordGelijk(): Promise<void> {
    for (;;) {
      const server = docVan(await this.#opstelling.sync.toestand(PLAN));
      const docs = this.#redacteuren.map(({ client }) => client.doc);
      const isGelijk = (doc: Y.Doc) => Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(server));
      if (docs.every(isGelijk)) break;
      await new Promise(setImmediate);
    }
    const [eerste, ...anderen] = this.#redacteuren.map(({ inhoud }) => inhoud);
    for (const ander of anderen) expect(ander.eq(eerste ?? ander)).toBe(true);
  }

  /** Geen letter dubbel, elke draad is er nog, en elk merkteken staat op letters van zijn draad zolang die er zijn. */
  async isHeel(): Promise<void> {
    const inhoud = await this.#inhoud();
    const tekst = platteTekst(inhoud);
    expect(new Set(tekst).size).toBe(tekst.length);
    const merken = merkenIn(inhoud);
    await this.#heeftRijen(merken);
    for (const { id, citaat, bestond } of this.#gemaakt) {
      // Wat er later tussen getypt is hoort er soms bij; van wat er al was, alleen de letters van de draad.
      const gemerkt = [...(merken.get(id) ?? '')].filter((letter) => bestond.includes(letter));
      const over = [...citaat].filter((letter) => tekst.includes(letter));
      expect(gemerkt.filter((letter) => !over.includes(letter))).toEqual([]);
      expect({ id, hangt: gemerkt.length > 0 }).toEqual({ id, hangt: over.length > 0 });
    }
  }

  /**
   * Elke draad is er nog; wie zijn tekst kwijt is vindt haar terug als die er nog heel staat. Voegt iemand een alinea samen op het
   * moment dat een ander het einde ervan markeert, dan kan het merkteken wel over de rest van de nieuwe alinea lopen.
   */
  async isVindbaar(): Promise<void> {
    const kwijt = async () => {
      const inhoud = await this.#inhoud();
      const [tekst, merken] = [zonderWit(platteTekst(inhoud)), merkenIn(inhoud)];
      await this.#heeftRijen(merken);
      return this.#gemaakt.filter(({ id, citaat }) => {
        const plek = tekst.indexOf(citaat);
        return !merken.has(id) && plek >= 0 && !tekst.includes(citaat, plek + 1);
      });
    };
    for (const { id } of await kwijt()) expect(await this.#dienst.herstel(MENSEN.bas, OPGAVE, id)).toBe(true);
    expect(await kwijt()).toEqual([]);
  }

  async #heeftRijen(merken: ReadonlyMap<string, string>): Promise<void> {
    const rijen = (await laadDraden(this.#db.kysely, PLAN)).map(({ id }) => id);
    expect(rijen.sort()).toEqual(this.#gemaakt.map(({ id }) => id).sort());
    expect([...merken.keys()].filter((id) => !rijen.includes(id))).toEqual([]);
  }

  async #inhoud(): Promise<PlanNode> {
    return docInhoud(docVan(await this.#opstelling.sync.toestand(PLAN)));
  }

  #noteer(redacteur: Redacteur, wat: string): void {
    this.#verslag.push(`${this.#redacteuren.indexOf(redacteur)} ${wat}`);
  }
}

/** De letters waar elke draad aan hangt. */
function merkenIn(node: PlanNode, merken = new Map<string, string>()): Map<string, string> {
  for (const { type, attrs } of node.marks) {
    if (type === 'draad') merken.set(String(attrs.id), (merken.get(String(attrs.id)) ?? '') + node.text);
  }
  for (const kind of node.content) merkenIn(kind, merken);
  return merken;
}
