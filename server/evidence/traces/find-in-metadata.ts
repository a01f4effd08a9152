import type { MetadataEntry } from '../delivered-content.js';
import { excerptOf, tokenOf, type TraceHit } from './trace-hit.js';
import type { MetadataRule } from './trace-rule.js';

/** Characters of a value that are looked at: the text chunk of an image may hold a whole workflow. */
const VALUE_CHARACTERS = 65_536;

/** What fields of metadata say, by their values. */
export const findInMetadata = (
  metadata: readonly MetadataEntry[],
  rules: readonly MetadataRule[],
): TraceHit[] =>
  metadata.flatMap(({ name, value, at }) => {
    const field = fieldOf(name);
    const text = value.slice(0, VALUE_CHARACTERS);
    return rules.flatMap((rule, rank) => {
      const match = rule.field.test(field) ? rule.pattern.exec(text) : null;
      if (match === null) return [];
      const start = name.length + 2 + match.index;
      return [
        {
          rule: rule.rule,
          group: rule.group,
          rank,
          strength: rule.strength,
          token: tokenOf(match, rule.shown),
          at,
          excerpt: excerptOf(`${name}: ${text}`, start, start + match[0].length),
          mention: null,
          stated: false,
          shared: false,
        },
      ];
    });
  });

/** The name of a field without its prefix, in lower case; what lies in a manifest of C2PA is one field. */
function fieldOf(name: string): string {
  const lower = name.toLowerCase();
  return lower.startsWith('c2pa')
    ? 'c2pa'
    : lower.slice(Math.max(lower.lastIndexOf(':'), lower.lastIndexOf('/')) + 1);
}
