import { comparePrice } from '../listed-price.js';
import { priceFinding } from '../price-finding.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/** Billed at the price of a row of the rate card that is not in force at the work date, and above the row that is. */
export const rule = defineRule({
  id: 'rate-of-another-period',
  code: 'R2',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'rate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'profileRates'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {},
  messages,
  check({ billedLine: line, profileRates }) {
    const compared = comparePrice(line, profileRates);
    if (compared.outcome !== 'compared') return compared;
    const { billed, listed, otherPeriod } = compared;
    if (otherPeriod === null || billed.lte(listed.price)) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [priceFinding(line, compared)] };
  },
});
