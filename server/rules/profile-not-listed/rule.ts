import { profileKey } from '../../domain/same-profile.js';
import type { BilledLine, ProfileRate } from '../facts/line.js';
import type { UnlistedProfile } from '../facts/line-prices.js';
import { assumedOf, billsTime, guessed, isAuditedLine, lineSubject, unitInWords } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { namedProfiles } from '../named-profiles.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * A line billed by time whose profile the rate card of its contract does not name, by label or synonym. The same title in
 * another gender, number or order of words is the same profile.
 */
export const rule = defineRule({
  id: 'profile-not-listed',
  code: 'R3',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'rate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'profileRates', 'unlistedProfiles'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {},
  messages,
  check({ billedLine: line, profileRates, unlistedProfiles }) {
    const scope = scopeOf(line, profileRates, unlistedProfiles);
    if (scope !== 'asked') return scope;
    const strange = unlistedProfiles.filter((one) => !isNamed(one));
    const [first] = strange;
    if (first === undefined) return { outcome: 'clean' };
    const fromPeople = strange.every((one) => one.fromPeople);
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: lineSubject(line, strange.length === 1 ? first.personKey : null),
          values: {
            line: line.line,
            contract: line.invoice.contract?.ref ?? null,
            profiles: namedProfiles(strange.map(({ profile }) => profile)),
            fromPeople,
            listed: namedProfiles(first.labels),
          },
          allocations: [
            {
              supplier: line.invoice.supplierKey,
              invoice: line.invoice.ref,
              line: line.line,
              days: null,
              amount: null,
            },
          ],
          evidence: [line.source, first.source],
          assumed: [
            ...(line.invoice.contract === null ? [] : assumedOf(line.invoice.contract, 'price_form')),
            ...unitInWords(line),
            ...strange.flatMap(({ how }) => guessed(how, 'profile')),
            ...guessed(line.invoice.contractHow, 'contract_ref'),
          ],
          rung: 'contract',
          // The contractor did not write this profile: two registers of the buyer differ.
          ...(fromPeople ? { audience: ['buyer' as const] } : {}),
        },
      ],
    };
  },
});

/** `asked` where the line has a profile and its contract a rate card, whatever they say. */
function scopeOf(
  line: BilledLine,
  rates: readonly ProfileRate[],
  unlisted: readonly UnlistedProfile[],
): { outcome: 'notApplicable' } | { outcome: 'incomplete'; missing: string[] } | 'asked' {
  if (!isAuditedLine(line)) return { outcome: 'notApplicable' };
  if (line.billedUnit !== null && !billsTime(line)) return { outcome: 'notApplicable' };
  const { contract } = line.invoice;
  if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
  const isCompared = rates.length > 0 || unlisted.length > 0;
  const byTime = contract.priceForm === 'time' || contract.priceForm === 'mixed';
  if (!byTime && !isCompared) return { outcome: 'notApplicable' };
  if (line.billedUnit === null) return { outcome: 'incomplete', missing: ['unit'] };
  if (isCompared) return 'asked';
  const hasProfile = line.links.some(({ profile }) => profile !== null);
  return { outcome: 'incomplete', missing: [hasProfile ? 'rate_card' : 'profile'] };
}

const isNamed = ({ profile, names }: UnlistedProfile): boolean =>
  names.some((name) => profileKey(name) === profileKey(profile));
