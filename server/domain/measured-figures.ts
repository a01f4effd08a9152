import type { Measured } from './file-evidence.js';
import { byFigureOrder } from './words/figure-labels.js';

/** A figure of a measure. */
export interface Figure {
  /** Name that the reader gives it; of one inside another, the names on the way, outermost first. */
  name: string[];
  value: string | number | boolean;
}

/** The figures of a measure as they are listed. */
export interface ListedFigures {
  /** Those of the file as a whole that are more than nothing, in the order of their labels. */
  figures: Figure[];
  /** Names of what was counted and not found. */
  absent: string[];
  /** By language, by month, by document of an archive…: the first ones. */
  details: Figure[];
  /** How many more of those there are. */
  detailsLeftOut: number;
}

/** Enough for a dozen languages; a tree or an archive may have thousands. */
const DETAILS = 200;

/** A measure as lists of figures, without its reader and versions; what has no value in this file is left out. */
export function figuresOf(measured: Measured): ListedFigures {
  const all = Object.entries(measured)
    .filter(([name]) => name !== 'reader' && name !== 'versions')
    .sort(([one], [other]) => byFigureOrder(one, other))
    .flatMap(([name, value]) => flat([name], value));
  const whole = all.filter(({ name }) => name.length === 1);
  const details = all.filter(({ name }) => name.length > 1);
  return {
    figures: whole.filter(({ value }) => !isNothing(value)),
    absent: whole.filter(({ value }) => isNothing(value)).map(({ name }) => name.join('')),
    details: details.slice(0, DETAILS),
    detailsLeftOut: Math.max(0, details.length - DETAILS),
  };
}

const isNothing = (value: Figure['value']): boolean =>
  value === 0 || value === false || value === '0' || value === '0.00';

function flat(name: string[], value: unknown): Figure[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ name, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    flat([...name, Array.isArray(value) ? String(Number(key) + 1) : key], inside),
  );
}
