import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Waar tekens van een document staan: per client de reeksen van hun nummers, op volgorde en los van elkaar. */
export class Plekken {
  readonly #perClient = new Map<number, { clock: number; len: number }[]>();

  get isLeeg(): boolean {
    return this.#perClient.size === 0;
  }

  voegToe(client: number, clock: number, len: number): void {
    const reeksen = this.#perClient.get(client) ?? [];
    this.#perClient.set(client, reeksen);
    reeksen.push({ clock, len });
    reeksen.sort((a, b) => a.clock - b.clock);
    for (let i = reeksen.length - 1; i > 0; i--) {
      const [vorige, deze] = [reeksen[i - 1], reeksen[i]];
      if (!vorige || !deze || vorige.clock + vorige.len < deze.clock) continue;
      vorige.len = Math.max(vorige.len, deze.clock + deze.len - vorige.clock);
      reeksen.splice(i, 1);
    }
  }

  /** De stukken van deze plekken binnen `len` nummers vanaf `clock`. */
  binnen(client: number, clock: number, len: number): { clock: number; len: number }[] {
    return (this.#perClient.get(client) ?? []).flatMap((reeks) => {
      const van = Math.max(clock, reeks.clock);
      const tot = Math.min(clock + len, reeks.clock + reeks.len);
      return van < tot ? [{ clock: van, len: tot - van }] : [];
    });
  }
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/**
 * Dezelfde update zonder de inhoud op deze plekken: daar staat weggehaalde inhoud van dezelfde lengte voor in de plaats. Nummers
 * en verwijzingen blijven, zodat alle andere tekst op haar plaats blijft en wie van buiten terugkomt gewoon kan samenvoegen.
 * @returns null als er niets van in deze update zit
 */
export function zonderInhoud(update: Uint8Array, plekken: Plekken): Uint8Array | null {
  const { structs, ds } = Y.decodeUpdate(update);
  const weg = Y.createDeleteSet();
  const nieuw = structs.flatMap((struct) => {
    const { client, clock } = struct.id;
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return [struct];
    const geraakt = plekken.binnen(client, clock, struct.length);
    if (geraakt.length === 0) return [struct];
    weg.clients.set(client, [...(weg.clients.get(client) ?? []), ...geraakt]);
    return gesplitst(struct, geraakt);
  });
  return weg.clients.size === 0 ? null : gecodeerd(nieuw, Y.mergeDeleteSets([ds, weg]));
}

/** De update met alleen wat erbij komt, zonder wat zij weghaalt: tekst die er in dezelfde update weer uit ging is dan te zien. */
export function zonderWeghalen(update: Uint8Array): Uint8Array {
  return gecodeerd(Y.decodeUpdate(update).structs, Y.createDeleteSet());
}

/** Het stuk in delen, met weggehaalde inhoud op de geraakte plekken. Alleen tekst is te delen; al het andere gaat heel weg. */
function gesplitst(item: Y.Item, geraakt: readonly { clock: number; len: number }[]): Y.Item[] {
  const { clock } = item.id;
  const { content } = item;
  if (!(content instanceof Y.ContentString)) return [deel(item, clock, new Y.ContentDeleted(item.length))];
  const delen: Y.Item[] = [];
  let plek = clock;
  const tekst = (tot: number) => {
    if (tot > plek)
      delen.push(deel(item, plek, new Y.ContentString(content.str.slice(plek - clock, tot - clock))));
  };
  for (const reeks of geraakt) {
    tekst(reeks.clock);
    delen.push(deel(item, reeks.clock, new Y.ContentDeleted(reeks.len)));
    plek = reeks.clock + reeks.len;
  }
  tekst(clock + item.length);
  return delen;
}

/** Een deel van een stuk vanaf dit nummer; wat niet het begin is staat achter het teken ervoor, zoals Yjs zelf splitst. */
function deel(item: Y.Item, vanaf: number, content: Y.Item['content']): Y.Item {
  const { client, clock } = item.id;
  const origin = vanaf === clock ? item.origin : Y.createID(client, vanaf - 1);
  const id = Y.createID(client, vanaf);
  return new Y.Item(id, null, origin, null, item.rightOrigin, item.parent, item.parentSub, content);
}

/** Schrijft een update zoals Yjs dat doet; de volgorde van de clients blijft die van `structs`. */
function gecodeerd(structs: readonly Struct[], ds: ReturnType<typeof Y.createDeleteSet>): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const perClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const eigen = perClient.get(struct.id.client) ?? [];
    perClient.set(struct.id.client, eigen);
    eigen.push(struct);
  }
  encoding.writeVarUint(encoder.restEncoder, perClient.size);
  for (const [client, eigen] of perClient) {
    encoding.writeVarUint(encoder.restEncoder, eigen.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, eigen[0]?.id.clock ?? 0);
    for (const struct of eigen) struct.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, ds.clients.size);
  for (const [client, weg] of [...ds.clients].sort(([a], [b]) => b - a)) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, weg.length);
    for (const { clock, len } of weg) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}
