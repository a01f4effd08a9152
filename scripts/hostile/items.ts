/** One thing that a stranger may send: as a file, or by the way of sending it. */
export interface HostileItem {
  number: number;
  title: string;
  sent: 'file' | 'request';
}

const TITLES: readonly [HostileItem['sent'], ...string[]][] = [
  [
    'file',
    'DEFLATE bomb',
    'bomb of overlapping entries',
    'zip that holds itself',
    'nested zips',
    '60,000 entries',
    'one giant cell',
    'a million columns',
    'a row far below',
    'rows without their place',
    'entity expansion',
    'external entities, schemas and actions',
    'polyglots of PDF, HTML and zip',
    'a workbook named .csv, a text named .xlsx',
    'old workbook, workbook with macros',
    'workbook with a password',
    'cut short',
    'a bit turned',
    'names that climb out: file, part, field',
    'NUL and line ends in a name, NUL in a value',
    'a name written from right to left',
    'one line of 200 MB',
    'a quote never closed',
    'UTF-16, byte order mark, windows-1252, overlong UTF-8',
    'headers __proto__ and constructor',
  ],
  [
    'request',
    'a stream without an end',
    'headers and bodies that trickle',
    '200 sendings at once',
    'a sender that leaves at every tenth',
  ],
  ['file', 'PDF bombs', 'XML too deep, too wide, of too many attributes'],
];

/**
 * What strangers send, by number: files first, then ways of sending them, then two kinds of file that came to the list later.
 */
export const HOSTILE_ITEMS: readonly HostileItem[] = TITLES.flatMap(([sent, ...titles]) =>
  titles.map((title) => ({ title, sent })),
).map((item, index) => ({ number: index + 1, ...item }));

/** `25. a stream without an end`. */
export function itemTitle(number: number): string {
  const item = HOSTILE_ITEMS.find((one) => one.number === number);
  if (item === undefined) throw new RangeError(`no item ${number}`);
  return `${number}. ${item.title}`;
}
