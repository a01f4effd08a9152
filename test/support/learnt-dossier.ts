import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { register } from './audit-dossier.js';

/** Firms whose guides a manager checked. */
export const OTHERS = ['90000000200015', '90000000300013', '90000000400011'];
const GUIDE = { title: 'Guide', type: 'documentation', size: '20', size_unit: 'page' };
/** The contract of one of them. */
export const refOf = (index: number): string => `M-2025-0${index + 2}`;

/** A guide that is billed, and three of other contractors that a manager checked. */
export const LEARNT_DOSSIER = {
  'register/contracts.csv': register(
    CONTRACT,
    ...OTHERS.map((siret, index) => ({
      ...CONTRACT,
      contract_ref: refOf(index),
      supplier_name: `Studio Exemple ${index + 2}`,
      supplier_siret: siret,
    })),
  ),
  'register/deliverables.csv': register(
    { contract_ref: CONTRACT.contract_ref, deliverable_ref: 'L-1', ...GUIDE },
    ...OTHERS.map((_, index) => ({ contract_ref: refOf(index), deliverable_ref: `G-${index}`, ...GUIDE })),
  ),
  'register/review_history.csv': register(
    ...OTHERS.map((supplier, index) => ({
      invoice_number: `ANT-${index}`,
      supplier,
      deliverable_ref: `G-${index}`,
      decision: 'accepted',
      accepted_days: '16.0',
      decided_on: '2026-09-02',
      checked: 'yes',
    })),
  ),
  'invoices/f.csv': register(camilleDays(7, { deliverable_ref: 'L-1' })),
};
