import { berekendSoort, gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import { voortgangTekst } from '#domain/melding/voortgang.ts';
import type { Standing } from '#domain/planning/standing.ts';
import { filterRegister, isBetwist } from '#domain/stand/register.ts';
import { type Registerkolom, sorteerRegister } from '#domain/stand/registerkolommen.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import { GEWONE_KOLOMMEN, type Keuzekolom, KOLOM_NAAM, sorteerkolom } from './kolommen.ts';
import { alsZoek, PER_PAGINA, type Registervraag } from './zoek.ts';

/** Of iemand dit item mag wijzigen. */
type Wijzigbaar = (item: ItemStand) => boolean;

/** De regels van één pagina van het register, en de links naar de andere. `eerder`: de peildatum die meegaat, of null. */
export function registerBeeld(
  stand: Stand,
  vraag: Registervraag,
  eerder: string | null,
  magWijzigen: Wijzigbaar,
) {
  const gevonden = filterRegister(stand, vraag.filter);
  const paginas = Math.max(1, Math.ceil(gevonden.length / PER_PAGINA));
  const pagina = Math.min(vraag.pagina, paginas);
  const begin = (pagina - 1) * PER_PAGINA;
  const regels = sorteerRegister(stand, gevonden, vraag.kolom, vraag.aflopend).slice(
    begin,
    begin + PER_PAGINA,
  );
  const kolommen = vraag.kolommen ?? GEWONE_KOLOMMEN;
  const link = (anders: Partial<Registervraag>) => `?${alsZoek({ ...vraag, pagina: 1, ...anders }, eerder)}`;
  return {
    gevonden: gevonden.length,
    gevondenActies: gevonden.filter(({ soort }) => soort === 'actie').length,
    totaal: stand.items.length,
    van: gevonden.length === 0 ? 0 : begin + 1,
    tot: begin + regels.length,
    regels: regels.map((item) => regelBeeld(stand, item, magWijzigen(item))),
    pagina,
    paginas,
    vorige: pagina > 1 ? link({ pagina: pagina - 1 }) : null,
    volgende: pagina < paginas ? link({ pagina: pagina + 1 }) : null,
    kolommen,
    koppen: [kop('paragraaf'), kop('titel'), ...kolommen.map(keuzekop)],
  };

  function keuzekop(kolom: Keuzekolom) {
    const sorteer = sorteerkolom(kolom);
    return sorteer ? kop(sorteer) : { kolom, naam: KOLOM_NAAM[kolom], richting: null, href: null };
  }

  function kop(kolom: Registerkolom) {
    const hier = vraag.kolom === kolom;
    return {
      kolom,
      naam: KOLOM_NAAM[kolom],
      richting: hier ? (vraag.aflopend ? ('descending' as const) : ('ascending' as const)) : null,
      href: link({ kolom, aflopend: hier && !vraag.aflopend }),
    };
  }
}

/** Wat er niet bij staat omdat de planning het al zegt. */
const ZEGT_NIETS: ReadonlySet<Standing> = new Set(['geen_datum']);

function regelBeeld(stand: Stand, item: ItemStand, magWijzigen: boolean) {
  return {
    /** Het nummer van de actie als de gebruiker haar mag wijzigen, anders null. */
    wijzig: magWijzigen ? item.id : null,
    sleutel: item.sleutel,
    href: padVan(item.knoop),
    nummer: item.soort === 'actie' ? `actie ${item.id}` : item.afspraakId,
    bij: item.soort === 'actie' ? item.afspraakId : null,
    titel: item.titel,
    onderdeel: item.onderdeel,
    partij: partijNaam(stand, item.partij),
    persoon: item.eigenaarPersoon,
    opgave: item.opgaveNr,
    voortgang: item.melding && voortgangTekst(item.melding),
    toelichting: item.melding?.toelichting ?? '',
    planning: item.planning,
    oorspronkelijk: item.oorspronkelijk,
    standing: ZEGT_NIETS.has(item.standing) ? null : item.standing,
    gemeld: gemeldSoort(item),
    berekend: berekendSoort(item),
    signaal: item.signaal,
    verschil: isBetwist(stand, item),
    datum: item.melding?.datum ?? null,
  };
}
