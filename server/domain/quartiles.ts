import { exact, type Exact } from './decimal.js';

/**
 * First and third quartile, by linear interpolation between the values in order (the usual definition of spreadsheets, Hyndman
 * and Fan's type 7). Exact. Throws a RangeError for no value.
 */
export function quartilesOf(values: readonly Exact[]): { q1: Exact; q3: Exact } {
  if (values.length === 0) throw new RangeError('no value has no quartile');
  const sorted = [...values].sort((a, b) => a.cmp(b));
  return { q1: at(sorted, 1), q3: at(sorted, 3) };
}

function at(sorted: readonly Exact[], quarters: number): Exact {
  const steps = (sorted.length - 1) * quarters;
  const [below, above] = [sorted[Math.floor(steps / 4)], sorted[Math.ceil(steps / 4)]];
  if (below === undefined || above === undefined) throw new RangeError('a place outside the values');
  return below.plus(above.minus(below).times(exact(steps % 4).div(4)));
}
