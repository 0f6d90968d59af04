import { partijNaam } from '#app/lib/beeld.ts';
import { dagVanMoment } from '#app/lib/moment.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Doorschuifreden } from '#domain/overleg/doorschuiven.ts';
import { type Agendapunt, korteGremiumnaam, redenenVanPunt } from '#domain/overleg/overleg.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Vorigpunt, Wachtlijst } from '#server/diensten/voorraad.ts';

const DOORSCHUIF_ZIN: Record<Doorschuifreden, string> = {
  afgezegd: 'Dit overleg ging niet door.',
  aangehouden: 'Het overleg hield dit aan.',
  niet_behandeld: 'Hier kwam het overleg niet aan toe.',
  geen_besluit: 'Er is geen besluit over vastgelegd.',
  onbekend: 'Van dit punt is geen besluit vastgelegd; de klok van de vergadering liep niet.',
};

/** Alles op de pagina: wat er van eerder over is, wat openstaat, en de voorraad. */
export function voorraadBeeld({ overleg, gremium, stand, voorraad, eerder, openstaand }: Wachtlijst) {
  return {
    overleg: {
      id: overleg.id,
      naam: korteGremiumnaam(gremium),
      datum: overleg.datum,
      bevroren: overleg.bevrorenOp !== null,
      afzegging: overleg.afzegging,
    },
    eerder: eerder.map(({ overleg: van, punten }) => ({
      id: van.id,
      href: `/overleggen/${van.id}`,
      datum: van.datum,
      afgezegd: !gaatDoor(van),
      punten: punten.map(({ punt, reden, waar }) => ({
        ...puntBeeld(punt, stand),
        nr: punt.volgorde,
        zin: DOORSCHUIF_ZIN[reden],
        waar: waarBeeld(waar, overleg.id),
      })),
    })),
    openstaand: openstaand.map(({ bron, titel, zin, alleenVoor, nr }) => ({
      bron,
      titel,
      zin,
      besloten: alleenVoor !== null,
      nr,
    })),
    voorraad: voorraad.map(({ punt, reden, van, door, op }) => ({
      ...puntBeeld(punt, stand),
      versie: punt.versie,
      reden,
      wanneer: `${door}, ${langeDatum(dagVanMoment(op))}${van ? ` · stond op de agenda van ${langeDatum(van)}` : ''}`,
    })),
  };
}

export type VoorraadBeeld = ReturnType<typeof voorraadBeeld>;

function puntBeeld(punt: Agendapunt, stand: Stand) {
  const { id, titel, soort, minuten, inbrenger, alleenVoor, bronnen } = punt;
  return {
    id,
    titel,
    soort,
    minuten,
    inbrenger: inbrenger === null ? null : partijNaam(stand, inbrenger),
    besloten: alleenVoor !== null,
    bronnen: bronnen.length,
    redenen: [...new Map(redenenVanPunt(punt).map((reden) => [reden.zin, reden])).values()],
  };
}

/** Waar een doorgeschoven punt staat. */
function waarBeeld(
  waar: Vorigpunt['waar'],
  overlegId: number,
): { tekst: string; href: string | null } | null {
  if (!waar) return null;
  if (waar.overlegId === null) return { tekst: 'op de voorraad', href: '#voorraad' };
  return {
    tekst: waar.overlegId === overlegId ? `op de agenda: punt ${waar.nr}` : 'op een andere agenda',
    href: `/overleggen/${waar.overlegId}`,
  };
}
