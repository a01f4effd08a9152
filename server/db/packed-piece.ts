import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** JSON as it is kept: compressed, as the text of a `bytea`. */
export const packPiece = (text: string): string => `\\x${deflateRawSync(text, { level: 1 }).toString('hex')}`;

/** The text that was packed, from the bytes that PostgreSQL gives. */
export const unpackPiece = (bytes: Buffer): string => inflateRawSync(bytes).toString('utf8');
