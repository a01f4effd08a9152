import { exact, signOf, type Exact } from '../domain/decimal.js';
import type { Subject } from '../domain/finding.js';
import { isGivenBack } from '../domain/giving-back.js';
import type { BilledLine } from './facts/line.js';
import type { BilledPart } from './facts/billed-part.js';
import type { ContractFact } from './facts/contract.js';
import { isCreditNote } from './invoice-scope.js';

/**
 * Is this a line that asks for money on an invoice that counts? Rejected, replaced and cancelled invoices, credit
 * notes, groupings and information lines, and negative lines are not questioned one by one.
 */
export function isAuditedLine(line: BilledLine): boolean {
  if (line.invoice.state !== 'current' || isCreditNote(line.invoice)) return false;
  if (line.lineStatus === 'GROUP' || line.lineStatus === 'INFORMATION') return false;
  return !isGivenBack(line);
}

/** The same for a billed line as another grain sees it. */
export function isAuditedPart(part: BilledPart): boolean {
  return part.state === 'current' && signOf(part.amount ?? part.days ?? '0') >= 0;
}

/** Billed by the day or the hour. */
export function billsTime(line: BilledLine): boolean {
  return line.billedUnit === 'day' || line.billedUnit === 'hour';
}

/** The date that the period of the line lacks; nothing when it has both. */
export function missingDate(line: BilledLine): string[] {
  if (line.periodStart === null) return ['period_start'];
  return line.periodEnd === null ? ['period_end'] : [];
}

/** What one day of the line costs: its net amount over its days, so that allowances count; null when unknown. */
export function dayPriceOf(line: BilledLine): Exact | null {
  if (line.billedDays === null || line.net === null || signOf(line.billedDays) === 0) return null;
  return exact(line.net).div(exact(line.billedDays));
}

/** Keys of a finding on a line, with its person when it has one. */
export function lineSubject(line: BilledLine, personKey: string | null = null): Subject {
  return {
    invoice: line.invoice.ref,
    supplier: line.invoice.supplierKey,
    line: line.line,
    ...(line.invoice.contract === null ? {} : { contract: line.invoice.contract.ref }),
    ...(personKey === null ? {} : { personKey }),
  };
}

/** Keys of a finding on a deliverable, with the billed line it touches. */
export function partSubject(contract: string, deliverable: string | null, part: BilledPart | null): Subject {
  return {
    contract,
    ...(deliverable === null ? {} : { deliverable }),
    ...(part === null ? {} : { supplier: part.supplierKey, invoice: part.invoice, line: part.line }),
  };
}

/** Those of the columns that hold a default of the organisation instead of a stated value. */
export function assumedOf(contract: ContractFact, ...columns: string[]): string[] {
  return columns.filter((column) => contract.assumed.includes(column));
}

/** The unit, where only the text of the line says it: what rests on it is asked, never stated. */
export function unitInWords({ unitHow }: { unitHow?: 'code' | 'wording' | null }): string[] {
  return unitWhere(unitHow === 'wording');
}

/** The same for what rests on several lines, one of which may say its time in words alone. */
export function unitWhere(inWords: boolean): string[] {
  return inWords ? ['unit'] : [];
}

/** The column, when the link it stands for was inferred and not stated by anybody. */
export function guessed(how: string, column: string): string[] {
  return how === 'only-candidate' ? [column] : [];
}
