import { padVan, registerPad } from '#app/lib/beeld.ts';
import { type Rondebeeld, rondebeeld } from '#app/lib/rondebeeld.ts';
import { responsTekst } from '#app/vragenlijst/uitkomstbeeld.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { koepelsVan } from '#domain/partij/koepel.ts';
import { korteNaam, type Partij } from '#domain/partij/partij.ts';
import type { Antwoord } from '#domain/ronde/stuk.ts';
import type { Rondedeel } from '#domain/ronde/voortgang.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { DOELGROEP_NAAM } from '#domain/vragenlijst/vragenlijst.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Zoveel noemt de lijst er per partij; bellen doe je over het geheel. */
const HOOGSTENS = 25;

/** Hoe ver een partij is. */
export interface Partijregel {
  slug: string;
  naam: string;
  gevraagd: number;
  gemeld: number;
}

/** Wat een partij nog moet melden. */
export interface OpenRegel {
  sleutel: string;
  titel: string;
  href: string;
  paragraaf: string | null;
  planning: string;
}

interface Bereikbaar {
  naam: string;
  email: string;
}

/** Een partij die nog niet alles gemeld heeft, voor wie haar nabelt. */
export interface Nabelregel extends Partijregel {
  personen: Bereikbaar[];
  /** Wie van een koepel voor haar kan melden, als zij zelf niemand heeft. */
  namens: (Bereikbaar & { partij: string })[];
  /** Hoogstens `HOOGSTENS`. */
  open: OpenRegel[];
  /** Alles van deze partij, als er meer open staat dan hier. */
  alles: string | null;
}

export interface Vragenlijstregel {
  id: number;
  naam: string;
  onder: string;
  gepubliceerd: boolean;
}

export interface RondepaginaBeeld extends Rondebeeld {
  /** Waar de ronde naar vraagt, als dat niet alles is. */
  opgaven: string[];
  aanPartijen: string[];
  totaal: { gevraagd: number; gemeld: number };
  perPartij: Partijregel[];
  /** Het deel van de eigen partij, voor wie daarvoor meldt. */
  eigen: Partijregel | null;
}

export function rondepaginaBeeld(
  ronde: Statusronde,
  delen: readonly Rondedeel[],
  stand: Pick<Stand, 'snapshot' | 'partijen'>,
  gebruiker: Gebruiker,
  vandaag: string,
): RondepaginaBeeld {
  const { snapshot, partijen } = stand;
  const perPartij = delen.map(partijregel);
  const eigen = gebruiker.rol === 'partij' ? gebruiker.partij?.slug : undefined;
  return {
    ...rondebeeld(ronde, snapshot, vandaag),
    opgaven: snapshot.opgaven
      .filter(({ nr }) => ronde.opgaven.includes(nr))
      .map(({ nr, titel }) => `${nr} · ${titel}`),
    aanPartijen: ronde.partijen.flatMap((slug) => {
      const partij = partijen.get(slug);
      return partij ? [korteNaam(partij)] : [];
    }),
    totaal: {
      gevraagd: perPartij.reduce((som, { gevraagd }) => som + gevraagd, 0),
      gemeld: perPartij.reduce((som, { gemeld }) => som + gemeld, 0),
    },
    perPartij,
    eigen: perPartij.find(({ slug }) => slug === eigen) ?? null,
  };
}

/** Wie nog niet alles gemeld heeft, met wie daar te bereiken is. */
export function nabelregels(
  delen: readonly Rondedeel[],
  melders: readonly Gebruiker[],
  partijen: readonly Partij[],
): Nabelregel[] {
  return delen
    .filter(({ open }) => open.length > 0)
    .map((deel) => {
      const { slug } = deel.partij;
      const personen = melders
        .filter(({ partij }) => partij?.slug === slug)
        .map(({ naam, email }) => ({ naam, email }));
      const koepels = personen.length > 0 ? [] : koepelsVan(slug, partijen);
      return {
        ...partijregel(deel),
        personen,
        namens: melders.flatMap(({ naam, email, partij }) =>
          partij && koepels.includes(partij.slug) ? [{ naam, email, partij: korteNaam(partij) }] : [],
        ),
        open: deel.open.slice(0, HOOGSTENS).map(openRegel),
        alles: deel.open.length > HOOGSTENS ? registerPad({ partij: slug }) : null,
      };
    });
}

/** De vragenlijsten onder veel respondenten bij deze ronde. */
export function vragenlijstregels(
  lijsten: Awaited<ReturnType<Diensten['vragenlijsten']['bijRonde']>>,
): Vragenlijstregel[] {
  return lijsten.map(({ id, naam, doelgroep, gepubliceerdOp, respons }) => ({
    id,
    naam,
    onder: [
      doelgroep === 'eigen' ? null : DOELGROEP_NAAM[doelgroep],
      respons.genodigd > 0
        ? `${responsTekst(respons.ingevuld, respons.genodigd)} vulden in`
        : 'nog niemand genodigd',
    ]
      .filter(Boolean)
      .join(' · '),
    gepubliceerd: gepubliceerdOp !== null,
  }));
}

function partijregel({ partij, gevraagd, gemeld }: Rondedeel): Partijregel {
  return { ...partij, gevraagd, gemeld };
}

function openRegel({ sleutel, titel, onderdeel, knoop, paragraaf, planning }: Antwoord): OpenRegel {
  return {
    sleutel,
    titel: onderdeel ? `${titel}: ${onderdeel}` : titel,
    href: padVan(knoop),
    paragraaf,
    planning,
  };
}
