import { registerTable } from './register-tables.js';

/** Columns of `contracts` whose empty cell is read as a default that depends on the contract itself. */
interface DefaultedContract {
  /** Column → value as text (`yes`/`no`, decimals), the stated one or the default. */
  values: Record<string, string>;
  /** Columns where a default stands in. What rests on one is never a fact. */
  assumed: string[];
}

const OWN_DEFAULTS = (registerTable('contracts')?.columns ?? []).filter(
  (column) => column.defaultValue !== undefined,
);

/**
 * Applies the organisation's defaults to what the register states (null = unknown).
 * A timesheet is required by default on a contract by time; deliverables are expected by default where the register has
 * a deliverable or a work unit of the contract.
 */
export function applyContractDefaults(
  stated: Readonly<Record<string, string | null>>,
  context: { priceForm: string; hasDeliverables: boolean },
): DefaultedContract {
  const values: Record<string, string> = {};
  const assumed: string[] = [];
  const take = (column: string, fallback: string): void => {
    const value = stated[column] ?? null;
    values[column] = value ?? fallback;
    if (value === null) assumed.push(column);
  };
  for (const column of OWN_DEFAULTS) take(column.name, column.defaultValue ?? '');
  take('timesheet_required', context.priceForm === 'time' ? 'yes' : 'no');
  take('deliverables_expected', context.hasDeliverables ? 'yes' : 'no');
  return { values, assumed };
}
