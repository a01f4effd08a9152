import { exact, max, sum, toDecimal, type Decimal, type Exact } from '../../domain/decimal.js';
import type { Allocation } from '../../domain/finding.js';
import { declarationKeys, relatedLines } from '../declaration-scope.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { ContractFact } from '../facts/contract.js';
import type { DeclarationSubject } from '../facts/declaration.js';
import { limitOf } from '../limit-of.js';
import { assumedOf, guessed, unitInWords } from '../line-scope.js';
import { roundTogether } from '../round-together.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { countedParts, hourPriceOf, hoursOf, type HourLine } from './billed-hours.js';
import { messages, type Values } from './messages.js';

/** The hours that are not declared, split over the lines in proportion of their hours, at the price of each. */
function allocationsOf(lines: HourLine[], excess: Exact, hoursPerDay: Decimal | null): Allocation[] {
  const asked = lines.filter((line) => line.hours.gt(0));
  const total = sum(asked.map((line) => line.hours));
  const shares = asked.map((line) => excess.times(line.hours).div(total));
  const price = (part: BilledPart) => hourPriceOf(part, hoursPerDay);
  const amounts = roundTogether(
    asked.map(({ part }, index) => price(part)?.times(shares[index] ?? 0) ?? null),
  );
  const days = roundTogether(shares.map((share) => (hoursPerDay === null ? null : share.div(hoursPerDay))));
  return asked.map(({ part }, index) => ({
    supplier: part.supplierKey,
    invoice: part.invoice,
    line: part.line,
    days: days[index] ?? null,
    amount: amounts[index] ?? null,
  }));
}

function finding(
  subject: DeclarationSubject,
  contract: ContractFact,
  lines: HourLine[],
  human: Exact,
  billed: Exact,
): FindingDraft<Values> {
  const { declaration } = subject;
  const excess = billed.minus(human);
  const parts = lines.map((line) => line.part);
  const allocations = allocationsOf(lines, excess, contract.hoursPerDay);
  const [amounts, days] = [allocations.map((a) => a.amount), allocations.map((a) => a.days)];
  const byHour = parts.every((part) => part.billedUnit === 'hour' || part.days === null);
  const byDay = parts.some((part) => part.billedUnit === 'day' || part.hours === null);
  return {
    subject: declarationKeys(subject, parts),
    values: {
      declaration: declaration.ref,
      signedAt: declaration.signedAt,
      deliverable: declaration.deliverableRef,
      contract: contract.ref,
      lines: parts.map(({ invoice, line }) => ({ invoice, line })),
      partLines: parts.filter((part) => part.isPart).map(({ invoice, line }) => ({ invoice, line })),
      billedHours: toDecimal(billed),
      billedDays: byDay ? toDecimal(sum(parts.flatMap((part) => part.days ?? []))) : null,
      humanHours: declaration.humanHours ?? '0',
      otherHumanHours: toDecimal(human.minus(declaration.humanHours ?? '0')),
      otherWithoutHours: subject.otherWithoutHours === true,
      excessHours: toDecimal(excess),
      days: days.includes(null) ? null : toDecimal(sum(days.flatMap((value) => value ?? []))),
      amount: amounts.includes(null) ? null : toDecimal(sum(amounts.flatMap((value) => value ?? []))),
      currency: contract.currency,
    },
    allocations,
    evidence: [...parts.map((part) => part.source), declaration.source],
    related: relatedLines(parts),
    assumed: [
      ...(byHour ? [] : assumedOf(contract, 'hours_per_day')),
      // Hours that another declaration leaves out may exist: asked, never stated. Leaving them out does not hide the rest.
      ...(subject.otherWithoutHours === true ? ['human_hours'] : []),
      ...new Set(parts.flatMap((part) => [...unitInWords(part), ...guessed(part.how, 'contract_ref')])),
    ],
    rung: 'declared_hours',
  };
}

/**
 * I5: the contractor bills more hours than the human hours it declares for the same work. Human hours already contain
 * review, so review days are not added; they count once for all the lines that the declaration covers.
 */
export const rule = defineRule({
  id: 'human-hours-below-billed',
  code: 'I5',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'single_click',
  audience: ['buyer', 'supplier'],
  per: 'declaration',
  needs: ['declarationSubject', 'declarationLines'],
  params: {
    toleranceHours: {
      type: 'hours',
      default: '2',
      origin: {
        fr: 'proposée : l’arrondi d’une journée',
        en: 'proposed: rounding of a day',
      },
      describe: {
        fr: 'Écart admis entre heures facturées et heures humaines déclarées',
        en: 'Difference allowed between hours billed and human hours declared',
      },
    },
    toleranceRatio: {
      type: 'share',
      default: '0.1',
      origin: {
        fr: 'proposée : un dixième des heures facturées',
        en: 'proposed: a tenth of the hours billed',
      },
      describe: {
        fr: 'Écart admis en part des heures facturées (le plus grand des deux compte)',
        en: 'Difference allowed as a share of the hours billed (the larger of the two counts)',
      },
    },
  },
  messages,
  check({ declarationSubject: subject, declarationLines }, params) {
    const { declaration, contract } = subject;
    const parts = countedParts(declarationLines);
    if (parts.length === 0) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (declaration.humanHours === null) return { outcome: 'incomplete', missing: ['human_hours'] };
    const lines = parts.flatMap((part) => {
      const hours = hoursOf(part, contract.hoursPerDay);
      return hours === null ? [] : [{ part, hours }];
    });
    if (lines.length < parts.length) {
      const split = parts.some((part) => part.days === null && part.hours === null);
      return { outcome: 'incomplete', missing: [split ? 'days' : 'hours_per_day'] };
    }
    const billed = sum(lines.map((line) => line.hours));
    const human = exact(declaration.humanHours).plus(subject.otherHumanHours ?? '0');
    const tolerance = max(limitOf(params, 'toleranceHours'), billed.times(limitOf(params, 'toleranceRatio')));
    if (billed.minus(human).lte(tolerance)) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [finding(subject, contract, lines, human, billed)] };
  },
});
