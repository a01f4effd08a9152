/** An entry of a tree object. */
export interface TreeEntry {
  name: string;
  id: string;
  kind: 'tree' | 'file' | 'other';
}

/** Reads a tree object; what follows a broken entry is left out. Links and submodules are no files of this tree. */
export function treeEntries(data: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(32, at);
    const end = data.indexOf(0, space);
    if (space < 0 || end < 0 || end + 21 > data.length) return entries;
    const mode = data.toString('latin1', at, space);
    entries.push({
      name: data.toString('utf8', space + 1, end),
      id: data.toString('hex', end + 1, end + 21),
      kind: kindOf(mode),
    });
    at = end + 21;
  }
  return entries;
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (/^0?40000$/.test(mode)) return 'tree';
  return mode.startsWith('100') ? 'file' : 'other';
}
