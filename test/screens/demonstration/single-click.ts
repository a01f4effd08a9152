import { describe, expect, test } from '@jest/globals';
import { FINANCE, managerOf } from '../../support/screens.js';
import { ALL, theDemonstration } from '../the-demonstration.js';

describe('the lines that a single click may have made', () => {
  test('a single click: lines with their ladder, and the figures of the head', async () => {
    const { screens } = theDemonstration();
    const page = await screens.reads.singleClick(screens.orgId, FINANCE, {}, { after: null, limit: 1 });
    expect(page).toMatchObject({
      shown: 2,
      byDeclaredHours: 1,
      byEffort: 1,
      withEffort: 5,
      expectedHonest: '0.10',
    });
    expect(page.lines).toBe(201);
    const rest = await screens.reads.singleClick(screens.orgId, FINANCE, {}, { after: page.next, limit: 1 });
    expect(rest.next).toBeNull();
    // The soonest due first.
    expect([...page.items, ...rest.items]).toMatchObject([
      {
        finding: { code: 'I5' },
        restsOn: 'declared_hours',
        invoice: { ref: 'F-2026-118', dueDate: '2026-11-20' },
        line: { ref: '3', days: '4.86', amount: '2720.00' },
        support: { declaredHumanDays: '0.86' },
      },
      {
        finding: { code: 'L4' },
        restsOn: 'effort',
        invoice: { ref: 'SL-2026-12', dueDate: '2026-11-22' },
        line: { billedDays: '30' },
      },
    ]);
    const own = await screens.reads.singleClick(screens.orgId, FINANCE, { restsOn: 'declared_hours' }, ALL);
    expect(own).toMatchObject({ shown: 2, items: [{ restsOn: 'declared_hours' }] });
    expect(await screens.reads.singleClick(screens.orgId, managerOf(['MV202602']), {}, ALL)).toMatchObject({
      items: [],
      shown: 0,
      lines: 2,
      expectedHonest: '0.00',
    });
  });
});
