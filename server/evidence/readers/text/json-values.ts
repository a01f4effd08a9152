import type { JsonValue } from '../../../importers/json/json-value.js';

/** A value of a JSON file that holds no other, and the line of what holds it. */
export interface JsonScalar {
  /** Null for a number, true or false. */
  text: string | null;
  line: number;
}

/** The values of a JSON text that are no containers and not null, in its order. */
export function* scalarsOf(root: JsonValue): Iterable<JsonScalar> {
  const left: { value: JsonValue; line: number }[] = [{ value: root, line: 1 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, line } = next;
    if (value === null) continue;
    if (typeof value !== 'object') yield { text: typeof value === 'string' ? value : null, line };
    else if (value.type === 'number') yield { text: null, line };
    else {
      const inside = value.type === 'array' ? value.items : [...value.members.values()];
      for (const one of inside.toReversed()) left.push({ value: one, line: value.line });
    }
  }
}
