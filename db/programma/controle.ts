import type { Bekend } from './bekend.ts';
import type { Gelezen } from './lees.ts';
import type { Fout, Pad } from './plek.ts';

/** Verzamelt de fouten van een controle; `pad` wijst de plek in het bestand aan. */
export class Controle {
  readonly fouten: Fout[] = [];
  readonly gelezen: Gelezen;
  readonly bekend: Bekend;

  constructor(gelezen: Gelezen, bekend: Bekend) {
    this.gelezen = gelezen;
    this.bekend = bekend;
  }

  meld(pad: Pad, zin: string): void {
    this.fouten.push({ regel: this.gelezen.regelVan(pad), zin });
  }

  moetBestaan(waar: ReadonlySet<string>, wat: string, pad: Pad, waarde: string | number | undefined): void {
    if (waarde !== undefined && !waar.has(`${waarde}`)) this.meld(pad, `${wat} "${waarde}" bestaat niet.`);
  }

  partij(pad: Pad, slug: string | undefined): void {
    this.moetBestaan(this.bekend.partijen, 'De partij', pad, slug);
  }

  partijen(pad: Pad, slugs: readonly string[]): void {
    for (const [i, slug] of slugs.entries()) {
      this.partij([...pad, i], slug);
      if (slugs.indexOf(slug) < i) this.meld([...pad, i], `De partij "${slug}" staat hier twee keer.`);
    }
  }

  opgave(pad: Pad, nr: number): void {
    this.moetBestaan(this.bekend.opgaven, 'De opgave', pad, nr);
  }

  afspraak(pad: Pad, id: string | undefined): void {
    this.moetBestaan(this.bekend.afspraken, 'De afspraak', pad, id);
  }

  actie(pad: Pad, sleutel: string): void {
    this.moetBestaan(this.bekend.acties, 'De actie', pad, sleutel);
  }

  /** `afspraak:…` of `actie:…` */
  knoop(pad: Pad, knoop: string): void {
    const { soort, sleutel } = gesplitst(knoop);
    if (soort === 'afspraak') this.afspraak(pad, sleutel);
    else this.actie(pad, sleutel);
  }
}

/** Splitst `actie:leidraad` bij de eerste dubbele punt. */
export function gesplitst(knoop: string): { soort: string; sleutel: string } {
  const plek = knoop.indexOf(':');
  return { soort: knoop.slice(0, plek), sleutel: knoop.slice(plek + 1) };
}
