const SECTOR = 512;
const PER_TABLE = SECTOR / 4;
const TABLES_IN_HEADER = 109;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/**
 * A compound file ([MS-CFB]) whose directory names these streams, all of them empty: what an old document or one with a password
 * looks like from outside.
 * @param directoryAt first sector of the directory; a far one is found through further tables, as in a large file
 */
export function compoundFile(streams: readonly string[], directoryAt = 1): Buffer {
  const names = ['Root Entry', ...streams];
  const directorySectors = Math.ceil(names.length / 4);
  const tables = Math.ceil((directoryAt + directorySectors) / PER_TABLE);
  // Behind the directory: the tables of sectors, and the list of those that the header has no room for.
  const firstTable = directoryAt + directorySectors;
  const list = firstTable + tables;
  const file = Buffer.alloc(SECTOR * (list + 2));
  const at = (sector: number): number => (sector + 1) * SECTOR;
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(tables, 44);
  file.writeUInt32LE(directoryAt, 48);
  file.writeUInt32LE(tables > TABLES_IN_HEADER ? list : END, 68);
  for (let table = 0; table < TABLES_IN_HEADER; table += 1)
    file.writeUInt32LE(table < tables ? firstTable + table : FREE, 76 + table * 4);
  for (let table = TABLES_IN_HEADER; table < tables; table += 1)
    file.writeUInt32LE(firstTable + table, at(list) + (table - TABLES_IN_HEADER) * 4);
  for (let index = 0; index < directorySectors; index += 1) {
    const sector = directoryAt + index;
    const next = index + 1 < directorySectors ? sector + 1 : END;
    file.writeUInt32LE(next, at(firstTable + Math.floor(sector / PER_TABLE)) + (sector % PER_TABLE) * 4);
  }
  names.forEach((name, index) => {
    const entry = at(directoryAt) + index * 128;
    file.write(name, entry, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, entry + 64);
    file.writeUInt8(index === 0 ? 5 : 2, entry + 66);
  });
  return file;
}
