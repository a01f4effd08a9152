import { describe, expect, test } from '@jest/globals';
import { DEMO_AS_OF } from '../../../scripts/demo/dossier.js';
import { DEMO_INVOICES, NATIVE_INVOICES } from '../../../scripts/demo/invoices.js';
import { EVENTS } from '../../../scripts/demo/payments.js';
import { daysBetween } from '../../../server/domain/civil-date.js';
import { FINANCE } from '../../support/screens.js';
import { theDemonstration } from '../the-demonstration.js';

describe('due dates', () => {
  test('stand on every invoice that was received or whose format has one, thirty days after the delay of payment begins', () => {
    const { invoices } = theDemonstration();
    const undated = invoices.filter(({ dueDate }) => dueDate === null).map(({ ref }) => ref);
    // The native table of invoices has no such column, and a credit note asks for nothing.
    // What was received is due when its events say so; the delay of PP-2026-47 is interrupted.
    const told = new Set(EVENTS.map(({ invoice_number: number }) => number));
    const without = [
      ...NATIVE_INVOICES.filter(({ number }) => !told.has(number)),
      ...DEMO_INVOICES.filter(({ type }) => type === '381'),
    ];
    expect([...new Set(undated)].sort()).toEqual(
      [...new Set(['B-1', 'B-2', 'PP-2026-47', ...without.map(({ number }) => number)])].sort(),
    );
    const early = invoices.filter(
      ({ issueDate, dueDate }) =>
        issueDate !== null && dueDate !== null && daysBetween(issueDate, dueDate) < 30,
    );
    expect(early).toEqual([]);
  });

  test('three invoices that wait are overdue, others are due within ten days, some have no date; the older are paid', async () => {
    const { reads, orgId } = theDemonstration().screens;
    const today = await reads.today(orgId, FINANCE, DEMO_AS_OF);
    const due = today.due.map(({ ref, dueDate }) => [daysBetween(DEMO_AS_OF, dueDate ?? ''), ref]);
    expect(due).toEqual([...due].sort(([one = 0], [other = 0]) => Number(one) - Number(other)));
    expect(new Set(due)).toEqual(
      new Set([
        [-16, 'PP-2026-33'],
        [-12, 'FD-2026-12'],
        [-8, 'PP-2026-26'],
        [2, 'OC-2026-10'],
        [2, 'RF-2026-11'],
        [3, 'FD-2026-15'],
        [3, 'NC-2026-22'],
        [3, 'OC-2026-11'],
      ]),
    );
    const undated = theDemonstration().invoices.filter(
      ({ dueDate, paidOn, state, giving }) =>
        dueDate === null && paidOn === null && state === 'current' && !giving,
    );
    expect(undated.length).toBeGreaterThan(3);
    expect(today).toMatchObject({ longOverdue: { count: 0, oldest: null }, undated: undated.length });
  });
});
