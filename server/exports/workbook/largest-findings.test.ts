import { expect, test } from '@jest/globals';
import { sampleFinding } from '../../../test/support/sample-finding.js';
import { LargestFindings } from './largest-findings.js';

const found = (id: string, amountAtStake: string | null) => sampleFinding({ id, amountAtStake });

test('five of each currency, largest first, the first found before its equal; none without an amount', () => {
  const largest = new LargestFindings();
  for (const [id, amount] of Object.entries({
    a: '10.00',
    b: '900.00',
    c: '1000.00',
    d: '9.99',
    e: '11',
    f: '900.0',
    g: '5',
  }))
    largest.add(found(id, amount), 'EUR');
  largest.add(found('h', '1'), 'CHF');
  largest.add(found('i', '99999'), null);
  largest.add(found('j', null), 'EUR');
  largest.add(found('k', '0.00'), 'EUR');
  expect(largest.list().map(({ currency, findings }) => [currency, findings.map(({ id }) => id)])).toEqual([
    ['CHF', ['h']],
    ['EUR', ['c', 'b', 'f', 'e', 'a']],
    [null, ['i']],
  ]);
});
