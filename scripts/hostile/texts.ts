const HEADER = ['person_key', 'person', 'contract_ref', 'date', 'quantity', 'unit', 'note'];
const DAY = ['p1', 'Camille Exemple', 'C-1', '2026-09-01', '1', 'day', 'Atelier'];

/** A native timesheet of one day. */
export const GOOD = `${HEADER.join(',')}\n${DAY.join(',')}\n`;

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
export const ubl = (inside: string, before = ''): string =>
  `${before}<Invoice xmlns="${UBL}">${inside}</Invoice>`;

/** Ten entities, each ten times the one before: a billion laughs at `levels` 9. */
export function entityExpansion(levels: number): string {
  const declared = Array.from({ length: levels }, (_, level) =>
    level === 0 ? '<!ENTITY e0 "rire">' : `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE Invoice [${declared.join('')}]>${ubl(`<a>&e${levels - 1};</a>`)}`;
}

/** A document type that is fetched, and entities of files and addresses. */
export const externalEntities = (address: string): string =>
  `<?xml version="1.0"?><!DOCTYPE Invoice SYSTEM "${address}invoice.dtd" [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "${address}secret"><!ENTITY % p SYSTEM "${address}more"> %p;]>${ubl('<a>&f;&h;</a>')}`;

/** A schema, a stylesheet and an included part at an address. */
export const externalReferences = (address: string): string =>
  `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${address}a.xsl"?><Invoice xmlns="${UBL}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${UBL} ${address}a.xsd" xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${address}part.xml"/></Invoice>`;

export const deepXml = (levels: number): string => ubl('<a>'.repeat(levels) + '</a>'.repeat(levels));
export const wideXml = (elements: number): string => ubl('<a/>'.repeat(elements));
export const manyAttributes = (count: number): string =>
  ubl(`<a ${Array.from({ length: count }, (_, index) => `b${index}=""`).join(' ')}/>`);
export const longAttribute = (megabytes: number): string =>
  ubl(`<a b="${'x'.repeat(megabytes * 1_048_576)}"/>`);

/** One line without an end. */
export function longLine(megabytes: number): Buffer {
  const bytes = Buffer.alloc(megabytes * 1_000_000, 'a');
  Buffer.from(`${HEADER.join(',')}\n`).copy(bytes);
  return bytes;
}

/** A quote that is never closed, with so many rows behind it. */
export const openQuote = (rows: number): string =>
  `${GOOD}p1,"Camille\n${'p1,Camille,C-1,2026-09-02,1,day,x\n'.repeat(rows)}`;

/** The note in another encoding: `é` is what tells them apart. */
const ACCENTED = GOOD.replace('Atelier', 'Réunion d’été');

export const utf16 = (bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${ACCENTED}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
export const withMark = (): Buffer => Buffer.from(`\uFEFF${ACCENTED}`);
/** Windows-1252: `é` is E9, the apostrophe 92. */
export const windows1252 = (): Buffer => Buffer.from(ACCENTED.replace('’', '\u0092'), 'latin1');
/** `/` in two bytes, which no UTF-8 allows, among letters that are UTF-8. */
export const overlong = (): Buffer =>
  Buffer.concat([Buffer.from(ACCENTED.trimEnd()), Buffer.from([0xc0, 0xaf]), Buffer.from('\n')]);
/** A NUL in the note, which UTF-16 may hold. */
export const utf16WithNul = (): Buffer =>
  Buffer.from(`\uFEFF${GOOD.replace('Atelier', 'Ate\0lier')}`, 'utf16le');
/** A character in the note of a tracked hour, as JSON may write it: `\\u0000`. */
export const escapedInJson = (escaped: string): string =>
  `[{"id":1,"start":"20260901T070000Z","end":"20260901T080000Z","tags":["Atelier"],"annotation":"Ate${escaped}lier"}]`;
/** UTF-16 without its mark. */
export const utf16Unmarked = (): Buffer => Buffer.from(ACCENTED, 'utf16le');

/** Headers that are properties of every object, beside those of a timesheet. */
const TRAPS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
/** Two rows, the header and one below, with columns of those names behind. */
export const withTraps = (header: readonly string[], row: readonly string[]): string[][] => [
  [...header, ...TRAPS],
  [...row, ...TRAPS.map((name) => `{"${name}":1}`)],
];
export const trappedCsv = (): string =>
  withTraps(HEADER, DAY)
    .map((cells) => `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');
