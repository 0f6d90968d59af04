import { createHash, randomBytes } from 'node:crypto';

/** Een sessietoken: 256 willekeurige bits. Alleen de browser heeft het; de database kent alleen de hash. */
export function nieuwToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 van het token in hex, zoals het in `sessie` staat. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
