import type { AuditResultSections } from '../domain/audit-result.js';

/** Sections in their published order. */
const SECTIONS = [
  'documents',
  'invoices',
  'timesheets',
  'deliverables',
  'findings',
  'rules',
  'totals',
  'assumed',
  'contracts',
] as const;

/**
 * Writes the result as JSON, piece by piece: the same bytes for the same result.
 * Two spaces of indentation would triple a large file; one item a line keeps it readable and comparable.
 */
export async function* resultJson(result: AuditResultSections): AsyncGenerator<string, void> {
  yield `{\n"version":1,\n"asOf":${JSON.stringify(result.asOf)}`;
  for (const section of SECTIONS) {
    yield `,\n${JSON.stringify(section)}:[`;
    let first = true;
    for await (const item of result[section]()) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
      first = false;
    }
    yield first ? ']' : '\n]';
  }
  yield '\n}\n';
}
