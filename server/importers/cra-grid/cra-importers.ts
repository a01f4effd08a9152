import {
  RefusedFile,
  wholeFile,
  type Claim,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import { loadWorkbook } from '../tables/workbook.js';
import type { Sheet, Workbook } from '../table.js';
import { hiddenLeftOut, layoutNotRead, noDayAxis, placeholderFound } from './cra-problems.js';
import type { GridLayout } from './grid-layout.js';
import { LAYOUTS } from './layouts.js';
import { textSheet } from './text-sheet.js';

const BATCH = 500;
const PLACEHOLDER = /\{\{[^{}]{0,100}\}\}|\$\{[^{}]{0,100}\}/;

/** Reads the monthly grids of a workbook, one sheet after the other. Sheets that hold no grid are skipped. */
export function* readCraWorkbook(
  workbook: Workbook,
  file: string,
  answers: SourceFile['answers'],
): Generator<ReadPiece> {
  const grids = workbook.sheets.flatMap((sheet) => {
    const layout = LAYOUTS.find((candidate) => candidate.recognise(sheet) !== null);
    return layout === undefined ? [] : [{ sheet, layout }];
  });
  const visible = grids.filter(({ sheet }) => !sheet.hidden);
  // V6 is the loosest shape: beside a better one it is a sheet of parameters.
  const precise = visible.filter(({ layout }) => layout.read !== null);
  const wanted = precise.length > 0 ? precise : visible.slice(0, 1);
  if (wanted.length === 0) throw new RefusedFile(reasonForNoGrid(workbook, file));

  for (const { sheet } of grids.filter((grid) => grid.sheet.hidden && grid.layout.read !== null)) {
    const at = { file, sheet: sheet.name };
    yield { type: 'problem', problem: hiddenLeftOut.make(at, { what: 'sheet', name: sheet.name }) };
  }
  yield* readSheets(wanted, file, answers);
}

function* readSheets(
  grids: readonly { sheet: Sheet; layout: GridLayout }[],
  file: string,
  answers: SourceFile['answers'],
): Generator<ReadPiece> {
  const stopped = [];
  let read = 0;
  for (const { sheet, layout } of grids) {
    if (layout.read === null) throw new RefusedFile(unreadLayout(sheet, layout, file));
    const reading = layout.read({ sheet, file, answers });
    stopped.push(...reading.stopped);
    read += reading.entries.length;
    yield { type: 'columns', sheet: sheet.name, columns: reading.columns };
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

function unreadLayout(sheet: Sheet, layout: GridLayout, file: string): RefusedFile['problem'] {
  const place = layout.recognise(sheet);
  const cell = place === null ? undefined : sheet.address(place.row, place.column);
  const at = { file, sheet: sheet.name, ...(cell === undefined ? {} : { cell }) };
  return layoutNotRead.make(at, { layout: layout.id, fr: layout.fr, en: layout.en });
}

function reasonForNoGrid(workbook: Workbook, file: string): RefusedFile['problem'] {
  for (const sheet of workbook.sheets) {
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        const { text } = sheet.cell(row, column);
        if (!PLACEHOLDER.test(text)) continue;
        return placeholderFound.make({ file, sheet: sheet.name, cell: sheet.address(row, column) }, {}, text);
      }
    }
  }
  return noDayAxis.make(wholeFile(file), {});
}

const craGrid: Importer = {
  format: 'cra-grid',
  kind: 'timesheet',
  claims(look: FileLook): Claim {
    const claims = look.sheets.flatMap(({ sheet, rows }) => {
      if (sheet === null) return [];
      const texts = textSheet(sheet, rows);
      return LAYOUTS.find((layout) => layout.recognise(texts) !== null)?.claim ?? [];
    });
    return claims.includes('named') ? 'named' : (claims[0] ?? null);
  },
  async *read(file: SourceFile) {
    yield* readCraWorkbook(await loadWorkbook(file.path, file.name), file.name, file.answers);
  },
};

/** Monthly activity grids (CRA) in a workbook. */
export const craGridImporters: readonly Importer[] = [craGrid];
