import { describe, expect, test } from '@jest/globals';
import { defineRule, type RuleCase } from '../../server/rules/rule.js';
import { sampleDay, sampleLine } from '../../server/rules/sample-facts.js';
import { foreignWords } from './foreign-words.js';
import { runCase } from './run-case.js';

/** The tests of the catalogue are only worth what their own instruments see. */

const honest = defineRule({
  id: 'line-example',
  code: 'A9',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'arithmetic',
  audience: ['buyer'],
  per: 'line',
  needs: ['billedLine'],
  params: {
    limit: {
      type: 'count',
      default: '1',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: { fr: 'limite', en: 'limit' },
    },
  },
  messages: {
    title: { fr: 'x', en: 'x' },
    method: { fr: 'x', en: 'x' },
    finding: { fr: () => 'x', en: () => 'x' },
    supplier: null,
    question: { fr: () => 'x', en: () => 'x' },
    why: { fr: 'x', en: 'x' },
    innocent: [],
  },
  check: ({ billedLine }, params) => ({
    outcome: billedLine.net === params.limit ? 'clean' : 'notApplicable',
  }),
});
const example: RuleCase<'line'> = {
  kind: 'innocent',
  name: { fr: 'x', en: 'x' },
  facts: { billedLine: sampleLine({ net: '1' }), team: [] },
  expect: { outcome: 'clean' },
};

describe('a case', () => {
  test('gives the default parameters and notes what was read', () => {
    const run = runCase(honest, example);
    expect(run.answer).toEqual({ outcome: 'clean' });
    expect([...run.factsRead]).toEqual(['billedLine']);
    expect([...run.paramsRead]).toEqual(['limit']);
  });

  test('fails a check that reads a fact it does not declare, even when the case gives it', () => {
    const curious = {
      ...honest,
      check: (facts: Readonly<Record<string, unknown>>) => ({
        outcome: facts.team === undefined ? ('clean' as const) : ('notApplicable' as const),
      }),
    };
    expect(() => runCase(curious, example)).toThrow('reads fact "team", which it does not declare');
  });

  test('fails a check that reads a fact the case does not give', () => {
    expect(() => runCase(honest, { ...example, facts: {} })).toThrow('does not give fact "billedLine"');
  });

  test('fails a check that reads a parameter it does not declare', () => {
    expect(() => runCase({ ...honest, params: {} }, example)).toThrow('reads parameter "limit"');
  });
});

describe('words of another supplier', () => {
  const mine = '11111111100011';

  test('are its names, references, dates and prices, as a sentence writes them', () => {
    const words = foreignWords(
      {
        lines: [
          { supplierKey: mine, invoice: 'F-2026-101', dayPrice: '650' },
          { supplierKey: '22222222200022', invoice: 'BV-7781', dayPrice: '700', issueDate: '2026-10-05' },
        ],
      },
      { supplier: mine },
    );
    expect(words).toEqual(
      expect.arrayContaining(['22222222200022', 'BV-7781', '€700.00', '5\u00a0oct.\u00a02026']),
    );
    expect(words).not.toContain('F-2026-101');
    expect(words).not.toContain('€650.00');
  });

  test('do not hold what both documents carry, nor words of our own lists', () => {
    const day = sampleDay();
    const other = sampleDay({
      contract: { ...day.contract, supplierKey: '22222222200022', supplierName: 'Bureau Voisin' },
      billed: null,
    });
    const words = foreignWords({ personDays: [day, other] }, { supplier: mine });
    expect(words).toContain('Bureau Voisin');
    expect(words).not.toContain('M-2026-014');
    expect(words).not.toContain('time');
  });

  test('of a shared document are those of its other side', () => {
    const words = foreignWords(
      {
        name: 'CRA.pdf',
        otherInvoice: 'BV-7781',
        otherSupplierKey: '22222222200022',
        otherSource: { file: 'invoices/BV-7781.xml' },
      },
      { supplier: mine },
    );
    expect(words).toEqual(expect.arrayContaining(['BV-7781', 'invoices/BV-7781.xml']));
    expect(words).not.toContain('CRA.pdf');
  });
});
