import type { SourceFile } from './importer.js';

/**
 * Files that are read stand first (0), then deliverables (1), then what an invoice carried (2): of a timesheet that is also
 * beside its invoice, the one that a person put there counts. Then attachments (3) and files refused before reading (4).
 */
export function standingOf({
  part,
  refusal,
  inside,
}: Pick<SourceFile, 'part' | 'refusal' | 'inside'>): number {
  if (refusal !== undefined) return 4;
  if (part === 'attachments') return 3;
  if (inside !== undefined) return 2;
  return part === 'deliverables' ? 1 : 0;
}

/**
 * Files in the order in which they are received, by standing, then by the bytes of their path. Of two files of the same bytes
 * the first is read and the other is its duplicate: a copy never stands in the place of an invoice.
 */
export function inOrderOfStanding(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort(
    (a, b) => standingOf(a) - standingOf(b) || Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)),
  );
}
