import type { CivilDate } from '../domain/civil-date.js';
import { exact, max, sum, toDecimal, toFixed, type Decimal, type Exact } from '../domain/decimal.js';
import { RUNGS, type Rung } from '../domain/finding.js';
import { isGivenBack } from '../domain/giving-back.js';
import { effortOfDeliverable } from '../rules/deliverable-effort.js';
import type { BilledPart } from '../rules/facts/billed-part.js';
import type { BilledLine, ProfileRate, RecordedDays } from '../rules/facts/line.js';
import { pricesInUnit, type ListedPrice } from '../rules/listed-price.js';
import { workableDays, type WorkableDays } from '../rules/workable-days.js';
import type { DeclarationFact } from '../rules/facts/declaration.js';
import type { GrainFacts } from '../rules/facts/grain-facts.js';
import type { AuditSink, LadderRow } from './audit-ports.js';
import { addParts, bearsPart, shareDeliverable, type DeliverablePart } from './deliverable-parts.js';
import { ladderSources, type DeliverableSources } from './ladder-sources.js';
import { EffortSums } from './effort/effort-sums.js';
import { lineIdentity } from './line-identity.js';

/** Decimals of a rung in days. */
const DAY_DECIMALS = 2;

/** Where the figure of each rung stands. */
const FIELDS = {
  contract: 'contractRate',
  timesheet: 'timesheetDays',
  calendar: 'calendarDays',
  quote: 'quotedDays',
  work_unit: 'workUnitDays',
  effort: 'effort',
  declared_hours: 'declaredHumanDays',
} as const satisfies Record<Rung, keyof LadderRow>;

/**
 * Builds the ladder of support of every billed line: billed, contract, timesheet, calendar, quote or work unit, effort
 * range, declared human hours, and the rungs that are missing. It shows evidence; it decides nothing.
 */
export class Ladder {
  /** What each line bills of deliverables. Lines out of the totals bill none of them. */
  private readonly parts = new Map<string, BilledDeliverable[]>();
  /** The billed hours that each declaration is about: of each line, or of its part, and in all. */
  private readonly coveredHours = new Map<
    DeclarationFact,
    { all: Decimal; byLine: ReadonlyMap<string, Decimal> }
  >();

  private readonly sums = new EffortSums();

  constructor(
    private readonly sink: AuditSink,
    private readonly asOf: CivilDate,
  ) {}

  async addDeliverable(key: string, facts: GrainFacts['deliverable']): Promise<void> {
    const { deliverableFact: deliverable, deliverableLines: lines } = facts;
    const { estimate, billedDays, assessment, aiDeclaration, sizeBeside, opinions } = effortOfDeliverable(
      facts,
      this.asOf,
    );
    const effort = estimate?.range ?? null;
    const { quotedDays, workUnitDays } = deliverable;
    const shared = shareDeliverable({ quotedDays, workUnitDays, effort }, lines);
    for (const { line, part } of shared) this.addPart(partKey(line), { part, of: deliverable });
    this.sums.addDeliverable(deliverable, { range: effort, billedDays }, shared);
    await this.sink.addDeliverableEffort({
      deliverableKey: key,
      effort,
      tailShare: assessment?.tailShare ?? null,
      billedDays,
      daysUnsupported: assessment === null ? null : toFixed(assessment.daysUnsupported, DAY_DECIMALS),
      aiDeclaration,
      sizeBeside,
      opinions,
    });
  }

  /** After the last line: what invoices and contracts bill of several deliverables, together. */
  async addSums(): Promise<void> {
    for (const row of this.sums.rows()) await this.sink.addEffortSum(row);
  }

  addDeclaration(facts: GrainFacts['declaration']): void {
    const known = facts.declarationLines.flatMap((line) =>
      line.hours === null || !bearsPart(line, line.hours) ? [] : [{ key: partKey(line), hours: line.hours }],
    );
    this.coveredHours.set(facts.declarationSubject.declaration, {
      all: toDecimal(sum(known.map(({ hours }) => hours))),
      byLine: new Map(known.map(({ key, hours }) => [key, hours])),
    });
  }

  async addLine(key: string, invoiceId: string | null, facts: GrainFacts['line']): Promise<void> {
    const line = facts.billedLine;
    if (invoiceId !== null) this.sums.nameInvoice(line.invoice.file, line.invoice.ref, invoiceId);
    if (line.lineStatus === 'GROUP' || line.lineStatus === 'INFORMATION') return;
    const parts = this.partsOf(line);
    const rates = ratesInForce(line, facts.profileRates);
    const shares = this.declaredShares(line, facts.lineDeclarations);
    const calendar = givesBack(line) ? null : calendarOf(line);
    const rungs = {
      lineKey: key,
      billedDays: line.billedDays,
      contractRate: contractRate(rates),
      timesheetDays: givesBack(line) ? null : timesheetDays(facts.recordedDays),
      calendarDays: calendar === null ? null : calendarDays(calendar, facts.headcount),
      ...addParts(parts.map(({ part }) => part)),
      declaredHumanDays: declaredHumanDays(line, shares),
      missing: [] as string[],
      sources: {},
    };
    const unconverted = lacksConversion(line, facts.lineDeclarations);
    // Hours declared and not convertible are named by the register column they lack.
    rungs.missing = RUNGS.filter((rung) => rungs[FIELDS[rung]] === null).map((rung) =>
      rung === 'declared_hours' && unconverted ? 'hours_per_day' : rung,
    );
    const known = new Set<string>(RUNGS.filter((rung) => rungs[FIELDS[rung]] !== null));
    rungs.sources = ladderSources((rung) => known.has(rung), {
      rates: rates.map(({ row }) => row),
      recorded: facts.recordedDays,
      contract: line.invoice.contract?.source ?? null,
      closures: calendar?.closed.flatMap(({ days }) => days.source ?? []) ?? [],
      deliverables: parts.map(({ of }) => of),
      declarations: shares.map(({ declaration }) => declaration),
    });
    await this.sink.addLadder(rungs);
  }

