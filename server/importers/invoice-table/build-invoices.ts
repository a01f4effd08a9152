import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { directionOf, isCreditNoteType } from '../../domain/giving-back.js';
import type {
  DoubtfulNumber,
  InvoiceTotals,
  ReadInvoice,
  ReadInvoiceLine,
  StatedLinks,
} from '../../domain/invoice.js';
import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import { cellText } from '../tables/table-source.js';
import type { AmountColumns } from './amount-columns.js';
import { documentFieldDiffers } from './invoice-problems.js';
import type { InvoiceField } from './invoice-synonyms.js';
import type { InvoiceTable } from './invoice-table.js';
import type { LineRow, SortedRows } from './sort-rows.js';

/** Invoices of a table, in the order of their first rows: one per supplier and number. */
export function buildInvoices(
  table: InvoiceTable,
  amounts: AmountColumns,
  rows: SortedRows,
  problems: Problem[],
): ReadInvoice[] {
  const groups = new Map<string, LineRow[]>();
  for (const line of rows.lines) {
    const supplier = line.values.text('siret') ?? fold(line.values.text('supplier') ?? '');
    // A following line may leave its supplier out: the number alone then leads to the invoice above.
    const key =
      supplier === ''
        ? (lastKey(groups, line.number) ?? `\n${line.number ?? ''}`)
        : `${supplier}\n${line.number ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map((lines) => {
    const totals = groups.size === 1 ? rows.totals : {};
    return new InvoiceBuilder(table, amounts, lines, problems).build(totals);
  });
}

function lastKey(groups: ReadonlyMap<string, readonly LineRow[]>, number: string | null): string | undefined {
  return [...groups.keys()].findLast((key) => key.endsWith(`\n${number ?? ''}`));
}

class InvoiceBuilder {
  constructor(
    private readonly table: InvoiceTable,
    private readonly amounts: AmountColumns,
    private readonly rows: readonly LineRow[],
    private readonly problems: Problem[],
  ) {}

  build(stated: SortedRows['totals']): ReadInvoice {
    const [first] = this.rows;
    if (!first) throw new RangeError('an invoice has at least one row');
    const lines = this.rows.map((row, index) => this.line(row, index + 1));
    const typeCode = typeCodeOf(this.text('typeCode'));
    const preceding = this.text('preceding');
    const invoice: ReadInvoice = {
      number: first.number ?? this.text('number'),
      issueDate: this.date('issueDate'),
      dueDate: this.date('dueDate'),
      typeCode,
      direction: 1,
      currency: this.text('currency'),
      profile: null,
      processId: null,
      contractRef: this.common('contract'),
      orderRef: this.common('order'),
      buyerReference: null,
      periodStart: this.titleDate('periodStart'),
      periodEnd: this.titleDate('periodEnd'),
      supplier: {
        name: this.text('supplier'),
        ...identity(this.text('siret')),
        vatId: this.text('vatId'),
      },
      buyer: { name: null, siret: null, siren: null, vatId: null },
      lines,
      allowancesCharges: [],
      vatBreakdown: [],
      totals: this.totals(first, stated),
      precedingInvoices: preceding === null ? [] : [{ number: preceding, issueDate: null }],
      attachments: [],
      notes: [],
      source: first.values.at(),
    };
    return { ...invoice, direction: directionOf(isCreditNoteType(typeCode), invoice) };
  }

  /** A field of the document: the first row that has it, else the title block. A different row is reported. */
  private text(field: InvoiceField): string | null {
    const filled = this.rows.filter((row) => !row.values.isEmpty(field));
    const [first] = filled;
    if (!first) {
      const titled = this.table.title.get(field);
      return titled ? cellText(titled.cell) : null;
    }
    this.reportDifferences(field, filled);
    return first.values.text(field);
  }

  private date(field: InvoiceField): CivilDate | null {
    const filled = this.rows.filter((row) => !row.values.isEmpty(field));
    if (filled.length === 0) return this.titleDate(field);
    this.reportDifferences(field, filled);
    return filled[0]?.values.date(field) ?? null;
  }

  private titleDate(field: InvoiceField): CivilDate | null {
    const titled = this.table.columns.has(field) ? undefined : this.table.title.get(field);
    return titled ? this.table.values(field).date(titled.cell, titled.at) : null;
  }

  private reportDifferences(field: InvoiceField, filled: readonly LineRow[]): void {
    const [first, ...others] = filled.map((row) => ({ row, seen: cellText(row.values.cell(field)) }));
    for (const { row, seen } of others) {
      if (first === undefined || seen === first.seen) continue;
      const values = {
        column: this.table.headers[field] ?? field,
        number: row.number ?? '',
        first: first.seen,
      };
      this.problems.push(documentFieldDiffers.make(row.values.at(field), values, seen));
    }
  }

  /** A reference that may change from line to line: the document's only when all its rows agree. */
  private common(field: 'contract' | 'order'): string | null {
    const seen = new Set(this.rows.map((row) => row.values.text(field)).filter((text) => text !== null));
    if (seen.size === 0) return this.text(field);
    return seen.size === 1 ? ([...seen][0] ?? null) : null;
  }

  /** Columns of totals; the closing rows of a single invoice; or the one row that is the whole invoice. */
  private totals(first: LineRow, stated: SortedRows['totals']): InvoiceTotals {
    const alone = this.rows.length === 1;
    const of = (field: InvoiceField | null, own: InvoiceField): Decimal | null =>
      first.values.number(own) ?? (alone ? first.values.number(field) : null);
    return {
      lines: null,
      allowances: null,
      charges: null,
      withoutVat: stated.net ?? of(this.amounts.net, 'totalWithoutVat'),
      vat: stated.vat ?? of(this.amounts.vatAmount, 'totalVat'),
      withVat: stated.gross ?? of(this.amounts.gross, 'totalWithVat'),
      prepaid: null,
      rounding: null,
      payable: stated.payable ?? first.values.number('payable'),
    };
  }

  private line({ values, net }: LineRow, position: number): ReadInvoiceLine {
    const { quantity, unitCode } = values.quantity();
    const { start, end } = values.period();
    const price = (['unitPrice', 'dailyRate', 'hourlyRate'] as const).find((field) => !values.isEmpty(field));
    const unitPrice = values.number(price ?? null);
    const doubtful = [
      ...doubtfulNumber('quantity', values.doubtfulText(values.quantityField() ?? null, quantity)),
      ...doubtfulNumber('unitPrice', values.doubtfulText(price ?? null, unitPrice)),
      ...doubtfulNumber('net', values.doubtfulText(this.amounts.net, net)),
    ];
    return {
      position,
      id: values.text('lineId'),
      parentId: null,
      lineStatus: null,
      name: null,
      description: values.text('description') ?? values.text('deliverable'),
      note: null,
      quantity,
      unitCode,
      unitPrice,
      priceBaseQuantity: null,
      net,
      vatRate: values.percent(this.amounts.vatRate),
      vatCategory: null,
      periodStart: start,
      periodEnd: end,
      allowancesCharges: [],
      orderLineRef: null,
      sellerItemId: null,
      buyerItemId: null,
      ...(doubtful.length === 0 ? {} : { doubtfulNumbers: doubtful }),
      stated: this.stated(values),
      source: values.at(),
    };
  }

  private stated(values: LineRow['values']): StatedLinks {
    const stated: StatedLinks = {};
    for (const field of ['person', 'profile', 'deliverable', 'workUnit', 'order', 'contract'] as const) {
      const text = values.text(field);
      if (text !== null) stated[field] = text;
    }
    return stated;
  }
}

const doubtfulNumber = (field: DoubtfulNumber['field'], text: string | null): DoubtfulNumber[] =>
  text === null ? [] : [{ field, text }];

/** 14 digits are a SIRET, 9 a SIREN; spaces between groups are how people write them. */
function identity(text: string | null): { siret: string | null; siren: string | null } {
  const digits = text?.replace(/\s/g, '') ?? '';
  if (/^\d{9}$/.test(digits)) return { siret: null, siren: digits };
  return { siret: text === null ? null : /^\d{14}$/.test(digits) ? digits : text, siren: null };
}

function typeCodeOf(text: string | null): string | null {
  if (text === null) return null;
  const word = fold(text);
  if (/^(?:avoir|note de credit|credit note|credit)\b/.test(word)) return '381';
  if (/^(?:facture|invoice)\b/.test(word)) return '380';
  return text;
}
