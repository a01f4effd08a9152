/** Columns of the native invoice CSV, in the order of the published format. */
export const NATIVE_COLUMNS = [
  'invoice_number',
  'issue_date',
  'supplier',
  'supplier_siret',
  'type_code',
  'preceding_invoice',
  'currency',
  'contract_ref',
  'order_ref',
  'line_id',
  'description',
  'quantity',
  'unit',
  'unit_price',
  'net',
  'vat_rate',
  'period_start',
  'period_end',
  'person',
  'profile',
  'deliverable_ref',
  'total_without_vat',
  'vat_total',
  'total_with_vat',
  'payable',
] as const;

/** A column of the native invoice file. */
export type NativeColumn = (typeof NATIVE_COLUMNS)[number];

/** Columns that a register does not have: one of them tells an invoice file from a register of links or events. */
const TELLING: readonly NativeColumn[] = ['issue_date', 'unit_price', 'net', 'total_without_vat'];

const NAMES: ReadonlySet<string> = new Set(NATIVE_COLUMNS);
/** The header is written exactly as the format names the column. */
export const isNativeColumn = (name: string): name is NativeColumn => NAMES.has(name);

/** Half of the headers and the telling ones bear native names: the file is meant as a native one. */
export function isNativeHeader(header: readonly string[]): boolean {
  const names = header.map((cell) => cell.trim().toLowerCase()).filter((name) => name !== '');
  const known = names.filter(isNativeColumn);
  return (
    known.includes('invoice_number') &&
    TELLING.some((column) => known.includes(column)) &&
    known.length * 2 >= names.length
  );
}
