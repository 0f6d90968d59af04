import type { Actie } from '../actie/actie.ts';
import type { Sleutel } from '../melding/melding.ts';
import { meldersVoor } from '../partij/koepel.ts';
import { mag } from '../policy/mag.ts';
import type { ItemStand } from '../stand/stand.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { anders, nieuweActie } from './actieregel.ts';
import { type Meldding, meldingUit } from './meldregel.ts';
import { vindOnderwerp } from './onderwerp.ts';
import type { Bevinding, Omstandigheden, Proefregel, Uitkomst, Werkregel } from './regel.ts';
import type { Lijstregel, Lijsttabel } from './tabel.ts';
import { gaatOverActies, gaatOverMeldingen } from './velden.ts';

/**
 * Gaat een lijst regel voor regel na: wat er gemaakt, veranderd en gemeld zou worden, met elke fout en waarschuwing. Er verandert
 * niets. O(regels), op het zoeken naar gelijkende titels na.
 */
export function proef(tabel: Lijsttabel, om: Omstandigheden): Proefregel[] {
  const acties = new Map(om.stand.snapshot.acties.map((actie) => [actie.id, actie]));
  const eerder = new Map<string, number>();
  return tabel.regels.map((rij) => {
    const uitkomst = toetsRegel(rij, acties, om);
    return zonderDubbel(uitkomst, eerder);
  });
}

function toetsRegel(rij: Lijstregel, acties: ReadonlyMap<number, Actie>, om: Omstandigheden): Proefregel {
  const fouten: Bevinding[] = [];
  const waarschuwingen: Bevinding[] = [];
  const { koppeling } = om.instelling;
  const regel: Werkregel = {
    nr: rij.nr,
    cel: (veld) => {
      const k = koppeling[veld];
      return k === undefined ? '' : (rij.cellen[k] ?? '');
    },
    heeft: (veld) => koppeling[veld] !== undefined,
    fout: (veld, zin) => void fouten.push({ veld, zin }),
    letOp: (veld, zin) => void waarschuwingen.push({ veld, zin }),
  };
  const gevonden = vindOnderwerp(regel, om);
  const item = gevonden.soort === 'item' ? gevonden.item : null;
  const basis: Proefregel = {
    nr: rij.nr,
    titel: regel.cel('titel') || item?.titel || regel.cel('nummer'),
    uitkomst: 'ongewijzigd',
    onderwerp: item?.sleutel ?? null,
    hoe: gevonden.soort === 'item' ? gevonden.hoe : null,
    voorstellen: gevonden.voorstellen,
    fouten,
    waarschuwingen,
    wijzigingen: [],
    vraagtReden: false,
    actie: null,
    melding: null,
  };
  if (gevonden.soort === 'overslaan' || gevonden.soort === 'kiezen') {
    waarschuwingen.push({ veld: null, zin: gevonden.zin });
    return { ...basis, uitkomst: gevonden.soort === 'kiezen' ? 'kiezen' : 'overgeslagen' };
  }
  const bestaand = item?.soort === 'actie' ? acties.get(item.id) : undefined;
  const opNummer = basis.hoe === 'nummer';
  const actie = !gaatOverActies(om.soort)
    ? null
    : item === null
      ? nieuweActie(regel, om)
      : bestaand
        ? anders(regel, bestaand, opNummer, om)
        : null;
  const ding = meldding(item, actie?.werk?.soort === 'maken' ? actie.werk : null, om);
  const melding = gaatOverMeldingen(om.soort) && ding ? meldingUit(regel, ding, om) : null;
  const vol = {
    ...basis,
    wijzigingen: [...(actie?.wijzigingen ?? []), ...(melding?.wijzigingen ?? [])],
    vraagtReden: actie?.vraagtReden ?? false,
    actie: actie?.werk ?? null,
    melding: melding?.werk ?? null,
  };
  return { ...vol, uitkomst: uitkomstVan(vol) };
}

function uitkomstVan({ fouten, actie, melding }: Pick<Proefregel, 'fouten' | 'actie' | 'melding'>): Uitkomst {
  if (fouten.length > 0) return 'fout';
  if (actie) return actie.soort;
  return melding ? 'melden' : 'ongewijzigd';
}

/** Waarover gemeld kan worden: het ding dat er is, of de actie die deze regel maakt. */
function meldding(
  item: ItemStand | null,
  nieuw: Extract<NonNullable<Proefregel['actie']>, { soort: 'maken' }> | null,
  om: Omstandigheden,
): Meldding | null {
  if (item) {
    const { kring, partij, sleutel, antwoordtype, melding } = item;
    return {
      onderwerp: sleutel,
      antwoordtype,
      vorige: melding,
      partij,
      magMelden: magMelden({ kring, partij }, om),
    };
  }
  if (!nieuw) return null;
  const { kring, inhoud } = nieuw;
  const partij = inhoud.eigenaarPartij;
  return {
    onderwerp: null,
    antwoordtype: 'voortgang',
    vorige: null,
    partij,
    magMelden: magMelden({ kring, partij }, om),
  };
}

/** Zoals met de hand: de partij zelf, of een koepel voor haar lid. */
function magMelden(
  { kring, partij }: Pick<ItemStand, 'kring' | 'partij'>,
  { gebruiker, stand }: Omstandigheden,
): boolean {
  const melders = meldersVoor(partij, stand.snapshot.partijen);
  return mag(gebruiker, 'doen', { soort: 'melding', kring, melders });
}

/** Twee regels over hetzelfde ding kan niet; twee nieuwe acties met dezelfde titel kan, maar is het vast niet. */
function zonderDubbel(regel: Proefregel, eerder: Map<string, number>): Proefregel {
  const nieuw = regel.actie?.soort === 'maken' ? regel.actie : null;
  const sleutel: Sleutel | string | null = nieuw
    ? `${nieuw.opgaveNr} ${kaleTekst(nieuw.inhoud.titel)}`
    : regel.onderwerp;
  if (sleutel === null || regel.uitkomst === 'ongewijzigd') return regel;
  const nr = eerder.get(sleutel);
  eerder.set(sleutel, nr ?? regel.nr);
  if (nr === undefined) return regel;
  const zin = nieuw ? `Rij ${nr} maakt al een actie met deze titel.` : `Rij ${nr} gaat ook hierover.`;
  const bevinding: Bevinding = { veld: null, zin };
  return nieuw
    ? { ...regel, waarschuwingen: [...regel.waarschuwingen, bevinding] }
    : { ...regel, fouten: [...regel.fouten, bevinding], uitkomst: 'fout' };
}
