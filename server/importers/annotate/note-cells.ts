import { CommentsEdit, bareComments } from './comments-edit.js';
import { TO_CORRECT } from './correction-sheet-name.js';
import type { OoxmlPackage } from './ooxml-package.js';
import type { CellNotes } from './place-notes.js';
import type { SheetLayout } from './sheet-edit.js';
import { addBoxes, bareDrawing, highestBlock, removeBoxes } from './vml-edit.js';
import type { Vocabulary } from './vocabulary.js';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A sheet with problems, or with what an earlier copy said of those that are corrected now. */
export function isTouched(book: OoxmlPackage, part: string, cells: CellNotes): boolean {
  if (cells.size > 0) return true;
  const comments = book.related(part, 'comments')?.part ?? null;
  if (comments === null) return false;
  const text = book.text(comments);
  return text.includes(TO_CORRECT.fr) || text.includes(TO_CORRECT.en);
}

/**
 * Writes the notes of a sheet and their boxes. Gives the XML that names the drawing, where the sheet does not yet, and the
 * cells whose problem of an earlier copy is gone, its note with it.
 */
export function noteCells(
  book: OoxmlPackage,
  part: string,
  layout: SheetLayout,
  cells: CellNotes,
  words: Vocabulary,
  title: string,
): { drawing: string | null; stale: readonly string[] } {
  const known = book.related(part, 'comments')?.part ?? null;
  const comments = new CommentsEdit(known === null ? bareComments(words.main) : book.text(known));
  const drawn = book.relations(part).find(({ id }) => id === layout.legacyDrawing)?.part ?? null;
  if (drawn === null && layout.legacyDrawing !== null)
    throw new Error('a drawing of notes that is not there');
  const stale = comments.onlyOurs.filter((address) => !cells.has(address));
  const cleared = drawn === null ? null : removeBoxes(book.bytes(drawn), stale);
  const gone = new Set(cleared === null ? [] : stale);

  const commentsPart = known ?? book.freeName('xl/comments', '.xml');
  book.write(commentsPart, comments.apply(cells, title, gone));
  if (known === null) {
    book.declareType(commentsPart, COMMENTS_TYPE);
    book.relate(part, `${words.relationships}/comments`, commentsPart);
  }
  if (drawn !== null) {
    const boxes = new Map(cells);
    for (const address of comments.noted) boxes.delete(address);
    book.writeBytes(drawn, addBoxes(cleared ?? book.bytes(drawn), boxes));
    return { drawing: null, stale };
  }
  // A note without its box is not shown: where the sheet has no drawing, those that were there get one too.
  const boxes = new Map(comments.noted.map((address): [string, readonly string[]] => [address, []]));
  for (const [address, lines] of cells) boxes.set(address, lines);
  return { drawing: newDrawing(book, part, layout, boxes, words), stale };
}

function newDrawing(
  book: OoxmlPackage,
  part: string,
  layout: SheetLayout,
  boxes: CellNotes,
  words: Vocabulary,
): string {
  const block = 1 + Math.max(0, ...drawings(book).map((name) => highestBlock(book.bytes(name))));
  const drawing = book.freeName('xl/drawings/vmlDrawing', '.vml');
  book.writeBytes(drawing, addBoxes(bareDrawing(block), boxes));
  book.declareByExtension(drawing, VML_TYPE);
  const id = book.relate(part, `${words.relationships}/vmlDrawing`, drawing);
  return `<${layout.prefix}legacyDrawing xmlns:r="${words.relationships}" r:id="${id}"/>`;
}

const drawings = (book: OoxmlPackage): string[] => book.names().filter((name) => /\.vml$/i.test(name));
