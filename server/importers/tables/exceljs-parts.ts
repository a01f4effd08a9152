import { withoutPrefix, type PlainSheet } from './sheet-xml.js';
import type { WorkbookParts } from './workbook-parts.js';

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
    const content = entries.get(parts[kind] ?? '');
    if (!content) continue;
    const xml = withoutPrefix(content.toString('utf8'));
    out.set(`xl/${kind}.xml`, Buffer.from(kind === 'styles' ? quotedLetters(xml) : xml, 'utf8'));
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

/** exceljs drops the backslash of `0.00\ \h`, which would make hours of a plain number; a quoted letter stays. */
function quotedLetters(styles: string): string {
  return styles.replace(/formatCode="[^"]*"/g, (code) => code.replace(/\\([a-z])/gi, '&quot;$1&quot;'));
}
