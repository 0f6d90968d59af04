import type { NagekomenBijlage, NieuwePakketversie, PakketMetVersies } from '#db/queries/pakket.ts';
import { laadNagekomen, laadPakketkopie } from '#db/queries/pakket.ts';
import { laadStukinhoud, type Stukinhoud } from '#db/queries/stukinhoud.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { dagVan } from '#domain/datum/datum.ts';
import { bewaardPlanSchema } from '#domain/overleg/bewaard.ts';
import { type Groep, groepenBij, groepsnaam } from '#domain/overleg/groepen.ts';
import { stukVoor } from '#domain/overleg/lezer.ts';
import {
  maakNazending,
  metNagekomen,
  type Nazending,
  nazendingSchema,
  nazendingVoor,
} from '#domain/overleg/nazending.ts';
import { korteGremiumnaam } from '#domain/overleg/overleg.ts';
import type { Pakketsoort } from '#domain/overleg/pakket.ts';
import { canoniek, leesStuk, type Stuk } from '#domain/overleg/stuk.ts';
import type { Partij } from '#domain/partij/partij.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { bijlagenVan, type Inhoud, kortKenmerk, type Pakketstuk } from '../stukken/pakket.ts';
import { sha256 } from '../stukken/sha256.ts';

/** Wat een nieuw pakket bevat: de hele kopie, en wat elke groep daarvan krijgt. */
export interface Pakketontwerp {
  kopie: string;
  sha256: string;
  vervangt: number | null;
  versies: { groep: Pick<NieuwePakketversie, 'voor' | 'naam' | 'sha256'>; stuk: Pakketstuk }[];
}

export interface Bouwgegevens {
  soort: Pakketsoort;
  toelichting: string;
  /** Het bevroren stuk. */
  stuk: Stuk;
  /** De stand van nu, met wat er aan deze tafel mag zijn. */
  nu: Stand;
  pakketten: readonly PakketMetVersies[];
  kring: Kring;
  partijen: readonly Partij[];
  gemaaktOp: string;
}

/** Of een pakket verzonden is en nog voor iemand geldt. */
export const geldt = ({ verzondenOp, versies }: PakketMetVersies) =>
  verzondenOp !== null && versies.some(({ ingetrokkenOp }) => ingetrokkenOp === null);

/** Wat er nagekomen is en nog in geen pakket zit dat geldt. */
export async function nietVerstuurd(
  db: Verbinding,
  overlegId: number,
  pakketten: readonly PakketMetVersies[],
): Promise<{ nieuw: NagekomenBijlage[]; alle: NagekomenBijlage[]; eerder: Nazending[] }> {
  const alle = await laadNagekomen(db, overlegId, dagVan);
  const verstuurd = new Set<number>();
  const eerder: Nazending[] = [];
  for (const pakket of pakketten.filter(geldt)) {
    const kopie = (await laadPakketkopie(db, pakket.id)) ?? '';
    const nazending = pakket.soort === 'nazending' ? nazendingSchema.parse(JSON.parse(kopie)) : null;
    if (nazending) eerder.push(nazending);
    const punten: readonly { bijlagen: readonly { id: number }[] }[] =
      nazending?.punten ?? leesStuk(kopie).punten;
    for (const { id } of punten.flatMap(({ bijlagen }) => bijlagen)) verstuurd.add(id);
  }
  return { alle, eerder, nieuw: alle.filter(({ bijlage }) => !verstuurd.has(bijlage.id)) };
}

/**
 * Ontwerpt een pakket: per groep lezers wat zij krijgen, met niets van wat zij niet mogen zien. Vervangt het eerdere stukken, dan
 * alleen voor wie er iets anders in staat.
 */
