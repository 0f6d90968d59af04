import { afstemAnker } from '#app/lib/afstemplek.ts';
import { partijNaam } from '#app/lib/beeld.ts';
import { momentInWoorden } from '#app/lib/moment.ts';
import {
  afstempartijen,
  afstemstand,
  eindcriteriumTekst,
  eindcriteriumZin,
  type Gezegd,
  kantenVan,
  sprekersVoor,
  type Uitleg,
  type Voorstel,
} from '#domain/afstemming/afstemming.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { mag } from '#domain/policy/mag.ts';
import type { AfspraakStand, Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';

export type AfstemBeeld = NonNullable<ReturnType<typeof afstemBeeld>>;

/** Wat partijen over één onderdeel uitlegden en afspraken; null als er maar één partij over meldt. */
export function afstemBeeld(
  stand: Stand,
  { afspraak, delen, verschil }: AfspraakStand,
  onderdeel: string,
  gebruiker: Gebruiker,
  gezegd: { uitleg: readonly Uitleg[]; voorstellen: readonly Voorstel[] },
) {
  const partijen = afstempartijen(delen, onderdeel);
  const deel = delen.find((kandidaat) => kandidaat.onderdeel === onderdeel);
  if (partijen.length === 0 || !deel) return null;
  const voorstellen = gezegd.voorstellen.filter((voorstel) => voorstel.onderdeel === onderdeel);
  const uitleg = gezegd.uitleg.filter((stuk) => stuk.onderdeel === onderdeel);
  const { geldig, open, nogNiet } = afstemstand(partijen, voorstellen);
  const alle = stand.snapshot.partijen;
  const kanten = kantenVan(gebruiker.partij?.slug ?? '', partijen, alle);
  const sprekers = sprekersVoor(partijen, alle);
  const ding = { soort: 'afstemming' as const, kring: afspraak.kring, sprekers };
  const namen = (slugs: readonly string[]) => opsomming(slugs.map((slug) => partijNaam(stand, slug)));
  const wie = ({ partij, door, gezegdOp }: Gezegd) => ({
    partij: partijNaam(stand, partij),
    door: door.naam,
    wanneer: momentInWoorden(gezegdOp),
  });
  const hier = verschil.find((kandidaat) => kandidaat.onderdeel === onderdeel);
  return {
    anker: afstemAnker(delen, onderdeel),
    deel: deel.id,
    verschil: hier !== undefined,
    eigenPartij: namen(kanten),
    doetMee: mag(gebruiker, 'meedoen', ding),
    moetNogUitleggen:
      hier !== undefined &&
      !geldig &&
      kanten.some((kant) => hier.af.includes(kant) || hier.nietAf.includes(kant)) &&
      !uitleg.some(({ partij }) => kanten.includes(partij)),
    uitleg: uitleg.map((stuk) => ({ ...wie(stuk), id: stuk.id, tekst: stuk.tekst })),
    geldig: geldig && {
      zin: eindcriteriumZin(geldig),
      akkoorden: opsomming(
        geldig.akkoorden.map(wie).map(({ partij, door, wanneer }) => `${partij} (${door}, ${wanneer})`),
      ),
    },
    open: open && {
      id: open.id,
      ...wie(open),
      zin: eindcriteriumZin(open),
      akkoord: namen(open.akkoorden.map(({ partij }) => partij)),
      nogNiet: namen(nogNiet),
      opMij: nogNiet.some((slug) => kanten.includes(slug)),
    },
    laatste: voorstellen.at(-1)?.id ?? 0,
    eerder: voorstellen
      .filter((voorstel) => voorstel !== geldig && voorstel !== open)
      .map((voorstel) => ({ id: voorstel.id, ...wie(voorstel), tekst: eindcriteriumTekst(voorstel) })),
  };
}
