import { partijNaam } from '#app/lib/beeld.ts';
import { dagVan, langeDatum } from '#domain/datum/datum.ts';
import type { Agendapunt, Gremium } from '#domain/overleg/overleg.ts';
import { isBesluitpunt, type Puntrelatie, RELATIE_NAAM } from '#domain/overleg/relatie.ts';
import { koepelsVan } from '#domain/partij/koepel.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { kort } from '#domain/tekst/tekst.ts';
import { versieNaam } from '#domain/versie/versie.ts';
import type { Samenhang } from '#server/diensten/besluitkaarten.ts';
import type { Bijlagekeuzes, Leesbijlage } from '#server/diensten/bijlagen.ts';
import type { Agenda } from '#server/diensten/overleggen.ts';
import { beslotenVoor } from '../overleg/beeld.ts';

/** De partijen aan tafel, om aan te vinken. */
export function deelnemerskeuzes(stand: Pick<Stand, 'partijen'>, { deelnemers }: Gremium) {
  return deelnemers.map((slug) => ({ slug, naam: partijNaam(stand, slug) }));
}

/** Hoe de partijen aan tafel en hun leden heten, voluit en kort: wie er in een besluit genoemd kan zijn. */
export function namenAanTafel({ partijen }: Pick<Stand, 'partijen'>, { deelnemers }: Gremium): string[] {
  const alle = [...partijen.values()];
  const aanTafel = (slug: string) =>
    [slug, ...koepelsVan(slug, alle)].some((wie) => deelnemers.includes(wie));
  return alle
    .filter(({ slug }) => aanTafel(slug))
    .flatMap(({ naam, afkorting }) => (afkorting ? [naam, afkorting] : [naam]));
}

/** Eén relatie zoals zij bij dit punt gelezen wordt. */
export interface RelatieBeeld {
  id: number;
  woord: string;
  titel: string;
  /** De pagina van het andere punt; null bij wat niet op deze agenda staat. */
  href: string | null;
  toelichting: string;
}

/** De relaties van en naar een punt: wat het zelf zegt, en daarna wat anderen erover zeggen. */
export function relatiesBeeld(agenda: Agenda, samenhang: Samenhang, puntId: number): RelatieBeeld[] {
  const hier = `/overleggen/${agenda.overleg.id}/punten`;
  const nummers = new Map(agenda.stuk.punten.map(({ id, nr, titel }) => [id, { nr, titel }]));
  const bijPunt = (id: number) => {
    const punt = nummers.get(id);
    if (punt) return { titel: `${punt.nr}. ${punt.titel}`, href: `${hier}/${id}` };
    return {
      titel: `${samenhang.elders.get(id) ?? 'een ander punt'} (staat niet op deze agenda)`,
      href: null,
    };
  };
  const met = (relatie: Puntrelatie) => {
    if (relatie.met.soort === 'punt') return bijPunt(relatie.met.id);
    const besluit = samenhang.besluiten.find(({ id }) => id === relatie.met.id);
    return { titel: besluit ? `${besluit.naam} (${besluit.uitkomst})` : 'een eerder besluit', href: null };
  };
  return [
    ...samenhang.relaties
      .filter(({ agendapuntId }) => agendapuntId === puntId)
      .map((relatie) => ({ woord: RELATIE_NAAM[relatie.soort].heen, ...kop(relatie), ...met(relatie) })),
    ...samenhang.relaties
      .filter((relatie) => relatie.met.soort === 'punt' && relatie.met.id === puntId)
      .map((relatie) => ({
        woord: RELATIE_NAAM[relatie.soort].terug,
        ...kop(relatie),
        ...bijPunt(relatie.agendapuntId),
      })),
  ];
}

const kop = ({ id, toelichting }: Puntrelatie) => ({ id, toelichting });

/** Waar een punt mee kan samenhangen: een ander besluitpunt op deze agenda, of een eerder besluit. */
export function relatiekeuzes({ stuk }: Agenda, { besluiten }: Samenhang, puntId: number) {
  return {
    punten: stuk.punten
      .filter((punt) => punt.id !== puntId && isBesluitpunt(punt))
      .map(({ id, nr, titel }) => ({ waarde: `punt:${id}`, naam: `${nr}. ${titel}` })),
    besluiten: besluiten.map(({ id, naam, tekst }) => ({
      waarde: `besluit:${id}`,
      naam: naam.includes('“') ? naam : `${naam}: ${kort(tekst, 60)}`,
    })),
  };
}

