import { z } from 'zod';
import type { Limieten } from './sync/limieten.ts';

const limiet = z
  .string()
  .regex(/^[1-9]\d{0,11}$/)
  .transform(Number)
  .optional();

const omgeving = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((poort) => poort <= 65_535)
    .default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_VAN: z.string().regex(/@/).optional(),
  DEMO: z.enum(['on', 'off']).default('on'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SYNC_BERICHT_BYTES: limiet,
  SYNC_BERICHTEN_PER_SECONDE: limiet,
  SYNC_BYTES_PER_SECONDE: limiet,
  SYNC_ACHTERSTAND_BYTES: limiet,
  SYNC_PER_GEBRUIKER: limiet,
  SYNC_PER_PLAN: limiet,
  SYNC_PLANNEN: limiet,
  SYNC_WACHTEND: limiet,
  SYNC_AANMELDEN_MS: limiet,
  SYNC_ONOPGESLAGEN_BYTES: limiet,
});

/** Wat er van een instelling verwacht wordt. HOST en DATA_DIR kunnen pas bij het gebruik verkeerd blijken. */
const UITLEG: Record<string, string> = {
  NODE_ENV: 'NODE_ENV moet development, production of test zijn',
  PORT: 'PORT moet een poortnummer zijn van 0 tot en met 65535',
  DATABASE_URL: 'DATABASE_URL moet met postgres:// beginnen; laat hem weg voor SQLite in DATA_DIR',
  ORIGIN: 'ORIGIN moet het adres zijn waarop mensen de app openen, bijvoorbeeld https://vijfhoek.example',
  SMTP_URL: 'SMTP_URL moet met smtp:// of smtps:// beginnen; laat hem weg om geen mail te sturen',
  MAIL_VAN: 'MAIL_VAN moet een mailadres zijn, bijvoorbeeld Vijfhoek <vijfhoek@voorbeeld.nl>',
  DEMO: 'DEMO moet on of off zijn',
  METRICS_TOKEN: 'METRICS_TOKEN moet minstens 16 tekens hebben',
};

/** Alle overige instellingen zijn grenzen van de motor. */
const uitlegLimiet = (naam: string) => `${naam} moet een geheel getal boven nul zijn`;

export interface Config {
  ontwikkeling: boolean;
  /** 0: het systeem kiest een vrije. */
  poort: number;
  /** Null: zelf kiezen; een opslag met demo-accounts luistert alleen op deze machine. */
  host: string | null;
  dataDir: string;
  /** Null: SQLite in `dataDir`. */
  databaseUrl: string | null;
  /** Het adres waarop mensen de app openen; null: wat de browser als Host noemt. */
  origin: string | null;
  /** De mailserver; null: er gaat geen mail de deur uit. */
  smtpUrl: string | null;
  /** Van wie een mail komt; is er een mailserver, dan is dit er ook. */
  mailVan: string | null;
  /** Of een lege opslag demo-accounts krijgt. */
  demo: boolean;
  /** Waarmee ook een andere machine de metingen mag lezen; null: alleen deze machine. */
  metricsToken: string | null;
  /** De grenzen van de motor voor samen schrijven die anders zijn dan gewoon. */
  limieten: Partial<Limieten>;
}

/** Een instelling klopt niet; de boodschap noemt welke. De start stopt ermee. */
export class ConfigFout extends Error {}

/**
 * Leest de instellingen, één keer. Zonder instellingen werkt alles (design §3); een lege waarde telt als geen.
 * @throws {ConfigFout} met een zin per verkeerde waarde.
 */
export function leesConfig(env: Record<string, string | undefined>): Config {
  const gevuld = Object.fromEntries(Object.entries(env).filter(([, waarde]) => waarde !== ''));
  const uitkomst = omgeving.safeParse(gevuld);
  if (!uitkomst.success) {
    const namen = new Set(uitkomst.error.issues.map((issue) => String(issue.path[0])));
    throw new ConfigFout(
      [...namen].map((naam) => `${UITLEG[naam] ?? uitlegLimiet(naam)}${huidig(naam, env[naam])}.`).join('\n'),
    );
  }
  const waarden = uitkomst.data;
  if (waarden.SMTP_URL && !(waarden.MAIL_VAN && waarden.ORIGIN)) {
    throw new ConfigFout(
      'Met SMTP_URL zijn ook MAIL_VAN (de afzender) en ORIGIN (voor de links in een mail) nodig.',
    );
  }
  return {
    ontwikkeling: waarden.NODE_ENV === 'development',
    poort: waarden.PORT,
    host: waarden.HOST ?? null,
    dataDir: waarden.DATA_DIR,
    databaseUrl: waarden.DATABASE_URL ?? null,
    origin: waarden.ORIGIN ? new URL(waarden.ORIGIN).origin : null,
    smtpUrl: waarden.SMTP_URL ?? null,
    mailVan: waarden.MAIL_VAN ?? null,
    demo: waarden.DEMO === 'on',
    metricsToken: waarden.METRICS_TOKEN ?? null,
    limieten: limietenUit(waarden),
  };
}

/** De grenzen die gezet zijn; wat ze begrenzen staat bij `Limieten` en in docs/operations.md. */
function limietenUit(waarden: z.infer<typeof omgeving>): Partial<Limieten> {
  const gezet: Partial<Limieten> = {
    bericht: waarden.SYNC_BERICHT_BYTES,
    berichtenPerSeconde: waarden.SYNC_BERICHTEN_PER_SECONDE,
    bytesPerSeconde: waarden.SYNC_BYTES_PER_SECONDE,
    achterstand: waarden.SYNC_ACHTERSTAND_BYTES,
    perGebruiker: waarden.SYNC_PER_GEBRUIKER,
    perKamer: waarden.SYNC_PER_PLAN,
    kamers: waarden.SYNC_PLANNEN,
    wachtend: waarden.SYNC_WACHTEND,
    aanmelden: waarden.SYNC_AANMELDEN_MS,
    onopgeslagen: waarden.SYNC_ONOPGESLAGEN_BYTES,
  };
  return Object.fromEntries(Object.entries(gezet).filter(([, waarde]) => waarde !== undefined));
}

const GEHEIM = new Set(['DATABASE_URL', 'METRICS_TOKEN', 'SMTP_URL']);

/** De waarde van nu; behalve van wat een geheim is of er een bevat. */
function huidig(naam: string, waarde: string | undefined): string {
  return GEHEIM.has(naam) ? '' : ` (nu: ${JSON.stringify(waarde)})`;
}
