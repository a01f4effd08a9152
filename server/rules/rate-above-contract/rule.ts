import { exact, max } from '../../domain/decimal.js';
import { limitOf } from '../limit-of.js';
import { comparePrice } from '../listed-price.js';
import { priceFinding } from '../price-finding.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * Billed price above the row of the rate card in force at the work date, and not the price of another period (that is
 * `rate-of-another-period`). The tolerance is on the amount of the line, so that it does not grow with the unit.
 */
export const rule = defineRule({
  id: 'rate-above-contract',
  code: 'R1',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'rate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'profileRates'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {
    toleranceAmount: {
      type: 'money',
      default: '1',
      origin: {
        fr: 'proposée : tolérance commune du catalogue, 1 € ou 0,1 % si c’est davantage',
        en: 'proposed: common tolerance of the catalogue, €1 or 0.1% if that is more',
      },
      describe: {
        fr: 'Écart admis sur la ligne, en montant',
        en: 'Difference allowed on the line, as an amount',
      },
    },
    toleranceRatio: {
      type: 'share',
      default: '0.001',
      origin: {
        fr: 'proposée : tolérance commune du catalogue, 1 € ou 0,1 % si c’est davantage',
        en: 'proposed: common tolerance of the catalogue, €1 or 0.1% if that is more',
      },
      describe: {
        fr: 'Écart admis en part du montant au prix du bordereau (le plus grand des deux compte)',
        en: 'Difference allowed as a share of the amount at the listed price (the larger of the two counts)',
      },
    },
  },
  messages,
  check({ billedLine: line, profileRates }, params) {
    const compared = comparePrice(line, profileRates);
    if (compared.outcome !== 'compared') return compared;
    const { billed, listed, otherPeriod, quantity } = compared;
    const excess = billed.minus(listed.price).times(quantity);
    const share = exact(limitOf(params, 'toleranceRatio')).times(listed.price).times(quantity);
    const tolerance = max(limitOf(params, 'toleranceAmount'), share);
    if (otherPeriod !== null || excess.lte(tolerance)) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [priceFinding(line, compared)] };
  },
});
