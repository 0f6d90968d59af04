import { hash, verify } from '@node-rs/argon2';

// OWASP's minimum voor argon2id (de standaard van dit pakket): 19 MiB, twee rondes, één draad.
const OPTIES = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Een argon2id-hash in PHC-vorm, met eigen zout. */
export function hashWachtwoord(wachtwoord: string): Promise<string> {
  return hash(wachtwoord, OPTIES);
}

/** Of het wachtwoord bij de hash hoort; een onleesbare hash is nooit goed. */
export async function kloptWachtwoord(hashed: string, wachtwoord: string): Promise<boolean> {
  try {
    return await verify(hashed, wachtwoord);
  } catch {
    return false;
  }
}
