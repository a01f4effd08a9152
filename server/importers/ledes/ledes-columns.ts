/** Columns of LEDES that are read, each with the names it goes by; the first is the one of the format. */
const COLUMNS = {
  issueDate: ['INVOICE_DATE'],
  number: ['INVOICE_NUMBER'],
  client: ['CLIENT_ID'],
  matter: ['LAW_FIRM_MATTER_ID'],
  total: ['INVOICE_TOTAL', 'INVOICE_TOTAL_INCL_TAX'],
  netTotal: ['INVOICE_NET_TOTAL'],
  taxTotal: ['INVOICE_TAX_TOTAL'],
  currency: ['INVOICE_CURRENCY'],
  periodStart: ['BILLING_START_DATE'],
  periodEnd: ['BILLING_END_DATE'],
  invoiceText: ['INVOICE_DESCRIPTION'],
  lineNumber: ['LINE_ITEM_NUMBER'],
  type: ['EXP/FEE/INV_ADJ_TYPE', 'EXP_FEE_INV_ADJ_TYPE'],
  units: ['LINE_ITEM_NUMBER_OF_UNITS', 'LINE_ITEM_QUANTITY'],
  adjustment: ['LINE_ITEM_ADJUSTMENT_AMOUNT'],
  lineTotal: ['LINE_ITEM_TOTAL'],
  taxRate: ['LINE_ITEM_TAX_RATE'],
  lineTax: ['LINE_ITEM_TAX_TOTAL', 'LINE_ITEM_TAX_AMOUNT'],
  lineDate: ['LINE_ITEM_DATE'],
  task: ['LINE_ITEM_TASK_CODE'],
  expense: ['LINE_ITEM_EXPENSE_CODE'],
  activity: ['LINE_ITEM_ACTIVITY_CODE'],
  person: ['TIMEKEEPER_NAME'],
  lastName: ['TIMEKEEPER_LAST_NAME'],
  firstName: ['TIMEKEEPER_FIRST_NAME'],
  personId: ['TIMEKEEPER_ID'],
  profile: ['TIMEKEEPER_CLASSIFICATION', 'TIMEKEEPER_LEVEL'],
  text: ['LINE_ITEM_DESCRIPTION'],
  supplier: ['LAW_FIRM_ID'],
  supplierName: ['LAW_FIRM_NAME'],
  unitCost: ['LINE_ITEM_UNIT_COST'],
  contract: ['CLIENT_MATTER_ID'],
  order: ['PO_NUMBER'],
  clientName: ['CLIENT_NAME'],
  clientTaxId: ['CLIENT_TAX_ID'],
} as const satisfies Record<string, readonly string[]>;

/** A column of LEDES that is read. */
export type LedesColumn = keyof typeof COLUMNS;

/** Index from 0 of each column found, and how many the header has. */
export interface LedesHeader {
  columns: ReadonlyMap<LedesColumn, number>;
  width: number;
  /** Names as written. */
  titles: readonly string[];
}

/** Shorter cuts of a name could be anything. */
const SHORTEST_CUT = 8;

const nameOf = (title: string): string => title.trim().toUpperCase().replace(/\s+/g, '_');

/**
 * Finds the columns by their names, wherever they stand: some programs reorder them. A name that is cut counts when it begins
 * one column only.
 */
export function readLedesHeader(titles: readonly string[]): LedesHeader {
  const names = titles.map(nameOf);
  const columns = new Map<LedesColumn, number>();
  const wanted = Object.keys(COLUMNS) as LedesColumn[];
  for (const column of wanted) {
    const index = COLUMNS[column].map((name) => names.indexOf(name)).find((found) => found >= 0);
    if (index !== undefined) columns.set(column, index);
  }
  const taken = new Set(columns.values());
  for (const [index, name] of names.entries()) {
    if (taken.has(index) || name.length < SHORTEST_CUT) continue;
    const begun = wanted.filter((column) => COLUMNS[column][0].startsWith(name));
    const [only] = begun;
    if (begun.length === 1 && only !== undefined && !columns.has(only)) columns.set(only, index);
  }
  return { columns, width: titles.length, titles };
}

/** The name of a column in the format. */
export const ledesName = (column: LedesColumn): string => COLUMNS[column][0];
