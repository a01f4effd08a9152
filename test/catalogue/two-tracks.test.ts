import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../server/rules/catalogue.js';
import { casesOf, runCase } from './run-case.js';

const onData = catalogue.filter(({ audience }) => audience.includes('dpo'));
/** A sum, or a number of days or hours, in a sentence of either language. */
const QUANTITY = /€|\d\s?(?:j|h|d)\b|\b(?:jours?|heures?|days?|hours?)\b/;

describe('rules that speak to the data-protection officer', () => {
  test('are those on data, and speak to nobody else', () => {
    expect(onData.map(({ code }) => code)).toEqual(['I4', 'I13']);
    expect(onData.map(({ audience, topic }) => [...audience, topic])).toEqual(
      onData.map(() => ['dpo', 'data']),
    );
    expect(catalogue.filter(({ topic }) => topic === 'data')).toEqual(onData);
  });

  test.each(onData)('$code puts no amount and no day in question, nor in words', async (rule) => {
    const { cases } = await casesOf(rule);
    const findings = cases.flatMap((example) => runCase(rule, example).findings);
    expect(findings.length).toBeGreaterThan(1);
    for (const {
      audience,
      allocations,
      amountAtStake,
      daysUnsupported,
      supplierMessage,
      message,
      question,
    } of findings) {
      expect({ audience, allocations, amountAtStake, daysUnsupported, supplierMessage }).toEqual({
        audience: ['dpo'],
        allocations: [],
        amountAtStake: null,
        daysUnsupported: null,
        supplierMessage: null,
      });
      const said = [message, question, rule.messages.title, rule.messages.why, ...rule.messages.innocent];
      expect(said.flatMap(({ fr, en }) => [fr, en]).filter((sentence) => QUANTITY.test(sentence))).toEqual(
        [],
      );
    }
  });
});
