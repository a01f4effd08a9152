/** Texts of parts by their names. */
export type Parts = Record<string, string>;

/** The vocabulary of workbooks. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The types of relations of workbooks. */
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The vocabularies of packages begin with this. */
export const P = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part of relations of another part. */
export const rels = (...relations: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="${P}/relationships">${relations
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** What a part is, by its name. */
export const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${CONTENT}.${type}+xml"/>`;

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Its rows. */
export const ROWS = '<row r="2"><c r="B2" t="inlineStr"><is><t>bientôt</t></is></c></row>';

/** A sound workbook of one sheet, `Feuil1`, with a text in B2; `more` parts replace or join its own. */
export function smallWorkbook(sheet = `<sheetData>${ROWS}</sheetData>`, more: Parts = {}, types = ''): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}${override('xl/styles.xml', 'styles')}${types}</Types>`,
    '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${R}">${sheet}</worksheet>`,
    ...more,
  };
}
