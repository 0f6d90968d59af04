import { langeDatum } from '#domain/datum/datum.ts';
import type { ActieKaart } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import { LICHT_WOORD } from '#domain/verkeerslicht/verkeerslicht.ts';
import type { Actieverschil } from '#domain/versie/sinds.ts';
import { versieNaam } from '#domain/versie/versie.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Wat de kaart naast de tekst over het vaststellen zegt. */
export interface VaststelBeeld {
  status: PlanStand['status'];
  magVoorleggen: boolean;
  voorgelegd: {
    id: number;
    naam: string;
    akkoord: number;
    van: number;
    nietAkkoord: number;
    /** Deze gebruiker kan voor zijn partij iets zeggen en deed dat nog niet. */
    gevraagd: boolean;
  } | null;
  vastgesteld: {
    id: number;
    naam: string;
    peildatum: string;
    /** Null zolang het niet is nagekeken. */
    sindsdien: Verschilbeeld | null;
  } | null;
}

/** Waarin het plan van nu verschilt van het vastgestelde. */
export interface Verschilbeeld {
  /** De onderdelen waarvan de tekst sindsdien anders is. */
  onderdelen: string[];
  /** De acties die er sindsdien anders voor staan, elk in een zin. */
  acties: string[];
}

/** Hoe ver het vaststellen is, zonder na te kijken wat er sindsdien veranderde: dat kan seconden duren. */
export async function vaststelBeeld(
  vaststellen: Diensten['vaststellen'],
  gebruiker: Gebruiker,
  opgaveNr: number,
): Promise<VaststelBeeld> {
  const { status, voorgelegd, magVoorleggen, magInstemmen } = await vaststellen.overzicht(
    gebruiker,
    opgaveNr,
  );
  const vastgesteld = await vaststellen.vastgesteld(gebruiker, opgaveNr);
  const eigen = voorgelegd?.instemming?.partijen.find(({ partij }) => partij === gebruiker.partij?.slug);
  return {
    status,
    magVoorleggen,
    voorgelegd: voorgelegd && {
      id: voorgelegd.versie.id,
      naam: versieNaam(voorgelegd.versie),
      akkoord: voorgelegd.instemming?.akkoord ?? 0,
      nietAkkoord: voorgelegd.instemming?.nietAkkoord ?? 0,
      van: voorgelegd.instemming?.partijen.length ?? 0,
      gevraagd: magInstemmen && !eigen?.laatste,
    },
    vastgesteld: vastgesteld && {
      id: vastgesteld.versieId,
      naam: versieNaam(vastgesteld.versie),
      peildatum: langeDatum(vastgesteld.peildatum),
      sindsdien: null,
    },
  };
}

/** Als `vaststelBeeld`, met wat er sindsdien veranderde. */
export async function vaststelBeeldMetVerschil(
  vaststellen: Diensten['vaststellen'],
  gebruiker: Gebruiker,
  opgaveNr: number,
): Promise<VaststelBeeld> {
  const beeld = await vaststelBeeld(vaststellen, gebruiker, opgaveNr);
  const sinds = beeld.vastgesteld && (await vaststellen.sindsVastgesteld(gebruiker, opgaveNr));
  if (!beeld.vastgesteld || !sinds) return beeld;
  const sindsdien = {
    onderdelen: sinds.onderdelen.map((titel) => titel || 'Boven het eerste onderdeel'),
    acties: sinds.acties.map(actiezin),
  };
  return { ...beeld, vastgesteld: { ...beeld.vastgesteld, sindsdien } };
}

function actiezin({ toen, nu }: Actieverschil): string {
  if (!nu) return `${toen.titel}: staat er niet meer`;
  if (toen.licht !== nu.licht) return `${nu.titel}: was ${licht(toen)}, nu ${licht(nu)}`;
  if (toen.planningTekst !== nu.planningTekst)
    return `${nu.titel}: was ${toen.planningTekst}, nu ${nu.planningTekst}`;
  return `${nu.titel}: gewijzigd`;
}

function licht(kaart: ActieKaart): string {
  if (kaart.licht === 'afgerond') return 'afgerond';
  return kaart.licht === 'niet_gemeld' ? 'niet gemeld' : LICHT_WOORD[kaart.licht];
}
