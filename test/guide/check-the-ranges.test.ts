import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as warnings from '../../server/cli/effort-check/check-warnings.js';
import { HISTORY_TABLE } from '../../server/cli/effort-check/history-table.js';
import { DELIVERABLE_TYPES } from '../../server/domain/register-tables.js';
import { TABLES_IN_FORCE } from '../../server/effort/tables-in-force.js';

const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');

/** Names in code of the first cell of each row. */
const named = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => codeIn(line.split(/(?<!\\)\|/)[1] ?? ''));

/** Every warning that the check itself can give. */
const CODES = [
  warnings.leakingColumn({ column: 'size', type: null, sizeUnit: null, of: 'values', rows: 9, r2: 1 }),
  warnings.fewRows(3),
  warnings.uncheckedRows(1),
  warnings.undatedRows(1),
  warnings.unsizedRows(1),
  warnings.unpublishedRows('study', null, 1),
  warnings.unpredictedRows(1, 2),
  warnings.repeatedIds(1, 'A'),
  warnings.largeContractor('A', 0.5),
].map(({ code }) => code);

describe.each(['docs/guide/check-the-ranges.md', 'docs/guide/check-the-ranges.fr.md'])('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  test('lists the columns of a history and the codes of its warnings', () => {
    expect(Object.values(warnings).filter((value) => typeof value === 'function')).toHaveLength(CODES.length);
    const columns = HISTORY_TABLE.columns.map(({ name }) => name);
    expect(named(text).sort()).toEqual([...columns, ...CODES].sort());
  });

  test('lists the types, and the units of the published tables', () => {
    const paragraph = text.split('\n').find((line) => line.includes('`translation`')) ?? '';
    const [published = '', without = ''] = paragraph.split(/Sans barème|Without a table/);
    const units = TABLES_IN_FORCE.baselines.flatMap(({ type, unit }) => [type, unit]);
    expect(new Set(codeIn(published))).toEqual(new Set(units));
    expect(new Set([...codeIn(published), ...codeIn(without)])).toEqual(
      new Set([...DELIVERABLE_TYPES, ...units]),
    );
  });
});
