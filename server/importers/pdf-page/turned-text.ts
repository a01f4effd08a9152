/** Quarter turns to the left in which a text is written; 0 is upright. */
export type Turn = 0 | 1 | 2 | 3;

/** The turn of a text by the first two numbers of its matrix: the direction in which its line goes. */
export function turnOf(a: number, b: number): Turn {
  if (Math.abs(a) >= Math.abs(b)) return a < 0 ? 2 : 0;
  return b > 0 ? 1 : 3;
}

/** More than a page is high: what is turned otherwise stands on no line with the rest, but below it. Points. */
const APART = 100_000;

/** Places as somebody sees them who turns the page until the text is upright. */
export function upright<T extends { x: number; y: number; turn?: Turn }>(item: T): T {
  const { x, y, turn = 0 } = item;
  if (turn === 0) return item;
  const [along, up] = turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : [-y, x];
  return { ...item, x: along, y: up - turn * APART };
}
