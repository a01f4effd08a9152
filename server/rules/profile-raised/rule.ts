import { money, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import type { RaisedProfile } from '../facts/line-prices.js';
import {
  assumedOf,
  billsTime,
  guessed,
  isAuditedLine,
  lineSubject,
  missingDate,
  unitInWords,
} from '../line-scope.js';
import { limitOf } from '../limit-of.js';
import { namedProfiles } from '../named-profiles.js';
import { defineRule, type FindingDraft, type RuleAnswer } from '../rule.js';
import { messages, type RaisedValues } from './messages.js';
import { readRise, type Rise } from './rise.js';

/**
 * A person billed under a dearer profile than at first on the same contract. Both prices are those of the rate card at the work
 * date, so that a revision of prices is no rise; a price billed below the card counts as billed. A row of the register of people
 * with the new profile settles it.
 */
export const rule = defineRule({
  id: 'profile-raised',
  code: 'R5',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'rate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'raisedProfiles'],
  params: {
    toleranceAmount: {
      type: 'money',
      default: '1',
      origin: {
        fr: 'proposée : tolérance commune du catalogue',
        en: 'proposed: common tolerance of the catalogue',
      },
      describe: {
        fr: 'Écart admis sur la ligne, en montant',
        en: 'Difference allowed on the line, as an amount',
      },
    },
  },
  messages,
  check({ billedLine: line, raisedProfiles }, params) {
    if (!isAuditedLine(line) || (line.billedUnit !== null && !billsTime(line)))
      return { outcome: 'notApplicable' };
    const priceForm = line.invoice.contract?.priceForm ?? 'time';
    if (priceForm !== 'time' && priceForm !== 'mixed') return { outcome: 'notApplicable' };
    const missing = missingFacts(line);
    if (missing.length > 0) return { outcome: 'incomplete', missing };
    const readings = raisedProfiles.map((raised) => judge(line, raised, limitOf(params, 'toleranceAmount')));
    const findings = readings.flatMap((reading) => (reading.outcome === 'flagged' ? reading.findings : []));
    if (findings.length > 0) return { outcome: 'flagged', findings };
    return readings.find(({ outcome }) => outcome === 'incomplete') ?? { outcome: 'clean' };
  },
});

function missingFacts(line: BilledLine): string[] {
  if (line.invoice.contract === null) return ['contract_ref'];
  if (line.billedUnit === null) return ['unit'];
  if (!line.links.some(({ personKey }) => personKey !== null)) return ['person_key'];
  if (!line.links.some(({ profile }) => profile !== null)) return ['profile'];
  return missingDate(line);
}

function judge(line: BilledLine, raised: RaisedProfile, tolerance: Decimal): RuleAnswer<RaisedValues> {
  const read = readRise(line, raised);
  if ('missing' in read) return { outcome: 'incomplete', missing: [read.missing] };
  const { rise, quantity } = read;
  const isSmall = quantity !== null && rise.times(quantity).lte(tolerance);
  if (rise.lte(0) || isSmall) return { outcome: 'clean' };
  return { outcome: 'flagged', findings: [draft(line, raised, read)] };
}

function draft(
  line: BilledLine,
  raised: RaisedProfile,
  { now, first, billedBelow, rise, quantity }: Rise,
): FindingDraft<RaisedValues> {
  const { invoice } = line;
  const amount = quantity === null ? null : money(rise.times(quantity));
  return {
    subject: lineSubject(line, raised.personKey),
    values: {
      line: line.line,
      personKey: raised.personKey,
      personName: raised.personName,
      profile: raised.profile,
      price: toDecimal(now.price.round(4)),
      billedPrice: billedBelow === null ? null : toDecimal(billedBelow.round(4)),
      startProfiles: namedProfiles(raised.startProfiles),
      startPrice: toDecimal(first.price.round(4)),
      startInvoice: raised.startInvoice,
      unit: line.billedUnit === 'hour' ? 'hour' : 'day',
      rise: toDecimal(rise.round(4)),
      quantity: quantity === null ? null : toDecimal(quantity),
      amount,
      currency: invoice.currency,
    },
    allocations: [
      { supplier: invoice.supplierKey, invoice: invoice.ref, line: line.line, days: null, amount },
    ],
    evidence: [line.source, raised.source, now.row.source, first.row.source],
    assumed: [
      ...(invoice.contract === null ? [] : assumedOf(invoice.contract, 'price_form')),
      ...(invoice.currency === null ? ['currency'] : []),
      ...(invoice.contract === null || now.row.unit === line.billedUnit
        ? []
        : assumedOf(invoice.contract, 'hours_per_day')),
      ...unitInWords(line),
      ...guessed(raised.how, 'person_key'),
      ...guessed(invoice.contractHow, 'contract_ref'),
    ],
    rung: 'contract',
  };
}
