import type { DossierPart } from '../importers/importer.js';

const PARTS: readonly DossierPart[] = ['register', 'invoices', 'timesheets', 'deliverables', 'attachments'];

/** The part of a dossier that a path belongs to; null outside the five folders. */
export function partOf(name: string): DossierPart | null {
  const [folder, ...rest] = name.split('/');
  return rest.length === 0 ? null : (PARTS.find((part) => part === folder) ?? null);
}

/** The part that a path is the folder of; null for any other path. */
export const partNamed = (name: string): DossierPart | null => PARTS.find((part) => part === name) ?? null;

/** Files that systems leave behind, and hidden ones. */
const JUNK = /^(?:\..*|__MACOSX|thumbs\.db|desktop\.ini|~\$.*)$/i;

/** True when a folder or the file itself is hidden or left behind by a system. */
export const isJunk = (name: string): boolean => name.split('/').some((segment) => JUNK.test(segment));

/** A name as it can be kept: no database holds a NUL in a text. */
export const keptName = (name: string): string => name.replaceAll('\0', '\uFFFD');

/** Control characters, and those that turn the direction of writing: they make a name read as another one. */
const HIDDEN_CHARACTERS = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u;
const LONGEST_NAME = 1000;

/** True when a name must not be used: climbing out, absolute, with hidden characters, or endless. */
export function isUnsafeName(name: string): boolean {
  const segments = name.split('/');
  const climbs = segments.some((segment) => segment === '' || segment === '.' || segment === '..');
  return climbs || /^[A-Za-z]:/.test(name) || HIDDEN_CHARACTERS.test(name) || name.length > LONGEST_NAME;
}
