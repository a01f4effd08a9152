import {
  auditDossier,
  onlyRules,
  register,
  type AuditedDossier,
  type DossierFiles,
} from '../support/audit-dossier.js';
import { docxParts, paragraph } from '../support/deliverables/office-docx.js';
import { zipped } from '../support/written-xlsx.js';
import { inParagraphs, writtenWords } from '../support/deliverables/written-words.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';

/** A report handed over, in words of the tests. */
export interface Report {
  ref: string;
  words: readonly string[];
  /** Of the first contractor unless it is `B` or `C`. */
  contract?: string;
  row?: Record<string, string>;
  /** Name of its file; a docx. */
  file?: string;
}

const FIRMS: Readonly<Record<string, Record<string, string>>> = {
  A: { supplier_name: 'Atelier Horizon', supplier_siret: '90000000100017' },
  B: { supplier_name: 'Studio Rivage', supplier_siret: '90000000200015' },
  C: { supplier_name: 'Cabinet Modèle', supplier_siret: '90000000300013' },
};

/** The firm of a contract is its first letter: `A1`, `B2`. */
const firmOf = (contract: string): Record<string, string> => FIRMS[contract.charAt(0)] ?? {};

export const docxOf = async (words: readonly string[]): Promise<Buffer> =>
  zipped(
    docxParts({
      body: inParagraphs(words)
        .map((text) => paragraph(text))
        .join(''),
    }),
  );

/** Reports of three other contracts with nothing in common: they tell what is usual in a report. */
export const unlike: readonly Report[] = ['B1', 'B2', 'C1'].map((contract, index) => ({
  ref: `Z${index}`,
  contract,
  words: writtenWords(1200, 50 + index),
}));

/** A dossier of these reports; the first bills five days of each. */
export async function recycledDossier(reports: readonly Report[]): Promise<DossierFiles> {
  const contracts = [...new Set(reports.map(({ contract = 'A1' }) => contract))];
  const files = await Promise.all(
    reports.map(
      async ({ ref, file = `${ref}.docx`, words }) => [`deliverables/${file}`, await docxOf(words)] as const,
    ),
  );
  return {
    'register/contracts.csv': register(
      ...contracts.map((contract) => ({
        ...CONTRACT,
        ...firmOf(contract),
        contract_ref: contract,
        timesheet_required: 'no',
        deliverables_expected: 'yes',
      })),
    ),
    'register/deliverables.csv': register(
      ...reports.map(({ ref, contract = 'A1', file = `${ref}.docx`, row }, index) => ({
        contract_ref: contract,
        deliverable_ref: ref,
        title: `Rapport ${ref}`,
        type: 'report',
        delivered: 'yes',
        delivered_on: `2026-09-${String(index + 1).padStart(2, '0')}`,
        acceptance: 'accepted',
        file,
        ...row,
      })),
    ),
    'invoices/F-1.csv': register(
      ...reports.map(({ ref, contract = 'A1' }, index) =>
        invoiceLine({
          ...firmOf(contract),
          supplier: firmOf(contract).supplier_name ?? '',
          invoice_number: `F-${contract}`,
          contract_ref: contract,
          line_id: String(index + 1),
          description: `Rapport ${ref}`,
          quantity: '5',
          unit_price: '500',
          net: '2500',
          deliverable_ref: ref,
        }),
      ),
    ),
    ...Object.fromEntries(files),
  };
}

/** The audit of L6 on these reports, in an organisation of their own: what stands beside them tells a template. */
export const auditOf = async (reports: readonly Report[]): Promise<AuditedDossier> =>
  auditDossier(await recycledDossier(reports), '2026-11-16', { rules: onlyRules('L6') });
