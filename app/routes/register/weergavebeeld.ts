import { partijNaam } from '#app/lib/beeld.ts';
import { LICHTSOORT_WOORD } from '#app/ui/licht.tsx';
import { HOEK_NAAM, korteNaam, type Partij } from '#domain/partij/partij.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { hoofdletter, opsomming } from '#domain/tekst/tekst.ts';
import type { Weergave } from '#domain/weergave/weergave.ts';
import type { Weergaven } from '#server/diensten/weergaven.ts';
import { KOLOM_NAAM } from './kolommen.ts';
import { alsZoek, leesVraag, type Registervraag } from './zoek.ts';

/** Een weergave om op te klikken. `stand`: of dit is wat er nu te zien is, of daarvan afgeleid. */
export interface Weergavelink {
  id: number;
  naam: string;
  href: string;
  stand: 'gekozen' | 'gewijzigd' | null;
}

/** De balk met weergaven boven de filters. */
export function weergavenBeeld(
  { eigen, vanPartij }: Pick<Weergaven, 'eigen' | 'vanPartij'>,
  vraag: Registervraag,
  eerder: string | null,
  partij: Partij | null,
) {
  const nu = bewaarZoek(vraag);
  const link = ({ id, naam, zoek }: Weergave): Weergavelink => ({
    id,
    naam,
    href: weergavePad(id, zoek, eerder),
    stand: vraag.weergave === id ? (zoek === nu ? 'gekozen' : 'gewijzigd') : null,
  });
  const groepen = [
    { naam: 'Van mij', links: eigen.map(link) },
    { naam: partij ? `Van ${korteNaam(partij)}` : '', links: vanPartij.map(link) },
  ].filter(({ links }) => links.length > 0);
  const vandaan = groepen.flatMap(({ links }) => links).find(({ stand }) => stand !== null);
  return {
    groepen,
    /** Of alles te zien is, zonder filter. */
    alles: nu === '',
    bewaar:
      nu === '' || vandaan?.stand === 'gekozen'
        ? null
        : `/register/weergaven?${new URLSearchParams({ zoek: nu, ...(vandaan ? { van: String(vandaan.id) } : {}) })}`,
  };
}

/** Wat er van een vraag in een weergave bewaard wordt. */
export function bewaarZoek(vraag: Registervraag): string {
  return alsZoek({ ...vraag, pagina: 1, weergave: null }, null).toString();
}

export function weergavePad(id: number, zoek: string, eerder: string | null): string {
  const dag = eerder ? `&peildatum=${eerder}` : '';
  return `/register?${zoek ? `${zoek}&` : ''}weergave=${id}${dag}`;
}

/** Waar een weergave op filtert en sorteert, in woorden. */
export function omschrijving(zoek: string, stand: Stand): string {
  const { filter, kolom, aflopend, kolommen } = leesVraag(new URLSearchParams(zoek), stand);
  const delen = [
    filter.tekst && `met “${filter.tekst}”`,
    filter.opgave && `opgave ${filter.opgave}`,
    filter.hoek && `hoek ${HOEK_NAAM[filter.hoek]}`,
    filter.partij && `partij ${partijNaam(stand, filter.partij)}`,
    filter.soort && (filter.soort === 'actie' ? 'alleen acties' : 'alleen afspraken'),
    filter.paragraaf && `paragraaf ${filter.paragraaf}`,
    filter.standing && `staat: ${STANDING_NAAM[filter.standing]}`,
    filter.gemeld &&
      `gemeld: ${LICHTSOORT_WOORD[filter.gemeld === 'nietGemeld' ? 'niet_gemeld' : filter.gemeld]}`,
    filter.berekend && `berekend: ${LICHTSOORT_WOORD[filter.berekend]}`,
    filter.persoon && `persoon “${filter.persoon}”`,
    filter.zonderPersoon && 'acties zonder persoon',
    filter.signaal && 'met een signaal',
    filter.verschil && 'met verschil in beeld',
    (kolom !== 'paragraaf' || aflopend) &&
      `op volgorde van ${KOLOM_NAAM[kolom].toLowerCase()}${aflopend ? ', andersom' : ''}`,
    kolommen && `kolommen: ${opsomming(kolommen.map((naam) => KOLOM_NAAM[naam].toLowerCase())) || 'geen'}`,
  ].filter(Boolean);
  return hoofdletter(delen.length === 0 ? 'alles' : delen.join('; '));
}
