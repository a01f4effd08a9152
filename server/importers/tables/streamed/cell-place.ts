/** Row and column of a cell, from 1. */
interface Place {
  row: number;
  column: number;
}

const A = 65;
const Z = 90;
const ZERO = 48;
const NINE = 57;
/** Letters and digits of `XFD1048576`. */
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** The place that `AB12` names (ST_CellRef, ECMA-376 part 1, 18.18.7). Null for what is none. */
export function placeOf(ref: string): Place | null {
  let index = 0;
  let column = 0;
  for (let code = ref.charCodeAt(0); code >= A && code <= Z; code = ref.charCodeAt(index)) {
    column = column * 26 + code - A + 1;
    index += 1;
  }
  const letters = index;
  let row = 0;
  for (let code = ref.charCodeAt(index); code >= ZERO && code <= NINE; code = ref.charCodeAt(index)) {
    row = row * 10 + code - ZERO;
    index += 1;
  }
  const digits = index - letters;
  const isWhole = index === ref.length && letters >= 1 && letters <= MOST_LETTERS;
  return isWhole && digits >= 1 && digits <= MOST_DIGITS && row > 0 ? { row, column } : null;
}
