import { exact, sum, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { EffortRange } from '../../domain/effort-range.js';
import type { EffortSum } from '../../domain/effort-sum.js';
import { referenceKey } from '../../domain/names.js';
import { shareOfRange } from '../../effort/share-of-range.js';
import { sumRanges } from '../../effort/sum-ranges.js';
import type { BilledPart } from '../../rules/facts/billed-part.js';
import type { DeliverableFact } from '../../rules/facts/deliverable.js';
import type { EffortSumRow } from '../audit-ports.js';
import { bearsPart, type DeliverablePart } from '../deliverable-parts.js';

/** One deliverable has its own range; a sum says something from two on. */
const FEWEST = 2;
/** Line-draws of one sum: many deliverables are drawn less often, and say how often. */
const MOST_LINE_DRAWS = 500_000;
const DRAWS = { least: 500, most: 4000 };

/** What is billed of one deliverable, in all or by one invoice. Range or days are null where nothing says them. */
interface Billed {
  /** Contract and deliverable, for one order whatever was imported first. */
  name: string;
  range: EffortRange | null;
  days: Decimal | null;
}

/** Of one invoice: its lines may bill the same deliverable, whose shares then add up. */
interface BilledShare extends Billed {
  share: ReturnType<typeof exact> | null;
}

/** Gathers what invoices and contracts bill of deliverables, and adds up the ranges of each when all are known. */
export class EffortSums {
  private readonly contracts = new Map<string, { suppliers: Set<string>; billed: Billed[] }>();
  /** By file and number of the invoice, then by deliverable. */
  private readonly invoices = new Map<string, Map<string, BilledShare>>();
  private readonly invoiceIds = new Map<string, string>();

  /** @param shared the lines that bill it, each with its share of the whole */
  addDeliverable(
    { contract, ref }: DeliverableFact,
    whole: { range: EffortRange | null; billedDays: Decimal | null },
    shared: readonly { line: BilledPart; part: DeliverablePart }[],
  ): void {
    if (shared.length === 0) return;
    const name = [contract.ref, ref].join('\u0000');
    const key = referenceKey(contract.ref);
    const ofContract = this.contracts.get(key) ?? { suppliers: new Set(), billed: [] };
    this.contracts.set(key, ofContract);
    ofContract.suppliers.add(contract.supplierKey);
    ofContract.billed.push({ name, range: whole.range, days: whole.billedDays });
    for (const { line, part } of shared) {
      if (!bearsPart(line, line.days ?? line.amount)) continue;
      this.addShare(invoiceKey(line.invoiceFile, line.invoice), name, { line, part });
    }
  }

  private addShare(
    invoice: string,
    name: string,
    { line, part }: { line: BilledPart; part: DeliverablePart },
  ): void {
    const billed = this.invoices.get(invoice) ?? new Map<string, BilledShare>();
    this.invoices.set(invoice, billed);
    const before = billed.get(name);
    const days = before === undefined ? line.days : added(before.days, line.days);
    const share =
      before === undefined
        ? part.share
        : before.share === null || part.share === null
          ? null
          : before.share.plus(part.share);
    billed.set(name, { name, range: part.effort, days, share });
  }

  /** The invoice of that file and number is this one. */
  nameInvoice(file: string, number: string, invoiceId: string): void {
    const key = invoiceKey(file, number);
    if (this.invoices.has(key)) this.invoiceIds.set(key, invoiceId);
  }

  /** The sums of invoices and contracts that bill several deliverables. */
  *rows(): Generator<EffortSumRow> {
    for (const [key, billed] of this.invoices) {
      const invoiceId = this.invoiceIds.get(key);
      const effort = sumOf([...billed.values()].map(ofShare));
      if (invoiceId !== undefined && effort !== null) yield { of: { invoiceId }, effort };
    }
    for (const [contractKey, { suppliers, billed }] of this.contracts) {
      // Firms that hold contracts of one reference share nothing of how they work.
      const effort = suppliers.size > 1 ? null : sumOf(billed);
      if (effort !== null) yield { of: { contractKey }, effort };
    }
  }
}

/** Parts of thirds add up to a hair less than the whole. */
const WHOLE = '0.999999999';

const invoiceKey = (file: string, number: string): string => [file, number].join('\u0000');

const added = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null || b === null ? null : toDecimal(sum([a, b]));

function ofShare({ share, range, ...billed }: BilledShare): Billed {
  if (range === null || share === null || share.lte(0)) return { ...billed, range: null };
  return { ...billed, range: share.gte(WHOLE) ? range : shareOfRange(range, share) };
}

/** Null where fewer than two of them have a range and days. */
function sumOf(billed: readonly Billed[]): EffortSum | null {
  const known = [...billed]
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .flatMap(({ range, days }) =>
      range === null || days === null || exact(days).lte(0) ? [] : [{ range, billedDays: days }],
    );
  if (known.length < FEWEST) return null;
  const draws = Math.floor(MOST_LINE_DRAWS / known.length);
  const effort = sumRanges(known, { draws: Math.min(DRAWS.most, Math.max(DRAWS.least, draws)) });
  const leftOut = billed.length - known.length;
  return effort === null || leftOut === 0 ? effort : { ...effort, leftOut };
}
