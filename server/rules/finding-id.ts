import { createHash } from 'node:crypto';
import type { Subject } from '../domain/finding.js';
import type { Rule } from './rule.js';

/** Fixed order: the id must not depend on how a rule writes its subject. */
const KEYS = [
  'supplier',
  'invoice',
  'line',
  'contract',
  'personKey',
  'date',
  'deliverable',
  'order',
  'file',
] as const satisfies readonly (keyof Subject)[];

function identifyingKeys(rule: Pick<Rule, 'per' | 'identifiedBy'>): readonly (keyof Subject)[] {
  if (rule.identifiedBy !== undefined) return rule.identifiedBy;
  if (rule.per !== 'line' && rule.per !== 'invoice') return KEYS;
  return KEYS.filter((key) => key !== 'contract' && key !== 'file');
}

/**
 * Stable id of a finding: the code and 16 hexadecimal digits, `I5-3f0c…`. The same rule and subject always give the same
 * id, whatever the version, the parameters or the database; absent keys count for nothing.
 * `also`: keys to add when two documents of one audit share their supplier and number (`file`).
 * `year`: year of issue of the invoice asked about; numbers start again each year.
 */
export function findingId(
  rule: Pick<Rule, 'id' | 'code' | 'per' | 'identifiedBy'>,
  subject: Subject,
  also: readonly (keyof Subject)[] = [],
  year: string | null = null,
): string {
  const wanted = new Set([...identifyingKeys(rule), ...also]);
  const pairs = KEYS.flatMap((key) => {
    const value = subject[key];
    return wanted.has(key) && value !== undefined ? [[key, value]] : [];
  });
  const digest = createHash('sha256')
    .update(JSON.stringify(year === null ? [rule.id, pairs] : [rule.id, pairs, year]))
    .digest('hex');
  return `${rule.code}-${digest.slice(0, 16)}`;
}
