import { datumMetWeekdag } from '../datum/datum.ts';
import type { Pakketsoort } from './pakket.ts';

interface Stukkenbrief {
  /** `BO Jeugd 2026-2` */
  naam: string;
  /** De dag van het overleg. */
  datum: string;
  soort: Pakketsoort;
  aan: { naam: string };
  van: { naam: string; email: string };
  /** Waar het pakket te lezen is. */
  adres: string;
}

/** De mail bij een verzonden pakket: een link en geen inhoud, want mail blijft liggen op plekken waar wij niet over gaan. */
export function stukkenbrief({ naam, datum, soort, ...rest }: Stukkenbrief & { vervangt: boolean }) {
  const wanneer = datumMetWeekdag(datum);
  const zin =
    soort === 'nazending'
      ? `Er is een nazending bij de stukken voor ${naam} op ${wanneer}. Er staat in wat er nieuw is.`
      : rest.vervangt
        ? `Er zijn nieuwe stukken voor ${naam} op ${wanneer}. Zij vervangen de stukken die je eerder kreeg.`
        : `De stukken voor ${naam} op ${wanneer} staan klaar.`;
  const onderwerp = soort === 'nazending' ? 'Nazending' : rest.vervangt ? 'Nieuwe stukken' : 'Stukken';
  return { onderwerp: `${onderwerp} ${naam}`, tekst: brief(rest, [zin, `Lezen: ${rest.adres}`]) };
}

/** De mail als een pakket ingetrokken is. De reden staat op de pagina. */
export function intrekbrief({ naam, datum, soort, ...rest }: Stukkenbrief) {
  const wat = soort === 'nazending' ? 'De nazending bij de stukken' : 'De stukken';
  const zin = `${wat} voor ${naam} op ${datumMetWeekdag(datum)} ${soort === 'nazending' ? 'is' : 'zijn'} ingetrokken. Gebruik ze niet meer.`;
  return {
    onderwerp: `Ingetrokken: ${soort === 'nazending' ? 'nazending' : 'stukken'} ${naam}`,
    tekst: brief(rest, [zin, `Waarom: ${rest.adres}`]),
  };
}

const brief = ({ aan, van }: Pick<Stukkenbrief, 'aan' | 'van'>, alineas: readonly string[]) =>
  [`Dag ${aan.naam},`, ...alineas, `Vragen? Mail ${van.naam}, ${van.email}.`].join('\n\n');
