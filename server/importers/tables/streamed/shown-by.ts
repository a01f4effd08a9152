/** What a number format shows of a number: the number itself, a day (with or without its time), a time of day, a duration. */
export type Shown = 'number' | 'day' | 'clock' | 'elapsed';

const ELAPSED = /^(?:h+|m+|s+)$/i;

/**
 * Goes through the first section of a number format, code by code (ECMA-376 part 1, 18.8.31). Literals are skipped:
 * quoted, behind `\`, `_` or `*`, and what stands in brackets, save a duration such as `[hh]`. `m` is minutes beside
 * hours or seconds, months elsewhere.
 */
export function shownBy(format: string): Shown {
  if (/^\s*(?:general|standard)\s*(?:;|$)/i.test(format)) return 'number';
  const seen = new Set<string>();
  for (let index = 0; index < format.length; index += 1) {
    const code = format.charAt(index).toLowerCase();
    if (code === ';') break;
    if (code === '"') index = closing(format, '"', index);
    else if (code === '\\' || code === '_' || code === '*') index += 1;
    else if (code === '[') {
      const end = closing(format, ']', index);
      if (ELAPSED.test(format.slice(index + 1, end))) return 'elapsed';
      index = end;
    } else seen.add(code);
  }
  if (seen.has('y') || seen.has('d')) return 'day';
  if (seen.has('h') || seen.has('s')) return 'clock';
  return seen.has('m') ? 'day' : 'number';
}

/** Where a literal ends; the last character when it is never closed. */
function closing(format: string, mark: string, from: number): number {
  const end = format.indexOf(mark, from + 1);
  return end < 0 ? format.length : end;
}
