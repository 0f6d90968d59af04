import { createHash } from 'node:crypto';

/** De SHA-256 van een kopie of bestand, hex. */
export function sha256(inhoud: string | Uint8Array): string {
  return createHash('sha256').update(inhoud).digest('hex');
}