  private addPart(key: string, part: BilledDeliverable): void {
    const parts = this.parts.get(key);
    if (parts) parts.push(part);
    else this.parts.set(key, [part]);
  }

  /** None where the line also names a deliverable that the register does not have: what stands for it is unknown. */
  private partsOf(line: BilledLine): readonly BilledDeliverable[] {
    // Most organisations have lines without deliverables: their keys are not worth putting together.
    const parts = this.parts.size === 0 ? [] : (this.parts.get(billedLineKey(line)) ?? []);
    const named = new Set(line.links.flatMap(({ deliverableRef }) => deliverableRef ?? []));
    return named.size > parts.length ? [] : parts;
  }

  /**
   * Hours declared once over several lines are shown on each in proportion to its billed hours, so that the parts add up to
   * what is declared; nothing is shown on what is given back, or on what was credited in full.
   */
  private declaredShares(line: BilledLine, declarations: readonly DeclarationFact[]): DeclaredShare[] {
    return declarations.flatMap((declaration) => {
      const covered = this.coveredHours.get(declaration);
      const here = covered?.byLine.get(billedLineKey(line));
      if (declaration.humanHours === null || covered === undefined || here === undefined) return [];
      if (exact(covered.all).eq(0)) return [];
      return [{ declaration, hours: exact(declaration.humanHours).times(here).div(covered.all) }];
    });
  }
}

/** What a line bills of a deliverable, and the register's rows of it. */
interface BilledDeliverable {
  part: DeliverablePart;
  of: DeliverableSources;
}

/** The part of declared hours that is shown on a line. */
interface DeclaredShare {
  declaration: DeclarationFact;
  hours: Exact;
}

function declaredHumanDays(line: BilledLine, shares: readonly DeclaredShare[]): Decimal | null {
  const hoursPerDay = line.invoice.contract?.hoursPerDay ?? null;
  if (hoursPerDay === null || line.billedHours === null || shares.length === 0) return null;
  return toFixed(sum(shares.map(({ hours }) => hours)).div(hoursPerDay), DAY_DECIMALS);
}

/** Hours are declared for the line, and it is the contract that does not turn them into days. */
function lacksConversion(line: BilledLine, declarations: readonly DeclarationFact[]): boolean {
  const { contract, state } = line.invoice;
  if (contract?.hoursPerDay !== null) return false;
  if (givesBack(line) || state === 'credited') return false;
  if (line.billedDays === null && line.billedHours === null) return false;
  return declarations.some(({ humanHours }) => humanHours !== null);
}

const billedLineKey = ({ invoice, line, source }: BilledLine): string =>
  lineIdentity(invoice.file, invoice.ref, line, source);
const partKey = ({ invoiceFile, invoice, line, source }: BilledPart): string =>
  lineIdentity(invoiceFile, invoice, line, source);

/** The rows of the rate card in force at the start of the work, as prices of one unit billed. */
function ratesInForce(line: BilledLine, rates: readonly ProfileRate[]): readonly ListedPrice[] {
  const at = line.periodStart ?? line.invoice.issueDate;
  if (at === null || (line.billedUnit !== 'day' && line.billedUnit !== 'hour')) return [];
  const prices = pricesInUnit(rates, line.billedUnit, line.invoice.contract?.hoursPerDay ?? null) ?? [];
  return prices.filter(({ row }) => (row.validFrom ?? at) <= at && (row.validTo ?? at) >= at);
}

/** Their price; null when the card has none or two. */
function contractRate(inForce: readonly ListedPrice[]): Decimal | null {
  const different = [...new Set(inForce.map(({ price }) => toDecimal(price.round(2))))];
  return different.length === 1 ? (different[0] ?? null) : null;
}

/**
 * Recorded days of the line's people; where other lines share them, only those that serve this one. Stray days are left out:
 * they may serve another contract or person, and where there are no others nothing is known.
 */
function timesheetDays(recorded: readonly RecordedDays[]): Decimal | null {
  const parts = recorded.map(({ recordedDays, strayDays, sharesDays, servedDays }) => {
    const sure = exact(recordedDays ?? 0).minus(strayDays);
    if (recordedDays === null || (sure.lte(0) && exact(strayDays).gt(0))) return null;
    return sharesDays ? max('0', exact(servedDays).minus(strayDays)) : sure;
  });
  const known = parts.filter((part) => part !== null);
  return known.length === 0 || known.length < parts.length ? null : toFixed(sum(known), DAY_DECIMALS);
}

/** A credit note or a negative line: timesheets and calendars support what is billed, not what is given back. */
function givesBack(line: BilledLine): boolean {
  const time = line.billedDays ?? line.billedHours;
  if (line.invoice.direction === -1) return true;
  return time === null ? isGivenBack(line) : exact(time).lt(0);
}

/** Days of the line's period on which its contract lets people work; null where a date or the calendar is not known. */
function calendarOf({ invoice: { contract }, periodStart, periodEnd }: BilledLine): WorkableDays | null {
  if (contract === null || periodStart === null || periodEnd === null) return null;
  return workableDays(contract, periodStart, periodEnd);
}

/** Those days times the people that the line names; else those that the contract approved for its profile; else one. */
function calendarDays({ count }: WorkableDays, headcount: GrainFacts['line']['headcount']): Decimal {
  const people = headcount.linkedPeople > 0 ? headcount.linkedPeople : (headcount.approvedPeople ?? 1);
  return toFixed(exact(count).times(Math.max(1, people)), DAY_DECIMALS);
}
