import { fold } from '../../domain/names.js';

/** Month names and abbreviations in French and English, folded. `juill`, `juil` and `jul` are July, `jui` is nobody's. */
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juill', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];

const BY_NAME = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Number of a month from its name or abbreviation, 1 to 12, or null. */
export function monthNumber(name: string): number | null {
  return BY_NAME.get(name) ?? BY_NAME.get(fold(name).replace(/\.$/, '')) ?? null;
}
