import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../refusal.js';

/** OWASP's minimum for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** ASVS 5.0, 6.2.1 asks for 8 and advises 15; no rule of composition (6.2.5). */
const SHORTEST = 12;
const LONGEST = 256;

/** Compared with when an address is unknown: an answer takes as long as for a known one. */
let nobodysHash: Promise<string> | undefined;

/**
 * Argon2id of a new password.
 * @throws Refusal `password-too-weak`
 */
export async function hashPassword(password: string): Promise<string> {
  const { length } = Array.from(password);
  const fault =
    length < SHORTEST || new Set(password).size < 5
      ? {
          fr: `Au moins ${SHORTEST} caractères, dont cinq différents.`,
          en: `At least ${SHORTEST} characters, five of them different.`,
        }
      : length > LONGEST
        ? { fr: `Au plus ${LONGEST} caractères.`, en: `At most ${LONGEST} characters.` }
        : null;
  if (fault !== null) throw new Refusal('password-too-weak', fault, 'password');
  return hash(password, COST);
}

/** True when the password is the one of the hash. Null, an account without password: false, after as long. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (Array.from(password).length > LONGEST) return false;
  nobodysHash ??= hash('nobody signs in with this', COST);
  const known = passwordHash !== null;
  return (await verify(passwordHash ?? (await nobodysHash), password)) && known;
}
