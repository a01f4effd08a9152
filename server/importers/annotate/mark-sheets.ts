import type { WorkbookParts } from '../tables/workbook-parts.js';
import { addCorrectionSheet } from './add-correction-sheet.js';
import { CELLS_ARE_MARKED } from './annotation-words.js';
import type { AnnotationTask } from './annotation-task.js';
import { BARE_STYLES } from './complete-styles.js';
import { TO_CORRECT } from './correction-sheet-name.js';
import { isTouched, noteCells } from './note-cells.js';
import type { OoxmlPackage } from './ooxml-package.js';
import { MOST_PROBLEMS, placeNotes, type CellNotes } from './place-notes.js';
import { masterCell, restyleCells, sheetLayout, type SheetLayout } from './sheet-edit.js';
import { StylesEdit } from './styles-edit.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

const WORKBOOK = 'xl/workbook.xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A workbook to mark: its parts, and what its sender must know of the copy. */
export type MarkedBook = Pick<WorkbookParts, 'sheets' | 'styles'> & { remarks: readonly string[] };

/** Highlights and notes the bad cells of a workbook, and adds the sheet that lists them. Throws on a damaged part. */
export function markSheets(book: OoxmlPackage, marked: MarkedBook, task: AnnotationTask): void {
  const { lang, problems } = task;
  const words = vocabularyOf(book.text(WORKBOOK));
  const styles = new StylesEdit(marked.styles === null ? BARE_STYLES : book.text(marked.styles));
  const layouts = new Map<string, SheetLayout | null>();
  const parts = new Map(marked.sheets.map(({ name, part }) => [name, part]));
  const layoutOf = (sheet: string): SheetLayout | null => {
    const part = parts.get(sheet);
    if (part === undefined) return null;
    const known = layouts.get(sheet);
    if (known !== undefined) return known;
    const layout = sheetLayout(book.bytes(part));
    layouts.set(sheet, layout);
    return layout;
  };
  const notes = placeNotes(problems.slice(0, MOST_PROBLEMS), lang, (sheet, address) => {
    const layout = layoutOf(sheet);
    return layout === null ? address : masterCell(layout, address);
  });
  for (const { name, part } of marked.sheets) {
    const cells = notes.get(name) ?? NO_NOTES;
    const layout = isTouched(book, part, cells) ? layoutOf(name) : null;
    if (layout === null) continue;
    const { drawing, stale } = noteCells(book, part, layout, cells, words, TO_CORRECT[lang]);
    const format = (style: number, address: string): number =>
      cells.has(address) ? styles.highlighted(style) : styles.unmarked(style);
    const addresses = [...cells.keys(), ...stale];
    book.writeBytes(part, restyleCells(book.bytes(part), layout, addresses, format, drawing));
  }
  const isMarked = marked.sheets.some(({ name }) => notes.has(name) && layoutOf(name) !== null);
  const remarks = isMarked ? [CELLS_ARE_MARKED[lang], ...marked.remarks] : marked.remarks;
  addCorrectionSheet(book, { sheets: marked.sheets, remarks }, task, words, styles);
  writeStyles(book, marked.styles, styles, words);
}

const NO_NOTES: CellNotes = new Map();

function writeStyles(book: OoxmlPackage, known: string | null, styles: StylesEdit, words: Vocabulary): void {
  const part = known ?? book.freeName('xl/styles', '.xml');
  book.write(
    part,
    styles.apply().replace('"http://schemas.openxmlformats.org/spreadsheetml/2006/main"', `"${words.main}"`),
  );
  if (known !== null) return;
  book.declareType(part, STYLES_TYPE);
  book.relate(WORKBOOK, `${words.relationships}/styles`, part);
}
