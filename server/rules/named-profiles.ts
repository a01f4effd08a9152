import { formatList, formatQuoted } from '../domain/format/list-format.js';
import { formatCount } from '../domain/format/quantity-format.js';
import type { Lang } from '../domain/text.js';

/** Profiles that a finding names; the others are counted. */
const NAMED = 5;

/** The first profiles by name and how many there are besides. */
export type NamedProfiles = { names: string[]; others: number };

/** Names the first profiles of a list and counts the others, so that a finding does not grow with it. */
export function namedProfiles(profiles: readonly string[]): NamedProfiles {
  return { names: profiles.slice(0, NAMED), others: Math.max(profiles.length - NAMED, 0) };
}

/** `« Chef de projet », « Développeur » et 3 autres profils` · `“Chef de projet”, “Développeur” and 3 other profiles`. */
export function namedProfilesText({ names, others }: NamedProfiles, lang: Lang): string {
  const counted =
    lang === 'fr'
      ? formatCount(others, 'autre profil', 'autres profils', 'fr')
      : formatCount(others, 'other profile', 'other profiles', 'en');
  const shown = names.map((name) => formatQuoted(name, lang));
  return formatList(others === 0 ? shown : [...shown, counted], lang);
}
