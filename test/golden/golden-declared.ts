import { register, type DossierFiles } from '../support/audit-dossier.js';
import type { AuditPart } from '../support/keep-apart.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';

/** A row of the register of deliverables: delivered on 25 September, accepted on 1 October 2026. */
export const deliverable = (ref: string, values: Record<string, string> = {}): Record<string, string> => ({
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref: ref,
  title: `Livrable ${ref}`,
  type: 'report',
  period_start: '2026-09-01',
  period_end: '2026-09-25',
  delivered: 'yes',
  delivered_on: '2026-09-25',
  acceptance: 'accepted',
  decided_on: '2026-10-01',
  ...values,
});

/** A declaration of AI use on a deliverable, signed on 25 September 2026, half to six tenths of the work. */
export const declaration = (
  ref: string,
  on: string,
  values: Record<string, string> = {},
): Record<string, string> => ({
  declaration_ref: ref,
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref: on,
  ai_use: 'used',
  tool: 'Outil A',
  hosting_region: 'EU',
  account_type: 'enterprise',
  data_classes: 'public',
  share_low: '0.5',
  share_high: '0.6',
  signed_by: 'Atelier Horizon',
  signed_at: '2026-09-25',
  ...values,
});

/** The same without AI use. */
export const noUse = (ref: string, on: string, values: Record<string, string> = {}): Record<string, string> =>
  declaration(ref, on, {
    ai_use: 'none',
    tool: '',
    share_low: '',
    share_high: '',
    data_classes: '',
    ...values,
  });

/** A dossier of these deliverables and declarations, and one line that bills each deliverable: five days at 500 euros. */
export function declaredDossier(
  deliverables: readonly Record<string, string>[],
  declarations: readonly Record<string, string>[],
  {
    contract = {},
    lines,
  }: { contract?: Record<string, string>; lines?: readonly Record<string, string>[] } = {},
): DossierFiles {
  const billed = deliverables.map((row, index) =>
    invoiceLine({
      invoice_number: 'F-1',
      line_id: String(index + 1),
      description: row.title ?? '',
      quantity: '5',
      unit_price: '500',
      net: '2500',
      deliverable_ref: row.deliverable_ref ?? '',
    }),
  );
  return {
    'register/contracts.csv': register({
      ...CONTRACT,
      timesheet_required: 'no',
      deliverables_expected: 'yes',
      ...contract,
    }),
    'register/deliverables.csv': register(...deliverables),
    'register/ai_declarations.csv': register(...declarations),
    'invoices/F-1.csv': register(...(lines ?? billed)),
  };
}

/** What a rule answered, one word an answer, and the facts it missed: `['clean', 'incomplete share_low']`. */
export function answersTo({ rules }: Pick<AuditPart, 'rules'>, code: string): string[] {
  const tally = rules.find((rule) => rule.code === code);
  if (tally === undefined) throw new RangeError(`${code} was not asked`);
  const { flagged, clean, notApplicable, incomplete, error, missing } = tally;
  const told = { flagged, clean, notApplicable, [['incomplete', ...missing].join(' ')]: incomplete, error };
  return Object.entries(told).flatMap(([outcome, count]) => Array<string>(count).fill(outcome));
}
