import { typeset } from '../../domain/format/typeset.js';
import type { TableProblem } from '../../domain/table-problem.js';
import type { Lang } from '../../domain/text.js';
import { parseAddress } from '../tables/sheet-xml.js';
import { moreInList, whatToDo } from './annotation-words.js';

/** Problems listed and noted in one copy; the others are counted. */
export const MOST_PROBLEMS = 1000;
/** Problems told in one note: a longer one is not read. */
const MOST_IN_A_NOTE = 8;

/** The note of one cell: what it says, problem by problem. */
export type CellNotes = ReadonlyMap<string, readonly string[]>;

/**
 * The notes of each sheet by the address of their cell. What has no cell stands in the list alone.
 * @param masterOf the cell that shows a covered one, which is hidden under it
 */
export function placeNotes(
  problems: readonly TableProblem[],
  lang: Lang,
  masterOf: (sheet: string, address: string) => string = (_, address) => address,
): Map<string, CellNotes> {
  const bySheet = new Map<string, Map<string, string[]>>();
  for (const problem of problems) {
    const { sheet, cell } = problem.at;
    if (sheet === undefined || cell === undefined || parseAddress(cell) === null) continue;
    const cells = bySheet.get(sheet) ?? new Map<string, string[]>();
    bySheet.set(sheet, cells);
    const address = masterOf(sheet, cell);
    cells.set(address, [...(cells.get(address) ?? []), noteOf(problem, lang)]);
  }
  return new Map([...bySheet].map(([sheet, cells]) => [sheet, capped(cells, lang)]));
}

const noteOf = (problem: TableProblem, lang: Lang): string =>
  typeset(`${problem.message[lang]}\n→ ${whatToDo(problem)[lang]}`, lang);

function capped(cells: ReadonlyMap<string, string[]>, lang: Lang): CellNotes {
  return new Map(
    [...cells].map(([address, notes]) => {
      // A row read in several places may say one thing of the same cell twice.
      const told = [...new Set(notes)];
      if (told.length <= MOST_IN_A_NOTE) return [address, told];
      return [address, [...told.slice(0, MOST_IN_A_NOTE), moreInList(told.length - MOST_IN_A_NOTE, lang)]];
    }),
  );
}
