import { exact, money, sum, type Decimal } from './decimal.js';
import { isVatCode } from './vat-code.js';

/** An amount that one finding puts in question on a line. */
export interface StakePart {
  /** Key of the finding. */
  finding: string;
  code: string;
  amount: Decimal;
  /** It is VAT itself; all others are without VAT. */
  isVat: boolean;
}

/** Why an amount was not added: another finding puts more in question on the same line, or as much. */
export interface PartNotAdded extends StakePart {
  why: 'smaller' | 'equal';
}

/** What keeps the amount of a line below the one in question: what the line bills, or what was accepted of it. */
export type LineBound = 'billed' | 'accepted';

/** What keeps the amount of an invoice below that of its lines: what it bills, what was accepted of it, or what credit notes leave. */
export type InvoiceBound = 'billed' | 'accepted' | 'credited';

/** How the money in question on one line is made: `counts` less `takenOff` is `counted`. */
export interface LineStake {
  /** Null for the invoice as a whole, and for a line that is not stored. */
  lineId: string | null;
  line: string | null;
  counts: StakePart;
  others: PartNotAdded[];
  takenOff: Decimal;
  bound: LineBound | null;
  counted: Decimal;
}

/** How the total of one invoice is made: `counted` of all lines, less `takenOff`, is `atStake`. To the cent. */
export interface InvoiceStake {
  currency: string;
  lines: LineStake[];
  takenOff: Decimal;
  bound: InvoiceBound | null;
  /** What credit notes give back of the invoice; null where none does. */
  givenBack: Decimal | null;
  atStake: Decimal;
}

/** What an audit settled of one line (`lineId` null: what is on the invoice as a whole). */
export interface SettledLine {
  lineId: string | null;
  counted: Decimal;
  bound: LineBound | null;
}

/** What an audit settled of one invoice. */
export interface SettledInvoice {
  currency: string;
  atStake: Decimal;
  bound: InvoiceBound | null;
  givenBack: Decimal | null;
}

/** An amount as the audit stored it, with the line it is on. */
export type PlacedPart = StakePart & { lineId: string | null; line: string | null };

/**
 * Tells how the money in question on an invoice is made of what its findings say, line by line.
 * @param parts amounts above 0, those of a line together, in the order of the lines
 */
export function explainInvoice(
  invoice: SettledInvoice,
  settled: readonly SettledLine[],
  parts: readonly PlacedPart[],
): InvoiceStake {
  const byLine = new Map(
    settled.flatMap((line) => (line.lineId === null ? [] : [[line.lineId, line] as const])),
  );
  const lines = grouped(parts).map((group) => explainLine(group, byLine.get(group[0]?.lineId ?? '')));
  const onLines = sum(lines.map(({ counted }) => counted));
  const takenOff = onLines.minus(invoice.atStake);
  return {
    currency: invoice.currency,
    lines,
    takenOff: money(takenOff),
    bound: takenOff.eq(0) ? null : (invoice.bound ?? 'billed'),
    givenBack: invoice.givenBack === null ? null : money(invoice.givenBack),
    atStake: money(invoice.atStake),
  };
}

function grouped(parts: readonly PlacedPart[]): PlacedPart[][] {
  const groups = new Map<string, PlacedPart[]>();
  for (const part of parts) {
    const key = JSON.stringify([part.lineId, part.line]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()];
}

function explainLine(group: readonly PlacedPart[], settled: SettledLine | undefined): LineStake {
  const [largest, ...smaller] = [...group].sort(byAmount);
  if (largest === undefined) throw new RangeError('a line without an amount has nothing to explain');
  const counted = exact(settled?.counted ?? largest.amount);
  const takenOff = exact(largest.amount).minus(counted);
  return {
    lineId: largest.lineId,
    line: largest.line,
    counts: bare(largest),
    others: smaller.map((part) => ({
      ...bare(part),
      why: exact(part.amount).eq(largest.amount) ? 'equal' : 'smaller',
    })),
    takenOff: money(takenOff),
    bound: takenOff.eq(0) ? null : (settled?.bound ?? 'billed'),
    counted: money(counted),
  };
}

/** The largest first; of equal ones, by code and key, so that the same one counts each time. */
function byAmount(a: StakePart, b: StakePart): number {
  const less = exact(b.amount).cmp(a.amount);
  if (less !== 0) return less;
  const [left, right] = [`${a.code} ${a.finding}`, `${b.code} ${b.finding}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

const bare = ({ finding, code, amount, isVat }: StakePart): StakePart => ({
  finding,
  code,
  amount: money(amount),
  isVat,
});

/** How a total of many invoices is made, in one currency: what was asked less each step is `atStake`. */
export interface StakeTotal {
  currency: string;
  /** Invoices with something in question. */
  invoices: number;
  /** Sum over all amounts of all findings. */
  asked: Decimal;
  /** Not added, as another finding puts as much or more in question on the same line. */
  sameLine: Decimal;
  /** Above what lines bill, and above what was accepted of them, and so of their invoices. */
  aboveLine: Decimal;
  notAccepted: Decimal;
  /** Above what invoices bill, and above what credit notes leave of them. */
  aboveInvoice: Decimal;
  givenBack: Decimal;
  atStake: Decimal;
  /** Of which on invoices that findings name and that are not stored here. */
  notStored: Decimal;
  /** What each rule asked, and what of it counts before the bounds of lines and invoices. */
  byRule: { code: string; asked: Decimal; counted: Decimal; isVat: boolean }[];
}

/** Sums of one currency as they are stored. */
export interface StakeSums {
  currency: string;
  invoices: number;
  /** Largest amount of each line, then what is left of it within its bound, then what is left of each invoice. */
  largest: Decimal;
  onLines: Decimal;
  atStake: Decimal;
  /** Taken off lines, then off invoices as a whole, for what was not accepted. */
  notAccepted: Decimal;
  notAcceptedWhole: Decimal;
  givenBack: Decimal;
  notStored: Decimal;
  byRule: readonly { code: string; asked: Decimal; counted: Decimal }[];
}

/** Tells a total step by step. */
export function explainTotal(sums: StakeSums): StakeTotal {
  const asked = sum(sums.byRule.map((rule) => rule.asked));
  return {
    currency: sums.currency,
    invoices: sums.invoices,
    asked: money(asked),
    sameLine: money(asked.minus(sums.largest)),
    aboveLine: money(exact(sums.largest).minus(sums.onLines).minus(sums.notAccepted)),
    notAccepted: money(exact(sums.notAccepted).plus(sums.notAcceptedWhole)),
    aboveInvoice: money(
      exact(sums.onLines).minus(sums.atStake).minus(sums.givenBack).minus(sums.notAcceptedWhole),
    ),
    givenBack: money(sums.givenBack),
    atStake: money(sums.atStake),
    notStored: money(sums.notStored),
    byRule: sums.byRule.map(({ code, asked: all, counted }) => ({
      code,
      asked: money(all),
      counted: money(counted),
      isVat: isVatCode(code),
    })),
  };
}
