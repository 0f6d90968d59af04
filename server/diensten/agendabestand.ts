import { abonneeBij, abonnementSinds, trekAbonnementIn, zetAbonnement } from '#db/queries/abonnement.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { korteGremiumnaam, type Overleg } from '#domain/overleg/overleg.ts';
import { STAP_NAAM } from '#domain/overleg/stappen.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { nieuwToken, tokenHash } from '../aanmelden/token.ts';
import { type Agendaregel, maakIcs } from '../agenda/ics.ts';
import { nietGevonden, ofNietGevonden } from './fouten.ts';
import type { maakJaarplan } from './jaarplan.ts';
import type { Omgeving } from './omgeving.ts';

/**
 * De overleggen in het eigen agendaprogramma: één overleg als bestand, of alles met een abonnement. Er staat nooit iets van de
 * inhoud in, en nooit een overleg dat iemand niet mag zien: bij elk ophalen wordt opnieuw gevraagd wat deze gebruiker mag.
 */
export function maakAgendabestand(
  { db, klok, stand }: Omgeving,
  jaarplan: Pick<ReturnType<typeof maakJaarplan>, 'stappen'>,
) {
  async function regels(
    gebruiker: Gebruiker,
    adres: string,
    kies: (overleg: Overleg) => boolean,
  ): Promise<Agendaregel[]> {
    const { snapshot } = await stand.stand(kringenVan(gebruiker));
    const overleggen = snapshot.overleggen.filter(kies);
    const stappen = await jaarplan.stappen(gebruiker, overleggen);
    return overleggen.flatMap((overleg) => {
      const { id, datum, begin, eind, plaats } = overleg;
      const gremium = ofNietGevonden(snapshot.gremia.find(({ slug }) => slug === overleg.gremium));
      const naam = korteGremiumnaam(gremium);
      const url = `${adres}/overleggen/${id}`;
      const afgezegd = !gaatDoor(overleg);
      const gewoon = {
        plaats: '',
        url,
        omschrijving: `Alles over dit overleg staat in Vijfhoek: ${url}`,
        volgnummer: overleg.herzieningen,
        afgezegd,
      };
      return [
        {
          ...gewoon,
          uid: `overleg-${id}`,
          titel: afgezegd ? `Afgezegd: ${naam}` : naam,
          dag: datum,
          tijd: { begin, eind },
          plaats,
        },
        ...(stappen.get(id) ?? [])
          // De stuurgroep staat er al als overleg in.
          .filter(({ soort, staat }) => soort !== 'stuurgroep' && staat !== 'gedaan')
          .map(({ soort, dag }) => ({
            ...gewoon,
            uid: `overleg-${id}-${soort}`,
            titel: `${STAP_NAAM[soort]} (${naam})`,
            dag,
            tijd: null,
          })),
      ];
    });
  }

  return {
    /** Eén overleg met de stappen ernaartoe. @throws Response 404 als het er niet is of niet gezien mag worden. */
    async overleg(gebruiker: Gebruiker, id: number, adres: string): Promise<string> {
      const gevonden = await regels(gebruiker, adres, (overleg) => overleg.id === id);
      if (gevonden.length === 0) nietGevonden();
      return maakIcs('Vijfhoek', gevonden);
    },

    /** Alles van wie dit geheime adres heeft. @throws Response 404 als het niet (meer) bestaat. */
    async abonnement(token: string, adres: string): Promise<string> {
      const gebruiker = ofNietGevonden(await abonneeBij(db, tokenHash(token)));
      return maakIcs('Vijfhoek', await regels(gebruiker, adres, () => true));
    },

    /** Sinds wanneer deze gebruiker een abonnement heeft, of null. */
    sinds: (gebruiker: Gebruiker) => abonnementSinds(db, gebruiker.id),

    /** Geeft een nieuw geheim adres, dat daarna niet meer op te vragen is. Een eerder adres werkt niet meer. */
    async abonneer(gebruiker: Gebruiker): Promise<string> {
      const token = nieuwToken();
      await zetAbonnement(db, gebruiker.id, {
        tokenHash: tokenHash(token),
        gemaaktOp: klok().toISOString(),
      });
      return token;
    },

    zegOp: (gebruiker: Gebruiker) => trekAbonnementIn(db, gebruiker.id),
  };
}
