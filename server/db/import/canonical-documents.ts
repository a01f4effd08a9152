/**
 * Documents that say the same as an earlier one, in other bytes: a Factur-X beside its XML, the same file saved twice.
 * @param contents canonical hashes of the invoices of each document
 * @param files path of each document; the first in path order is the original
 * @returns duplicate document → original document
 */
export function markSameContent(
  contents: ReadonlyMap<string, readonly string[]>,
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  const pathOf = (documentId: string): string => files.get(documentId) ?? '';
  const byPath = [...contents.keys()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const firstWith = new Map<string, string>();
  const same = new Map<string, string>();
  for (const documentId of byPath) {
    const content = [...(contents.get(documentId) ?? [])].sort().join(' ');
    const first = firstWith.get(content);
    if (first === undefined) firstWith.set(content, documentId);
    else same.set(documentId, first);
  }
  return same;
}
