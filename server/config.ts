import { z } from 'zod';

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
  DEMO: z.enum(['on', 'off']).default('on'),
});

/** Wat er van een instelling verwacht wordt. HOST en DATA_DIR kunnen pas bij het gebruik verkeerd blijken. */
const UITLEG: Record<string, string> = {
  NODE_ENV: 'NODE_ENV moet development, production of test zijn',
  PORT: 'PORT moet een poortnummer zijn van 0 tot en met 65535',
  DATABASE_URL: 'DATABASE_URL moet met postgres:// beginnen; laat hem weg voor SQLite in DATA_DIR',
  ORIGIN: 'ORIGIN moet het adres zijn waarop mensen de app openen, bijvoorbeeld https://vijfhoek.example',
  DEMO: 'DEMO moet on of off zijn',
};

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
  /** Of een lege opslag demo-accounts krijgt. */
  demo: boolean;
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
    throw new ConfigFout([...namen].map((naam) => `${UITLEG[naam]}${huidig(naam, env[naam])}.`).join('\n'));
  }
  const waarden = uitkomst.data;
  return {
    ontwikkeling: waarden.NODE_ENV === 'development',
    poort: waarden.PORT,
    host: waarden.HOST ?? null,
    dataDir: waarden.DATA_DIR,
    databaseUrl: waarden.DATABASE_URL ?? null,
    origin: waarden.ORIGIN ? new URL(waarden.ORIGIN).origin : null,
    demo: waarden.DEMO === 'on',
  };
}

/** De waarde van nu; behalve van DATABASE_URL, want daar kan een wachtwoord in staan. */
function huidig(naam: string, waarde: string | undefined): string {
  return naam === 'DATABASE_URL' ? '' : ` (nu: ${JSON.stringify(waarde)})`;
}