export async function ontwerpPakket(db: Verbinding, gegevens: Bouwgegevens): Promise<Pakketontwerp> {
  const { soort, toelichting, stuk, nu, pakketten, kring, partijen, gemaaktOp } = gegevens;
  const { nieuw, alle, eerder } = await nietVerstuurd(db, stuk.overleg.id, pakketten);
  const gremium = korteGremiumnaam(stuk.overleg);

  if (soort === 'nazending') {
    const nazending = maakNazending(stuk, nu, { toelichting, nagekomen: nieuw, eerder });
    const kopie = canoniek(nazending);
    const versies = groepenBij({ stuk, nazending }, partijen, kring).flatMap((groep) => {
      const eigen = nazendingVoor(nazending, stuk, groep.ziet);
      if (!eigen) return [];
      const bij = stukVoor(stuk, groep.ziet);
      const hash = sha256(canoniek({ nazending: eigen, bij: sha256(canoniek(bij)) }));
      return [ontwerp(groep, { stuk: bij, nazending: eigen, sha256: hash, vervangt: null })];
    });
    return { kopie, sha256: sha256(kopie), vervangt: null, versies: samen(versies) };
  }

  const heel = metNagekomen(stuk, alle);
  const kopie = canoniek(heel);
  const vorige = pakketten.findLast((pakket) => pakket.soort === 'stukken' && pakket.verzondenOp !== null);
  const versies = groepenBij({ stuk: heel, nazending: null }, partijen, kring).flatMap((groep) => {
    const eigen = stukVoor(heel, groep.ziet);
    const hash = sha256(canoniek(eigen));
    // Wie eerder iets anders kreeg, krijgt een eigen versie met wat die vervangt.
    const perVorige = new Map<number | null, string[]>();
    for (const klasse of groep.voor) {
      const oud = vorige?.versies.find(({ voor }) => voor.includes(klasse)) ?? null;
      if (oud && oud.ingetrokkenOp === null && oud.sha256 === hash) continue;
      perVorige.set(oud?.id ?? null, [...(perVorige.get(oud?.id ?? null) ?? []), klasse]);
    }
    return [...perVorige].map(([oudId, voor]) => {
      const oud = vorige?.versies.find(({ id }) => id === oudId);
      const vervangt = oud
        ? {
            dag: dagVan(new Date(vorige?.verzondenOp ?? gemaaktOp)),
            kenmerk: kortKenmerk(oud.sha256),
            reden: toelichting,
          }
        : null;
      return ontwerp({ ...groep, voor }, { stuk: eigen, nazending: null, sha256: hash, vervangt });
    });
  });
  return { kopie, sha256: sha256(kopie), vervangt: vorige?.id ?? null, versies };

  function ontwerp(
    groep: Groep,
    inhoud: Pick<Pakketstuk, 'stuk' | 'nazending' | 'sha256' | 'vervangt'>,
  ): Pakketontwerp['versies'][number] {
    const naam = groepsnaam(groep, stuk);
    return {
      groep: { voor: groep.voor, naam, sha256: inhoud.sha256 },
      stuk: { ...inhoud, voor: naam, gremium, gemaaktOp },
    };
  }
}

/** Groepen die toch hetzelfde krijgen worden er één. */
function samen(versies: Pakketontwerp['versies']): Pakketontwerp['versies'] {
  const uit = new Map<string, Pakketontwerp['versies'][number]>();
  for (const versie of versies) {
    const er = uit.get(versie.stuk.sha256 + versie.stuk.voor);
    if (er) er.groep.voor = [...er.groep.voor, ...versie.groep.voor];
    else uit.set(versie.stuk.sha256 + versie.stuk.voor, versie);
  }
  return [...uit.values()];
}

/** De inhoud van alle bijlagen in deze versies, ook de afbeeldingen in een plan. */
export async function inhoudVoor(
  db: Verbinding,
  overlegId: number,
  versies: Pakketontwerp['versies'],
): Promise<[string, Inhoud][]> {
  const nodig = new Set(
    versies.flatMap(({ stuk }) => bijlagenVan(stuk).map(({ bijlage }) => bijlage.sha256)),
  );
  const eerst = await laadStukinhoud(db, overlegId, [...nodig]);
  const beelden = new Set(
    [...eerst.values()].flatMap((deel) =>
      deel.soort === 'plan'
        ? Object.values(bewaardPlanSchema.parse(JSON.parse(deel.tekst)).beelden).map((beeld) => beeld.sha256)
        : [],
    ),
  );
  const rest = await laadStukinhoud(db, overlegId, [...beelden]);
  return [...eerst, ...rest].map(([hash, deel]) => [hash, naarInhoud(deel)]);
}

function naarInhoud(deel: Stukinhoud): Inhoud {
  if ('tekst' in deel) return { soort: deel.soort, tekst: deel.tekst };
  return deel.soort === 'pdf'
    ? { soort: 'pdf', bytes: deel.inhoud }
    : { soort: 'beeld', type: deel.type, bytes: deel.inhoud };
}
