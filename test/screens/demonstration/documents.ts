import { describe, expect, test } from '@jest/globals';
import { FINANCE } from '../../support/screens.js';
import { ALL, everyPage, theDemonstration } from '../the-demonstration.js';

describe('documents and imports', () => {
  test('documents: what was read, and one question for each code', async () => {
    const { screens, result, brumeval } = theDemonstration();
    const { reads, orgId } = screens;
    const asking = await reads.documents(orgId, FINANCE, { status: 'needs-answer' }, ALL);
    expect(asking.items).toMatchObject([
      {
        file: 'invoices/a-preciser.csv',
        summary: { invoices: 2, lines: 2, amounts: [{ currency: 'EUR', amount: '2100.00' }], entries: null },
        questions: [
          {
            code: 'ambiguous-number',
            seen: '1.375',
            places: 1,
            answer: null,
            options: [{ value: 'decimal-comma' }, { value: 'decimal-point' }],
          },
        ],
      },
    ]);
    const all = await everyPage((page) => reads.documents(orgId, FINANCE, {}, page), 20);
    expect(all.map(({ file }) => file).sort()).toEqual(result.documents.map(({ file }) => file).sort());
    for (const { file, entries } of result.timesheets)
      expect(all.find((one) => one.file === file)?.summary.entries).toBe(entries);
    expect(all.find(({ file }) => file === 'register/people.csv')?.summary.registerRows).toBe(68);
    const own = await reads.documents(orgId, brumeval, {}, ALL);
    expect(own.items.map(({ file }) => file.replace(/.*\//, '')).sort()).toEqual([
      'F-2026-097-2026-05-04.xml',
      'F-2026-104-2026-09-02.xml',
      'F-2026-118-2026-10-02.xml',
      'brumeval-kimai-2026-04.csv',
      'brumeval-kimai-2026-08.csv',
      'brumeval-kimai-2026-09.csv',
      // Carried by the first of its invoices.
      'conditions-generales.txt',
    ]);
    expect((await reads.imports(orgId, FINANCE, ALL)).items).toMatchObject([
      { state: 'done', documents: { read: 121, withProblems: 4, needsAnswer: 1, refused: 1, duplicate: 4 } },
    ]);
  });
});
