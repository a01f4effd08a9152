import type { ResultContract } from '../domain/audit-result.js';
import { contractHolder } from '../domain/contract-holder.js';
import type { RegisterRow } from '../domain/register-tables.js';

/**
 * Contracts of one file in the shape of the published result, as its rows say them: rows of one reference on one line are
 * the holders of one contract.
 * @param rows rows of the register `contracts`
 */
export function presentContracts(file: string, rows: readonly RegisterRow[]): ResultContract[] {
  const contracts = new Map<string, ResultContract>();
  for (const { row, sheet, values } of rows) {
    const of = (column: string): string | null => values[column] ?? null;
    const holder = contractHolder(of('supplier_siret'), of('supplier_vat_id'), of('supplier_name'));
    const key = [of('contract_ref'), sheet, row].join('\n');
    const known = contracts.get(key);
    if (known) {
      known.suppliers.push(holder);
      continue;
    }
    contracts.set(key, {
      file,
      contractRef: of('contract_ref') ?? '',
      title: of('title'),
      buyerSiret: of('entity_siret'),
      suppliers: [holder],
      ceilingAmount: of('ceiling_amount'),
      notifiedOn: of('notified_on'),
      startDate: of('start_date'),
      endDate: of('end_date'),
    });
  }
  return [...contracts.values()];
}
