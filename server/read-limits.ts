import type { Text } from './domain/text.js';
import { heapFor, restingFor } from './sandbox/limits.js';
import { defaultLimits, LIMIT_VARIABLES, type LimitVariable, type Limits } from './limit-variables.js';

/** A variable of a limit that cannot be used, and why. */
interface LimitFault {
  variable: string;
  text: Text;
}

const PREFIX = 'DECLIC_LIMIT_';

/**
 * Reads `DECLIC_LIMIT_…`. A limit that is not given keeps its default; the heap of a reading process and the memory that it
 * may keep follow from its resident memory. Faults come all together, names that mean nothing among them.
 */
export function limitsFrom(env: Readonly<Record<string, string | undefined>>): {
  limits: Limits;
  faults: LimitFault[];
} {
  const limits = defaultLimits();
  const faults: LimitFault[] = [];
  for (const row of LIMIT_VARIABLES) {
    const value = env[row.variable]?.trim() ?? '';
    if (value === '') continue;
    if (isWithin(value, row)) set(limits, row, Number(value));
    else faults.push({ variable: row.variable, text: expected(row) });
  }
  limits.reading.heapMegabytes = heapFor(limits.reading.residentMegabytes);
  limits.reading.restingMegabytes = restingFor(limits.reading.residentMegabytes);
  if (limits.reading.largeFileSeconds < limits.reading.wallSeconds)
    faults.push({ variable: 'DECLIC_LIMIT_LARGE_FILE_SECONDS', text: SHORTER });
  const known = new Set(LIMIT_VARIABLES.map(({ variable }) => variable));
  for (const variable of Object.keys(env).sort())
    if (variable.startsWith(PREFIX) && !known.has(variable)) faults.push({ variable, text: UNKNOWN });
  return { limits, faults };
}

const isWithin = (value: string, { min, max }: LimitVariable): boolean =>
  /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max;

function set(limits: Limits, { reading, sending }: LimitVariable, value: number): void {
  if (reading !== undefined) limits.reading[reading] = value;
  if (sending !== undefined) limits.sending[sending] = value;
}

const expected = ({ min, max }: LimitVariable): Text => ({
  fr: `un nombre entier de ${min} à ${max} est attendu`,
  en: `a whole number from ${min} to ${max} is expected`,
});

const SHORTER: Text = {
  fr: 'un grand fichier ne peut avoir moins de temps que les autres (DECLIC_LIMIT_SECONDS)',
  en: 'a large file cannot have less time than the others (DECLIC_LIMIT_SECONDS)',
};
const UNKNOWN: Text = {
  fr: 'aucune limite ne porte ce nom',
  en: 'no limit has this name',
};
