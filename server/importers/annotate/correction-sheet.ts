import { typeset } from '../../domain/format/typeset.js';
import type { TableProblem } from '../../domain/table-problem.js';
import type { Lang } from '../../domain/text.js';
import {
  HEADERS,
  WHOLE_FILE,
  WHOLE_SHEET,
  listIntroduction,
  moreNotListed,
  whatToDo,
} from './annotation-words.js';
import { TO_CORRECT } from './correction-sheet-name.js';
import { MOST_PROBLEMS } from './place-notes.js';
import { escapeCellText, escapeXml } from './xml-edit.js';
import type { StylesEdit } from './styles-edit.js';

/** What the sheet that lists the problems is made from. */
export interface CorrectionList {
  /** Name of the file, without its folders. */
  file: string;
  lang: Lang;
  /** All of them: those beyond the first thousand are counted. */
  problems: readonly TableProblem[];
  /** Sentences about the copy, below the first one. */
  remarks: readonly string[];
  /** Sheets of the workbook: only they can be linked to. */
  sheets: ReadonlySet<string>;
}

/** Most characters that a spreadsheet keeps in one cell. */
export const CELL_LIMIT = 32_767;
const WIDTHS = [22, 12, 30, 30, 90];

/** The XML of the sheet that lists every problem, with links to the cells; texts are typed as texts. */
export function correctionSheet(list: CorrectionList, main: string, styles: StylesEdit): string {
  const { lang } = list;
  const look = looks(styles);
  const listed = list.problems.slice(0, MOST_PROBLEMS);
  const left = list.problems.length - listed.length;
  const links: string[] = [];
  const rows: string[] = [];
  const add = (cells: readonly [text: string, style: number][]): number => {
    const row = rows.length + 1;
    const written = cells.map(([text, style], index) => textCell(`${letter(index)}${row}`, text, style));
    rows.push(`<row r="${row}">${written.join('')}</row>`);
    return row;
  };
  const sentence = (text: string): number => add([[typeset(text, lang), look.plain]]);
  add([[TO_CORRECT[lang], look.title]]);
  sentence(listIntroduction(list.problems.length, list.file, lang));
  for (const remark of list.remarks) sentence(remark);
  if (left > 0) sentence(moreNotListed(left, lang));
  sentence('');
  const header = add(HEADERS[lang].map((text) => [text, look.header]));
  for (const problem of listed) {
    const { sheet, cell } = problem.at;
    const canLink = sheet !== undefined && list.sheets.has(sheet);
    const row = add([
      [sheet ?? WHOLE_FILE[lang], look.text],
      [cell ?? (sheet === undefined ? '' : WHOLE_SHEET[lang]), canLink ? look.link : look.text],
      [typeset(whatToDo(problem)[lang], lang), look.text],
      [problem.seen ?? '', look.text],
      [typeset(problem.message[lang], lang), look.text],
    ]);
    if (canLink)
      links.push(
        `<hyperlink ref="B${row}" location="${escapeXml(`'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}`)}"/>`,
      );
  }
  const columns = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>` +
    (links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** A cell that holds a text and nothing that is computed; one longer than a cell may be is cut. */
export function textCell(address: string, text: string, style: number): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  const kept = text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 1).replace(/\p{Cs}$/u, '')}…`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(kept)}</t></is></c>`;
}

const letter = (index: number): string => String.fromCharCode(65 + index);

interface Looks {
  title: number;
  plain: number;
  header: number;
  text: number;
  link: number;
}

function looks(styles: StylesEdit): Looks {
  const font = (mark: string, size = 10): string =>
    `<font>${mark}<sz val="${size}"/><color rgb="FF1D2429"/><name val="Arial"/><family val="2"/></font>`;
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  return {
    title: styles.addFormat(font('<b/>', 14), '<alignment vertical="center"/>'),
    plain: styles.addFormat(font(''), '<alignment vertical="top"/>'),
    header: styles.addFormat(font('<b/>'), wrapped),
    // What was read may look like a formula: edited or not, it stays a text.
    text: styles.addFormat(font(''), wrapped, ' quotePrefix="1"'),
    link: styles.addFormat(font('<u/>'), wrapped),
  };
}
