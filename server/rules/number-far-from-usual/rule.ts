import { exact, type Decimal } from '../../domain/decimal.js';
import type { DoubtfulReading } from '../facts/line-prices.js';
import { lineSubject } from '../line-scope.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * A number whose text has two readings (`1.250`), read as the other numbers of its column ask, and far above what the contract
 * usually bills. It is the reading of Déclic that is to be verified: the buyer is asked, never the contractor.
 */
export const rule = defineRule({
  id: 'number-far-from-usual',
  code: 'A7',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'arithmetic',
  audience: ['buyer'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'doubtfulReadings'],
  params: {
    times: {
      type: 'ratio',
      default: '10',
      origin: {
        fr: 'proposée : une virgule prise pour un séparateur de milliers multiplie par mille',
        en: 'proposed: a decimal mark taken for a thousands mark multiplies by a thousand',
      },
      describe: {
        fr: 'Nombre de fois la valeur habituelle du marché à partir duquel la lecture est à vérifier',
        en: 'How many times the usual value of the contract the reading has to be verified from',
      },
    },
    otherLines: {
      type: 'count',
      default: '3',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: {
        fr: 'Lignes du marché, dans la même unité, qui font une valeur habituelle',
        en: 'Lines of the contract, in the same unit, that make a usual value',
      },
    },
  },
  messages,
  check({ billedLine: line, doubtfulReadings }, params) {
    const { invoice } = line;
    const isCounted = line.lineStatus === null || line.lineStatus === 'DETAIL';
    if (invoice.state !== 'current' || !isCounted || doubtfulReadings.length === 0)
      return { outcome: 'notApplicable' };
    if (invoice.contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    const needed = limitOf(params, 'otherLines');
    const compared = doubtfulReadings.flatMap((one) => withUsual(one, needed));
    const far = compared.filter(({ value, usual }) =>
      exact(value)
        .abs()
        .gte(exact(usual).times(limitOf(params, 'times'))),
    );
    if (far.length === 0) {
      return compared.length < doubtfulReadings.length
        ? { outcome: 'incomplete', missing: ['lines_of_contract'] }
        : { outcome: 'clean' };
    }
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: lineSubject(line),
          values: { line: line.line, contract: invoice.contract.ref, readings: far },
          allocations: [
            {
              supplier: invoice.supplierKey,
              invoice: invoice.ref,
              line: line.line,
              days: null,
              amount: null,
            },
          ],
          evidence: [line.source],
        },
      ],
    };
  },
});

/** The reading with its usual value, where enough lines make one. */
function withUsual(
  { field, text, value, usual, otherLines }: DoubtfulReading,
  needed: Decimal,
): { field: DoubtfulReading['field']; text: string; value: Decimal; usual: Decimal; otherLines: number }[] {
  if (usual === null || exact(otherLines).lt(needed)) return [];
  return [{ field, text, value, usual, otherLines }];
}
