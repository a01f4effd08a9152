import { describe, expect, test } from '@jest/globals';
import { DEMO_AS_OF } from '../../../scripts/demo/dossier.js';
import { daysBetween } from '../../../server/domain/civil-date.js';
import { FINANCE } from '../../support/screens.js';
import { theDemonstration } from '../the-demonstration.js';

describe('due dates', () => {
  test('stand on every invoice whose format has one, thirty days after the delay of payment begins', () => {
    const { invoices } = theDemonstration();
    const undated = invoices.filter(({ dueDate }) => dueDate === null).map(({ ref }) => ref);
    // The native table of invoices has no such column, and a credit note asks for nothing.
    expect(undated.sort()).toEqual([
      ...['B-1', 'B-2', 'CP-AV-2026-01', 'PL-2026-05', 'PL-2026-06', 'PL-2026-07'],
      ...['SI-2026-038', 'SI-2026-041', 'SI-2026-044', 'SI-2026-045'],
    ]);
    const early = invoices.filter(
      ({ issueDate, dueDate }) =>
        issueDate !== null && dueDate !== null && daysBetween(issueDate, dueDate) < 30,
    );
    expect(early).toEqual([]);
  });

  test('one invoice that waits is overdue, others are due within ten days, some have no date; the older are paid', async () => {
    const { reads, orgId } = theDemonstration().screens;
    const today = await reads.today(orgId, FINANCE, DEMO_AS_OF);
    const due = today.due.map(({ ref, dueDate }) => [daysBetween(DEMO_AS_OF, dueDate ?? ''), ref]);
    expect(due).toEqual([...due].sort(([one = 0], [other = 0]) => Number(one) - Number(other)));
    expect(new Set(due)).toEqual(
      new Set([
        [-12, 'FD-2026-12'],
        [2, 'OC-2026-10'],
        [2, 'RF-2026-11'],
        [3, 'FD-2026-15'],
        [3, 'NC-2026-22'],
        [3, 'OC-2026-11'],
        [4, 'F-2026-118'],
        [4, 'NC-2026-14'],
      ]),
    );
    expect(today).toMatchObject({ longOverdue: { count: 0, oldest: null }, undated: 4 });
  });
});
