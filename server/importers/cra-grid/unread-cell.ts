import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { SheetCell } from '../table.js';
import type { CellReading } from './cell-words.js';
import { gridCellUnread } from './cra-problems.js';

/** Words that may tell somebody's health or family: such a cell is told by its place, its text is kept nowhere. */
const PRIVATE =
  /maladi|malade|arret|medec|medic|hopital|hospital|accident|mater|paternite|therapeut|grossesse|enceinte|deuil|deces|enterrement|handicap|enfant|sick|illness|health/;

/** The problem of a cell that is not understood, or none. */
export function unreadCell(at: SourceRef, cell: SheetCell, reading: CellReading): Problem[] {
  if (reading.kind !== 'unread') return [];
  return [gridCellUnread.make(at, { reason: reading.reason }, seenText(cell))];
}

function seenText({ text }: SheetCell): string | undefined {
  return text === '' || PRIVATE.test(fold(text)) ? undefined : text;
}
