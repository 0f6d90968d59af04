import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const MAP = join(import.meta.dirname, '..', 'peers');

/** De servers waarmee vergeleken wordt staan niet tussen de afhankelijkheden van de app; haal ze als ze er niet zijn. */
export function zorgVoorPeers(): void {
  if (existsSync(join(MAP, 'node_modules'))) return;
  console.info('De servers om mee te vergelijken ontbreken; ze worden nu in bench/peers geïnstalleerd.');
  const { status } = spawnSync('npm', ['ci', '--prefix', MAP, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('`npm ci --prefix bench/peers` is niet gelukt.');
}
