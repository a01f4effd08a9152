import { declared, escaped, packageParts, relationsXml, type WrittenRelation } from './office-parts.js';

const ROOT = declared('r', 'a', 'xdr');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet of a workbook, as XML. */
export interface WrittenSheet {
  name: string;
  /** Inside `sheetData`. */
  rows: string;
  /** Behind `sheetData`: `hyperlinks`, `headerFooter`… */
  behind?: string;
  state?: 'hidden' | 'veryHidden';
  relations?: readonly WrittenRelation[];
}

/** The parts of an xlsx, to be zipped. */
export function xlsxParts(book: {
  sheets: readonly WrittenSheet[];
  /** Shared texts, by their number. */
  texts?: readonly string[];
  relations?: readonly WrittenRelation[];
  parts?: Readonly<Record<string, string | Buffer>>;
}): Record<string, string | Buffer> {
  const { sheets, texts } = book;
  return {
    ...packageParts('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" ${ROOT}><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="s${index}"${
            state === undefined ? '' : ` state="${state}"`
          }/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, index) => ({
        id: `s${index}`,
        kind: 'worksheet',
        target: `worksheets/sheet${index}.xml`,
      })),
      ...(texts === undefined ? [] : [{ id: 'texts', kind: 'sharedStrings', target: 'sharedStrings.xml' }]),
      ...(book.relations ?? []),
    ]),
    ...(texts === undefined
      ? {}
      : {
          'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts
            .map(
              (text) =>
                `<si>${text.startsWith('<') ? text : `<t xml:space="preserve">${escaped(text)}</t>`}</si>`,
            )
            .join('')}</sst>`,
        }),
    ...Object.fromEntries(
      sheets.flatMap(({ rows, behind = '', relations = [] }, index) => [
        [
          `xl/worksheets/sheet${index}.xml`,
          `<worksheet xmlns="${MAIN}" ${ROOT}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
        ],
        [`xl/worksheets/_rels/sheet${index}.xml.rels`, relationsXml(relations)],
      ]),
    ),
    ...book.parts,
  };
}
