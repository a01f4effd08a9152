import { referenceKey } from './names.js';
import type { StatedLinks } from './invoice.js';

/** Labels a supplier may put in the name, description or note of a line, separated by `;` or line ends. */
const LABELS: readonly (readonly [RegExp, keyof StatedLinks])[] = [
  [/^(profil|profile)$/i, 'profile'],
  [/^(intervenante?|personne|person|consultante?)$/i, 'person'],
  [/^(livrable|deliverable)$/i, 'deliverable'],
  [/^(uo|unite d'oeuvre|unité d'œuvre|work unit)$/i, 'workUnit'],
  [/^(commande|bon de commande|order)$/i, 'order'],
  [/^(march[ée]|contrat|contract)$/i, 'contract'],
];

/** Reads `Profil : Chef de projet ; Intervenant : …` from the texts of a line. The first value of a label counts. */
export function readLabels(...texts: readonly (string | null)[]): StatedLinks {
  const stated: StatedLinks = {};
  for (const text of texts) {
    for (const part of (text ?? '').split(/[;\n\r]+/)) {
      const colon = part.indexOf(':');
      if (colon < 0) continue;
      const label = part.slice(0, colon).trim();
      // "Mission cloud - Profil : Chef de projet": the label is the last word group before the colon.
      const key = LABELS.find(
        ([pattern]) =>
          pattern.test(label) ||
          pattern.test(
            label
              .split(/[-–—,.()]/)
              .at(-1)
              ?.trim() ?? '',
          ),
      )?.[1];
      const value = part.slice(colon + 1).trim();
      if (key !== undefined && value !== '' && stated[key] === undefined) stated[key] = value;
    }
  }
  return stated;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}./_-]*[\p{L}\p{N}]/gu;
const MENTION_LIMIT = 40;

/**
 * Words of a line that could be a reference of the register (`L-09`, `BC-2026-014`): at least one digit and three
 * characters once punctuation is removed, upper case. Compared by equality with register keys, so a wrong one is harmless.
 */
export function mentionedReferences(...texts: readonly (string | null)[]): string[] {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const [token] of (text ?? '').matchAll(TOKEN)) {
      const key = referenceKey(token);
      if (key.length >= 3 && /\d/.test(key) && /\p{L}/u.test(key)) keys.add(key);
      if (keys.size === MENTION_LIMIT) return [...keys];
    }
  }
  return [...keys];
}
