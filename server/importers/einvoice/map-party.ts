import type { Party } from '../../domain/invoice.js';
import { isSirenValid, isSiretValid } from '../../domain/siret.js';
import type { DocumentReader } from './document-reader.js';
import { selectAll, selectTexts, type Found } from './element-path.js';
import { partyIdMalformed, partySiretDoubtful } from './invoice-problems.js';
import type { PartyPaths } from './path-table.js';
import type { XmlNode } from './xml-tree.js';

/** ISO 6523 schemes of the French register (AFNOR XP Z12-012, annex B). */
const SIREN_SCHEME = '0002';
const SIRET_SCHEME = '0009';
const FRENCH = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF']);

const NOBODY: Party = { name: null, siret: null, siren: null, vatId: null };

/** Reads a seller or a buyer. A missing SIREN is not taken out of the SIRET, nor the other way round. */
export function mapParty(reader: DocumentReader, root: XmlNode, paths: PartyPaths): Party {
  const node = selectAll(root, paths.party)[0];
  if (node === undefined) return { ...NOBODY };
  const legal = selectTexts(node, paths.legal);
  const ids = [...selectTexts(node, paths.other), ...legal];
  reportMalformed(reader, ids);
  const country = reader.text(node, paths.country);
  const french = country === null || FRENCH.has(country.toUpperCase());
  const unnamed = (list: Found[]) => (french ? list.filter((one) => schemeOf(one) === null) : []);
  return {
    name: reader.text(node, paths.name),
    siret:
      firstOfLength(withScheme(ids, SIRET_SCHEME), 14) ??
      firstOfLength(withScheme(ids, SIREN_SCHEME), 14) ??
      firstOfLength(unnamed(ids).filter(isRegistered), 14),
    siren:
      firstOfLength(withScheme(ids, SIREN_SCHEME), 9) ??
      firstOfLength(unnamed(legal).filter(isRegistered), 9),
    vatId: reader.text(node, paths.vatId),
  };
}

function schemeOf(found: Found): string | null {
  return found.node.attributes.get('schemeID')?.trim() ?? null;
}

function withScheme(ids: readonly Found[], scheme: string): Found[] {
  return ids.filter((one) => schemeOf(one) === scheme);
}

/** Identifiers are often printed in groups: spaces are no part of them. */
function digitsOf(found: Found): string {
  return found.text.replace(/\s/g, '');
}

function firstOfLength(ids: readonly Found[], length: number): string | null {
  return ids.map(digitsOf).find((id) => /^\d+$/.test(id) && id.length === length) ?? null;
}

/** Scheme 0002 often carries a SIRET in practice; the number of digits tells. */
function reportMalformed(reader: DocumentReader, ids: readonly Found[]): void {
  for (const found of ids) {
    const scheme = schemeOf(found);
    const id = digitsOf(found);
    if (scheme === SIRET_SCHEME && !/^\d{14}$/.test(id))
      reader.warn(partyIdMalformed, found.node, { scheme, digits: 14 }, found.text);
    else if (scheme === SIRET_SCHEME && !isSiretValid(id))
      reader.warn(partySiretDoubtful, found.node, {}, found.text);
    if (scheme === SIREN_SCHEME && !/^(\d{9}|\d{14})$/.test(id))
      reader.warn(partyIdMalformed, found.node, { scheme, digits: 9 }, found.text);
  }
}

/** Without a scheme, the control digit tells a SIRET or a SIREN from any other number of that length. */
function isRegistered(found: Found): boolean {
  const digits = digitsOf(found);
  return isSiretValid(digits) || isSirenValid(digits);
}
