import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../server/domain/finding.js';
import type { Text } from '../../server/domain/text.js';
import { catalogue } from '../../server/rules/catalogue.js';
import type { RuleCase } from '../../server/rules/rule.js';
import { casesOf, asTyped, runCase } from './run-case.js';

type Expected = Extract<RuleCase['expect'], { outcome: 'flagged' }>['findings'][number];

const plain = ({ fr, en }: Text): Text => ({ fr: asTyped(fr), en: asTyped(en) });

/** The parts of a finding that a case states, in the same shape. */
function stated(finding: Omit<Finding, 'id'>, expected: Expected | undefined): Expected {
  return {
    message: plain(finding.message),
    supplierMessage: finding.supplierMessage === null ? null : plain(finding.supplierMessage),
    question: plain(finding.question),
    amountAtStake: finding.amountAtStake,
    daysUnsupported: finding.daysUnsupported,
    ...(expected?.class === undefined ? {} : { class: finding.class }),
    ...(expected?.visible === undefined ? {} : { visible: finding.visible }),
  };
}

const loaded = await Promise.all(catalogue.map(async (rule) => ({ rule, ...(await casesOf(rule)) })));

describe.each(loaded)('$rule.code $rule.id', ({ rule, cases }) => {
  test.each(cases)('$kind: $name.en', (example) => {
    const { answer, findings } = runCase(rule, example);
    const { expect: expected } = example;
    expect(answer.outcome).toBe(expected.outcome);
    if (answer.outcome === 'incomplete' && expected.outcome === 'incomplete') {
      expect(answer.missing).toEqual(expected.missing);
    }
    if (answer.outcome !== 'flagged' || expected.outcome !== 'flagged') return;
    // The ladder says on what rung a questioned day rests.
    expect(
      answer.findings.filter(
        (draft) => draft.rung === undefined && draft.allocations.some(({ days }) => days !== null),
      ),
    ).toEqual([]);
    expect(findings.map((finding, index) => stated(finding, expected.findings[index]))).toEqual(
      expected.findings,
    );
  });
});
