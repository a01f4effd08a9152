import type { Decimal } from '../domain/decimal.js';
import type { Finding, FindingClass, FindingValues } from '../domain/finding.js';
import type { Text } from '../domain/text.js';

/** One way in which two findings differ. */
export type FindingDifference =
  | { of: 'message' | 'question' | 'supplierMessage'; kept: Text | null; found: Text | null }
  | { of: 'class'; kept: FindingClass; found: FindingClass }
  | { of: 'amountAtStake' | 'daysUnsupported'; kept: Decimal | null; found: Decimal | null }
  /** One of the values that the sentences are made of, as JSON; null where the finding has none of that name. */
  | { of: 'value'; name: string; kept: string | null; found: string | null };

/**
 * How a finding that is found again differs from the one that was kept, in what its rule says. What an audit decides once all
 * are found is left out: whether it is shown, to whom, and that a question of a rule which asks too much is weak.
 */
export function findingDifferences(kept: Finding, found: Finding): FindingDifference[] {
  const isWeakened = kept.class === 'weak' && found.class !== 'weak';
  const differences: FindingDifference[] = [];
  for (const said of ['message', 'question'] as const)
    if (!isSame(kept[said], found[said]))
      differences.push({ of: said, kept: kept[said], found: found[said] });
  // Taken off where the contractor was not to read it.
  if (kept.supplierMessage !== null && !isSame(kept.supplierMessage, found.supplierMessage))
    differences.push({
      of: 'supplierMessage',
      kept: kept.supplierMessage,
      found: found.supplierMessage,
    });
  if (!isWeakened) {
    if (kept.class !== found.class) differences.push({ of: 'class', kept: kept.class, found: found.class });
    for (const stake of ['amountAtStake', 'daysUnsupported'] as const)
      if (kept[stake] !== found[stake])
        differences.push({ of: stake, kept: kept[stake], found: found[stake] });
  }
  return [...differences, ...valueDifferences(kept.values, found.values)];
}

function valueDifferences(kept: FindingValues, found: FindingValues): FindingDifference[] {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(found)])].sort();
  return names.flatMap((name): FindingDifference[] => {
    const [before, after] = [kept[name], found[name]];
    if (isSame(before, after)) return [];
    return [{ of: 'value', name, kept: asJson(before), found: asJson(after) }];
  });
}

/** The same whatever the order of its keys: what PostgreSQL keeps comes back in another order. */
const isSame = (a: unknown, b: unknown): boolean => asJson(a) === asJson(b);

const asJson = (value: unknown): string | null =>
  value === undefined ? null : JSON.stringify(ordered(value));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]),
  );
}
