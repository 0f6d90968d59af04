import * as Y from 'yjs';
import { docInhoud, docVan, type PlanNode } from '#domain/document/inhoud.ts';
import type { Herkomst } from '#domain/vergelijken/beeld.ts';
import { opmaakverschil } from '#domain/vergelijken/opmaakzin.ts';
import { omvang, type Token } from '#domain/vergelijken/tokens.ts';
import type { Auteurschap, YId } from './auteurschap.ts';
import type { Daad } from './bereiken.ts';
import { type Eenheden, eenhedenVan } from './eenheden.ts';

/** Een kant van een vergelijking: de tekst, en waar elk stukje ervan in Yjs vandaan komt. */
export interface Kant {
  inhoud: PlanNode;
  eenheden: Eenheden;
  /** Wat er van elke client in zit. */
  vector: Map<number, number>;
  totSeq: number;
}

export function kantVan(toestand: Uint8Array, totSeq: number): Kant {
  const doc = docVan(toestand);
  const inhoud = docInhoud(doc);
  const eenheden = eenhedenVan(doc);
  // Telt het niet hetzelfde, dan is van geen teken zeker waar het vandaan komt.
  if (eenheden.ids.length !== omvang(inhoud) - 1) eenheden.ids = [];
  const vector = Y.decodeStateVector(Y.encodeStateVector(doc));
  doc.destroy();
  return { inhoud, eenheden, vector, totSeq };
}

/** Kenmerken heten op het scherm anders dan in het document. */
const ATTRIBUUT: Record<string, string> = { Staat: 'staat', Verantwoordelijk: 'partij', Vorm: 'level' };

/** Wie de verschillen tussen twee kanten maakte; `naar` is de nieuwste. */
export function herkomstVan(auteurs: Auteurschap, van: Kant, naar: Kant): Herkomst {
  const isNieuw = ({ client, clock }: YId) => clock >= (van.vector.get(client) ?? 0);
  const schreef = (id: YId | undefined) => (id && isNieuw(id) ? auteurs.schreef(id) : null);
  const haaldeWeg = (id: YId | undefined) => {
    const daad = id ? auteurs.haaldeWeg(id) : null;
    return daad && daad.seq <= naar.totSeq ? daad : null;
  };
  const ids = ({ eenheden }: Kant, { plek, lengte }: Token) =>
    plek < 0 ? [] : eenheden.ids.slice(plek, plek + lengte);
  return {
    erbij: (token) => laatste(ids(naar, token).map(schreef)),
    eraf: (token) => laatste(ids(van, token).map(haaldeWeg)),
    opmaak(oud, nieuw) {
      const { aan, uit } = opmaakverschil(oud.opmaak, nieuw.opmaak);
      const [bronOud, bronNieuw] = [van.eenheden.opmaak.get(oud.plek), naar.eenheden.opmaak.get(nieuw.plek)];
      const soorten = aan.length + uit.length > 0 ? [...aan, ...uit] : ['link'];
      return laatste(
        soorten.flatMap((soort) => [schreef(bronNieuw?.get(soort)), haaldeWeg(bronOud?.get(soort))]),
      );
    },
    kenmerk(oud, nieuw, naam) {
      const attribuut = ATTRIBUUT[naam] ?? '';
      return laatste([
        schreef(naar.eenheden.kenmerken.get(nieuw.plek)?.get(attribuut)),
        haaldeWeg(van.eenheden.kenmerken.get(oud.plek)?.get(attribuut)),
        // Een blok dat een andere soort werd is in Yjs een nieuw blok.
        naam === 'Vorm' ? schreef(naar.eenheden.ids[nieuw.plek]) : null,
      ]);
    },
  };
}

function laatste(daden: readonly (Daad | null)[]): Daad | null {
  return daden.reduce((beste, daad) => (daad && (!beste || daad.seq > beste.seq) ? daad : beste), null);
}
