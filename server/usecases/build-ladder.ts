import type { CivilDate } from '../domain/civil-date.js';
import { exact, sum, toDecimal, toFixed, type Decimal } from '../domain/decimal.js';
import type { EffortRange } from '../domain/effort-range.js';
import { effortOfDeliverable } from '../rules/deliverable-effort.js';
import type { BilledLine, ProfileRate } from '../rules/facts/line.js';
import { pricesInUnit } from '../rules/listed-price.js';
import { workableDays } from '../rules/workable-days.js';
import type { DeclarationFact } from '../rules/facts/declaration.js';
import type { GrainFacts } from '../rules/facts/grain-facts.js';
import type { AuditSink, LadderRow } from './audit-ports.js';

interface DeliverableRung {
  quotedDays: Decimal | null;
  workUnitDays: Decimal | null;
  effort: EffortRange | null;
}

/** Decimals of a rung in days. */
const DAY_DECIMALS = 2;

/** The rungs, as `missing` names them. */
const RUNGS: readonly (readonly [name: string, field: keyof LadderRow])[] = [
  ['contract', 'contractRate'],
  ['timesheet', 'timesheetDays'],
  ['calendar', 'calendarDays'],
  ['quote', 'quotedDays'],
  ['work_unit', 'workUnitDays'],
  ['effort', 'effort'],
  ['declared_hours', 'declaredHumanDays'],
];

/**
 * Builds the ladder of support of every billed line: billed, contract, timesheet, calendar, quote or work unit, effort
 * range, declared human hours, and the rungs that are missing. It shows evidence; it decides nothing.
 */
export class Ladder {
  private readonly deliverables = new Map<string, DeliverableRung>();
  /** The billed hours that each declaration is about: of each line, or of its part, and in all. */
  private readonly coveredHours = new Map<
    DeclarationFact,
    { all: Decimal; byLine: ReadonlyMap<string, Decimal> }
  >();

  constructor(
    private readonly sink: AuditSink,
    private readonly asOf: CivilDate,
  ) {}

  async addDeliverable(key: string, facts: GrainFacts['deliverable']): Promise<void> {
    const { deliverableFact: deliverable } = facts;
    const { estimate, billedDays, assessment, aiDeclaration } = effortOfDeliverable(facts, this.asOf);
    const effort = estimate?.range ?? null;
    this.deliverables.set(deliverableKey(deliverable.contract.ref, deliverable.ref), {
      quotedDays: deliverable.quotedDays,
      workUnitDays: deliverable.workUnitDays,
      effort,
    });
    await this.sink.addDeliverableEffort({
      deliverableKey: key,
      effort,
      tailShare: assessment?.tailShare ?? null,
      billedDays,
      daysUnsupported: assessment === null ? null : toFixed(assessment.daysUnsupported, DAY_DECIMALS),
      aiDeclaration,
    });
  }

  addDeclaration(facts: GrainFacts['declaration']): void {
    const known = facts.declarationLines.flatMap(({ invoiceFile, invoice, line, hours }) =>
      hours === null ? [] : [{ key: lineKey(invoiceFile, invoice, line), hours }],
    );
    this.coveredHours.set(facts.declarationSubject.declaration, {
      all: toDecimal(sum(known.map(({ hours }) => hours))),
      byLine: new Map(known.map(({ key, hours }) => [key, hours])),
    });
  }

  async addLine(key: string, facts: GrainFacts['line']): Promise<void> {
    const line = facts.billedLine;
    if (line.lineStatus === 'GROUP' || line.lineStatus === 'INFORMATION') return;
    const deliverable = this.deliverableOf(line);
    const rungs = {
      lineKey: key,
      billedDays: line.billedDays,
      contractRate: contractRate(line, facts.profileRates),
      timesheetDays: givesBack(line) ? null : timesheetDays(facts.recordedDays),
      calendarDays: givesBack(line) ? null : calendarDays(line, facts.headcount),
      quotedDays: deliverable?.quotedDays ?? null,
      workUnitDays: deliverable?.workUnitDays ?? null,
      effort: deliverable?.effort ?? null,
      declaredHumanDays: this.declaredHumanDays(line, facts.lineDeclarations),
      missing: [] as string[],
    };
    rungs.missing = RUNGS.filter(([, field]) => rungs[field] === null).map(([name]) => name);
    await this.sink.addLadder(rungs);
  }