export type Relatiekeuzes = ReturnType<typeof relatiekeuzes>;

export interface BijlageBeeld {
  id: number;
  titel: string;
  /** Wat het is: `pdf, 12 bladzijden, 340 kB`. */
  wat: string;
  href: string;
  /** Een bestand opent buiten de app. */
  bestand: boolean;
  alleenVoor: string[] | null;
  besloten: string | null;
}

export function bijlagenBeeld(
  stand: Stand,
  { overleg }: Agenda,
  bijlagen: readonly Leesbijlage[],
  puntId: number,
): BijlageBeeld[] {
  return bijlagen
    .filter(({ agendapuntId }) => agendapuntId === puntId)
    .map((bijlage) => ({
      id: bijlage.id,
      titel: bijlage.titel,
      alleenVoor: bijlage.alleenVoor,
      besloten: beslotenVoor(stand, bijlage.alleenVoor),
      ...watBijlage(bijlage, `/overleggen/${overleg.id}/punten/${puntId}/bijlagen/${bijlage.id}`),
    }));
}

function watBijlage(bijlage: Leesbijlage, adres: string): Pick<BijlageBeeld, 'wat' | 'href' | 'bestand'> {
  if ('versie' in bijlage) {
    const { id, opgaveNr, vastgesteld } = bijlage.versie;
    return {
      wat: [versieNaam(bijlage.versie), `plan van opgave ${opgaveNr}`, vastgesteld ? 'vastgesteld' : '']
        .filter(Boolean)
        .join(' · '),
      href: `/opgaven/${opgaveNr}/plan/versies/${id}`,
      bestand: false,
    };
  }
  if ('ronde' in bijlage) {
    const { id, peildatum } = bijlage.ronde;
    return {
      wat: `statusronde, antwoorden bevroren op peildatum ${langeDatum(peildatum)}`,
      href: `/rondes/${id}`,
      bestand: false,
    };
  }
  const { bron } = bijlage;
  if (bron.soort !== 'pdf') return { wat: '', href: adres, bestand: true };
  const bladzijden = bron.bladzijden === 1 ? '1 bladzijde' : `${bron.bladzijden} bladzijden`;
  return { wat: `pdf · ${bladzijden} · ${omvang(bron.omvang)}`, href: adres, bestand: true };
}

/** `340 kB`, `2,4 MB` */
function omvang(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
}

/** Wat er bij een punt gedaan kan worden, in woorden. */
export function bijlagekeuzesBeeld({ versies, rondes }: Bijlagekeuzes) {
  return {
    versies: versies.map((versie) => ({
      waarde: `versie:${versie.id}`,
      naam: `Opgave ${versie.opgaveNr} · ${versieNaam(versie)}, ${langeDatum(dagVan(new Date(versie.gemaaktOp)))}${versie.vastgesteld ? ' · vastgesteld' : ''}`,
    })),
    rondes: rondes.map(({ id, naam, peildatum }) => ({
      waarde: `ronde:${id}`,
      naam: `${naam}, peildatum ${langeDatum(peildatum)}`,
    })),
  };
}

export type BijlagekeuzesBeeld = ReturnType<typeof bijlagekeuzesBeeld>;

/** Waar een punt uit voortkomt, met de redenen die daar bij horen. */
export function bronnenBeeld(stand: Stand, punt: Agendapunt) {
  return punt.bronnen.map(({ bron, redenen }) => ({ bron, redenen, ...bronInWoorden(stand, bron) }));
}

function bronInWoorden(stand: Stand, bron: string): { titel: string; href: string } {
  const [soort = '', id = ''] = bron.split(/:(.*)/s);
  switch (soort) {
    case 'afspraak':
      return { titel: stand.perAfspraak.get(id)?.titel ?? 'Afspraak', href: `/afspraken/${id}` };
    case 'actie':
      return { titel: stand.perSleutel.get(`actie:${Number(id)}`)?.titel ?? 'Actie', href: `/acties/${id}` };
    case 'plan': {
      const plan = stand.snapshot.plannen.find(({ documentId }) => documentId === id);
      return { titel: 'Implementatieplan', href: plan ? `/opgaven/${plan.opgaveNr}/plan` : '/opgaven' };
    }
    case 'besluit':
      return { titel: 'Eerder besluit', href: `/besluiten/${id}` };
    default:
      return { titel: 'Toezegging', href: `/toezeggingen/${id}` };
  }
}
