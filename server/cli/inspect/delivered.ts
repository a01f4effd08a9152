import type { ResultDocument } from '../../domain/audit-result.js';
import type { FileRole, Measurement } from '../../domain/file-evidence.js';
import type { SourceFile } from '../../importers/importer.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { InspectedFile } from './inspected-file.js';
import { published } from './published-problem.js';

/**
 * Codes that say a file is none of those that importers read, or larger than they read: it may be a delivered one, which has limits of its
 * own. Any other refusal is one of its own.
 */
const NOT_OURS: ReadonlySet<string> = new Set([
  'archive-inside',
  'archive-too-large',
  'empty-file',
  'old-office-file',
  'pdf-without-invoice-data',
  'sheet-too-large',
  'unknown-format',
  'workbook-kind-not-read',
  'xml-not-an-invoice',
]);

/** What importers might have been meant to read, or a dossier: without a role, such a file stays what identification made of it. */
const MEANT_FOR_IMPORTERS = /\.(?:csv|tsv|json|xml|xlsx|xlsm|xls|ods|zip)$/i;

/** True when nothing read the file as what it holds, and a reader of delivered files may. */
export function mayBeDelivered({ document }: InspectedFile): boolean {
  const { status, format, problems } = document;
  if (status === 'needs-answer') return format === 'none' || format.startsWith('mapped-');
  const errors = problems.filter(({ severity }) => severity === 'error');
  return status === 'refused' && errors.length > 0 && errors.every(({ code }) => NOT_OURS.has(code));
}

/** A delivered file of a dossier, measured. */
export async function inspectDelivered(
  inspected: InspectedFile,
  file: SourceFile,
  role: FileRole | null,
  reader: Pick<Sandbox, 'measure'>,
): Promise<InspectedFile> {
  const measurement = await reader.measure(file, role);
  const problems = measurement.problem === null ? [] : [published(measurement.problem)];
  const status = problems.length === 0 ? 'read' : 'read-with-problems';
  return withMeasure(inspected, measurement, { kind: 'deliverable', status, problems });
}

/**
 * A file looked at on its own that nothing read: measured, it is a delivered one, with the warnings of its reading. One that gives no
 * measure stays refused. A table or data stay refused or asked about as well, unless a person says their role: they may have been meant
 * as a timesheet; their measure is shown all the same.
 */
export async function inspectUnclaimed(
  inspected: InspectedFile,
  file: SourceFile,
  role: FileRole | null,
  reader: Pick<Sandbox, 'measure'>,
): Promise<InspectedFile> {
  const measurement = await reader.measure(file, role);
  const { measured } = measurement.evidence;
  const staysAsItIs = measured === null || (role === null && MEANT_FOR_IMPORTERS.test(file.name));
  if (staysAsItIs) return withMeasure(inspected, measurement, {});
  const problems = inspected.document.problems.filter(({ severity }) => severity === 'warning');
  const status = problems.length === 0 ? 'read' : 'read-with-problems';
  return withMeasure(inspected, measurement, { kind: 'deliverable', status, problems });
}

function withMeasure(
  inspected: InspectedFile,
  { evidence }: Measurement,
  over: Partial<ResultDocument>,
): InspectedFile {
  const { measured, notMeasured, traces } = evidence;
  const isDelivered = over.kind === 'deliverable';
  return {
    ...inspected,
    document: {
      ...inspected.document,
      ...over,
      ...(isDelivered ? { format: measured?.reader ?? 'none' } : {}),
    },
    measured,
    notMeasured,
    aiTraces: traces,
  };
}