  private deliverableOf(line: BilledLine): DeliverableRung | null {
    const refs = [...new Set(line.links.map((link) => link.deliverableRef).filter((ref) => ref !== null))];
    const [ref] = refs;
    if (ref === undefined || refs.length > 1 || line.invoice.contract === null) return null;
    return this.deliverables.get(deliverableKey(line.invoice.contract.ref, ref)) ?? null;
  }

  /**
   * Hours declared once over several lines are shown on each in proportion to its billed hours; what a line gives back
   * takes its part of them away, so that the parts add up to what is declared.
   */
  private declaredHumanDays(line: BilledLine, declarations: readonly DeclarationFact[]): Decimal | null {
    const hoursPerDay = line.invoice.contract?.hoursPerDay ?? null;
    if (hoursPerDay === null || line.billedHours === null) return null;
    const shares = declarations.flatMap((declaration) => {
      const covered = this.coveredHours.get(declaration);
      const here = covered?.byLine.get(lineKey(line.invoice.file, line.invoice.ref, line.line));
      if (declaration.humanHours === null || covered === undefined || here === undefined) return [];
      return exact(covered.all).eq(0) ? [] : [exact(declaration.humanHours).times(here).div(covered.all)];
    });
    return shares.length === 0 ? null : toFixed(sum(shares).div(hoursPerDay), DAY_DECIMALS);
  }
}

const deliverableKey = (contract: string, deliverable: string): string => `${contract}\u0000${deliverable}`;
const lineKey = (file: string, invoice: string, line: string): string =>
  `${file}\u0000${invoice}\u0000${line}`;

/** The listed price in force at the start of the work, for one unit billed; null when the card has none or two. */
function contractRate(line: BilledLine, rates: readonly ProfileRate[]): Decimal | null {
  const at = line.periodStart ?? line.invoice.issueDate;
  if (at === null || (line.billedUnit !== 'day' && line.billedUnit !== 'hour')) return null;
  const prices = pricesInUnit(rates, line.billedUnit, line.invoice.contract?.hoursPerDay ?? null) ?? [];
  const inForce = prices.filter(({ row }) => (row.validFrom ?? at) <= at && (row.validTo ?? at) >= at);
  const different = [...new Set(inForce.map(({ price }) => toDecimal(price.round(2))))];
  return different.length === 1 ? (different[0] ?? null) : null;
}

/** Recorded days of the line's people; where lines share a period, only what earlier invoices have left. */
function timesheetDays(recorded: GrainFacts['line']['recordedDays']): Decimal | null {
  if (recorded.length === 0 || recorded.some((part) => part.recordedDays === null)) return null;
  const parts = recorded.map((part) =>
    part.otherLines.length === 0
      ? exact(part.recordedDays ?? 0)
      : exact(part.lineDays).minus(part.excessDays),
  );
  return toFixed(sum(parts), DAY_DECIMALS);
}

/** A credit note or a negative line: timesheets and calendars support what is billed, not what is given back. */
function givesBack(line: BilledLine): boolean {
  return line.invoice.direction === -1 || exact(line.billedDays ?? line.quantity ?? 0).lt(0);
}

/**
 * Days of the line's period on which its contract lets people work, times the people it names; else those that the
 * contract approved for its profile; else one.
 */
function calendarDays(line: BilledLine, headcount: GrainFacts['line']['headcount']): Decimal | null {
  const contract = line.invoice.contract;
  if (contract === null || line.periodStart === null || line.periodEnd === null) return null;
  const days = workableDays(contract, line.periodStart, line.periodEnd);
  if (days === null) return null;
  const people = headcount.linkedPeople > 0 ? headcount.linkedPeople : (headcount.approvedPeople ?? 1);
  return toFixed(exact(days).times(Math.max(1, people)), DAY_DECIMALS);
}
