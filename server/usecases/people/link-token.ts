import { createHash, randomBytes } from 'node:crypto';

/** Organisation and secret of a link: the organisation must be known before its rows can be read. */
export interface LinkToken {
  orgId: string;
  secretHash: string;
}

const TOKEN = /^(\d{1,19})-([A-Za-z0-9_-]{43})$/;

/** A new token of 256 random bits, and what is kept of it. */
export function makeLinkToken(orgId: string): { token: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${orgId}-${secret}`, secretHash: hashOf(secret) };
}

/** Null for what no link of Déclic ever was. */
export function readLinkToken(token: string): LinkToken | null {
  const [, orgId, secret] = TOKEN.exec(token) ?? [];
  if (orgId === undefined || secret === undefined || BigInt(orgId) > 2n ** 63n - 1n) return null;
  return { orgId, secretHash: hashOf(secret) };
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
