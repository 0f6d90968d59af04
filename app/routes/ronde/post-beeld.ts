import { dagVanMoment, momentInWoorden } from '#app/lib/moment.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Mail, Mailsoort } from '#domain/post/mail.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import type { Rondemail } from '#server/diensten/rondepost.ts';

const SOORT_NAAM: Record<Mailsoort, string> = {
  uitnodiging: 'Uitnodiging',
  herinnering: 'Herinnering',
  berichten: 'Berichten',
  besluitenlijst: 'Besluitenlijst',
  stukken: 'Stukken',
};

export interface PostBeeld {
  weg: ReturnType<Diensten['rondes']['postweg']>;
  verstuurd: number;
  wachtend: number;
  mislukt: { id: number; wat: string; fout: string; straks: string }[];
  laatste: { id: number; wat: string; wanneer: string; onderwerp: string; tekst: string }[];
  /** Per partij wat zij het laatst kreeg. */
  kreeg: Record<string, string>;
  /** Wie vandaag al herinnerd is. */
  vandaag: string[];
}

export function postBeeld(mail: Rondemail, weg: PostBeeld['weg'], vandaag: string): PostBeeld {
  const kreeg: Record<string, string> = {};
  for (const { partij, soort, laatst, keren } of mail.postvakken.toSorted((a, b) =>
    a.laatst < b.laatst ? -1 : 1,
  )) {
    const dag = langeDatum(dagVanMoment(laatst));
    const vaker = keren > 1 ? ` (${keren} keer)` : '';
    kreeg[partij] = soort === 'uitnodiging' ? `uitgenodigd op ${dag}` : `herinnerd op ${dag}${vaker}`;
  }
  return {
    weg,
    verstuurd: mail.verstuurd,
    wachtend: mail.wachtend,
    mislukt: mail.mislukt.map(({ id, fout, volgendePoging, ...rest }) => ({
      id,
      wat: wat(rest),
      fout,
      straks: volgendePoging
        ? `Volgende poging ${momentInWoorden(volgendePoging)}.`
        : 'We proberen het niet meer vanzelf.',
    })),
    laatste: mail.laatste.map(({ id, gemaaktOp, verstuurdOp, onderwerp, tekst, ...rest }) => ({
      id,
      wat: wat(rest),
      wanneer: verstuurdOp
        ? `verstuurd ${momentInWoorden(verstuurdOp)}`
        : `klaargelegd ${momentInWoorden(gemaaktOp)}`,
      onderwerp,
      tekst,
    })),
    kreeg,
    vandaag: mail.postvakken
      .filter(({ soort, laatst }) => soort === 'herinnering' && dagVanMoment(laatst) === vandaag)
      .map(({ partij }) => partij),
  };
}

function wat({ soort, naam, aan }: Pick<Mail, 'soort' | 'naam' | 'aan'>): string {
  return `${SOORT_NAAM[soort]} aan ${naam}, ${aan}`;
}
