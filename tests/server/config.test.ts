import { describe, expect, it } from 'vitest';
import { ConfigFout, leesConfig } from '#server/config.ts';

const fout = (env: Record<string, string>): string => {
  try {
    leesConfig(env);
  } catch (gegooid) {
    if (gegooid instanceof ConfigFout) return gegooid.message;
    throw gegooid;
  }
  throw new Error('Deze instellingen zijn goedgekeurd.');
};

describe('de instellingen', () => {
  it('zijn er niet nodig: zonder iets werkt alles', () => {
    expect(leesConfig({})).toEqual({
      ontwikkeling: false,
      poort: 3000,
      host: null,
      dataDir: './data',
      databaseUrl: null,
      origin: null,
      smtpUrl: null,
      mailVan: null,
      demo: true,
      metricsToken: null,
      limieten: {},
    });
  });

  it('tellen leeg als niet gezet', () => {
    const leeg = { NODE_ENV: '', PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', ORIGIN: '', DEMO: '' };
    expect(leesConfig(leeg)).toEqual(leesConfig({}));
  });

  it('worden overgenomen', () => {
    expect(
      leesConfig({
        NODE_ENV: 'development',
        PORT: '0',
        HOST: '::1',
        DATA_DIR: '/srv/vijfhoek',
        DATABASE_URL: 'postgres://app:geheim@db/vijfhoek',
        ORIGIN: 'https://vijfhoek.example/start?a=1',
        SMTP_URL: 'smtps://post:geheim@smtp.example',
        MAIL_VAN: 'Vijfhoek <post@vijfhoek.example>',
        DEMO: 'off',
        METRICS_TOKEN: 'zestien-tekens-lang',
      }),
    ).toEqual({
      ontwikkeling: true,
      poort: 0,
      host: '::1',
      dataDir: '/srv/vijfhoek',
      databaseUrl: 'postgres://app:geheim@db/vijfhoek',
      origin: 'https://vijfhoek.example',
      smtpUrl: 'smtps://post:geheim@smtp.example',
      mailVan: 'Vijfhoek <post@vijfhoek.example>',
      demo: false,
      metricsToken: 'zestien-tekens-lang',
      limieten: {},
    });
  });

  it.each([
    ['NODE_ENV', 'prod'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', ' '],
    ['PORT', '0x50'],
    ['ORIGIN', 'vijfhoek.example'],
    ['ORIGIN', 'ftp://vijfhoek.example'],
    ['DEMO', 'true'],
    ['MAIL_VAN', 'Vijfhoek'],
    ['SYNC_PER_PLAN', '0'],
    ['SYNC_BERICHT_BYTES', '4MB'],
  ])('%s=%s geeft één zin die de instelling en de waarde noemt', (naam, waarde) => {
    const zin = fout({ [naam]: waarde });
    expect(zin).toMatch(new RegExp(`^${naam} moet .+ \\(nu: .+\\)\\.$`));
    expect(zin).toContain(JSON.stringify(waarde));
  });

  it('noemt bij een verkeerde DATABASE_URL niet wat erin staat: daar kan een wachtwoord in zitten', () => {
    const zin = fout({ DATABASE_URL: 'mysql://app:geheim@db/vijfhoek' });
    expect(zin).toMatch(/^DATABASE_URL moet met postgres:\/\/ beginnen/);
    expect(zin).not.toContain('geheim');
  });

  it('wil bij een mailserver ook weten van wie de mail komt en waar de links heen gaan', () => {
    const zin = fout({ SMTP_URL: 'smtp://app:geheim@post.example', MAIL_VAN: 'post@vijfhoek.example' });
    expect(zin).toContain('ORIGIN');
    expect(zin).not.toContain('geheim');
    expect(fout({ SMTP_URL: 'https://app:geheim@post.example' })).not.toContain('geheim');
  });

  it('noemt ook een te kort token voor metingen niet', () => {
    expect(fout({ METRICS_TOKEN: 'kort' })).toBe('METRICS_TOKEN moet minstens 16 tekens hebben.');
  });

  it('verzetten een grens van de motor, en alleen die', () => {
    expect(leesConfig({ SYNC_PER_PLAN: '250' }).limieten).toEqual({ perKamer: 250 });
  });

  it('noemt alles wat verkeerd is, elk op een eigen regel', () => {
    const zinnen = fout({ PORT: 'x', DEMO: 'x', ORIGIN: 'x' }).split('\n');
    expect(zinnen.map((zin) => zin.split(' ')[0]).sort()).toEqual(['DEMO', 'ORIGIN', 'PORT']);
  });
});
