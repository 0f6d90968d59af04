import type { Config } from '../config.ts';
import type { Omgeving } from '../diensten/omgeving.ts';
import { type Opvang, startOpvang } from './opvang.ts';
import { startPostbode } from './postbode.ts';
import { maakVerzender } from './smtp.ts';

/** Hoe deze installatie mail verstuurt, en waar mensen haar openen. */
export interface Post {
  /** `opvang`: alles blijft op deze machine; `geen`: er is geen mailserver ingesteld. */
  soort: 'smtp' | 'opvang' | 'geen';
  /** Bij opvang: de map waar de mails in komen. */
  map: string | null;
  /** Het adres dat in een mail komt te staan. */
  adres(): string;
  /** Er ligt iets klaar om te versturen. */
  wek(): void;
  sluit(): Promise<void>;
}

const AFZENDER_OPVANG = 'Vijfhoek <vijfhoek@demo.example>';

/**
 * Met `SMTP_URL` gaat mail naar die mailserver. Zonder gaat er niets de deur uit: in de demo en bij het ontwikkelen vangt een
 * eigen mailserver alles op, en anders is er geen.
 */
export async function openPost(
  omgeving: Omgeving,
  {
    smtpUrl,
    mailVan,
    dataDir,
    ontwikkeling,
  }: Pick<Config, 'smtpUrl' | 'mailVan' | 'dataDir' | 'ontwikkeling'>,
  { demo, adres }: { demo: boolean; adres: () => string },
): Promise<Post> {
  const opvang: Opvang | null =
    smtpUrl === null && (demo || ontwikkeling) ? await startOpvang(dataDir, omgeving.klok) : null;
  const url = smtpUrl ?? opvang?.url;
  if (url === undefined) {
    return geenPost(adres);
  }
  const verzender = maakVerzender(url, mailVan ?? AFZENDER_OPVANG);
  const postbode = startPostbode(omgeving, verzender.verstuur, console);
  return {
    soort: opvang ? 'opvang' : 'smtp',
    map: opvang?.map ?? null,
    adres,
    wek: postbode.wek,
    async sluit() {
      await postbode.sluit();
      verzender.sluit();
      await opvang?.sluit();
    },
  };
}

/** Er is geen mailserver. */
export function geenPost(adres: () => string): Post {
  return { soort: 'geen', map: null, adres, wek: () => undefined, sluit: async () => undefined };
}
