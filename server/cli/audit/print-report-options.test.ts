import { describe, expect, test } from '@jest/globals';
import { layoutOn, reportOptions } from './print-report-options.js';

describe('how a report is laid out', () => {
  test('in a file or a pipe: 80 characters, plain, 200 findings', () => {
    expect(layoutOn({}, {})).toEqual({ width: 80, bold: false, limit: 200 });
    expect(layoutOn({ isTTY: false, columns: 200 }, {})).toEqual({ width: 80, bold: false, limit: 200 });
  });

  test.each([
    [100, 100],
    [300, 110],
    [20, 40],
    [0, 80],
    [undefined, 80],
  ])('on a terminal of %p columns: %d, bold, 50 findings', (columns, width) => {
    expect(layoutOn({ isTTY: true, ...(columns === undefined ? {} : { columns }) }, {})).toEqual({
      width,
      bold: true,
      limit: 50,
    });
  });

  test('no bold where it is not wanted or not shown', () => {
    const terminal = { isTTY: true, columns: 80 };
    expect(layoutOn(terminal, { NO_COLOR: '1' }).bold).toBe(false);
    expect(layoutOn(terminal, { TERM: 'dumb' }).bold).toBe(false);
    expect(layoutOn(terminal, { NO_COLOR: '', TERM: 'xterm' }).bold).toBe(true);
  });

  test('the questions that a person can settle are the published ones', async () => {
    const { asks } = await reportOptions({});
    expect(asks).toContain('ambiguous-number');
    expect(asks).not.toContain('bad-number');
  });
});
