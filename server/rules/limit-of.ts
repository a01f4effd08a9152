import type { Decimal } from '../domain/decimal.js';

/** A threshold by its name. Throws when it is not given: a rule without its threshold has not audited. */
export function limitOf(params: Readonly<Record<string, Decimal>>, name: string): Decimal {
  const value = params[name];
  if (value === undefined) throw new RangeError(`the parameter ${name} is not given`);
  return value;
}
