import type { Shape } from '../../api/client.js';

export type PolicyRow = Shape<'AiPolicyRow'>;
export type WrittenPolicy = Shape<'AiPolicyRequest'>;

/** Names written beside each other, each once. */
export function namesIn(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** A row as it is written again, with why. */
export function writtenOf(row: PolicyRow, reason: string): WrittenPolicy {
  const { contract, tool, synonyms, allowed, maxDataClass, regions, exceptions, validFrom, validTo } = row;
  return {
    contract: contract?.contractRef ?? null,
    tool,
    synonyms,
    allowed,
    maxDataClass,
    regions,
    exceptions,
    validFrom,
    validTo,
    reason,
  };
}

/** Rows that count or will, and those that do no more. */
export function byStanding(rows: readonly PolicyRow[]): { standing: PolicyRow[]; former: PolicyRow[] } {
  const stands = ({ standing }: PolicyRow): boolean => standing === 'counts' || standing === 'coming';
  return { standing: rows.filter(stands), former: rows.filter((row) => !stands(row)) };
}

/** Classes of data from the most open to the most closed, with the keys of their words. */
export const CLASS_WORDS = {
  none: 'classNone',
  public: 'classPublic',
  internal: 'classInternal',
  personal: 'classPersonal',
  confidential: 'classConfidential',
} as const;

export type DataClass = keyof typeof CLASS_WORDS;

export const DATA_CLASSES = Object.keys(CLASS_WORDS) as DataClass[];
