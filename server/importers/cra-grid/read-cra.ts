import type { Problem } from '../../domain/problem.js';
import { RefusedFile, wholeFile, type ReadPiece, type SourceFile } from '../importer.js';
import type { Sheet, Workbook } from '../table.js';
import { columnsUnknown, sheetLeftOut } from './cra-list-problems.js';
import { hiddenLeftOut, noDayAxis, placeholderFound } from './cra-problems.js';
import type { GridLayout, SheetReading } from './grid-layout.js';
import { LAYOUTS } from './layouts.js';
import { isLeaveSheet } from './leave-sheet.js';
import { findPlaceholder } from './placeholder.js';

interface FoundSheet {
  sheet: Sheet;
  layout: GridLayout;
  place: { row: number; column: number };
}

const BATCH = 500;
/** Reads the monthly grids of a workbook, one sheet after the other. Sheets that hold no grid are skipped. */
export function* readCraWorkbook(
  workbook: Workbook,
  file: string,
  answers: SourceFile['answers'],
): Generator<ReadPiece> {
  const grids = workbook.sheets.filter(({ name }) => !isLeaveSheet(name)).flatMap(recognise);
  const visible = grids.filter(({ sheet }) => !sheet.hidden);
  const [unnamed] = visible;
  if (unnamed === undefined) throw new RefusedFile(reasonForNoGrid(workbook, file));
  const readable = visible.filter(({ layout }) => layout.read !== null);
  if (readable.length === 0) throw new RefusedFile(withoutHeaders(unnamed, file));

  for (const { sheet } of grids.filter((grid) => grid.sheet.hidden && grid.layout.read !== null)) {
    const at = { file, sheet: sheet.name };
    yield { type: 'problem', problem: hiddenLeftOut.make(at, { what: 'sheet', name: sheet.name }) };
  }
  // A list of activities beside a grid details the same time: both together would count it twice.
  const grid = readable.filter(({ layout }) => !layout.details);
  const wanted = grid.length > 0 ? grid : readable;
  yield* readSheets(wanted, file, answers);
  for (const found of readable.filter((one) => !wanted.includes(one))) {
    const reading = readSheet(found, file, answers);
    if (reading === undefined || !holdsTime(reading)) continue;
    yield { type: 'problem', problem: sheetLeftOut.make({ file, sheet: found.sheet.name }, {}) };
  }
}

function recognise(sheet: Sheet): FoundSheet[] {
  for (const layout of LAYOUTS) {
    const place = layout.recognise(sheet);
    if (place !== null) return [{ sheet, layout, place }];
  }
  return [];
}

function readSheet({ sheet, layout }: FoundSheet, file: string, answers: SourceFile['answers']) {
  return layout.read?.({ sheet, file, answers });
}

function* readSheets(
  grids: readonly FoundSheet[],
  file: string,
  answers: SourceFile['answers'],
): Generator<ReadPiece> {
  const stopped: Problem[] = [];
  let read = 0;
  for (const found of grids) {
    const reading = readSheet(found, file, answers);
    if (reading === undefined) continue;
    stopped.push(...(saysNothing(reading) ? [withoutDays(found, file)] : reading.stopped));
    read += reading.entries.length;
    yield { type: 'columns', sheet: found.sheet.name, columns: reading.columns };
    for (let from = 0; from < reading.entries.length; from += BATCH) {
      yield { type: 'entries', entries: reading.entries.slice(from, from + BATCH) };
    }
    for (const problem of reading.problems) yield { type: 'problem', problem };
  }
  const [first] = stopped;
  // Nothing could be read and nobody is asked anything: the file is refused with its first reason.
  if (first !== undefined && read === 0 && !stopped.some((problem) => problem.asks))
    throw new RefusedFile(first);
  for (const problem of stopped) yield { type: 'problem', problem };
}

/** It was read, or waits for an answer only. */
const holdsTime = ({ entries, stopped }: SheetReading): boolean =>
  entries.length > 0 || stopped.some(({ asks }) => asks);

const saysNothing = ({ entries, problems, stopped }: SheetReading): boolean =>
  entries.length + problems.length + stopped.length === 0;

/** A layout was recognised and none of its days can be read: they are still those of the template, or no days. */
function withoutDays({ sheet, place }: FoundSheet, file: string): Problem {
  const mark = findPlaceholder(sheet, place.row - 1);
  const { row, column } = mark ?? place;
  const at = { file, sheet: sheet.name, cell: sheet.address(row, column) };
  return mark === null ? noDayAxis.make(at, {}) : placeholderFound.make(at, {}, mark.text);
}

function withoutHeaders({ sheet, layout, place }: FoundSheet, file: string): Problem {
  const at = { file, sheet: sheet.name, cell: sheet.address(place.row, place.column) };
  return columnsUnknown.make(at, { fr: layout.fr, en: layout.en });
}

function reasonForNoGrid(workbook: Workbook, file: string): Problem {
  for (const sheet of workbook.sheets) {
    const mark = findPlaceholder(sheet, 1);
    if (mark === null) continue;
    const at = { file, sheet: sheet.name, cell: sheet.address(mark.row, mark.column) };
    return placeholderFound.make(at, {}, mark.text);
  }
  return noDayAxis.make(wholeFile(file), {});
}
