import type { SourceRef } from '../../../domain/source-ref.js';
import type { MetadataEntry } from '../../delivered-content.js';

/** Terms of the IPTC code list of digital source types, as an address or as its short form. */
const SOURCE_TYPE = /(?:https?:\/\/cv\.iptc\.org\/newscodes\/)?digitalsourcetype[/:][A-Za-z]{3,60}/gi;
/** Names of the fields of a claim that say which program made it (C2PA 2, claim). */
const GENERATOR = /claim_generator(?!_info)/g;

/**
 * What a C2PA manifest says in clear text: that it is there, its claim generator and the digital source types in it. Nothing is
 * verified: neither the signature nor whether the manifest is that of this image.
 */
export function c2paFields(manifest: Buffer, at: SourceRef): MetadataEntry[] {
  const text = manifest.toString('latin1');
  const types = new Set(text.match(SOURCE_TYPE) ?? []);
  const generators = new Set(
    [...text.matchAll(GENERATOR)].flatMap(({ index }) => cborText(manifest, index + 15)),
  );
  return [
    { name: 'C2PA', value: 'manifest', at },
    ...[...generators].map((value) => ({ name: 'C2PA claim_generator', value, at })),
    ...[...types].map((value) => ({ name: 'C2PA digitalSourceType', value, at })),
  ];
}

/** The text string of CBOR (RFC 8949, 3.1) that begins at a place; none for anything else. */
function cborText(bytes: Buffer, at: number): string[] {
  const head = bytes[at] ?? 0;
  const short = head & 0x1f;
  if (head >> 5 !== 3 || short > 25) return [];
  const size = short < 24 ? 0 : short - 23;
  if (at + 1 + size > bytes.length) return [];
  const length = size === 0 ? short : bytes.readUIntBE(at + 1, size);
  const text = bytes.toString('utf8', at + 1 + size, at + 1 + size + length);
  return text === '' ? [] : [text];
}
