import type { CivilDate } from '../../server/domain/civil-date.js';
import { observed, type ObservedAnswer } from '../support/observed-rules.js';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { auditDossier, onlyRules, register, type DossierFiles } from '../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';

type Row = Record<string, string>;

/** Somebody of the contract, developer. */
export const member = (person_key: string, name: string, over: Row = {}): Row => ({
  contract_ref: CONTRACT.contract_ref,
  person_key,
  name,
  profile: 'Développeur',
  ...over,
});

/** Days of somebody on a line of its own invoice, 500 euros each. */
export const bills = (name: string, days: number, over: Row = {}): Row =>
  invoiceLine({
    invoice_number: `F-${name}`,
    quantity: String(days),
    unit_price: '500',
    net: String(days * 500),
    person: name,
    ...over,
  });

/** One approved entry a date. */
export const entries = (person_key: string, dates: readonly CivilDate[], over: Row = {}): Row[] =>
  dates.map((date) => ({
    person_key,
    contract_ref: CONTRACT.contract_ref,
    date,
    quantity: '1',
    unit: 'day',
    approval_state: 'approved',
    ...over,
  }));

/** Registers and files: rows become tables. */
export const dossier = (tables: Record<string, Row[]>): DossierFiles =>
  Object.fromEntries(Object.entries(tables).map(([path, rows]) => [`${path}.csv`, register(...rows)]));

/** What these rules alone say of a dossier, and what they answered of each subject. */
export async function audit(
  files: DossierFiles,
  ...codes: string[]
): Promise<{ result: AuditResult; answers: ObservedAnswer[] }> {
  const { rules, answers } = observed(onlyRules(...codes));
  const { result } = await auditDossier(files, '2026-11-16', { rules });
  return { result, answers };
}

/** Outcome of one rule by person; what is missing behind it. */
export const outcomes = (answers: readonly ObservedAnswer[], code: string): Record<string, string> =>
  Object.fromEntries(
    answers
      .filter((answer) => answer.code === code)
      .map(({ subject, outcome, missing }) => [
        subject.personKey ?? `${subject.invoice}/${subject.line}`,
        [outcome, ...missing].join(' '),
      ]),
  );
