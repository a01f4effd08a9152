import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from './zip-dossier.js';
import { zipParts } from './zip-parts.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const rel = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
const rels = (...inside: string[]): string =>
  `${HEAD}<Relationships xmlns="${P}/relationships">${inside.join('')}</Relationships>`;

/** The rows of the first sheet of `RICH`: what a spreadsheet program writes of a timesheet, formats and formulas included. */
export const RICH_ROWS =
  '<row r="1" spans="1:3" ht="24" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>Relevé</t></is></c><c r="B1" s="1"/></row>' +
  '<row r="3" spans="2:3" s="2" customFormat="1"><c r="B3" s="2"><v>41000.5</v></c><c r="C3" t="str"><f t="shared" ref="C3:C4" si="0">B3*2</f><v>x</v></c></row>' +
  '<row r="4"><c r="B4"><v>2</v></c><c r="C4"><f t="shared" si="0"/><v>4</v></c></row>';

/** A workbook of two sheets with a drawing, notes, validations, a table, dates from 1904, a signature and macros. */
export const RICH: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' +
    '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
    '<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
  '_rels/.rels': rels(
    rel('rId1', 'officeDocument', 'xl/workbook.xml'),
    `<Relationship Id="rId2" Type="${P}/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`,
  ),
  '_xmlsignatures/origin.sigs': '',
  '_xmlsignatures/sig1.xml': '<Signature/>',
  'xl/workbook.xml':
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr date1904="1" codeName="ThisWorkbook"/><bookViews><workbookView activeTab="1"/></bookViews>` +
    `<sheets><sheet name="Relevé d’été" sheetId="4" r:id="rId1"/><sheet name="L'autre" sheetId="9" state="hidden" r:id="rId2"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'L''autre'!$A$1</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': rels(
    rel('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    rel('rId2', 'worksheet', '/xl/worksheets/sheet2.xml'),
    rel('rId3', 'styles', 'styles.xml'),
    '<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
  ),
  'xl/vbaProject.bin': 'Attribute VB_Name = "Module1"',
  'xl/_rels/vbaProject.bin.rels': rels(),
  'xl/styles.xml':
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><sz val="14"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF000080"/></patternFill></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment horizontal="center"/></xf>' +
    `<xf numFmtId="164" fontId="0" fillId='0' borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml':
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr codeName="Feuil1"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>' +
    '<cols><col min="4" max="6" width="31.5" style="2" customWidth="1"/></cols><!-- <c r="B3"/> -->' +
    `<sheetData>${RICH_ROWS}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>` +
    '<dataValidations count="1"><dataValidation type="list" sqref="B3:B9"><formula1>"1,2"</formula1></dataValidation></dataValidations>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup r:id="rId8"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    '<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': rels(
    rel('rId1', 'drawing', '../drawings/drawing1.xml'),
    rel('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    rel('rId3', 'comments', '../comments1.xml'),
    rel('rId8', 'printerSettings', '../printerSettings1.bin'),
  ),
  'xl/printerSettings1.bin': 'A4',
  'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:x"><xdr:pic/></xdr:wsDr>',
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t202"><br></v:shapetype>' +
    '<v:shape id="_x0000_s3073" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  'xl/comments1.xml':
    `${HEAD}<comments xmlns="${MAIN}"><authors><author>Camille Exemple</author></authors><commentList>` +
    '<comment ref="B3" authorId="0"><text><t>Vu avec le chef de projet</t></text></comment>' +
    '<comment ref="C4" authorId="0"><text><r><t>Deux</t></r></text></comment></commentList></comments>',
  'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>`,
};

/** Folders of zips to write and to look into. */
export class ZipFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'declic-zips-'));

  async bytes(parts: Readonly<Record<string, string>>): Promise<Buffer> {
    const path = join(this.#folder, 'made.xlsx');
    await writeZip(path, parts);
    return readFileSync(path);
  }

  async parts(bytes: Uint8Array): Promise<Map<string, string>> {
    const path = join(this.#folder, 'seen.xlsx');
    writeFileSync(path, bytes);
    return zipParts(path);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
