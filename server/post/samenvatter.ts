import { laadOngelezen } from '#db/queries/bericht.ts';
import { laadMailwensen } from '#db/queries/gebruiker.ts';
import { laatsteSamenvatting, type NieuweMail, voegMailsToe } from '#db/queries/mail.ts';
import { grensVan, schrijfSamenvatting } from '#domain/bericht/samenvatting.ts';
import { dagVan } from '#domain/datum/datum.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { legVast, type Omgeving } from '../diensten/omgeving.ts';
import type { Post } from './post.ts';

/** Zo vaak kijkt hij of er een ochtend begonnen is. */
const RONDE_MS = 10 * 60_000;

export interface Samenvatter {
  sluit(): Promise<void>;
}

/** Legt elke ochtend voor wie dat wil één mail klaar met wat er nog te lezen is. Meer processen naast elkaar maken samen één mail. */
export function startSamenvatter(omgeving: Omgeving, post: Post): Samenvatter {
  let beurt: Promise<unknown> = Promise.resolve();
  const kijk = () => {
    beurt = beurt
      .then(() => legSamenvattingenKlaar(omgeving, post))
      .catch((fout: unknown) => console.error('samenvatting:', fout));
  };
  const wekker = post.soort === 'geen' ? undefined : setInterval(kijk, RONDE_MS).unref();
  if (wekker) kijk();
  return {
    async sluit() {
      clearInterval(wekker);
      await beurt;
    },
  };
}

/** Eén ronde: wie een samenvatting wil en haar voor deze grens nog niet kreeg. @returns hoeveel mails erbij kwamen. */
export async function legSamenvattingenKlaar(omgeving: Omgeving, post: Post): Promise<number> {
  const { db, klok } = omgeving;
  const adres = post.adres();
  const mails: NieuweMail[] = [];
  for (const { gebruiker, ritme } of await laadMailwensen(db)) {
    const grens = grensVan(ritme, klok());
    const vorige = await laatsteSamenvatting(db, gebruiker.id);
    if (vorige !== null && vorige >= grens) continue;
    const ongelezen = await laadOngelezen(db, { id: gebruiker.id, kringen: kringenVan(gebruiker) });
    const nieuw = ongelezen.filter(({ gemaaktOp }) => {
      const dag = dagVan(new Date(gemaaktOp));
      return dag < grens && (vorige === null || dag >= vorige);
    });
    const brief = schrijfSamenvatting(
      gebruiker.naam,
      nieuw.map(({ soort }) => soort),
      adres,
    );
    if (!brief) continue;
    const sleutel = `berichten-${grens}-${gebruiker.id}`;
    mails.push({
      ...brief,
      sleutel,
      messageId: `<${sleutel}@${new URL(adres).hostname}>`,
      soort: 'berichten',
      gebruikerId: gebruiker.id,
      aan: gebruiker.email,
      rondeId: null,
      overlegId: null,
      partij: null,
      kring: 'vijfhoek',
    });
  }
  if (mails.length === 0) return 0;
  const aantal = await legVast(omgeving, null, ({ trx, nu }) => voegMailsToe(trx, mails, nu));
  if (aantal > 0) post.wek();
  return aantal;
}
