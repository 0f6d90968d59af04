import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { PROJECT } from '#server/bouw.ts';

export interface Afloop {
  code: number | null;
  uit: string;
  fout: string;
}

export interface Proces {
  /** De eerste regel op stdout waar dit in staat. */
  regelMet(tekst: string): Promise<string>;
  /** De eerste `aantal` regels op stdout waar dit in staat. */
  regelsMet(tekst: string, aantal: number): Promise<string[]>;
  stuur(signaal: NodeJS.Signals): void;
  afloop: Promise<Afloop>;
}

/** Start een TypeScript-bestand van het project als eigen proces; na de test is het in elk geval weg. */
export function start(
  bestand: string,
  {
    argumenten = [],
    env = {},
    node = [],
  }: { argumenten?: readonly string[]; env?: Record<string, string>; node?: readonly string[] },
): Proces {
  const kind = spawn(process.execPath, [...node, '--import', 'tsx', bestand, ...argumenten], {
    cwd: PROJECT,
    // Niet wat vitest zelf zet: het proces hoort te draaien zoals bij een gebruiker.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    kind.kill('SIGKILL');
  });
  let uit = '';
  let fout = '';
  kind.stdout.setEncoding('utf8').on('data', (stuk) => {
    uit += stuk;
  });
  kind.stderr.setEncoding('utf8').on('data', (stuk) => {
    fout += stuk;
  });
  const afloop = once(kind, 'close').then(() => ({ code: kind.exitCode, uit, fout }));
  const regelsMet = async (tekst: string, aantal: number): Promise<string[]> => {
    for (;;) {
      const regels = uit
        .split('\n')
        .slice(0, -1)
        .filter((regel) => regel.includes(tekst));
      if (regels.length >= aantal) return regels.slice(0, aantal);
      const gestopt = await Promise.race([
        once(kind.stdout, 'data').then(() => false),
        afloop.then(() => true),
      ]);
      if (gestopt) throw new Error(`${bestand} stopte zonder "${tekst}" te zeggen:\n${fout}`);
    }
  };
  return {
    afloop,
    stuur: (signaal) => kind.kill(signaal),
    regelsMet,
    regelMet: async (tekst) => (await regelsMet(tekst, 1))[0] ?? '',
  };
}
