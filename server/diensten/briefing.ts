import { kringenAanTafel } from '#domain/agenda/agenda.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import {
  eigenPunten,
  type OpenToezegging,
  openToezeggingen,
  type Wachtenden,
  wieWacht,
  type Zorgpunt,
  zorgpunten,
} from '#domain/overleg/briefing.ts';
import { zietVoor } from '#domain/overleg/groepen.ts';
import type { StukPunt } from '#domain/overleg/stuk.ts';
import type { Leestekst } from '#domain/overlegtekst/leestekst.ts';
import type { Partij } from '#domain/partij/partij.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { nietGevonden } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Agenda, maakOverleggen } from './overleggen.ts';
import type { maakOverlegteksten } from './overlegteksten.ts';

/** Alles wat een bestuurder van zijn eigen partij moet weten voor één overleg. */
export interface Briefing {
  agenda: Agenda;
  partij: Partij;
  /** De punten waar de partij iets mee moet of iets bij schreef, met haar eigen voorbereiding. */
  punten: { punt: StukPunt; annotatie: Leestekst | null }[];
  /** De andere punten op de agenda. */
  overige: StukPunt[];
  zorgpunten: Zorgpunt[];
  toezeggingen: OpenToezegging[];
  wachtenden: Wachtenden[];
  /** De stand van nu, binnen wat er aan deze tafel besproken wordt en deze gebruiker mag weten. */
  nu: Stand;
}

interface Bronnen {
  overleggen: Pick<ReturnType<typeof maakOverleggen>, 'agenda'>;
  overlegteksten: Pick<ReturnType<typeof maakOverlegteksten>, 'bij'>;
}

/** De briefing op één bladzijde. Alleen voor wie bij een partij hoort, en altijd van die partij: daar staat haar voorbereiding in. */
export function maakBriefing({ stand }: Omgeving, { overleggen, overlegteksten }: Bronnen) {
  return {
    /**
     * De briefing bij een overleg: van een bevroren agenda uit de kopie, met wat er sindsdien veranderde.
     * @throws Response 404 als het overleg er niet is of deze gebruiker geen partij heeft
     */
    async briefing(gebruiker: Gebruiker, overlegId: number): Promise<Briefing> {
      const agenda = await overleggen.agenda(gebruiker, overlegId);
      const { partij } = gebruiker;
      const { kring } = agenda.overleg;
      if (partij === null || !mag(gebruiker, 'voorbereiden', { soort: 'overleg', kring }))
        return nietGevonden();
      const kringen = kringenAanTafel(agenda.gremium).filter((kring) =>
        kringenVan(gebruiker).includes(kring),
      );
      const nu = await stand.stand(kringen);
      const toen = agenda.bevroren ? await stand.stand(kringen, agenda.stuk.overleg.peildatum) : nu;
      const { perPunt } = await overlegteksten.bij(gebruiker, overlegId);
      const eigen = eigenPunten(nu, agenda.punten, partij.slug);
      const ziet = zietVoor(gebruiker, agenda.overleg.kring);
      const punten = agenda.stuk.punten.map((punt) => ({
        punt,
        annotatie: perPunt.get(punt.id)?.annotatie?.tekst ?? null,
      }));
      const isEigen = ({ punt, annotatie }: (typeof punten)[number]) =>
        eigen.has(punt.id) || annotatie !== null;
      return {
        agenda,
        partij,
        punten: punten.filter(isEigen),
        overige: punten.flatMap((regel) => (isEigen(regel) ? [] : [regel.punt])),
        zorgpunten: zorgpunten(toen, nu, partij.slug),
        toezeggingen: openToezeggingen(nu, partij.slug).filter(({ toezegging }) =>
          ziet(toezegging.alleenVoor),
        ),
        wachtenden: wieWacht(nu, partij.slug),
        nu,
      };
    },
  };
}
