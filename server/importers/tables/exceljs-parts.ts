import { plainStyles } from './plain-styles.js';
import { withoutPrefix, type PlainSheet } from './sheet-xml.js';
import { onlyTags, requireWellFormed } from './well-formed.js';
import type { WorkbookParts } from './workbook-parts.js';

/** Without any shared strings, exceljs would read the number of a string as a number. */
const WITHOUT = { sharedStrings: '<sst/>', styles: '<styleSheet/>' } as const;

/** A minimal workbook: sheets named s1, s2… in order, with the strings and styles of the original. */
export function exceljsParts(
  parts: WorkbookParts,
  sheets: readonly PlainSheet[],
  entries: ReadonlyMap<string, Buffer>,
): Map<string, Buffer> {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const out = new Map<string, Buffer>();
  const relations: string[] = [];
  const relate = (kind: string, target: string) =>
    relations.push(
      `<Relationship Id="rId${relations.length + 1}" Type="${type}/${kind}" Target="${target}"/>`,
    );
  sheets.forEach((sheet, index) => {
    out.set(`xl/worksheets/sheet${index + 1}.xml`, Buffer.from(sheet.xml, 'utf8'));
    relate('worksheet', `worksheets/sheet${index + 1}.xml`);
  });
  for (const kind of ['sharedStrings', 'styles'] as const) {
    const content = entries.get(parts[kind] ?? '')?.toString('utf8') ?? WITHOUT[kind];
    requireWellFormed(content);
    const xml = withoutPrefix(onlyTags(content));
    out.set(`xl/${kind}.xml`, Buffer.from(kind === 'styles' ? plainStyles(xml) : plainStrings(xml), 'utf8'));
    relate(kind, `${kind}.xml`);
  }
  const list = sheets.map(
    (_, index) => `<sheet name="s${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const workbook =
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${type}">` +
    `<workbookPr date1904="${parts.date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`;
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
  out.set('xl/workbook.xml', Buffer.from(workbook));
  out.set('xl/_rels/workbook.xml.rels', Buffer.from(rels));
  return out;
}

/** exceljs turns escapes such as `_x000D_` of shared strings into characters, and `sheetCell` those of every text: once is right. */
const plainStrings = (strings: string): string => strings.replace(/_x(?=[0-9A-F]{4}_)/g, '_x005F_x');
