import { expect, test } from '@jest/globals';
import { mayBeDelivered } from './delivered.js';
import type { InspectedFile } from './inspected-file.js';

const refusedFor = (...codes: string[]): InspectedFile => ({
  document: {
    file: 'sources.zip',
    sha256: '0'.repeat(64),
    kind: 'unknown',
    format: 'none',
    status: 'refused',
    duplicateOf: null,
    problems: codes.map((code) => ({
      code,
      severity: 'error',
      at: { file: 'sources.zip' },
      message: { fr: '', en: '' },
    })),
  },
  invoices: [],
  timesheet: null,
  contracts: [],
  measured: null,
  notMeasured: 'refused',
  aiTraces: [],
});

test('what no importer reads, or what is larger than they read, may be a delivered file', () => {
  for (const code of ['unknown-format', 'archive-inside', 'archive-too-large', 'sheet-too-large'])
    expect(mayBeDelivered(refusedFor(code))).toBe(true);
});

test('a file that is refused for what it is, or for both, is no delivered one', () => {
  expect(mayBeDelivered(refusedFor('password-protected'))).toBe(false);
  expect(mayBeDelivered(refusedFor('archive-too-large', 'ambiguous-archive'))).toBe(false);
  expect(mayBeDelivered(refusedFor())).toBe(false);
});
