import type { Verbinding } from '#db/verbinding.ts';
import { maakVasteDraad } from '../werker/vaste-draad.ts';
import { type Logboekstuk, leesLogboekstuk } from './logboekstuk.ts';
import type { MetLogboek, Rekenwerk } from './rekenwerk.ts';

const TIJD_MS = 120_000;
const GEHEUGEN_MB = 768;

type Opdracht<Naam extends keyof Rekenwerk> = Parameters<Rekenwerk[Naam]>[0];
type Uitkomst<Naam extends keyof Rekenwerk> = Awaited<ReturnType<Rekenwerk[Naam]>>;

/** Rekent aan versies zonder dat iemand die schrijft erop wacht. */
export function maakRekenaar(db: Verbinding) {
  const draad = maakVasteDraad(new URL('./reken.werker.ts', import.meta.url), {
    tijd: TIJD_MS,
    geheugen: GEHEUGEN_MB,
  });
  /** Tot waar de draad het logboek van een document gelezen heeft, voor zover wij weten. */
  const gelezen = new Map<string, number>();

  const vraag = <T>(naam: keyof Rekenwerk, ...opdracht: unknown[]) => draad<T>({ naam, opdracht });

  /** Stuurt mee wat er in het logboek bij kwam; is de draad kwijt wat ervoor stond, dan alles. */
  async function metLogboek<T>(naam: keyof Rekenwerk, documentId: string, opdracht: unknown): Promise<T> {
    const stuur = async (na: number) => {
      const logboek: Logboekstuk = await leesLogboekstuk(db, documentId, na);
      return vraag<MetLogboek<T> | null>(naam, opdracht, logboek);
    };
    const antwoord = (await stuur(gelezen.get(documentId) ?? 0)) ?? (await stuur(0));
    if (!antwoord) throw new Error('Het logboek is niet te lezen.');
    gelezen.set(documentId, antwoord.totSeq);
    return antwoord.uitkomst;
  }

  return {
    /** Wat er tussen twee teksten van een document veranderde, en wie dat deed. */
    vergelijk: (documentId: string, opdracht: Opdracht<'vergelijk'>) =>
      metLogboek<NonNullable<Uitkomst<'vergelijk'>>['uitkomst']>('vergelijk', documentId, opdracht),

    /** Wie er tot en met elke grens in het logboek schreef, sinds de grens ervoor. */
    schrijvers: (documentId: string, grenzen: Opdracht<'schrijvers'>) =>
      metLogboek<NonNullable<Uitkomst<'schrijvers'>>['uitkomst']>('schrijvers', documentId, grenzen),

    /** De wijziging die een oude tekst terugzet in de tekst van nu; null als er niets te wijzigen is. */
    terugzetting: (opdracht: Opdracht<'terugzetting'>) =>
      vraag<Uitkomst<'terugzetting'>>('terugzetting', opdracht),

    /** De onderdelen waarvan de tekst anders is dan toen. */
    gewijzigdeOnderdelen: (opdracht: Opdracht<'gewijzigdeOnderdelen'>) =>
      vraag<Uitkomst<'gewijzigdeOnderdelen'>>('gewijzigdeOnderdelen', opdracht),
  };
}

export type Rekenaar = ReturnType<typeof maakRekenaar>;
