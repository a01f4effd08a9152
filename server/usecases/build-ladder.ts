import type { CivilDate } from '../domain/civil-date.js';
import { exact, sum, toDecimal, toFixed, type Decimal } from '../domain/decimal.js';
import type { EffortRange } from '../domain/effort-range.js';
import { workingDays } from '../domain/working-calendar.js';
import { effortOfDeliverable } from '../rules/deliverable-effort.js';
import type { BilledLine, ProfileRate } from '../rules/facts/line.js';
import { pricesInUnit } from '../rules/listed-price.js';
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
  /** Declared hours and the billed hours they are spread over, per declaration. */
  private readonly coveredHours = new Map<DeclarationFact, Decimal>();

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
    const hours = facts.declarationLines.flatMap((line) => (line.hours === null ? [] : [line.hours]));
    this.coveredHours.set(facts.declarationSubject.declaration, toDecimal(sum(hours)));
  }

  async addLine(key: string, facts: GrainFacts['line']): Promise<void> {
    const line = facts.billedLine;
    if (line.lineStatus === 'GROUP' || line.lineStatus === 'INFORMATION') return;
    const deliverable = this.deliverableOf(line);
    const rungs = {
      lineKey: key,
      billedDays: line.billedDays,
      contractRate: contractRate(line, facts.profileRates),
      timesheetDays: timesheetDays(facts.recordedDays),
      calendarDays: calendarDays(line, facts.headcount),
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

  /** Hours declared once over several lines are shown on each in proportion to its billed hours. */
  private declaredHumanDays(line: BilledLine, declarations: readonly DeclarationFact[]): Decimal | null {
    const hoursPerDay = line.invoice.contract?.hoursPerDay ?? null;
    if (hoursPerDay === null || line.billedHours === null) return null;
    const shares = declarations.flatMap((declaration) => {
      const covered = this.coveredHours.get(declaration);
      if (declaration.humanHours === null || covered === undefined || exact(covered).eq(0)) return [];
      return [
        exact(declaration.humanHours)
          .times(exact(line.billedHours ?? 0).abs())
          .div(exact(covered).abs()),
      ];
    });
    return shares.length === 0 ? null : toFixed(sum(shares).div(hoursPerDay), DAY_DECIMALS);
  }
}

const deliverableKey = (contract: string, deliverable: string): string => `${contract}\u0000${deliverable}`;

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

/** Working days of the line's period times the people it bills (one when it names nobody). */
function calendarDays(line: BilledLine, headcount: GrainFacts['line']['headcount']): Decimal | null {
  const contract = line.invoice.contract;
  if (contract === null || line.periodStart === null || line.periodEnd === null) return null;
  const days = workingDays(line.periodStart, line.periodEnd, contract.place);
  if (days === null) return null;
  return toFixed(exact(days).times(Math.max(1, headcount.linkedPeople)), DAY_DECIMALS);
}
