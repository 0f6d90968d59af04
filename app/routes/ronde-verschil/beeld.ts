import { gemeldSoort, padVan } from '#app/lib/beeld.ts';
import type { Lichtsoort } from '#app/ui/vormen.tsx';
import type { Antwoord } from '#domain/ronde/stuk.ts';
import {
  telVerschil,
  VERSCHILSOORTEN,
  type Verschilregel,
  type Verschilsoort,
  type Verschiltelling,
} from '#domain/ronde/verschil.ts';
import type { Vergelijking } from '#server/diensten/rondestukken.ts';

/** Zoveel regels toont een lijst; wie meer wil kiest een partij of opgave. */
const HOOGSTENS = 50;

export interface Vraag {
  partij: string | null;
  opgave: number | null;
}

export interface Telregel extends Verschiltelling {
  sleutel: string;
  naam: string;
}

export interface Regelbeeld {
  sleutel: string;
  titel: string;
  href: string;
  /** Partij, opgave en paragraaf. */
  bij: string;
  was: Lichtsoort | null;
  nu: Lichtsoort;
  voortgang: string;
  toelichting: string;
}

export interface Verschilbeeld {
  /** Waarop gekozen is, in woorden; leeg als alles te zien is. */
  keuze: string;
  perPartij: Telregel[];
  perOpgave: Telregel[];
  lijsten: { soort: Verschilsoort; aantal: number; regels: Regelbeeld[] }[];
}

export function verschilbeeld({ stuk, verschil }: Vergelijking, { partij, opgave }: Vraag): Verschilbeeld {
  const namen = new Map(stuk.partijen.map(({ slug, naam }) => [slug, naam]));
  const perPartij = telVerschil(stuk, verschil, (antwoord) => antwoord.partij);
  const perOpgave = telVerschil(stuk, verschil, (antwoord) => antwoord.opgaveNr);
  const gekozen = ({ nu }: Verschilregel) =>
    (partij === null || nu.partij === partij) && (opgave === null || nu.opgaveNr === opgave);
  const regel = ({ nu, was }: Verschilregel): Regelbeeld => ({
    sleutel: nu.sleutel,
    titel: nu.onderdeel ? `${nu.titel}: ${nu.onderdeel}` : nu.titel,
    href: padVan(nu.knoop),
    bij: [
      namen.get(nu.partij) ?? nu.partij,
      `opgave ${nu.opgaveNr}`,
      nu.paragraaf ? `§ ${nu.paragraaf}` : 'actie',
      nu.planning,
    ].join(' · '),
    was: was && soortVan(was),
    nu: soortVan(nu),
    voortgang: nu.voortgang,
    toelichting: nu.toelichting,
  });
  return {
    keuze: [
      partij === null ? null : namen.get(partij),
      opgave === null ? null : stuk.opgaven.find(({ nr }) => nr === opgave)?.titel,
    ]
      .filter(Boolean)
      .join(', '),
    perPartij: stuk.partijen.flatMap(({ slug, naam }) => {
      const telling = perPartij.get(slug);
      return telling ? [{ sleutel: slug, naam, ...telling }] : [];
    }),
    perOpgave: stuk.opgaven.flatMap(({ nr, titel }) => {
      const telling = perOpgave.get(nr);
      return telling ? [{ sleutel: String(nr), naam: `${nr} · ${titel}`, ...telling }] : [];
    }),
    lijsten: VERSCHILSOORTEN.map((soort) => {
      const regels = verschil[soort].filter(gekozen);
      return { soort, aantal: regels.length, regels: regels.slice(0, HOOGSTENS).map(regel) };
    }),
  };
}

function soortVan({ af, licht }: Antwoord): Lichtsoort {
  return gemeldSoort({ af, gemeld: licht });
}
