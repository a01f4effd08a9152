import type { AuditResultSections } from '../../../domain/audit-result.js';

/** Sections of a result that are kept as they were; findings and the answers of rules are read from their own rows. */
export const KEPT_SECTIONS = [
  'documents',
  'invoices',
  'timesheets',
  'deliverables',
  'totals',
  'assumed',
  'contracts',
] as const;

export type KeptSection = (typeof KEPT_SECTIONS)[number];

/** What a section is made of. */
export type ItemOf<Section extends KeptSection> =
  ReturnType<AuditResultSections[Section]> extends AsyncIterable<infer Item> ? Item : never;
