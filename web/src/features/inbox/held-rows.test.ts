import { expect, test } from '@jest/globals';
import { hold, letGo, withHeld, type Held } from './held-rows.js';

interface Row {
  id: string;
  status: string;
}
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id, status: 'needs-answer' }));
const ids = (list: readonly Row[]): string => list.map(({ id }) => id).join('');
const held = (id: string, list: readonly Row[], others: readonly Held<Row>[] = []): readonly Held<Row>[] =>
  hold(others, { id, status: 'read' }, list);

test('a row that leaves the list keeps its place, as it was last read', () => {
  const before = rows('a', 'b', 'c', 'd');
  const kept = withHeld(rows('a', 'c', 'd'), held('b', before));
  expect(ids(kept)).toBe('abcd');
  expect(kept[1]?.status).toBe('read');
});

test('a row that is still in the list is there once, as the list has it', () => {
  const list = rows('a', 'b', 'c');
  expect(withHeld(list, held('b', list))).toEqual(list);
});

test('the first, the last and neighbours keep their places too, whatever else came or went', () => {
  const before = rows('a', 'b', 'c', 'd');
  expect(ids(withHeld(rows('b', 'c', 'd'), held('a', before)))).toBe('abcd');
  expect(ids(withHeld(rows('a', 'b', 'c'), held('d', before)))).toBe('abcd');
  expect(ids(withHeld(rows('a', 'd'), held('c', before, held('b', before))))).toBe('abcd');
  expect(ids(withHeld(rows('n', 'a', 'c', 'd'), held('b', before)))).toBe('nabcd');
  expect(ids(withHeld([], held('b', before)))).toBe('b');
});

test('a row that is let go of leaves; one that is held again is there once', () => {
  const before = rows('a', 'b');
  const twice = held('b', before, held('b', before));
  expect(ids(withHeld(rows('a'), twice))).toBe('ab');
  expect(ids(withHeld(rows('a'), letGo(twice, 'b')))).toBe('a');
});
