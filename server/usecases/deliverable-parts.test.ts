import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exact, sum, toFixed } from '../domain/decimal.js';
import type { BilledPart } from '../rules/facts/billed-part.js';
import { samplePart } from '../rules/sample-facts.js';
import { addParts, shareDeliverable, type DeliverableRungs } from './deliverable-parts.js';

const QUOTED: DeliverableRungs = { quotedDays: '12', workUnitDays: '9', effort: null };

const lines = (...days: (string | null)[]): BilledPart[] => days.map((own) => samplePart({ days: own }));
const quotes = (whole: DeliverableRungs, billed: readonly BilledPart[]) =>
  shareDeliverable(whole, billed).map(({ part }) => part.quotedDays);

describe('a deliverable is shared over the lines that bill it', () => {
  test.each([
    ['nothing bills it', [], []],
    ['one line bills it', ['5'], ['12']],
    ['one line bills it as a lump', [null], ['12']],
    ['one line bills none of its days', ['6', '0'], ['12.00', '0.00']],
    ['nearly all of it was given back', ['10', '-9.9999999999'], ['12', null]],
    ['part of one line was given back', ['6', '-3', '2'], ['9.00', null, '3.00']],
    ['more was given back than billed', ['2', '-5'], ['12', null]],
    ['only a credit speaks of it', ['-5'], [null]],
    ['one of several lines has no days', ['6', null], [null, null]],
    ['no line bills any of its days', ['0', '0'], [null, null]],
  ])('when %s', (_when, days, expected) => {
    expect(quotes(QUOTED, lines(...days))).toEqual(expected);
  });

  const lumps = (...parts: Partial<BilledPart>[]) => parts.map((part) => samplePart({ days: null, ...part }));

  test.each([
    ['instalments of a fixed price', lumps({ amount: '3000' }, { amount: '7000' }), ['3.60', '8.40']],
    [
      'one of them given back',
      lumps({ amount: '3000' }, { amount: '7000' }, { amount: '-7000' }),
      ['3.60', '8.40', null],
    ],
    ['an amount that is not known', lumps({ amount: '3000' }, { amount: null }), [null, null]],
    [
      'amounts in two currencies',
      lumps({ amount: '3000' }, { amount: '7000', currency: 'CHF' }),
      [null, null],
    ],
  ])('without days, by amount: %s', (_what, billed, expected) => {
    expect(quotes(QUOTED, billed)).toEqual(expected);
  });

  test('a lump that gives back has no part', () => {
    expect(quotes(QUOTED, [samplePart({ days: null, amount: '-3250' })])).toEqual([null]);
  });

  test('an invoice credited in full bears nothing: the one that bills it again bears the whole', () => {
    const first = samplePart({ days: '6', state: 'credited' });
    const [credit, again] = lines('-6', '6');
    if (credit === undefined || again === undefined) throw new Error('two lines');
    expect(quotes(QUOTED, [first, credit, again])).toEqual([null, null, '12']);
    expect(quotes(QUOTED, [first, credit])).toEqual([null, null]);
  });

  test('without a quote no line has one', () => {
    expect(quotes({ ...QUOTED, quotedDays: null }, lines('5', '3'))).toEqual([null, null]);
  });

  test('parts add up to the whole to the hundredth of a day, and none is above it', () => {
    const halves = (min: number, max: number) => fc.integer({ min, max }).map((half) => String(half / 2));
    fc.assert(
      fc.property(
        halves(1, 400),
        fc.array(halves(-20, 60), { minLength: 2, maxLength: 8 }),
        (quotedDays, days) => {
          fc.pre(days.some((own) => Number(own) > 0));
          const parts = quotes({ ...QUOTED, quotedDays }, lines(...days));
          expect(parts.map((part) => part === null)).toEqual(days.map((own) => Number(own) < 0));
          const known = parts.filter((part) => part !== null);
          expect(toFixed(sum(known), 2)).toBe(toFixed(quotedDays, 2));
          expect(known.every((part) => exact(part).gte(0))).toBe(true);
        },
      ),
    );
  });
});

describe('a line that bills several deliverables', () => {
  const part = { quotedDays: '3.00', workUnitDays: '2.00', effort: null, share: exact('0.5') };

  test('adds its parts up', () => {
    expect(addParts([part, { ...part, quotedDays: '12' }])).toEqual({
      quotedDays: '15.00',
      workUnitDays: '4.00',
      effort: null,
    });
  });

  test('has no quote where one of them has none', () => {
    expect(addParts([part, { ...part, quotedDays: null }])).toMatchObject({
      quotedDays: null,
      workUnitDays: '4.00',
    });
  });
});
