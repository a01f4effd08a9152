import { memberText, type SourceNode } from '../published-contracts/source-node.js';

/** Kinds of codes that start with a department; those of a region or of a country do not. */
const BY_DEPARTMENT = /^code (?:postal|commune|arrondissement|canton|d[ée]partement)$/i;
/** Codes overseas name their territory by three figures; two former communes of Guadeloupe have kept its. */
const OVERSEAS: readonly (readonly [prefix: string, place: string])[] = [
  ['97133', 'FR-saint-barthelemy'],
  ['97150', 'FR-saint-martin'],
  ['971', 'FR-guadeloupe'],
  ['972', 'FR-martinique'],
  ['973', 'FR-guyane'],
  ['974', 'FR-la-reunion'],
  ['976', 'FR-mayotte'],
];
const ALSACE_MOSELLE: ReadonlySet<string> = new Set(['57', '67', '68']);

/** The zone of public holidays where a contract is carried out; null where its code does not say. */
export function placeOfExecution(contract: SourceNode): string | null {
  const kind = memberText(contract, 'lieuExecution.typeCode') ?? '';
  const code = memberText(contract, 'lieuExecution.code')?.toUpperCase() ?? '';
  if (!BY_DEPARTMENT.test(kind) || !/^(?:\d{2}|2[AB]|97\d)(?:\d{3}|\d{2}|\d)?$/.test(code)) return null;
  const overseas = OVERSEAS.find(([prefix]) => code.startsWith(prefix));
  if (overseas) return overseas[1];
  if (/^9[78]/.test(code)) return null;
  return ALSACE_MOSELLE.has(code.slice(0, 2)) ? 'FR-alsace-moselle' : 'FR-metropole';
}
