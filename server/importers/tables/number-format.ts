/** What a number format makes of a number: a day, a time of day, a duration, or a plain number. */
type FormatKind = 'number' | 'date' | 'time' | 'duration';

/** Quoted text, escaped characters, padding and fill: shown as they are, never read as a code. */
const LITERALS = /"[^"]*"|\\.|[_*]./g;
const DURATION = /\[(?:h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]/g;
const GENERAL = /^(?:general|standard)$/i;

/**
 * Kind of a number format (ECMA-376 18.8.31), from its first section. `m` means minutes beside hours or
 * seconds and months elsewhere. `0.0" jours"` and `0\h` are numbers.
 */
export function formatKind(numberFormat: string | undefined): FormatKind {
  if (numberFormat === undefined) return 'number';
  const section = numberFormat.replace(LITERALS, '').split(';')[0] ?? '';
  if (GENERAL.test(section.trim())) return 'number';
  if (DURATION.test(section)) return 'duration';
  const codes = section.replace(BRACKETS, '').toLowerCase();
  if (/[yd]/.test(codes)) return 'date';
  if (/[hs]/.test(codes)) return 'time';
  return codes.includes('m') ? 'date' : 'number';
}
