import { BRUMEVAL, FORGE, LUNAPOSTE, NEBULINE } from './contractors.js';
import { accepted, deliverable, pages } from './deliverables.js';
import type { Contractor, Row } from './model.js';

/**
 * Guides delivered in the first half of 2026, priced by time, whose days a manager verified: what the estimator learns
 * from. Their invoices are older than this dossier: the contracts hold them in `billed_before`.
 */
interface Guide {
  ref: string;
  contract: string;
  supplier: Contractor;
  pages: string;
  days: string;
  deliveredOn: string;
}

const guide = (
  ref: string,
  contract: string,
  supplier: Contractor,
  size: string,
  days: string,
  deliveredOn: string,
): Guide => ({ ref, contract, supplier, pages: size, days, deliveredOn });

const GUIDES: readonly Guide[] = [
  guide('G-01', 'MV-2026-06', LUNAPOSTE, '20', '6', '2026-01-15'),
  guide('G-02', 'MV-2026-06', LUNAPOSTE, '35', '10', '2026-02-16'),
  guide('G-03', 'MV-2026-06', LUNAPOSTE, '50', '13.5', '2026-03-16'),
  guide('G-04', 'MV-2026-06', LUNAPOSTE, '26', '7.5', '2026-04-15'),
  guide('G-05', 'MV-2026-06', LUNAPOSTE, '44', '12', '2026-05-18'),
  guide('G-06', 'MV-2026-06', LUNAPOSTE, '30', '9', '2026-06-15'),
  guide('G-07', 'MV-2026-06', LUNAPOSTE, '24', '6.5', '2026-01-29'),
  guide('G-08', 'MV-2026-06', LUNAPOSTE, '60', '17', '2026-02-26'),
  guide('G-09', 'MV-2026-06', LUNAPOSTE, '38', '11', '2026-03-30'),
  guide('G-10', 'MV-2026-06', LUNAPOSTE, '28', '8', '2026-04-29'),
  guide('G-11', 'MV-2026-02', NEBULINE, '32', '8.5', '2026-05-18'),
  guide('G-12', 'MV-2026-02', NEBULINE, '40', '11.5', '2026-06-15'),
  guide('G-13', 'MV-2026-01', BRUMEVAL, '22', '6.5', '2026-01-15'),
  guide('G-14', 'MV-2026-01', BRUMEVAL, '36', '10.5', '2026-02-16'),
  guide('G-15', 'MV-2026-04', FORGE, '48', '13', '2026-03-16'),
  guide('G-16', 'MV-2026-04', FORGE, '27', '8', '2026-04-15'),
];

export const CHECKED_GUIDES: readonly Row[] = GUIDES.map(({ ref, contract, pages: size, deliveredOn }) =>
  deliverable(contract, ref, `Guide ${ref}`, 'documentation', {
    ...accepted('', '', deliveredOn, deliveredOn),
    ...pages(size),
  }),
);

export const GUIDES_REVIEW: readonly Row[] = GUIDES.map(({ ref, supplier, days, deliveredOn }) => ({
  invoice_number: `ANT-${ref}`,
  supplier: supplier.siret,
  deliverable_ref: ref,
  decision: 'accepted',
  accepted_days: days,
  decided_on: deliveredOn,
  checked: 'yes',
}));
