import { z } from 'zod';

const aanUit = z.enum(['on', 'off']);

const omgeving = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DEMO: aanUit.default('on'),
});

const UITLEG: Record<keyof z.infer<typeof omgeving>, string> = {
  NODE_ENV: 'NODE_ENV moet development, production of test zijn',
  PORT: 'PORT moet een poortnummer zijn van 0 tot en met 65535',
  HOST: 'HOST moet een adres zijn om op te luisteren, bijvoorbeeld 127.0.0.1',
  DATA_DIR: 'DATA_DIR moet een map zijn',
  DATABASE_URL: 'DATABASE_URL moet met postgres:// beginnen; laat hem weg voor SQLite in DATA_DIR',
  ORIGIN: 'ORIGIN moet het adres zijn waarop mensen de app openen, bijvoorbeeld https://vijfhoek.example',
  DEMO: 'DEMO moet on of off zijn',
};

export interface Config {
  ontwikkeling: boolean;
  poort: number;
  /** Null: zelf kiezen; een opslag met demo-accounts luistert alleen op deze machine. */
  host: string | null;
  dataDir: string;
  databaseUrl: string | null;
  /** Het adres waarop mensen de app openen; null: wat de browser als Host noemt. */
  origin: string | null;
  /** Of een lege opslag demo-accounts krijgt. */
  demo: boolean;
}

/** Een instelling klopt niet; de boodschap noemt welke. De start stopt ermee. */
export class ConfigFout extends Error {}

/**
 * Leest de instellingen, één keer. Zonder instellingen werkt alles (design §3).
 * @throws {ConfigFout} met een zin per verkeerde waarde.
 */
export function leesConfig(env: Record<string, string | undefined>): Config {
  const gevuld = Object.fromEntries(Object.entries(env).filter(([, waarde]) => waarde !== ''));
  const uitkomst = omgeving.safeParse(gevuld);
  if (!uitkomst.success) {
    const namen = new Set(uitkomst.error.issues.map((issue) => String(issue.path[0])));
    const zinnen = [...namen].map((naam) => {
      const uitleg = Object.entries(UITLEG).find(([sleutel]) => sleutel === naam)?.[1] ?? naam;
      return `${uitleg} (nu: ${JSON.stringify(env[naam])}).`;
    });
    throw new ConfigFout(zinnen.join('\n'));
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
