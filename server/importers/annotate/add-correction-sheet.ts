import type { AnnotationTask } from './annotation-task.js';
import { correctionSheet } from './correction-sheet.js';
import { TO_CORRECT, isCorrectionSheet } from './correction-sheet-name.js';
import { relationsPart, type OoxmlPackage } from './ooxml-package.js';
import type { StylesEdit } from './styles-edit.js';
import type { Vocabulary } from './vocabulary.js';
import { Edits, escapeXml, scanXml, withAttributes, type OpenTag } from './xml-edit.js';

const WORKBOOK = 'xl/workbook.xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds the list as the last sheet. A copy that comes back annotated once more has its list renewed. */
export function addCorrectionSheet(
  book: OoxmlPackage,
  { sheets, remarks }: { sheets: readonly { name: string }[]; remarks: readonly string[] },
  { file, lang, problems }: AnnotationTask,
  words: Vocabulary,
  styles: StylesEdit,
): void {
  const xml = correctionSheet(
    {
      file: file.name.split('/').at(-1) ?? file.name,
      lang,
      problems,
      remarks,
      sheets: new Set(sheets.map(({ name }) => name)),
    },
    words.main,
    styles,
  );
  const workbook = book.text(WORKBOOK);
  const { list, listEnd, lists, ids } = sheetList(workbook);
  const edits = new Edits(workbook);
  const own = lists.find(({ attributes: { name } }) => isSameName(name, TO_CORRECT[lang])) ?? lists[0];
  if (own !== undefined) {
    renew(book, own, xml);
    const before = own.attributes.name ?? '';
    const name = isReferredTo(book, before) ? before : TO_CORRECT[lang];
    edits.replace(
      own.start,
      own.end,
      withAttributes(workbook.slice(own.start, own.end), { name, state: null }),
    );
    book.write(WORKBOOK, edits.apply());
    return;
  }
  const part = book.freeName('xl/worksheets/sheet', '.xml');
  book.write(part, xml);
  book.declareType(part, SHEET_TYPE);
  const id = book.relate(WORKBOOK, `${words.relationships}/worksheet`, part);
  const sheet = `sheet name="${escapeXml(TO_CORRECT[lang])}" sheetId="${freeId(ids)}" xmlns:r="${words.relationships}" r:id="${id}"/>`;
  edits.insert(listEnd, `<${list}${sheet}`);
  book.write(WORKBOOK, edits.apply());
}

/** Writes the list anew. The new one points to nothing but cells, and no order of calculation names a formula in it. */
function renew(book: OoxmlPackage, own: OpenTag, xml: string): void {
  const id = Object.entries(own.attributes).find(([key]) => key.endsWith(':id'))?.[1];
  const part = book.relations(WORKBOOK).find((relation) => relation.id === id)?.part;
  if (part == null) throw new Error('a sheet without its part');
  book.write(part, xml);
  const relations = relationsPart(part);
  book.dropAll((name) => name === relations || name === 'xl/calcChain.xml');
}

const isSameName = (name: string | undefined, other: string): boolean =>
  name?.toLowerCase() === other.toLowerCase();

/** True when a name, a formula or a link of the sender leads to that sheet: under another name it would lead to nothing. */
const isReferredTo = (book: OoxmlPackage, sheet: string): boolean =>
  ["'", '&apos;', '&#39;'].some((quote) => book.mentions(`${escapeXml(sheet)}${quote}!`));

/** The highest number that a sheet may have. */
const LAST_ID = 65_534;

function freeId(taken: ReadonlySet<number>): number {
  const next = Math.max(0, ...taken) + 1;
  if (next <= LAST_ID) return next;
  let id = 1;
  while (taken.has(id)) id += 1;
  return id;
}

interface SheetList {
  /** Prefix of its elements. */
  list: string;
  listEnd: number;
  /** The lists of earlier copies. */
  lists: OpenTag[];
  ids: Set<number>;
}

function sheetList(workbook: string): SheetList {
  const found: SheetList = { list: '', listEnd: -1, lists: [], ids: new Set() };
  scanXml(workbook, {
    open(tag) {
      if (tag.depth !== 2 || tag.name !== 'sheet') return;
      found.ids.add(Number(tag.attributes.sheetId ?? 0));
      if (isCorrectionSheet(tag.attributes.name ?? '')) found.lists.push(tag);
    },
    close({ name, depth, prefix, start }) {
      if (depth === 1 && name === 'sheets') [found.list, found.listEnd] = [prefix, start];
    },
  });
  if (found.listEnd < 0) throw new Error('no list of sheets');
  return found;
}
