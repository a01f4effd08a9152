import { describe, expect, test } from '@jest/globals';
import type { ResultTimesheet } from '../../domain/audit-result.js';
import { AskedForms } from '../asked-forms.js';
import type { InspectedFile } from './inspected-file.js';
import { describeFile, describeTotals } from './summary.js';

function timesheet(over: Partial<ResultTimesheet>): InspectedFile {
  return {
    document: {
      file: 'a.csv',
      sha256: '0'.repeat(64),
      kind: 'timesheet',
      format: 'native',
      status: 'read',
      duplicateOf: null,
      problems: [],
    },
    invoices: [],
    timesheet: {
      file: 'a.csv',
      format: 'native',
      entries: 0,
      hours: null,
      days: null,
      people: [],
      first: null,
      last: null,
      ...over,
    },
    contracts: [],
    measured: null,
    notMeasured: 'not-a-deliverable',
    aiTraces: [],
  };
}

const facts = (file: InspectedFile, lang: 'fr' | 'en') =>
  describeFile(file, new AskedForms(), lang).split(' · ').slice(3);

test('hours, days and the period as people write them', () => {
  const file = timesheet({
    entries: 1200,
    hours: '1234.000278',
    days: '0.5',
    first: '2024-03-04',
    last: '2024-03-15',
  });
  expect(facts(file, 'fr')).toEqual([
    '1\u202f200\u00a0saisies',
    '1\u202f234\u00a0h',
    '0,50\u00a0j',
    '4–15\u00a0mars\u00a02024',
  ]);
  expect(facts(file, 'en')).toEqual([
    '1,200\u00a0entries',
    '1,234\u00a0h',
    '0.50\u00a0d',
    '4–15\u00a0Mar\u00a02024',
  ]);
});

test('a single day is one date, a single entry is singular', () => {
  const file = timesheet({ entries: 1, hours: '0.5', first: '2024-03-04', last: '2024-03-04' });
  expect(facts(file, 'fr')).toEqual(['1\u00a0saisie', '0,5\u00a0h', '4\u00a0mars\u00a02024']);
  expect(facts(file, 'en')).toEqual(['1\u00a0entry', '0.5\u00a0h', '4\u00a0Mar\u00a02024']);
});

test('no entry: French takes the singular, English the plural', () => {
  expect(facts(timesheet({}), 'fr')).toEqual(['0\u00a0saisie']);
  expect(facts(timesheet({}), 'en')).toEqual(['0\u00a0entries']);
});

test('the last line counts the files with the same spaces', () => {
  const files = Array.from({ length: 1000 }, () => timesheet({}));
  expect(describeTotals(files, 'fr')).toBe('1\u202f000\u00a0fichiers : 1\u202f000\u00a0lus.');
  expect(describeTotals(files, 'en')).toBe('1,000\u00a0files: 1,000\u00a0read.');
});

describe('a file that nothing read', () => {
  const unread = (code: string, notMeasured: InspectedFile['notMeasured']): InspectedFile => ({
    ...timesheet({}),
    document: {
      ...timesheet({}).document,
      file: 'histoire.bundle',
      kind: 'unknown',
      format: 'none',
      status: 'refused',
      problems: [
        {
          code,
          severity: 'error',
          at: { file: 'histoire.bundle' },
          message: { fr: 'Refusé.', en: 'Refused.' },
        },
      ],
    },
    timesheet: null,
    notMeasured,
  });
  const firstLine = (file: InspectedFile, lang: 'fr' | 'en') =>
    describeFile(file, new AskedForms(), lang).split('\n')[0];

  test('says why it is not measured', () => {
    const file = unread('unknown-format', 'time-limit');
    expect(firstLine(file, 'fr')).toBe(
      'histoire.bundle: refusé · inconnu · non mesuré : la lecture a atteint la limite de temps',
    );
    expect(firstLine(file, 'en')).toBe(
      'histoire.bundle: refused · unknown · not measured: reading reached the limit of time',
    );
  });

  test('says it once', () => {
    expect(firstLine(unread('unknown-format', 'unknown-format'), 'en')).toBe(
      'histoire.bundle: refused · unknown',
    );
    expect(firstLine(unread('pdf-signature', 'refused'), 'en')).toBe('histoire.bundle: refused · unknown');
  });
});
