import { createHash } from 'node:crypto';
import type { Bewaard } from '#db/queries/wissing.ts';
import { zwarteTekst, zwarteWaarde, zwartIn } from '#domain/document/passage.ts';
import { planstukSchema, planstukTekst } from '#domain/versie/planstuk.ts';
import { pakIn, pakUit } from '../sync/historie.ts';
import { type Plekken, zonderInhoud } from '../sync/wissen.ts';

/** Elke update die ooit is vastgelegd, van oud naar nieuw. */
export async function alleUpdates({ historie, staart }: Bewaard): Promise<Uint8Array[]> {
  const updates: Uint8Array[] = [];
  for (const { data } of historie) updates.push(...(await pakUit(data)).map((rij) => rij.data));
  return [...updates, ...staart.map(({ data }) => data)];
}

/** De ingepakte stukken die veranderen. */
export async function historieAnders({ historie }: Bewaard, plekken: Plekken): Promise<Bewaard['historie']> {
  const nieuw: Bewaard['historie'] = [];
  for (const { id, data } of historie) {
    const rijen = await pakUit(data);
    const herschreven = rijen.map((rij) => ({ ...rij, data: zonderInhoud(rij.data, plekken) ?? rij.data }));
    if (herschreven.some(({ data }, i) => data !== rijen[i]?.data))
      nieuw.push({ id, data: await pakIn(herschreven) });
  }
  return nieuw;
}

/** Wat er verandert aan wat bewaard is; de ingepakte geschiedenis apart (`historieAnders`). */
export function anders(
  { momentopname, staart, versies, stukken }: Bewaard,
  plekken: Plekken,
  passage: string,
): Bewaard {
  return {
    historie: [],
    momentopname: momentopname && zonderInhoud(momentopname, plekken),
    staart: staart.flatMap(({ seq, data }) => {
      const nieuw = zonderInhoud(data, plekken);
      return nieuw ? [{ seq, data: nieuw }] : [];
    }),
    versies: versies.flatMap((versie) => {
      const toestand = zonderInhoud(versie.toestand, plekken);
      const naam = zwarteTekst(versie.naam, passage);
      if (!toestand && naam === versie.naam) return [];
      return [{ ...versie, naam, toestand: toestand ?? versie.toestand }];
    }),
    stukken: stukken.flatMap(({ versieId, stuk }) => {
      const nieuw = zwartStuk(stuk, passage);
      if (nieuw === stuk) return [];
      return [{ versieId, stuk: nieuw, sha256: createHash('sha256').update(nieuw).digest('hex') }];
    }),
  };
}

/** Een vastgesteld stuk met blokjes op de plaats van de passage; wie het ooit had ziet dat er iets stond. */
function zwartStuk(stuk: string, passage: string): string {
  const gelezen = planstukSchema.parse(zwarteWaarde(JSON.parse(stuk), passage));
  return planstukTekst({ ...gelezen, inhoud: zwartIn(gelezen.inhoud, passage) });
}
