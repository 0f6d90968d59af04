import { execFile } from 'node:child_process';
import { PROJECT } from '#server/bouw.ts';
import { draai } from '#server/cli/draai.ts';

export interface Afloop {
  code: number;
  uit: string;
  fout: string;
}

/** Voert een opdracht uit op de opslag in `dataDir`, met de instellingen van een beheerder die verder niets zette. */
export async function cli(dataDir: string, ...argumenten: string[]): Promise<Afloop> {
  const { code, uit = '', fout = '' } = await draai(argumenten, { DATA_DIR: dataDir });
  return { code, uit, fout };
}

/** Hetzelfde als een eigen proces, zoals `npm run -s cli -- …` het start: het duurt een seconde, maar het is echt. */
export function cliProces(dataDir: string, ...argumenten: string[]): Promise<Afloop> {
  return new Promise((klaar, mis) => {
    const opties = {
      cwd: PROJECT,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production' as const,
        DATA_DIR: dataDir,
      },
      maxBuffer: 64 * 1024 * 1024,
    };
    const opdracht = ['--import', 'tsx', 'server/cli/main.ts', ...argumenten];
    const kind = execFile(process.execPath, opdracht, opties, (fout, uit, stderr) => {
      if (kind.exitCode === null) mis(fout);
      else klaar({ code: kind.exitCode, uit, fout: stderr });
    });
  });
}
